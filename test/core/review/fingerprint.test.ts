import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { fingerprint } from '../../../src/core/review/approvals/fingerprint.ts';
import { staleApprovals } from '../../../src/core/review/approvals/staleApprovals.ts';
import { processorTime } from '../../support/growth.ts';
import { kindOf, said } from './support.ts';

const kind = kindOf('technical-plan');
const of = (text: string) => fingerprint(parseDocument('docs/x.md', text), kind);

const text = `---
tags: [tea]
---

# Technical Plan: Tea

**Version**: 1.0

**Status**: Draft

## Executive Summary

We brew *green* tea for the
guests, and keep it \`hot\`.

A page begins with \`<!--\`, and milk is steamed in \`a_b *c*\`.

## Reviews

They are kind.

## Validation

We taste it.

## Kitchen

- Kettle
- [ ] Pot

| Part | Price |
|---|---|
| Pot | 12 |

\`\`\`yaml
a:
  b: 1
\`\`\`

## Change Log

| Version | Date | Changes |
|---|---|---|
| 1.0 | 2026-01-01 | First |

## Review & Approval

| Stakeholder | Role | Status | Date |
|---|---|---|---|
| Ada | Lead | Pending | |
`;

describe('the fingerprint of a document', () => {
	const same: [name: string, from: string | RegExp, to: string][] = [
		['line breaks of another system', /\n/g, '\r\n'],
		['prose that is wrapped elsewhere', 'for the\nguests', 'for\nthe guests'],
		['marks of emphasis and lists', '*green* tea', '_green_ tea'],
		['another mark of a list', '- Kettle', '* Kettle'],
		['a tick', '- [ ] Pot', '- [x] Pot'],
		['the width of a table', '| Pot | 12 |', '| Pot  |    12 |'],
		['the marks below a header', '| Part | Price |\n|---|---|', '| Part | Price |\n| :--- | ---: |'],
		['a heading below which a line stands', '## Executive Summary', 'Executive Summary\n---'],
		['front matter', 'tags: [tea]', 'tags: [tea, pot]\nstatus: approved'],
		['status', 'Draft', 'Approved'],
		['version', '**Version**: 1.0', '**Version**: 2.0'],
		['the change log', '| First |', '| First |\n| 1.1 | 2026-02-02 | More |'],
		['approvals', '| Pending | |', '| Approved | 2026-11-21 |'],
		['a comment', 'We brew', '<!-- a\nremark -->\nWe brew'],
		['comments within a line', 'We brew *green* tea', 'We <!-- a --> brew *green*<!-- b --> tea<!-- c\nd -->'],
		['code that goes on in the next line', '`a_b *c*`', '`a_b\n*c*`'],
		[
			'a table of contents',
			'## Executive Summary',
			'<!-- toc -->\n\n- [Executive Summary](#executive-summary)\n\n<!-- tocstop -->\n\n## Executive Summary',
		],
		['an approval in an empty section for it', '## Change Log', '## Approvals\n\n## Change Log'],
	];
	for (const [name, from, to] of same) {
		it(`does not mind ${name}`, () => {
			assert.notEqual(text.replace(from, to), text);
			assert.equal(of(text.replace(from, to)), of(text));
		});
	}

	const other: [name: string, from: string, to: string][] = [
		['a word', 'green', 'black'],
		['case', 'Kettle', 'kettle'],
		['a cell', '| 12 |', '| 13 |'],
		['a heading', 'Executive Summary', 'Summary'],
		['indentation in code', '  b: 1', 'b: 1'],
		['what stands behind the beginning of a comment in code', 'steamed', 'fried'],
		['marks within code', 'a_b', 'ab'],
		['bars within code', 'a_b *c*', 'a_b |c|'],
		['what a section of reviews says', 'They are kind.', 'They are rude.'],
		['how it is validated', 'We taste it.', 'We smell it.'],
		['a section that is gone', '- Kettle\n', ''],
	];
	for (const [name, from, to] of other) {
		it(`minds ${name}`, () => {
			assert.notEqual(of(text.replace(from, to)), of(text));
		});
	}

	it('says of an approval that it is stale, until it is given anew', () => {
		const stale = (now: string) =>
			staleApprovals(parseDocument('docs/x.md', now), kind).map(({ reviewer }) => reviewer);
		const approved = said('technical-plan', said('technical-plan', text, {}), { reviewer: 'Bob' });
		assert.deepEqual(stale(approved), []);
		const edited = approved.replace('green', 'black');
		assert.deepEqual(stale(edited), ['Ada', 'Bob']);
		assert.deepEqual(stale(said('technical-plan', edited, {})), ['Bob']);
		assert.deepEqual(stale(said('technical-plan', edited, { state: 'pending' })), ['Bob']);
	});

	it('is recorded in front matter as well', () => {
		for (const head of ['approvals: []', 'approvals:\n  - Bob, 2026-01-01']) {
			const approved = said('adr-madr-4', `---\n${head}\n---\n\n# Tea\n\nGreen.\n`, {});
			const stale = (now: string) => staleApprovals(parseDocument('docs/x.md', now), kindOf('adr-madr-4')).length;
			assert.deepEqual([stale(approved), stale(approved.replace('Green', 'Black'))], [0, 1]);
		}
	});

	it('takes time in proportion to the length of a hostile text', () => {
		for (const part of ['<!-- ', '`', '` `` ', '<!-- a --> ', '| a ', '- [ ] ', '> ', '# ', '*_~']) {
			const time = processorTime(() => of(`# x\n\n${part.repeat(40_000)}`));
			assert.ok(time < 3000, `${part}: ${time} ms`);
		}
	});
});
