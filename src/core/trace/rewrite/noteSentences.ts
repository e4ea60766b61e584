import type { Range } from '../../document/text.ts';
import { shortList } from '../../shortList.ts';
import { baseName } from '../../workspace/paths.ts';
import { nameOf, namesStory } from '../lookup/names.ts';
import type { RewriteNotes } from './rewriteReferences.ts';
import type { SourceText } from './sourceText.ts';

/** What a person ought to look at after a change of ids. */
export interface NoteSentences {
	/** Whole sentences; empty where there is nothing to say. */
	readonly text: string;
	/** Places before the change. */
	readonly places: readonly { readonly path: string; readonly range: Range }[];
}

/**
 * Says which tasks and properties name nothing any more, where a sentence still names what is gone, and which ids were
 * left alone beside those that moved.
 */
export function noteSentences(
	{ emptied, left, unread, passed, links }: RewriteNotes,
	texts: readonly SourceText[],
): NoteSentences {
	const stories = emptied.filter(({ reference }) => namesStory(reference));
	const requirements = emptied.filter(({ reference }) => !namesStory(reference));
	const places = [...placesOf(left), ...writtenPlaces(links)];
	return {
		text: [
			...namesNone(ownersOf(stories, texts), 'story'),
			...namesNone(ownersOf(requirements, texts), 'requirement'),
			...(places.length > 0 ? [`Still named: ${shortList(places)}.`] : []),
			...(passed.length > 0
				? [`Left as written in lines that name another feature: ${shortList(writtenPlaces(passed))}.`]
				: []),
			...(unread.length > 0 ? [`Left as written, to be looked at: ${shortList(writtenPlaces(unread))}.`] : []),
		].join(' '),
		places: [
			...[...emptied, ...left].map(({ path, reference }) => ({ path, range: reference.range })),
			...[...links, ...passed, ...unread].map(({ path, range }) => ({ path, range })),
		],
	};
}

/** Tasks, properties and other places from which references were taken. */
function ownersOf(emptied: RewriteNotes['emptied'], texts: readonly SourceText[]): readonly string[] {
	const names = emptied.map(({ path, reference: { from, range } }) => {
		const definitions = texts.find((text) => text.path === path)?.trace.definitions ?? [];
		const owner = from && definitions.find(({ space, key }) => space === from.space && key === from.key);
		return owner ? nameOf(owner) : `${baseName(path)}:${range.start.line + 1}`;
	});
	return [...new Set(names)];
}

function namesNone(owners: readonly string[], what: string): string[] {
	return owners.length > 0
		? [`${shortList(owners)} ${owners.length === 1 ? 'names' : 'name'} no ${what} any more.`]
		: [];
}

/** Where references stand, in few words: "FR-001 in tasks.md:5, FR-001 in plan.md:12 and 3 more". */
export function listedPlaces(references: RewriteNotes['left']): string {
	return shortList(placesOf(references));
}

/** Where something is written, in few words: "#requirement-2 in tasks.md:5". */
export function writtenPlaces(
	written: readonly { readonly path: string; readonly text: string; readonly range: Range }[],
): string[] {
	return [...new Set(written.map(({ path, text, range }) => `${text} in ${baseName(path)}:${range.start.line + 1}`))];
}

function placesOf(references: RewriteNotes['left']): string[] {
	return [
		...new Set(
			references.map(
				({ path, reference }) => `${reference.text} in ${baseName(path)}:${reference.range.start.line + 1}`,
			),
		),
	];
}
