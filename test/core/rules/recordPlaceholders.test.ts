import assert from 'node:assert/strict';
import { checkText } from './checkText.ts';

const sections = '## Context\n\nWe store.\n\n## Decision\n\nFiles.\n\n## Consequences\n\nSlow.\n';
const madr = '## Context and Problem Statement\n\nWhere?\n\n## Considered Options\n\n* a\n\n## Decision Outcome\n\nb\n';

/** `line: message` of what is still to be written. */
async function open(text: string, path = 'docs/adr/0003-use-files.md'): Promise<string[]> {
	return (await checkText(path, text))
		.filter(({ rule }) => rule === 'placeholder/unfilled')
		.map(({ range, message }) => `${range.start.line}: ${message}`);
}

describe('what a record leaves open', () => {
	it('is a status to choose, in each place', async () => {
		const inSection = (status: string): string => `# 3. Files\n\n## Status\n\n${status}\n\n${sections}`;
		const told = (status: string): string[] => [`4: The status is still to be chosen: ${status}`];
		for (const status of [
			'Proposed | Accepted | Deprecated',
			'[Proposed | Accepted | Deprecated]',
			'{Proposed|Accepted}',
			'Proposed / Accepted / Superseded by ADR-1',
			'Draft | Accepted | …',
			'Vorgeschlagen | Akzeptiert | Ersetzt',
		]) {
			assert.deepEqual(await open(inSection(status)), told(status));
		}
		for (const status of ['Accepted | Superseded by ADR-5', 'Proposed 2024-01-01 | Accepted 2024-02-01']) {
			assert.deepEqual(await open(inSection(status)), [], status);
		}
		assert.deepEqual(await open(`---\nstatus: proposed | accepted\n---\n\n# Files\n\n${madr}`), [
			'1: The status is still to be chosen: proposed | accepted',
		]);
		assert.deepEqual(await open(`# Files\n\n* Status: [proposed | accepted]\n\n${madr}`), [
			'2: Still to be written: [proposed | accepted]',
		]);
	});

	it('is a status to choose in an architecture, too', async () => {
		const parts = ['Executive Summary', 'System Overview', 'Component Architecture', 'Data Architecture'];
		const text = (status: string): string =>
			`# Shop\n\n**Status**: ${status}\n\n${[...parts, 'API Architecture'].map((part) => `## ${part}\n\nx\n`).join('\n')}`;
		assert.deepEqual(await open(text('Draft | In Review | Approved'), 'docs/architecture.md'), [
			'2: The status is still to be chosen: Draft | In Review | Approved',
		]);
		assert.deepEqual(await open(text('In Review'), 'docs/architecture.md'), []);
	});

	it('is no status that was chosen, with several words', async () => {
		for (const status of [
			'Accepted / Implemented',
			'Accepted / Approved / Done',
			'Draft/Proposed',
			'Accepted | 2024-01-31',
			'2024/01/31 Accepted',
			'Accepted (proposed / accepted / rejected are the choices)',
			'Proposed | Accepted | Rejected\n\nAccepted',
			'Proposed | **Accepted** | Rejected',
			'[x] Accepted [ ] Rejected',
			'- [ ] Proposed | [x] Accepted',
		]) {
			assert.deepEqual(await open(`# 3. Files\n\n## Status\n\n${status}\n\n${sections}`), [], status);
		}
	});

	it('is a date, under any name in its head', async () => {
		const dated = (line: string): string => `# 3. Files\n\n${line}\n\n## Status\n\nAccepted\n\n${sections}`;
		for (const [line, date] of [
			['Date: YYYY-MM-DD', 'YYYY-MM-DD'],
			['- 日付: YYYY-MM-DD', 'YYYY-MM-DD'],
			['Created: yyyy-mm-dd', 'yyyy-mm-dd'],
			['**Datum:** TT.MM.JJJJ', 'TT.MM.JJJJ'],
			['Date: [DD/MM/YYYY]', '[DD/MM/YYYY]'],
		] as const) {
			assert.deepEqual(await open(dated(line)), [`2: Still to be written: ${date}`], line);
		}
		assert.deepEqual(await open(dated('| Date | Author |\n|---|---|\n| YYYY-MM-DD | Ada |')), [
			'4: Still to be written: YYYY-MM-DD',
		]);
		for (const line of ['Date: 2024-01-31', 'Date format: YYYY-MM-DD', 'Scope: dates as YYYY-MM-DD']) {
			assert.deepEqual(await open(dated(line)), [], line);
		}
		const inText = sections.replace('We store.', '- Form: YYYY-MM-DD');
		assert.deepEqual(await open(`# 3. Files\n\n## Status\n\nAccepted\n\n${inText}`), []);
	});

	it('is a title', async () => {
		const titled = (title: string): string => `# ${title}\n\n## Status\n\nAccepted\n\n${sections}`;
		for (const title of [
			'ADR-XXXX: [Title]',
			'[Short title]',
			'3. {title}',
			'ADR-NNN: Title',
			'N. Titel',
			'NN. Назва',
		]) {
			assert.deepEqual(await open(titled(title)), [`0: Still to be written: ${title}`]);
		}
		for (const title of ['ADR-XXXX: Use files', '3. Title', '[Title] of pages', 'ADR-0003: Title case', 'Title']) {
			assert.deepEqual(await open(titled(title)), [], title);
		}
	});

	it('is a section that asks what templates ask', async () => {
		const written = (context: string, decision: string): string =>
			`# 3. Files\n\n## Status\n\nAccepted\n\n## Context\n\n${context}\n\n## Decision\n\n${decision}\n\n## Consequences\n\nSlow.\n`;
		const issue = 'The issue motivating this decision, and any context that influences\nor constrains the decision.';
		const change = '> *What is the change that we’re proposing and/or doing?*';
		assert.deepEqual(await open(written(issue, change)), [
			'6: "Context" still has the explanation of the template.',
			'11: "Decision" still has the explanation of the template.',
		]);
		assert.deepEqual(await open(written(`${issue}\n\nDisks fill.`, `${change} Files.`)), []);
		assert.deepEqual(await open(written(issue, change), 'docs/adr/0003-use-a-template.md'), []);
		assert.deepEqual(
			await open(`# Overview\n\n## Purpose\n\n${issue}\n\n## Requirements\n`, 'openspec/specs/a/spec.md'),
			[],
		);
	});

	it('is a section that only says its heading again', async () => {
		const written = (context: string): string =>
			`# 3. Files\n\n## Status\n\nAccepted\n\n## 2. Context\n\n${context}\n\n## Decision\n\nFiles.\n\n## Consequences\n\nSlow.\n`;
		for (const left of ['Context here...', '*Context here…*', '> Context  here ...', '[Context here...]']) {
			const said = (await open(written(left))).filter((one) => one.startsWith('6:'));
			assert.deepEqual(said, ['6: "2. Context" still has the explanation of the template.'], left);
		}
		for (const text of [
			'Context here',
			'Context here.',
			'Decision here...',
			'Much context here...',
			'Context here...\n\nDisks fill.',
			'Disks fill. Context here...',
		]) {
			assert.deepEqual(await open(written(text)), [], text);
		}
	});

	it('is no mark that stands in quotes, with the blank of French ones too', async () => {
		const written = (text: string): string => `# 3. Files\n\n## Status\n\nAccepted\n\n${sections}\n${text}\n`;
		for (const text of [
			'A name without letters (« ??? !!! ») is refused.',
			'Il écrit «\u00A0TBD\u00A0» partout.',
			'Il écrit «\u202FTODO\u202F» partout.',
			'There are no « TODO » comments.',
			'Pages have «TODO» markers.',
		]) {
			assert.deepEqual(await open(written(text)), [], text);
		}
		assert.deepEqual(await open(written('« Files »: TBD')), ['18: Still to be written: TBD']);
		assert.deepEqual(await open(written('« Files » ???')), ['18: Still to be written: ???']);
	});

	it('is said on one line, however many the comment has', async () => {
		const text = '# Feature: A\n\n## Requirements\n\n<!--\n  ACTION REQUIRED:\n\tname them\n-->\n';
		assert.deepEqual(await open(text, 'specs/001-a/spec.md'), [
			'4: Still to be written: <!-- ACTION REQUIRED: name them -->',
		]);
	});
});
