import { parseDocument } from '../document/parse.ts';
import type { Kind } from '../kinds/kind.ts';
import { documentStatus } from '../kinds/status.ts';
import { listedInBrief } from '../listed.ts';
import { plural } from '../outline/summary.ts';
import { describeTrace } from '../trace/describeTrace.ts';
import type { Definition, ItemType } from '../trace/trace.ts';
import { type ItemChanges, itemChanges } from './itemChanges.ts';
import { type SectionChanges, sectionChanges } from './sectionChanges.ts';

/** What became of a document between two versions of it. */
export interface DocumentChanges {
	readonly sections: SectionChanges;
	readonly items: ItemChanges;
	/** The status as written, where it changed. */
	readonly status: { readonly from: string; readonly to: string } | undefined;
}

/** Compares two texts of a document. */
export function documentChanges(path: string, kind: Kind, old: string, now: string): DocumentChanges {
	const [before, after] = [old, now].map((text) => {
		const document = parseDocument(path, text);
		return { document, trace: describeTrace(document, kind), status: documentStatus(document, kind)?.text ?? '' };
	}) as [Read, Read];
	return {
		sections: sectionChanges(before.document, after.document),
		items: itemChanges(before, after),
		status: before.status === after.status ? undefined : { from: before.status, to: after.status },
	};
}

interface Read {
	readonly document: ReturnType<typeof parseDocument>;
	readonly trace: ReturnType<typeof describeTrace>;
	readonly status: string;
}

/**
 * What changed, in a line: "2 criteria added, FR-004 weakened MUST → SHOULD, status Accepted → Superseded". Empty where
 * nothing did.
 */
export function describeChanges({ sections, items, status }: DocumentChanges): string {
	const { added, removed, reworded, renumbered, done } = items;
	const obliged = reworded.filter(({ obligation }) => obligation);
	const worded = reworded.filter(({ obligation }) => !obligation).map(({ item }) => item);
	const known = items.added.length + removed.length + reworded.length + renumbered.length + done.length > 0;
	return [
		...counted(added, 'added'),
		...counted(removed, 'removed'),
		...obliged.map(
			({ item, obligation }) => `${item.id} ${obligation?.change} ${obligation?.from} → ${obligation?.to}`,
		),
		...counted(worded, 'reworded'),
		...(renumbered.length > 0 ? [`${plural(renumbered.length, 'id')} renumbered`] : []),
		...(done.length > 0 ? [`${plural(done.length, 'task')} done`] : []),
		...named(sections.added, 'added'),
		...named(sections.removed, 'removed'),
		// What the items say is said of the sections that hold them
		...(known ? [] : named(sections.changed, 'changed')),
		...(status ? [`status ${status.from || 'none'} → ${status.to || 'none'}`] : []),
	].join(', ');
}

const nouns: Readonly<Record<ItemType, readonly [one: string, many: string]>> = {
	requirement: ['requirement', 'requirements'],
	criterion: ['criterion', 'criteria'],
	'user-story': ['user story', 'user stories'],
	'success-criterion': ['success criterion', 'success criteria'],
	property: ['property', 'properties'],
	scenario: ['scenario', 'scenarios'],
	task: ['task', 'tasks'],
	check: ['check', 'checks'],
};

function counted(items: readonly Definition[], what: string): string[] {
	const counts = new Map<ItemType, number>();
	for (const { type } of items) {
		counts.set(type, (counts.get(type) ?? 0) + 1);
	}
	return [...counts].map(([type, count]) => `${plural(count, ...nouns[type])} ${what}`);
}

function named(titles: readonly string[], what: string): string[] {
	const names = listedInBrief(titles.map((title) => `“${title}”`));
	return titles.length === 0 ? [] : [`${titles.length === 1 ? 'section' : 'sections'} ${names} ${what}`];
}

/**
 * How far the version number should move, as semantic versioning has it (semver.org) with requirements in the place of
 * an interface: what others build on went away or obliges otherwise: major; something came: minor; words: patch.
 */
export function suggestedBump({ sections, items }: DocumentChanges): 'major' | 'minor' | 'patch' | undefined {
	const binding = ({ space }: Definition): boolean => space === 'requirement' || space === 'property';
	if (items.removed.some(binding) || items.reworded.some(({ obligation }) => obligation)) {
		return 'major';
	}
	if (items.added.length > 0 || sections.added.length > 0 || sections.removed.length > 0) {
		return 'minor';
	}
	return items.reworded.length + items.renumbered.length + sections.changed.length > 0 ? 'patch' : undefined;
}
