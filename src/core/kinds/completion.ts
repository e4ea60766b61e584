import { slug } from 'github-slugger';
import { plainText } from '../document/plainText.ts';
import type { Section, SpecDocument } from '../document/specDocument.ts';
import { comparePositions, type Position } from '../document/text.ts';
import type { SectionFacts, SectionState } from '../workspace/facts.ts';
import { countedPlaceholders } from './countedPlaceholders.ts';
import type { Kind, KindSection } from './kind.ts';
import { leftGuidance } from './leftGuidance.ts';
import { type MatchedSections, type MissingSection, matchSections } from './matchSections.ts';
import { missingSections } from './missingSections.ts';
import { isTaskList, openTasks } from './openTasks.ts';
import { partStatus } from './status.ts';

/** How far a document is. */
export interface DescribedSections {
	/** As in the document, without the title's heading; missing required sections stand where they belong. */
	readonly sections: readonly SectionFacts[];
	/**
	 * Share of required sections that are complete, 0 to 1; of those that are there in a document that has some parts of a
	 * form of very many. Where the kind requires none, of the sections that are there; a text without sections is complete
	 * when there is any text. In a list of tasks, what stands above the first section counts as one more while a task is
	 * open there, and so does the list itself while it has no task that could be read.
	 */
	readonly completion: number;
}

/** Describes the section tree of a document for the tree view and measures its completion. */
export function describeSections(document: SpecDocument, kind: Kind): DescribedSections {
	const describer = new SectionDescriber(document, kind);
	const sections = describer.describe();
	const required = sections.flatMap(allRequired);
	const counted = required.length > 0 ? required : sections;
	const complete = counted.filter(({ state }) => state === 'complete').length;
	const all = counted.length + (describer.hasTasksAbove() || describer.hasNoTask() ? 1 : 0);
	const nothing = document.text.trim() === '' ? 0 : 1;
	return { sections, completion: all === 0 ? nothing : complete / all };
}

function allRequired(section: SectionFacts): SectionFacts[] {
	const below = section.children.flatMap(allRequired);
	return section.required ? [section, ...below] : below;
}

class SectionDescriber {
	private readonly document: SpecDocument;
	private readonly matched: MatchedSections;
	private readonly missing = new Map<Section | undefined, MissingSection[]>();
	private readonly placeholders: readonly Position[];
	private readonly isTaskList: boolean;
	/** Whether it is one for its tasks: a short specification may have some, or none. */
	private readonly wantsTasks: boolean;
	private readonly openTasks: readonly Position[];
	private readonly explained: ReadonlySet<Section>;
	private readonly uses = new Map<string, number>();
	/** As `uses`, of ids whose first use is kept for a section that follows. */
	private readonly usesBefore = new Map<string, number>();

	constructor(document: SpecDocument, kind: Kind) {
		this.document = document;
		this.matched = matchSections(document, kind);
		for (const missing of missingSections(document, kind)) {
			const others = this.missing.get(missing.parent);
			if (others) {
				others.push(missing);
			} else {
				this.missing.set(missing.parent, [missing]);
			}
		}
		this.placeholders = countedPlaceholders(document, kind).map(({ range }) => range.start);
		this.isTaskList = isTaskList(kind);
		this.wantsTasks =
			this.isTaskList &&
			(kind.sections.some(({ required, content }) => required && content === 'tasks') ||
				kind.sections.every(({ content }) => content === 'tasks') ||
				(kind.trace?.defines ?? []).some((space) => space === 'task' || space === 'check'));
		this.openTasks = openTasks(document);
		this.explained = new Set(leftGuidance(document, kind));
	}

	describe(): SectionFacts[] {
		const { title } = this.matched;
		const top = this.document.sections.flatMap((section) => (section === title ? section.children : [section]));
		return this.describeAll(top, undefined, this.isTaskList);
	}

	/** Whether a list of tasks has open ones that stand in none of its sections. */
	hasTasksAbove(): boolean {
		const { title } = this.matched;
		const end = this.document.sections.find((section) => section !== title)?.range.start;
		const [first] = this.openTasks;
		const limit = title?.bodyRange.end ?? end;
		return this.isTaskList && first !== undefined && (!limit || comparePositions(first, limit) < 0);
	}

	/** Whether a list of tasks has none: an empty one is not done, and neither is one whose tasks are written otherwise. */
	hasNoTask(): boolean {
		return this.wantsTasks && this.document.tasks.length === 0;
	}

	/** @param ofTasks whether a section that the kind does not know holds tasks here */
	private describeAll(sections: readonly Section[], parent: Section | undefined, ofTasks: boolean): SectionFacts[] {
		const missing = [...(this.missing.get(parent) ?? [])].sort((a, b) => a.line - b.line);
		const facts: SectionFacts[] = [];
		for (const section of sections) {
			const line = section.heading.range.start.line;
			while (missing[0] && missing[0].line <= line) {
				facts.push(...missing.splice(0, 1).map((one) => this.describeMissing(one)));
			}
			facts.push(this.describeOne(section, ofTasks));
		}
		return [...facts, ...missing.map((one) => this.describeMissing(one))];
	}

	private describeMissing({ section, line, level }: MissingSection): SectionFacts {
		const id = this.unique(section.id);
		return { id, title: plainText(section.heading), line, level, state: 'missing', required: true, children: [] };
	}

	private describeOne(section: Section, parentOfTasks: boolean): SectionFacts {
		const { heading } = section;
		const known = this.matched.kindOf.get(section);
		const ofTasks = this.isTaskList || (known ? known.content === 'tasks' : parentOfTasks);
		const id = this.unique(known?.id ?? (slug(heading.text) || 'section'), this.matched.outranked.has(section));
		const children = this.describeAll(section.children, section, ofTasks);
		return {
			id,
			title: heading.text,
			line: heading.range.start.line,
			level: heading.level,
			state: this.isUnfinished(section, known, ofTasks) ? 'draft' : this.stateOf(section, children, known),
			required: known?.required === true,
			children,
		};
	}

	/** Whether something in the heading or the body, without child sections, says that more is to come. */
	private isUnfinished(section: Section, known: KindSection | undefined, ofTasks: boolean): boolean {
		return (
			hasOneIn(this.placeholders, section) ||
			this.explained.has(section) ||
			(ofTasks && hasOneIn(this.openTasks, section)) ||
			(known?.status !== undefined && partStatus(this.document, section, known.status)?.done === false)
		);
	}

	private stateOf(section: Section, children: readonly SectionFacts[], known: KindSection | undefined): SectionState {
		if (children.some(({ state }) => state !== 'complete')) {
			const nothing = !section.hasBody && children.every(({ state }) => state === 'empty' || state === 'missing');
			return nothing ? 'empty' : 'draft';
		}
		const isEmpty = !section.hasBody && children.length === 0;
		return isEmpty && !known?.mayBeEmpty && !this.matched.flatParents.has(section) ? 'empty' : 'complete';
	}

	/**
	 * The id, numbered from its second use on; what a number makes equal to another id is numbered on.
	 * @param leaveFirst whether the id without a number is kept for a section that follows
	 */
	private unique(id: string, leaveFirst = false): string {
		let result = id;
		const isFree = leaveFirst && !this.uses.has(id);
		let use = isFree ? (this.usesBefore.get(id) ?? 1) : (this.uses.get(id) ?? 0);
		do {
			use++;
			result = use === 1 ? id : `${id}-${use}`;
		} while (use > 1 && this.uses.has(result));
		(isFree ? this.usesBefore : this.uses).set(id, use);
		if (result !== id) {
			this.uses.set(result, 1);
		}
		return result;
	}
}

/** Whether one of the places, which are in order, is in the heading or the body; child sections have their own. */
function hasOneIn(places: readonly Position[], section: Section): boolean {
	let low = 0;
	let high = places.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const place = places[middle];
		if (place && comparePositions(place, section.range.start) < 0) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	const next = places[low];
	return next !== undefined && comparePositions(next, section.bodyRange.end) < 0;
}
