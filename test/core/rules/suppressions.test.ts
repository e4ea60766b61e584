import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { isSuppressed, readSuppressions } from '../../../src/core/rules/suppressions.ts';
import { checkText } from './checkText.ts';

/** Lines, from 1, on which a rule is switched off in a text. */
function quietLines(rule: string, ...lines: string[]): number[] {
	const found = readSuppressions(parseDocument('a.md', lines.join('\n')));
	return lines.map((_, i) => i).flatMap((line) => (isSuppressed(found, rule, line) ? [line + 1] : []));
}

describe('comments that switch rules off', () => {
	it('cover the next line, all of it below a comment of several lines', () => {
		assert.deepEqual(quietLines('a/b', '<!-- archspec-disable-next-line a/b -->', 'x', 'y'), [2]);
		assert.deepEqual(quietLines('a/b', '<!-- archspec-disable-next-line a/b', 'c/d -->', 'x', 'y'), [3]);
	});

	it('cover their own line', () => {
		assert.deepEqual(quietLines('a/b', 'x', 'y <!-- archspec-disable-line a/b -->', 'z'), [2]);
	});

	it('count right behind the definition of a link, and between two', () => {
		for (const definition of ['[a]: b', '[a]: b "t"', '[a]: <b c>', '[^1]: b', '> [a]: b']) {
			assert.deepEqual(quietLines('a/b', definition, '<!-- archspec-disable-next-line a/b -->', '[c]: d', 'x'), [3]);
			assert.deepEqual(quietLines('a/b', definition, '<!-- archspec-disable a/b -->', '', 'x'), [2, 3, 4]);
		}
	});

	it('cover a part up to its end, or the rest of the text', () => {
		const part = ['<!-- archspec-disable a/b -->', '', 'x', '', '<!-- archspec-enable a/b -->', '', 'y'];
		assert.deepEqual(quietLines('a/b', ...part), [1, 2, 3, 4, 5]);
		assert.deepEqual(quietLines('a/b', ...part.slice(0, 4)), [1, 2, 3, 4]);
	});

	it('end a part for the rules they name, or for all', () => {
		const two = ['<!-- archspec-disable a/b -->', '', '<!-- archspec-disable c/d -->', ''];
		const named = [...two, '<!-- archspec-enable a/b -->', '', 'x'];
		assert.deepEqual(quietLines('a/b', ...named), [1, 2, 3, 4, 5]);
		assert.deepEqual(quietLines('c/d', ...named), [3, 4, 5, 6, 7]);
		assert.deepEqual(quietLines('c/d', ...two, '<!-- archspec-enable -->', '', 'x'), [3, 4, 5]);
	});

	it('name several rules, or none for all, and may give a reason', () => {
		const next = (rules: string) => [`<!-- archspec-disable-next-line ${rules}-->`, 'x'];
		assert.deepEqual(quietLines('c/d', ...next('a/b, c/d ')), [2]);
		assert.deepEqual(quietLines('c/d', ...next('a/b c/d -- both are known ')), [2]);
		assert.deepEqual(quietLines('c/d', ...next('a/b -- c/d is checked ')), []);
		assert.deepEqual(quietLines('c/d', ...next('')), [2]);
		assert.deepEqual(quietLines('c/d', ...next('-- a legacy text ')), [2]);
	});

	it('hide the same however many there are and in whatever order they end', () => {
		const rule = fc.constantFrom('', ' a/b', ' c/d', ' a/b c/d');
		const comment = fc
			.tuple(fc.constantFrom('disable', 'enable', 'disable-line', 'disable-next-line'), rule)
			.map(([what, rules]) => `<!-- archspec-${what}${rules} -->`);
		fc.assert(
			fc.property(fc.array(fc.oneof(comment, fc.constant('x')), { maxLength: 24 }), (lines) => {
				const text = lines.flatMap((line) => [line, '']);
				const found = readSuppressions(parseDocument('a.md', text.join('\n')));
				const isHidden = (line: number): boolean =>
					found.some(
						({ startLine, endLine, rules }) =>
							startLine <= line && line <= endLine && (rules.length === 0 || rules.includes('a/b')),
					);
				const hidden = text.flatMap((_, line) => (isHidden(line) ? [line + 1] : []));
				assert.deepEqual(quietLines('a/b', ...text), hidden);
			}),
		);
	});

	it('are no comments of other tools, nor examples in code', () => {
		assert.deepEqual(quietLines('a/b', '<!-- archspec-disabled -->', '', '<!-- markdownlint-disable -->', 'x'), []);
		assert.deepEqual(
			quietLines('a/b', '`<!-- archspec-disable -->`', '', '```', '<!-- archspec-disable -->', '```'),
			[],
		);
	});

	it('hide findings of document rules and of workspace rules; a rule that does not exist hides nothing', async () => {
		const record = (comment: string) =>
			`# 1. T\n\n## Status\n\nAccepted\n\n## Context\n\n${comment}\nSee [it](gone.md), which is TBD.\n\n## Decision\n\nx\n\n## Consequences\n\nx\n`;
		const rulesWith = async (comment: string) =>
			(await checkText('docs/adr/0001-t.md', record(comment))).map(({ rule }) => rule);
		assert.deepEqual(await rulesWith('Text.'), ['link/missing-file', 'placeholder/unfilled']);
		assert.deepEqual(await rulesWith('<!-- archspec-disable-next-line link/missing-file -->'), [
			'placeholder/unfilled',
		]);
		assert.deepEqual(await rulesWith('<!-- archspec-disable-next-line placeholder/unfilled -->'), [
			'link/missing-file',
		]);
		assert.deepEqual(await rulesWith('<!-- archspec-disable-next-line -->'), []);
		assert.deepEqual(await rulesWith('<!-- archspec-disable-next-line link/gone -->'), [
			'link/missing-file',
			'placeholder/unfilled',
		]);
	});
});
