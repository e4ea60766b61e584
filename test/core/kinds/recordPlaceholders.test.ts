import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { recordPlaceholders } from '../../../src/core/kinds/recordPlaceholders.ts';
import { isRecordPrompt } from '../../../src/core/kinds/recordPrompts.ts';
import { titleHeading } from '../../../src/core/kinds/titleHeading.ts';

const nygard = builtinKinds.find(({ id }) => id === 'adr-nygard');
const path = 'docs/adr/0001-x.md';

function open(text: string, at = path): string[] {
	assert.ok(nygard);
	const document = parseDocument(at, text);
	return recordPlaceholders(document, nygard).map(
		({ form, range, isStatus }) => `${form}${isStatus ? ' of the status' : ''}: ${document.lines.slice(range)}`,
	);
}

describe('what a decision record leaves open', () => {
	it('is a choice of statuses', () => {
		for (const choice of ['Proposed | Accepted', '[Proposed / Accepted / Rejected]', 'Proposed / Accepted / etc.']) {
			assert.deepEqual(open(`# T\n\n## Status\n\n${choice}\n`), [`choice of the status: ${choice}`]);
		}
		for (const status of [
			'[Proposed/Accepted]',
			'Accepted (was: proposed | rejected)',
			'Accepted 2024 | Rejected 2025 | Draft',
			'Accepted | superseded by 5',
			'Accepted | Approved',
			'Accepted | Red',
		]) {
			assert.deepEqual(open(`# T\n\n## Status\n\n${status}\n`), [], status);
		}
	});

	it('is the form of a date where a date belongs', () => {
		assert.deepEqual(open('# T\n\nDate: YYYY-MM-DD\n'), ['example: YYYY-MM-DD']);
		assert.deepEqual(open('# T\n\n* Datum: "TT.MM.JJJJ"\n* Until: [DD/MM/YYYY]\n'), [
			'example: "TT.MM.JJJJ"',
			'example: [DD/MM/YYYY]',
		]);
		assert.deepEqual(open('# T\n\nDate: YYYY年MM月DD日\n'), ['example: YYYY年MM月DD日']);
		for (const line of ['Date format: YYYY-MM-DD', 'Date: 2024-01-02', 'Names: YYYY-MM-DD-slug']) {
			assert.deepEqual(open(`# T\n\n${line}\n`), [], line);
		}
	});

	it('is a title in brackets, without the marks before it', () => {
		assert.deepEqual(open('# [Title]  \n'), ['bracket: [Title]']);
		assert.deepEqual(open('[Title]\n===\n'), ['bracket: [Title]']);
		assert.deepEqual(open('# Titles of pages\n'), []);
		assert.deepEqual(open('# [Title]\n', 'docs/adr/template.md'), [], 'a template has to leave it open');
	});

	it('is a question of a template, or the heading again', () => {
		const asked = (text: string, heading = 'Context'): boolean => isRecordPrompt(text, heading);
		const question = 'What is the issue that we’re seeing that is motivating this decision or change?';
		for (const text of [
			question,
			`> *${question}*`,
			`- ${question}`,
			`<!-- short -->\n\n${question}`,
			'Context here...',
			'Context here…',
		]) {
			assert.ok(asked(text), text);
		}
		for (const text of [
			'Decision here…',
			`${question}\n\nIt is ours.`,
			'<!-- short -->',
			`${question}\n\n`.repeat(30),
		]) {
			assert.ok(!asked(text), text);
		}
	});
});

describe('the first heading of a decision record', () => {
	const title = (text: string, at = path): string | undefined => {
		assert.ok(nygard);
		return titleHeading(parseDocument(at, text), nygard)?.text;
	};

	it('is its title, although it may be called like a section', () => {
		assert.equal(title('# Use rows\n\n## Context\n'), 'Use rows');
		assert.equal(title('# Context\n\n## Decision\n', 'docs/adr/0001-context.md'), 'Context', 'so is the file');
		assert.equal(title('# Context\n\n## Context\n\nx\n'), 'Context', 'the section stands below it');
		assert.equal(title('# Status\n\nof us all\n\n## Context\n'), 'Status', 'no status stands below it');
	});

	it('is a section where the file says the title and the section is wanted or among others of its level', () => {
		assert.equal(title('# Context\n\n## Decision\n\n## Consequences\n'), undefined);
		assert.equal(title('# Context\n\nx\n\n# Decision\n\ny\n'), undefined);
		assert.equal(title('# Status\n\nAccepted\n\n## Context\n'), undefined);
		assert.equal(title('## Notes\n\nby: Ada\n\n# Status\n\nAccepted\n\n## Context\n'), undefined);
	});
});
