import assert from 'node:assert/strict';
import { growth } from '../../support/growth.ts';
import { checkFiles, checkText } from '../rules/checkText.ts';
import { recordOf } from './recordOf.ts';

const path = 'docs/adr/0007-keep-rows.md';
const sections = (marks: string, ...names: readonly string[]): string =>
	names.map((name) => `${marks} ${name}\n\nWords about it.\n`).join('\n');
const all = sections('#', 'Context', 'Decision', 'Consequences');

async function told(text: string, at = path): Promise<(string | number)[]> {
	const found = (await checkText(at, text)).filter(({ rule }) => rule === 'structure/title');
	const { title } = recordOf(at, ...text.split('\n')).record;
	return [title, ...found.map(({ message, range }) => `${range.start.line + 1} ${message}`)];
}

describe('recordTitle', () => {
	it('reads an id without a mark behind it where the file is named by it', () => {
		const read = (at: string, heading: string) => {
			const { title, titleNumber } = recordOf(at, heading, '', '## Context', '', 'x').record;
			return [title, titleNumber?.number];
		};
		assert.deepEqual(read('docs/adr/API-001-name-paths.md', '# API-001 Name paths'), ['Name paths', 1]);
		assert.deepEqual(read('docs/adr/API-002-name-paths.md', '# [API-002] Name paths'), ['Name paths', 2]);
		assert.deepEqual(read('docs/adr/0002-name-paths.md', '# HTTP-2 for all'), ['HTTP-2 for all', undefined]);
		assert.deepEqual(read('docs/adr/API-001-http.md', '# HTTP-1 for all'), ['HTTP-1 for all', undefined]);
	});

	it('takes no section for a title', async () => {
		const none = 'The document has no title.';
		for (const [text, expected] of [
			[`---\ntitle: Keep rows in files\n---\n\n${all}`, ['Keep rows in files']],
			[`---\ntitle: Rows\n---\n\n# Context\n\n## Drivers\n\nSpeed.\n\n${sections('#', 'Decision')}`, ['Rows']],
			[all, ['Keep rows', `1 ${none}`]],
			[`# STATUS\n\nAccepted\n\n${all}`, ['Keep rows', `1 ${none}`]],
			[`# Status\n\nAccepted\n\n${all.replaceAll('# ', '## ')}`, ['Keep rows', `1 ${none}`]],
			[
				`# Context and Problem Statement\n\nWhere?\n\n${sections('##', 'Considered Options', 'Decision Outcome')}`,
				['Keep rows', `1 ${none}`],
			],
			[`## ADR-7: Rows stay\n\n${all}`, ['Rows stay']],
		] as const) {
			assert.deepEqual(await told(text), expected, text);
		}
	});

	it('takes what a section is called for the title of a decision about that', async () => {
		const below = all.replaceAll('# ', '## ');
		for (const [name, text, expected] of [
			['0007-keep-rows.md', `# Rows of files\n\n${all}`, ['Rows of files']],
			['0007-keep-rows.md', `# Links\n\n${below}`, ['Links']],
			['0004-caching.md', `# 4. Caching Options\n\n${below}`, ['Caching Options']],
			['0010-rows.md', `# Nr. 10 – 12 rows\n\n${below}`, ['Nr. 10 – 12 rows']],
			['0007-keep-rows.md', `# Status\n\nAccepted orders show it: green.\n\n${below}`, ['Status']],
			['0007-keep-rows.md', `# Context\n\n${below}`, ['Context']],
			['0007-context.md', `# Context\n\n${sections('##', 'Decision', 'Consequences')}`, ['Context']],
			['0007-problem-statement.md', `# 7. Problem Statement\n\n${all}`, ['Problem Statement']],
		] as const) {
			assert.deepEqual(await told(text, `docs/adr/${name}`), expected, text);
		}
	});

	it('leaves out a number with any sign behind it, and words that are struck out', () => {
		const of = (heading: string, at = path): [string, number | undefined] => {
			const { title, titleNumber } = recordOf(
				at,
				`# ${heading}`,
				'',
				'Status: Accepted',
				'',
				...all.replaceAll('# ', '## ').split('\n'),
			).record;
			return [title, titleNumber?.number];
		};
		for (const heading of [
			'7 · Rows',
			'7 → Rows',
			'7 -> Rows',
			'ADR-0007 . Rows',
			'ADR-0007.Rows',
			'ADR-0007 · Rows',
			'ADR-7 » Rows',
			'7. ~~Files~~ Rows',
			'~~Rows~~',
		]) {
			assert.equal(of(heading)[0], 'Rows', heading);
		}
		for (const heading of ['ADR-0007 .NET rows', '7 .NET rows', '7 - .NET rows', 'ADR-7: .NET rows']) {
			assert.deepEqual(of(heading), ['.NET rows', 7], heading);
		}
		assert.deepEqual(of('7'), ['Keep rows', 7]);
		assert.deepEqual(of('ADR-0007'), ['Keep rows', 7]);
		assert.deepEqual(of('9'), ['9', undefined]);
		assert.deepEqual(of('5 → 6 shards'), ['5 → 6 shards', undefined]);
	});

	it('is not asked for where hardly any record of the log has one', async () => {
		const below = all.replaceAll('# ', '## ');
		const titlesIn = async (texts: readonly string[]): Promise<number> => {
			const files = Object.fromEntries(texts.map((text, at) => [`docs/adr/000${at + 1}-a.md`, text]));
			const found = [...(await checkFiles(files)).values()].flat();
			return found.filter(({ rule }) => rule === 'structure/title').length;
		};
		assert.equal(await titlesIn([below, below]), 2, 'two show no habit');
		assert.equal(await titlesIn([below, below, below]), 0);
		assert.equal(await titlesIn([all, all, below]), 0);
		assert.equal(await titlesIn([`# 1. Rows\n\n${below}`, `# 2. Files\n\n${below}`, below]), 1);
		assert.equal(await titlesIn([`# 1. Rows\n\n${below}`, below, below, below]), 3);
	});

	it('finds the number behind a word for a decision or for a number in other languages', () => {
		const read = (title: string, at = path) => {
			const { record } = recordOf(at, `# ${title}`, '', all.replaceAll('# ', '## '));
			return [record.titleNumber?.number, record.title];
		};
		for (const before of [
			'Entscheidung 9: ',
			'Architekturentscheidung 9. ',
			'DECISÃO #9 — ',
			'Decisión 009 - ',
			'Décision n° 9 : ',
			"Décision d'architecture 9 – ",
			'Decisione 9: ',
			'Beslissing nr. 9: ',
			'Решение №9: ',
			'决策 9：',
			'架构决策9：',
			'決定 9: ',
			'결정 9: ',
			'Nr. 009: ',
			'Nr 9 – ',
			'N° 9 : ',
			'nº 9: ',
			'No. 9: ',
			'Entscheidung 2024-009: ',
		]) {
			assert.deepEqual(read(`${before}Rows stay`), [9, 'Rows stay'], before);
		}
		for (const title of [
			'Nr. 5 lebt',
			'Nr. 5',
			'No 5 GHz radios: off',
			'Entscheidung 2-stufig: erst A',
			'Entscheidung 2.0: neu',
			'Entscheidung 9:30 Uhr',
			'Entscheidung 9–12 Monate',
			'Entscheidung: Zeilen',
			'Decisión 2024: filas',
			'Beslissing 3 talen ondersteunen',
			'决策9个服务',
		]) {
			assert.deepEqual(read(title), [undefined, title], title);
		}
		const about = 'docs/adr/0012-entscheidung-9-revidiert.md';
		assert.deepEqual(read('Entscheidung 9: revidiert', about), [undefined, 'Entscheidung 9: revidiert']);
	});

	it('finds the number before a colon or a comma of Chinese and Japanese, which no blank follows', () => {
		const read = (title: string) => {
			const { record } = recordOf(path, `# ${title}`, '', all.replaceAll('# ', '## '));
			return [record.titleNumber?.number, record.titlePrefix, record.title];
		};
		for (const before of ['ADR-009：', 'ADR 9： ', '[ADR-9]：', 'ADR-009、', 'API-009：', 'API-009、', '9：', '9、']) {
			assert.deepEqual(read(`${before}行を残す`), [9, before, '行を残す']);
		}
		assert.deepEqual(read('ADR-009：3 层架构'), [9, 'ADR-009：', '3 层架构']);
		assert.deepEqual(read('ADR：保留行'), [undefined, 'ADR：', '保留行']);
		for (const title of ['ADR-009、010 の統合', 'ADR-009、ADR-010 の統合', 'API-009、API-010 の統合']) {
			assert.deepEqual(read(title), [undefined, '', title]);
		}
	});

	it('reads a title of many names of logs in time by its length', () => {
		const titled = (length: number): string => 'ADR-'.repeat(length / 4);
		assert.ok(growth((title) => recordOf(path, `# ${title}`, '', all), titled, 2000, 10) < 5);
	});

	it('reads the status of a record that begins with it', () => {
		const { record } = recordOf(path, '# Status', '', 'Accepted', '', all.replaceAll('# ', '## '));
		assert.equal(record.status?.stage, 'accepted');
	});
});
