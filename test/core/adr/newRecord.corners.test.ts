import assert from 'node:assert/strict';
import { type NewRecordOptions, newRecord } from '../../../src/core/adr/new/newRecord.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { type Files, repositoryOf } from '../../support/adrRepository.ts';
import { carryOut } from '../../support/carryOut.ts';

const title = 'Drop XML';
const day = '2026-11-22';

/** Path and text of a new record. */
async function made(files: Files, options: Partial<NewRecordOptions> = {}): Promise<[string, string]> {
	const { path, change } = await newRecord(repositoryOf(files), { title, day, ...options });
	return [path, carryOut(files, change)[path] ?? ''];
}

/** A record of Nygard's form. */
function nygard(heading: string, context = 'c', head = 'Date: 2024-01-31\n\n'): string {
	return `# ${heading}\n\n${head}## Status\n\nAccepted\n\n## Context\n\n${context}\n\n## Decision\n\nd\n\n## Consequences\n\ne\n`;
}

describe('a new record of a log', () => {
	it('has its day for the word of a template that it was made', async () => {
		const sections = '## Status\n\nAccepted\n\n## Context\n\n## Decision\n\n## Consequences\n';
		for (const [head, written] of [
			['Created: YYYY-MM-DD\n\n', `Created: ${day}\n\n`],
			['* Created on: [YYYY-MM-DD]\n\n', `* Created on: ${day}\n\n`],
			['Created:\n\n', `Created: ${day}\n\n`],
			['Date: 2020-01-02\n\nCreated: {date}\n\n', `Date: ${day}\n\nCreated: ${day}\n\n`],
			['Created: by the whole team\n\n', 'Created: by the whole team\n\n'],
			['Decided: YYYY-MM-DD\n\n', 'Decided: YYYY-MM-DD\n\n'],
		] as const) {
			const template = `# N. Title\n\n${head}${sections}`;
			const [, text] = await made({ 'doc/adr/TEMPLATE.md': template, 'doc/adr/0001-keep.md': nygard('1. Keep') });
			assert.equal(text, `# 2. ${title}\n\n${written}${sections}`, head);
		}
		const [, text] = await made({
			'doc/adr/TEMPLATE.md': `---\ntitle: X\ncreated: YYYY-MM-DD\ndate: {YYYY-MM-DD}\n---\n\n${sections}`,
			'doc/adr/0001-keep.md': nygard('1. Keep'),
		});
		assert.equal(text, `---\ntitle: ${title}\ncreated: ${day}\ndate: ${day}\n---\n\n${sections}`);
	});

	it('has all boxes of a list for the status, with its own ticked', async () => {
		const boxes = (ticked: string, end = ''): string =>
			['Proposed', 'Accepted', 'Superseded by']
				.map((word) => `- [${word.startsWith(ticked) ? 'x' : ' '}] ${word}${word.startsWith('Super') ? end : ''}`)
				.join('\n');
		const record = (n: number, list: string): string => nygard(`${n}. R`, `c${n}`).replace('Accepted', list);
		const files = {
			'doc/adr/0001-a.md': record(1, boxes('Accepted')),
			'doc/adr/0002-b.md': record(2, boxes('Accepted')),
		};
		const [, text] = await made(files, { status: 'proposed' });
		assert.match(text, /## Status\n\n- \[x\] Proposed\n- \[ \] Accepted\n- \[ \] Superseded by\n\n## Context/);
		const ended = { ...files, 'doc/adr/0003-c.md': record(3, boxes('Superseded', ' [2. R](0002-b.md)')) };
		const [, later] = await made(ended, { status: 'proposed' });
		assert.match(later, /## Status\n\n- \[x\] Proposed\n- \[ \] Accepted\n- \[ \] Superseded by\n\n## Context/);
	});

	it('is counted among those of its day, or has nothing but a number, where the others are so', async () => {
		const pathOf = async (...names: readonly string[]): Promise<string> => {
			const [path] = await made(Object.fromEntries(names.map((name) => [`doc/adr/${name}`, nygard('Keep')])));
			return path.slice('doc/adr/'.length);
		};
		for (const [names, expected] of [
			[['2026-11-21-1-keep.md', '2026-11-22-1-use-rows.md'], '2026-11-22-2-drop-xml.md'],
			[['2026-11-21-1-keep.md', '2026-11-21-2-use-rows.md'], '2026-11-22-1-drop-xml.md'],
			[['20261121_01_keep.md', '20261122_01_use_rows.md'], '20261122_02_drop_xml.md'],
			[['2026-11-21-3-tiers.md', '2026-11-22-2-factors.md'], '2026-11-22-drop-xml.md'],
			[['2026-11-21-1-keep.md', '2026-11-22-use-rows.md'], '2026-11-22-drop-xml.md'],
			[['2026-11-21-1-keep.md'], '2026-11-22-drop-xml.md'],
			[['adr-44.md', 'adr-9.md'], 'adr-45.md'],
			[['0001.md', '0002.md'], '0003.md'],
			[['0001.md', '0002-keep.md', '0003-use-rows.md'], '0004-drop-xml.md'],
			[['20261121.md', '20261120.md'], '20261122-drop-xml.md'],
		] as const) {
			assert.equal(await pathOf(...names), expected);
		}
	});

	it('names none of several authors', async () => {
		const heads = async (form: (author: string) => string, ...authors: readonly string[]): Promise<string> => {
			const files = authors.map((author, at) => [
				`doc/adr/000${at + 1}-keep.md`,
				`${form(author)}## Context\n\nc\n\n## Decision\n\nd\n\n## Consequences\n\ne\n`,
			]);
			const [, text] = await made(Object.fromEntries(files));
			return text.slice(0, text.indexOf('\n\n## Context'));
		};
		const row = (author: string): string =>
			`# Keep\n\n| Status | Date | Author(s) | Area |\n|---|---|---|---|\n| Proposed | 2024-01-31 | ${author} | Core |\n\n`;
		const made4 = `# ${title}\n\n| Status | Date | Author(s) | Area |\n|---|---|---|---|\n| Proposed | ${day} |`;
		assert.equal(await heads(row, '@ann', '@bob', '@bob', '@bob'), `${made4}      | Core |`);
		assert.equal(await heads(row, '@bob', '@bob'), `${made4} @bob | Core |`);
		const field = (author: string): string => `# Keep\n\n- Status: proposed\n- Author: ${author}\n\n`;
		assert.equal(await heads(field, '@ann', '@bob', '@bob'), `# ${title}\n\n- Status: proposed\n- Author:`);
		assert.equal(await heads(field, 'Team', 'Team'), `# ${title}\n\n- Status: proposed\n- Author: Team`);
		const yaml = (author: string): string => `---\nstatus: proposed\nauthor: ${author}\n---\n\n# Keep\n\n`;
		assert.equal(await heads(yaml, 'Ann', 'Bob', 'Bob'), `---\nstatus: proposed\nauthor:\n---\n\n# ${title}`);
		const pairs = (author: string): string =>
			`# Keep\n\n| Field | Value |\n|---|---|\n| Status | Proposed |\n| Author | ${author} |\n\n`;
		assert.equal(
			await heads(pairs, 'Ann', 'Bob', 'Bob'),
			`# ${title}\n\n| Field | Value |\n|---|---|\n| Status | Proposed |\n| Author |  |`,
		);
	});

	it('copies nothing of a decision about templates', async () => {
		const [path, text] = await made({
			'doc/adr/0001-adr-template.md': nygard('1. Write records by a template', 'All of us forget the drawbacks.'),
			'doc/adr/0002-keep.md': nygard('2. Keep', 'Rows last.'),
		});
		assert.equal(path, 'doc/adr/0003-drop-xml.md');
		assert.doesNotMatch(text, /forget/u);
	});

	it('is made from the template that is nearest, and says by its name that it is for records', async () => {
		const template = (name: string): string => `# NUMBER. TITLE\n\nFrom ${name}.\n\n## Status\n\nSTATUS\n`;
		for (const names of [
			['docs/adr/templates/template.md', 'docs/adr/template.md'],
			['docs/adr/template.md', 'docs/adr/adr-template.md', 'docs/adr/templates/adr-template.md'],
			['docs/adr/adr-template.md', 'docs/adr/adr-template-long.md', 'docs/adr/adr_template.md'],
			['docs/adr/_templates/adr-template.md', 'docs/templates/adr-template.md'],
			['docs/adr-template.md', 'docs/templates/decision-template.md', 'docs/template.md'],
			['docs/templates/decision-template.md', 'templates/adr-template.md'],
		]) {
			const files = Object.fromEntries(names.toReversed().map((name) => [name, template(name)]));
			const [, text] = await made({ ...files, 'docs/adr/0001-keep.md': nygard('1. Keep') });
			assert.equal(text, `# 2. ${title}\n\nFrom ${names[0]}.\n\n## Status\n\nAccepted\n`, names[0]);
		}
		for (const name of ['docs/template.md', 'docs/templates/plan-template.md', 'docs/adr/about-templates.md']) {
			const [, text] = await made({ [name]: template(name), 'docs/adr/0001-keep.md': nygard('1. Keep') });
			assert.ok(!text.includes('From'), name);
		}
	});

	it('has title, number, day and status where its template has words for them', async () => {
		const asked = 'Use "rows": all';
		for (const [template, text] of [
			[
				'---\ntitle: "TITLE"\nnumber: NUMBER\nwho: x\n---\n\n# TITLE\n\n## Status\n\nSTATUS\n\nDATE\n',
				`---\ntitle: "Use \\"rows\\": all"\nnumber: 2\nwho: x\n---\n\n# ${asked}\n\n## Status\n\nAccepted\n\n${day}\n`,
			],
			["---\ntitle: '[short title]'\n---\n\n# [short title]\n", `---\ntitle: '${asked}'\n---\n\n# 2. ${asked}\n`],
			['# {{ number }}. {{ title }}\n\n{{ date }}\n\n{{ status }}\n', `# 2. ${asked}\n\n${day}\n\nAccepted\n`],
			['# TITLE OF THE DECISION\n', `# 2. ${asked}\n`],
			['# {short title}: NNN\n', `# 2. ${asked}\n`],
		] as const) {
			const files = { 'doc/adr/template.md': template, 'doc/adr/0001-keep.md': nygard('1. Keep') };
			const [, written] = await made(files, { title: asked });
			assert.equal(written, text, template);
		}
	});

	it('is refused where its template has no place for a title', async () => {
		const files = { 'doc/adr/template.md': '## Status\n\nProposed\n', 'doc/adr/0001-keep.md': nygard('1. Keep') };
		const message = 'The template doc/adr/template.md has no heading for the title; add one such as "# NUMBER. TITLE".';
		await assert.rejects(made(files), new OperationError(message));
	});
});
