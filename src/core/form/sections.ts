import { parseDocument } from '../document/parse.ts';
import type { Section, SpecDocument } from '../document/specDocument.ts';
import type { Kind, KindSection, SectionContent } from '../kinds/kind.ts';
import { matchSections } from '../kinds/matchSections.ts';
import { describeTrace } from '../trace/describeTrace.ts';
import type { Definition, TraceFacts } from '../trace/trace.ts';
import { OperationError } from '../workspace/change.ts';
import type { SectionFacts } from '../workspace/facts.ts';
import { bodyArea, headAreas } from './area.ts';
import { type Part, readParts } from './parts/readParts.ts';

export { headId } from './headId.ts';

/** A section where all that is said of it comes together. */
export interface FormSection {
	readonly facts: SectionFacts;
	/** 0 for a section that is part of no other. */
	readonly depth: number;
	readonly parent: FormSection | undefined;
	/** Undefined for a section that is missing. */
	readonly section: Section | undefined;
	/** Undefined for a section that the kind does not know. */
	readonly known: KindSection | undefined;
}

/** The sections of a document in order of place, missing ones where they belong. @param facts of the same text */
export function formSections(
	document: SpecDocument,
	kind: Kind,
	facts: readonly SectionFacts[],
): readonly FormSection[] {
	const { kindOf } = matchSections(document, kind);
	const byLine = new Map<number, Section>();
	const collect = (section: Section): void => {
		byLine.set(section.heading.range.start.line, section);
		section.children.forEach(collect);
	};
	document.sections.forEach(collect);
	const missing = new Map(kindSections(kind.sections).map((one) => [one.heading, one]));
	const all: FormSection[] = [];
	const visit = (one: SectionFacts, depth: number, parent: FormSection | undefined): void => {
		const section = one.state === 'missing' ? undefined : byLine.get(one.line);
		const known = section ? kindOf.get(section) : missing.get(one.title);
		const entry = { facts: one, depth, parent, section, known };
		all.push(entry);
		for (const child of one.children) {
			visit(child, depth + 1, entry);
		}
	};
	for (const one of facts) {
		visit(one, 0, undefined);
	}
	return all;
}

function kindSections(sections: readonly KindSection[]): readonly KindSection[] {
	return sections.flatMap((section) => [section, ...kindSections(section.sections ?? [])]);
}

/** The section of an id. @throws OperationError where there is none any more */
export function sectionAt(sections: readonly FormSection[], id: string): FormSection {
	const found = sections.find(({ facts }) => facts.id === id);
	if (!found) {
		throw new OperationError('This section is no longer in the document.');
	}
	return found;
}

/** What the kind expects in a section; in one that it does not know, what it expects in the one around it. */
export function contentOf({ known, parent }: FormSection): SectionContent | undefined {
	return known ? known.content : parent && contentOf(parent);
}

/** The parts of a section's own text; of the head for `undefined`. */
export function partsOf(document: SpecDocument, kind: Kind, of: FormSection | undefined): readonly Part[] {
	const born = bornIn(document, kind);
	if (!of) {
		const { title } = matchSections(document, kind);
		const context = { content: undefined, fieldNames: [], plainFields: true, born };
		return headAreas(document, title).flatMap((area) => readParts(document, area, context));
	}
	const { section, known } = of;
	return section
		? readParts(document, bodyArea(document, section), {
				content: contentOf(of),
				fieldNames: known?.status?.fields.map((name) => name.toLowerCase()) ?? [],
				plainFields: false,
				born,
			})
		: [];
}

const bornByLine = new WeakMap<TraceFacts, ReadonlyMap<number, Definition>>();

/** The first definition in each line. Names, as OpenSpec has them, are no numbers of items: they change like any text. */
function bornIn(document: SpecDocument, kind: Kind): ReadonlyMap<number, Definition> {
	const trace = describeTrace(document, kind);
	const known = trace && bornByLine.get(trace);
	if (!trace || known) {
		return known ?? new Map();
	}
	const born = new Map<number, Definition>();
	for (const definition of trace.definitions) {
		const { line } = definition.idRange.start;
		const isName = trace.dialect === 'openspec' && definition.space !== 'task';
		if (!isName && !born.has(line)) {
			born.set(line, definition);
		}
	}
	bornByLine.set(trace, born);
	return born;
}

const templates = new WeakMap<KindSection, SpecDocument>();

/** The text of a new section as a document, which says what its fields and cells may hold; undefined without one. */
export function templateOf(known: KindSection | undefined): SpecDocument | undefined {
	if (known?.template === undefined) {
		return undefined;
	}
	const read = templates.get(known) ?? parseDocument('template.md', known.template);
	templates.set(known, read);
	return read;
}
