import type { SpecDocument } from '../document/specDocument.ts';
import type { Kind } from '../kinds/kind.ts';
import { documentStatus } from '../kinds/status.ts';
import { countFindings, percent } from '../outline/summary.ts';
import type { Finding } from '../rules/rule.ts';
import type { DocumentFacts, SectionFacts } from '../workspace/facts.ts';
import { readEndpoint } from './endpoints.ts';
import type { FormFinding, FormModel, SectionEntry, SectionModel } from './formModel.ts';
import { freeHeading } from './freeHeading.ts';
import { readFrontMatter } from './frontMatter/readFrontMatter.ts';
import { leftToDo } from './left.ts';
import { sectionOffers } from './offers.ts';
import { optionsModel, readOptions, shownByCards } from './options/readOptions.ts';
import { weighingOf } from './options/weighOption.ts';
import { ownTitle } from './ownTitle.ts';
import { type PartModel, partModel } from './parts/partModel.ts';
import { sectionPlaceholders } from './sectionPlaceholders.ts';
import { sectionStatus } from './sectionStatus.ts';
import { contentOf, type FormSection, formSections, headId, partsOf, sectionAt, templateOf } from './sections.ts';

/** What facts of a document a form needs. They must be of the same text. */
export type FormFacts = Pick<DocumentFacts, 'title' | 'version' | 'completion' | 'sections'>;

/** A document as the wizard shows it. @param findings of the same text */
export function readForm(
	document: SpecDocument,
	kind: Kind,
	facts: FormFacts,
	findings: readonly Finding[],
): FormModel {
	const sections = formSections(document, kind, facts.sections);
	const bySection = findingsBySection(sections, findings);
	const entries = sections.map((one): SectionEntry => {
		const { id, title, line, state, required } = one.facts;
		const own = (bySection.get(one) ?? []).flatMap((place) => findings[place] ?? []);
		return {
			id,
			title,
			depth: one.depth,
			line,
			state,
			required,
			percent: share(one.facts),
			findings: countFindings(own),
		};
	});
	const options = readOptions(document, kind, sections);
	const above = (bySection.get(undefined) ?? []).flatMap((place) => findings[place] ?? []);
	return {
		kind: { id: kind.id, name: kind.name },
		title: facts.title,
		ownTitle: ownTitle(document, kind),
		status: documentStatus(document, kind)?.text,
		version: facts.version,
		frontMatter: readFrontMatter(document, kind),
		percent: percent(facts.completion),
		sections: entries,
		offers: sectionOffers(document, kind, sections),
		next: nextOf(sections),
		options: options && optionsModel(options, weighingOf(kind) !== undefined),
		findings: countFindings(above),
	};
}

/**
 * One section of a document as it is edited; `headId` stands for what is above the first one.
 * @throws OperationError where there is no such section
 */
export function readSection(
	document: SpecDocument,
	kind: Kind,
	facts: FormFacts,
	findings: readonly Finding[],
	id: string,
): SectionModel {
	const sections = formSections(document, kind, facts.sections);
	const of = id === headId ? undefined : sectionAt(sections, id);
	const known = of?.known;
	const choices = new Map(
		(known?.status?.fields ?? []).map((name) => [name.toLowerCase(), known?.status?.values ?? []]),
	);
	if (!of) {
		for (const name of kind.status?.fields ?? []) {
			choices.set(name.toLowerCase(), kind.status?.values ?? []);
		}
	}
	// The dialect in which tasks have such lines
	const servesRequirements = kind.trace?.dialect === 'kiro';
	const areTasks = servesRequirements && of !== undefined && contentOf(of) === 'tasks';
	const hints = { template: templateOf(known), choices, servesRequirements, areTasks };
	const sources = partsOf(document, kind, of);
	const parts = sources.map((part) => partModel(document, part, hints));
	const options = of && contentOf(of) === 'options' ? readOptions(document, kind, sections) : undefined;
	const own = findingsBySection(sections, findings).get(of) ?? [];
	return {
		id,
		title: of?.facts.title ?? facts.title,
		state: of?.facts.state ?? 'complete',
		heading: of && freeHeading(document, of),
		content: (of && contentOf(of)) ?? 'prose',
		guidance: known?.guidance ?? '',
		parts,
		placeholders: sectionPlaceholders(document, kind, sections, of),
		shownAbove: options ? shownByCards(options, of, sources) : [],
		findings: own.flatMap((place) => formFinding(findings, place, parts)),
		status: sectionStatus(document, kind, of),
		endpoint: of?.section && readEndpoint(of.facts.title),
		canComplete: (known?.status?.done.length ?? 0) > 0,
		left: of
			? leftToDo(
					document,
					kind,
					of,
					sections.filter(({ parent }) => parent === of),
				)
			: [],
	};
}

/** The first section that is not complete and has none in it that says more: what is missing comes as late as it stands. */
function nextOf(sections: readonly FormSection[]): string | undefined {
	const open = sections.filter(({ facts }) => facts.state !== 'complete');
	const isNeeded = ({ facts, known, parent }: FormSection): boolean =>
		facts.required || known !== undefined || (parent !== undefined && isNeeded(parent));
	const innermost = open.filter((one) => !open.some(({ parent }) => parent === one));
	return (innermost.find(isNeeded) ?? innermost[0])?.facts.id;
}

function share(facts: SectionFacts): number {
	if (facts.state === 'complete') {
		return 100;
	}
	const below = facts.children.filter(({ required }) => required);
	const counted = below.length > 0 ? below : facts.children;
	const complete = counted.filter(({ state }) => state === 'complete').length;
	return counted.length === 0 ? 0 : percent(complete / counted.length);
}

/** Places of findings by the innermost section in which they stand; `undefined` for those above the first one. */
function findingsBySection(
	sections: readonly FormSection[],
	findings: readonly Finding[],
): ReadonlyMap<FormSection | undefined, readonly number[]> {
	const found = new Map<FormSection | undefined, number[]>();
	const there = sections.filter(({ section }) => section);
	for (const [place, { range }] of findings.entries()) {
		const of = there[lastAtMostLine(there, range.start.line)];
		const list = found.get(of);
		if (list) {
			list.push(place);
		} else {
			found.set(of, [place]);
		}
	}
	return found;
}

function lastAtMostLine(sections: readonly FormSection[], line: number): number {
	let low = -1;
	let high = sections.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((sections[middle]?.facts.line ?? 0) <= line) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}
	return low;
}

function formFinding(findings: readonly Finding[], place: number, parts: readonly PartModel[]): FormFinding[] {
	const finding = findings[place];
	if (!finding) {
		return [];
	}
	const { rule, severity, message, range, fix, suggestions = [] } = finding;
	const { line } = range.start;
	const part = parts.findIndex(({ first, last }) => first <= line && line <= last);
	const mends = fix ? [fix, ...suggestions] : suggestions;
	return [
		{
			finding: place,
			rule,
			severity,
			message,
			line,
			part: part < 0 ? undefined : part,
			fixes: mends.map(({ title }) => title),
		},
	];
}
