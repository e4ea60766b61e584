import type { Range } from '../../../src/core/document/text.ts';
import type { SectionFacts } from '../../../src/core/workspace/facts.ts';
import { assertKept, placed } from '../../support/kept.ts';
import { type OddDocument, oddDocuments } from '../../support/oddSpecs.ts';

/** Members of an object by name, a line for each that says something, or for each member of a list. */
function members(value: object, at: (range: Range) => string): string[] {
	const text = (one: unknown): string =>
		JSON.stringify(one, (name, inner) => (/[rR]ange$/.test(name) && inner ? at(inner) : inner));
	return Object.entries(value).flatMap(([name, one]: [string, unknown]) =>
		Array.isArray(one) && typeof one[0] === 'object'
			? one.map((entry) => `  ${name} ${text(entry)}`)
			: one === undefined || (Array.isArray(one) && one.length === 0)
				? []
				: [`  ${name} ${text(one)}`],
	);
}

function section({ children, ...own }: SectionFacts): string[] {
	return [`  section ${Object.values(own).join('|')}`, ...children.flatMap(section).map((line) => `  ${line}`)];
}

function told({ document, kind, facts }: OddDocument): string[] {
	const { trace: _ids, sections, taskList, record, openSpec, headings, path: _, ...rest } = facts;
	const at = (range: Range): string => placed(range, document.lines);
	return [
		`${document.path} ${kind.id}: ${headings.join(' | ')}`,
		...sections.flatMap(section),
		...members(rest, at),
		...members({ ...openSpec }, at),
		...members({ ...record }, at),
		...members({ ...taskList }, at),
	];
}

describe('facts of odd documents', () => {
	it('are the same', () => {
		assertKept('oddFacts', oddDocuments().flatMap(told));
	});
});
