import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { matchSections } from '../../../src/core/kinds/matchSections.ts';
import { kindOf } from './kindOf.ts';

const architecture = builtinKinds.find(({ id }) => id === 'technical-architecture');
const parts = ['System Overview', 'Data Architecture', 'Security Architecture'];

/** The number of the heading that is the executive summary of an architecture; 0 where none is. */
function executiveSummary(...headings: readonly string[]): number {
	const text = headings.map((heading) => `${heading.startsWith('#') ? '' : '## '}${heading}\n\nText.\n`).join('\n');
	const document = parseDocument('docs/a.md', text);
	assert.ok(architecture);
	const found = [...matchSections(document, architecture).kindOf].filter(([, { id }]) => id === 'executive-summary');
	assert.ok(found.length <= 1, 'at most one');
	return found.length === 0 ? 0 : document.headings.indexOf(found[0]?.[0].heading as never) + 1;
}

describe('a section that sums up what stands before it', () => {
	it('is none of the kind, in any language', () => {
		for (const heading of ['Summary', '8. Summary', 'Zusammenfassung', '总结', 'Resumen', 'Résumé', 'まとめ', '概要']) {
			assert.equal(executiveSummary('# A', ...parts, heading), 0, heading);
			assert.equal(
				executiveSummary('# A', heading, ...parts),
				heading === 'まとめ' ? 0 : 2,
				`${heading} at the beginning`,
			);
		}
		assert.equal(executiveSummary(...parts, 'Summary'), 0, 'without a title');
		assert.equal(executiveSummary('# A', ...[...parts, 'Summary'].map((one) => `# ${one}`)), 0, 'chapters of level 1');
		assert.equal(executiveSummary('# A', '# B', ...parts, 'Summary'), 0, 'chapters of a part');
	});

	it('may have an appendix and the like behind it', () => {
		const behind = ['References', 'Appendix A: Ports', 'Glossar', '附录一', 'Change Log', 'Terms'];
		assert.equal(executiveSummary('# A', ...parts, 'Summary', ...behind), 0);
		assert.equal(executiveSummary('# A', ...parts, 'Summary', 'Deployment Architecture'), 5);
		assert.equal(executiveSummary('# A', ...parts, 'Summary', 'Appendixes of others'), 5);
	});

	it('is what stands beside the section of the kind itself', () => {
		assert.equal(executiveSummary('# A', 'Executive Summary', ...parts, 'Summary', 'Later'), 2);
		assert.equal(executiveSummary('# A', 'Summary', 'Executive Summary', ...parts), 3);
		assert.equal(executiveSummary('# A', '执行摘要', ...parts, '总结', 'Later'), 2);
	});

	it('is not one that is called as the kind calls it, nor one behind too little', () => {
		assert.equal(executiveSummary('# A', ...parts, 'Executive Summary'), 5);
		assert.equal(executiveSummary('# A', 'Our Services', 'System Overview', 'Summary'), 4);
	});

	it('is one of the kind where that has no order, or does not begin with such a section', () => {
		const ends = (sections: string, more = ''): boolean => {
			const document = parseDocument('a.md', '# T\n\n## B\n\nx\n\n## C\n\nx\n\n## Summary\n\nx\n');
			return [...matchSections(document, kindOf(sections, more)).kindOf.values()].some(({ id }) => id === 'a');
		};
		const first = '  - { id: a, heading: A, aliases: [Summary], required: true }\n';
		const others = '  - { id: b, heading: B, required: true }\n  - { id: c, heading: C }\n';
		assert.equal(ends(first + others), false);
		assert.equal(ends(others + first), true);
		assert.equal(ends(first + others, 'ordered: false'), true);
		assert.equal(ends(first.replace('heading: A', 'heading: Summary').replace('[Summary]', '[A]') + others), true);
	});
});
