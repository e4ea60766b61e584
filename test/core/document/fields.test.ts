import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { PlaceholderForm } from '../../../src/core/document/specDocument.ts';

const parse = (text: string) => parseDocument('doc.md', text);

function fields(text: string): string[] {
	return parse(text).fields.map((field) => `${field.form}|${field.name}|${field.value}`);
}

describe('fields', () => {
	it('reads all four forms', () => {
		assert.deepEqual(fields('* Status: accepted\n- Date: 2026-01-02\n'), [
			'bullet|Status|accepted',
			'bullet|Date|2026-01-02',
		]);
		assert.deepEqual(fields('**Status**: Draft\n\n**Created:** 2026-01-02\n'), [
			'bold|Status|Draft',
			'bold|Created|2026-01-02',
		]);
		assert.deepEqual(fields('# 1. T\n\nDate: 2026-01-02\n'), ['plain|Date|2026-01-02']);
		assert.ok(fields('| Field | Value |\n|---|---|\n| Status | Draft |\n').includes('table|Status|Draft'));
	});

	it('gives the places of name and value', () => {
		const texts = [
			'* Status: accepted  \n',
			'**Status**: Draft\n',
			'**Status:** Draft\n',
			'Status: x y\n',
			'- **Status**: done\n',
		];
		for (const text of texts) {
			const document = parse(text);
			const field = document.fields[0];
			assert.ok(field, text);
			assert.equal(document.lines.slice(field.nameRange), field.name, text);
			assert.equal(document.lines.slice(field.valueRange), field.value, text);
			assert.equal(
				document.lines.slice(field.range),
				document.lines
					.line(0)
					.replace(/^[*-] /, '')
					.trimEnd(),
				text,
			);
			assert.equal(field.name, 'Status');
		}
	});

	it('reads a field without a value', () => {
		const document = parse('* Deciders:\n\n**Status**:\n');
		assert.deepEqual(
			document.fields.map((field) => [field.name, field.value]),
			[
				['Deciders', ''],
				['Status', ''],
			],
		);
		for (const field of document.fields) {
			assert.deepEqual(field.valueRange.start, field.valueRange.end);
			assert.ok(field.valueRange.start.character > field.nameRange.end.character);
		}
	});

	it('reads several in one paragraph, and a value that holds a link or a colon', () => {
		assert.deepEqual(fields('**Feature Branch**: `001-x`  \n**Created**: 2026-01-02\n**Input**: a: b\n'), [
			'bold|Feature Branch|`001-x`',
			'bold|Created|2026-01-02',
			'bold|Input|a: b',
		]);
		assert.deepEqual(fields('**A**: 1\n  **B**: 2\n'), ['bold|A|1', 'bold|B|2']);
		assert.deepEqual(fields('* Status: superseded by [ADR-2](0002-b.md)\n'), [
			'bullet|Status|superseded by [ADR-2](0002-b.md)',
		]);
	});

	it('takes no address, time, sentence or code for a field', () => {
		assert.deepEqual(fields('https://e.org/a\n\nat 10:30 we met\n\n```\nStatus: x\n```\n\n    Status: x\n'), []);
	});
});

describe('placeholders', () => {
	function placeholders(text: string): [PlaceholderForm, string][] {
		const document = parse(text);
		for (const placeholder of document.placeholders) {
			assert.equal(document.lines.slice(placeholder.range), placeholder.text);
		}
		return document.placeholders.map((placeholder) => [placeholder.form, placeholder.text]);
	}

	it('reads each form', () => {
		const cases: [string, PlaceholderForm, string][] = [
			['We use [Name of system] here.', 'bracket', '[Name of system]'],
			['Chosen: {title of option 1}, because', 'brace', '{title of option 1}'],
			['A { alone, then {title of option 1}', 'brace', '{title of option 1}'],
			['# [PROJECT_NAME] Constitution', 'caps', '[PROJECT_NAME]'],
			['支払いは[要確認: 期限は?]までに', 'clarification', '[要確認: 期限は?]'],
			['用户通过 [需要澄清：方式未定] 登录', 'clarification', '[需要澄清：方式未定]'],
			['pago [NECESITA ACLARACIÓN: ¿cuándo?]', 'clarification', '[NECESITA ACLARACIÓN: ¿cuándo?]'],
			['- [PRECISA DE ESCLARECIMENTO] o prazo', 'clarification', '[PRECISA DE ESCLARECIMENTO]'],
			['le prix [À clarifier : avec TVA ?]', 'clarification', '[À clarifier : avec TVA ?]'],
			['bis [KLÄRUNG ERFORDERLICH: wann?]', 'clarification', '[KLÄRUNG ERFORDERLICH: wann?]'],
			['срок [Требуется уточнение: какой?]', 'clarification', '[Требуется уточнение: какой?]'],
			['기한 [명확화 필요: 언제?]', 'clarification', '[명확화 필요: 언제?]'],
			['Auth by [NEEDS CLARIFICATION: which method?] here', 'clarification', '[NEEDS CLARIFICATION: which method?]'],
			['TODO write this', 'todo', 'TODO'],
			['Owner: TBD', 'todo', 'TBD'],
			['FIXME later', 'todo', 'FIXME'],
			['**TODO** write this', 'todo', 'TODO'],
			['Budget ???', 'todo', '???'],
			['Framework [e.g., React]', 'example', '[e.g., React]'],
			['Type [web | mobile | api]', 'choice', '[web | mobile | api]'],
			['- **Approval**: _[to be completed]_', 'bracket', '[to be completed]'],
			['| Owner | __[Name of owner]__ |', 'bracket', '[Name of owner]'],
		];
		for (const [source, form, text] of cases) {
			assert.ok(
				placeholders(`${source}\n`).some(([f, t]) => f === form && t.startsWith(text)),
				`${source}: ${JSON.stringify(placeholders(`${source}\n`))}`,
			);
		}
	});

	it('are no places for a table of contents, nor links of wikis', () => {
		for (const source of [
			...['[TOC]', '[toc]', '[_TOC_]', '[[_TOC_]]', '[[toc]]', '[[ TOC ]]'],
			...['See [[docs/Home]].', '![[flow.png]]', '[[Home|Start]]', '[[Home | Start here]]', '> **Spec**: [[spec]]'],
			...['| a |\n|---|\n| [[Home\\|Start]] |', '[[README]]', '[[運用手順]]'],
		]) {
			assert.deepEqual(placeholders(`${source}\n`), [], source);
		}
		assert.deepEqual(placeholders('[[SERVICE NAME]] [[PROJECT_ID]] [[NEEDS CLARIFICATION: why?]] [TOC of it]\n'), [
			['bracket', '[[SERVICE NAME]]'],
			['bracket', '[[PROJECT_ID]]'],
			['bracket', '[[NEEDS CLARIFICATION: why?]]'],
			['bracket', '[TOC of it]'],
		]);
		assert.deepEqual(placeholders('Look at [[Dashboard name]](https://example.org), [[e.g., React]].\n'), [
			['bracket', '[Dashboard name]'],
			['example', '[e.g., React]'],
		]);
	});

	it('takes a word of every day for no mark without a question, nor what is a link', () => {
		for (const source of [
			'内容は[要確認]です',
			'기한[명확화 필요]입니다',
			'- [Zu klären](a.md)',
			'[要確認: 期限](a.md)',
			'`[要確認: 期限]`',
			'要確認: 期限',
			'値[要確認: ○○]',
		]) {
			assert.deepEqual(placeholders(`${source}\n`), [], source);
		}
	});

	it('takes a word in a path, or of a sentence, for no mark', () => {
		assert.deepEqual(placeholders('src/TODO is\n'), []);
		assert.deepEqual(placeholders('A TODO app.\n'), []);
		assert.deepEqual(
			placeholders('Up to {n} of them, {Size="2"}, at {Name of place}.\n'),
			[['brace', '{Name of place}']],
			'a letter and code',
		);
	});

	it('finds them in headings, tables and lists', () => {
		assert.deepEqual(
			placeholders('## [Name of part]\n\n| a |\n|---|\n| [Value of it] |\n\n- [Step to take]\n').map(
				([, text]) => text,
			),
			['[Name of part]', '[Value of it]', '[Step to take]'],
		);
	});

	it('takes a comment that asks for text, and none that speaks to a tool or stands in a heading', () => {
		assert.deepEqual(placeholders('<!-- Describe the context and the problem. -->\n'), [
			['comment', '<!-- Describe the context and the problem. -->'],
		]);
		for (const comment of [
			'markdownlint-disable MD013 MD041',
			'short',
			'one-word-of-some-length',
			'optional, may be removed',
		]) {
			assert.deepEqual(placeholders(`<!-- ${comment} -->\n`), [], comment);
		}
		assert.deepEqual(placeholders('## Links <!-- describe what it leads to -->\n'), []);
	});

	it('takes the outer one of two in each other', () => {
		assert.deepEqual(placeholders('[NEEDS CLARIFICATION: which [kind of] store?]\n'), [
			['clarification', '[NEEDS CLARIFICATION: which [kind of] store?]'],
		]);
	});

	it('takes no link whose address a site generator writes for one, no range of a query, no characters of a pattern, and no abbreviation', () => {
		for (const source of [
			'| Key | Form |\n|---|---|\n| id | [A-Z]{3}-[0-9a-f]+ |\n| slug | ^[a-z0-9-]+$, [^a-zA-Z_] |',
			'- [New runbook]({{< param BookRepo >}}/new/main/runbooks)',
			'See [the page]({{< relref "Page" >}}) and [that]({{ site.baseurl }}/that), [this]({% link docs/this.md %}).',
			'| Alert | rate(x{status="5.."}[5m]) > 0.05 |',
			'A text.\n\n*[HTML Page]: Hyper Text Markup Language\n*[W3C]: World Wide Web Consortium',
		]) {
			assert.deepEqual(placeholders(`${source}\n`), [], source);
		}
		assert.deepEqual(
			placeholders(
				'*[Name of it]: what it does*\n\n* [Name of that]: what it does [A-Z index]\n\n[Name](as in the registry) *[Way]*: x\n',
			),
			[
				['bracket', '[Name of it]'],
				['bracket', '[Name of that]'],
				['bracket', '[A-Z index]'],
				['bracket', '[Name]'],
				['bracket', '[Way]'],
			],
		);
	});

	it('takes no link, footnote, task, index or code for one', () => {
		assert.deepEqual(
			placeholders(
				'[text](a.md) [text][ref] [ref] [^1]\n- [x] done\n- [ ] open\n\n`[Name]` `{id}` a[0] a_[i]_b a_[index] \\[not it\\]\n\n```\n[Name] {x} TODO\n```\n\n[ref]: b.md\n',
			),
			[],
		);
	});
});
