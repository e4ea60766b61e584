import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/document/text.ts';
import { checkText, editsIn, mend } from './checkText.ts';

const path = 'docs/decisions/0001-pay-by-card.md';
const body =
	'# Pay by card\n\n## Context and Problem Statement\n\nHow do customers pay?\n\n## Considered Options\n\n* Card\n* Cash\n\n## Decision Outcome\n\nChosen option: "Card", because it is quick.\n';

/** Findings as `line:character severity message`, from 1. */
async function brief(text: string): Promise<string[]> {
	return (await checkText(path, text)).map(
		({ range: { start }, severity, message }) => `${start.line + 1}:${start.character + 1} ${severity} ${message}`,
	);
}

describe('front-matter/syntax', () => {
	it('puts a value with a colon into quotes, unless that may change it', async () => {
		for (const [line, mended] of [
			['title: Pay: by card', 'title: "Pay: by card"'],
			['title:  \tPay: by card ', 'title:  \t"Pay: by card" '],
			['title: Pay: "by card"', 'title: Pay: "by card"'],
			['title: Pay: by card # or cash', 'title: Pay: by card # or cash'],
		] as const) {
			const text = (title: string): string => `---\nstatus: accepted\n${title}\n---\n\n${body}`;
			assert.equal(mend(text(line), await checkText(path, text(line))), text(mended));
			assert.equal((await brief(text(line))).length, 1, line);
		}
	});

	it('puts nothing into quotes where the YAML would be no better', async () => {
		for (const yaml of ['title: Pay: by card\n  or cash', 'title: Pay: by card\ntext: a: b\n  c', 'a: b: c\n d: e']) {
			const findings = await checkText(path, `---\n${yaml}\n---\n\n${body}`);
			assert.ok(findings.length > 0, yaml);
			assert.ok(
				findings.every(({ fix }) => fix === undefined),
				yaml,
			);
		}
	});

	it('puts several values into quotes, whatever else is wrong', async () => {
		const text = `---\ntitle: Pay: by card\nstatus: accepted\nstatus: proposed\ntext: a: b\n---\n\n${body}`;
		assert.equal(
			mend(text, await checkText(path, text)),
			text.replace('Pay: by card', '"Pay: by card"').replace('a: b', '"a: b"'),
		);
	});

	it('finds a key that stands twice, at its place', async () => {
		assert.deepEqual(await brief(`---\nstatus: accepted\ndate: 2024-05-31\nstatus: proposed\n---\n\n${body}`), [
			'4:1 error This key stands here a second time.',
		]);
	});

	it('finds a `---` line that is missing, where two keys say what was meant', async () => {
		assert.deepEqual(await brief(`---\nstatus: accepted\ndate: 2024-05-31\n\n${body}`), [
			'1:1 warning This front matter has no closing `---` line.',
		]);
		const unopened = `status: accepted\ntags:\n- pay\n---\n\n${body}`;
		assert.deepEqual(await brief(unopened), [
			'1:1 warning This front matter has no opening `---` line: Markdown shows it as a heading.',
		]);
		assert.equal(mend(unopened, await checkText(path, unopened)), `---\n${unopened}`);
	});

	it('takes a thematic break and an underlined heading for what they are', async () => {
		for (const text of [
			`---\n\n${body}`,
			`---\nstatus: accepted\n\n${body}`,
			`${body}\nNote: x\n---\n`,
			`---\n---\n${body}`,
		]) {
			assert.deepEqual(await brief(text), [], text);
		}
	});
});

describe('front-matter/schema', () => {
	it('says what is expected, at the value', async () => {
		assert.deepEqual(await brief(`---\nstatus: accepted\ndecision-makers:\n  - Ada\n  - 7\n---\n\n${body}`), [
			"5:5 warning An item of 'decision-makers' must be a text, and is a number.",
		]);
	});

	it('knows template braces that stayed, and offers to take them away', async () => {
		const text = `---\nstatus: {accepted}\ninformed: {}\ndecision-makers: Ada\n---\n\n${body}`;
		assert.deepEqual(await brief(text), [
			'2:1 warning YAML takes braces for a mapping; text stands without them.',
			'3:1 hint YAML takes braces for a mapping; text stands without them.',
		]);
		const edits = (await checkText(path, text)).flatMap(({ suggestions }) => editsIn(path, text, suggestions?.[0]));
		assert.equal(applyEdits(text, edits), text.replace('{accepted}', 'accepted').replace('{}', ''));
	});

	it('waits until the YAML can be read', async () => {
		assert.deepEqual(await brief(`---\nstatus: {accepted}\ntitle: "Pay\n---\n\n${body}`).then((all) => all.length), 1);
	});
});
