import GithubSlugger, { slug as githubSlug } from 'github-slugger';
import { decodePercent } from './percentEncoding.ts';

/** The anchors of one Markdown text, in every spelling that a renderer may give them. */
export interface AnchorSet {
	/** Whether `fragment` (without `#`, percent-encoded or not) leads to a place in the text. */
	has(fragment: string): boolean;
	/** GitHub's anchors of the headings in order, then the explicit ones: what a suggestion is chosen from. */
	readonly names: readonly string[];
}

/**
 * Collects the anchors of a text. Renderers disagree about the anchor of a heading, and nothing in a repository says
 * which one will show it: a fragment counts as there when any of them would find it.
 * @param headings texts of all headings in order, markup removed
 * @param explicit anchors that HTML or an attribute block (`{#id}`) gives
 */
export function anchorsOf(headings: readonly string[], explicit: readonly string[]): AnchorSet {
	const slugger = new GithubSlugger();
	const names = [...headings.map((heading) => slugger.slug(heading)), ...explicit];
	// Both are made when they are first asked for: few texts have links to their own headings
	let usual: Set<string> | undefined;
	let spellings: Set<string> | undefined;
	return {
		names,
		has(fragment) {
			usual ??= new Set(names);
			// The usual spelling; the others take some work
			if (usual.has(fragment)) {
				return true;
			}
			spellings ??= collectSpellings(headings, names);
			return spellings.has(fold(fragment));
		},
	};
}

/** What a browser finds in any page, whatever its headings. */
const always = ['', 'top'];

/** Prefixes that GitHub and Bitbucket put before the anchors of a page. */
export const pagePrefix = /^(?:user-content|markdown-header)-/;

function collectSpellings(headings: readonly string[], names: readonly string[]): Set<string> {
	const found = new Set([...always, ...names.map(fold)]);
	const seen = new Map<string, number>();
	for (const heading of headings) {
		for (const spelling of new Set(spell.map((rule) => fold(rule(heading.toLowerCase()))))) {
			if (spelling === '') {
				continue;
			}
			const before = seen.get(spelling) ?? 0;
			seen.set(spelling, before + 1);
			found.add(spelling);
			if (before > 0) {
				// A repeated heading: `-1` from GitHub, GitLab and VS Code, `_1` from Python-Markdown.
				found.add(`${spelling}-${before}`);
				found.add(`${spelling}_${before}`);
			}
		}
	}
	return found;
}

/** How renderers make an anchor from a heading in lower case; runs and ends of dashes are left to `fold`. */
const spell: readonly ((heading: string) => string)[] = [
	// GitHub, Docusaurus, VS Code; with folded dashes GitLab too
	githubSlug,
	// Azure DevOps keeps punctuation
	(heading) => heading.replace(/\s/g, '-'),
	// kramdown and pandoc drop all before the first letter; kramdown drops underscores, pandoc keeps dots
	(heading) => githubSlug(heading.replace(/^[^\p{L}]+/u, '')),
	(heading) => githubSlug(heading.replace(/^[^\p{L}]+/u, '')).replace(/_/g, ''),
	(heading) =>
		heading
			.replace(/^[^\p{L}]+/u, '')
			.replace(/[^\p{L}\p{N}\s._-]/gu, '')
			.replace(/\s/g, '-'),
	// Python-Markdown (MkDocs) keeps ASCII alone, and nothing of a `:rocket:` that it draws
	(heading) =>
		heading
			.replace(/:[a-z][\w+-]*:/g, '')
			.normalize('NFKD')
			.replace(/[^a-z0-9_\s-]/g, '')
			.replace(/\s/g, '-'),
];

/**
 * The anchors of headings, one list for each way in which renderers make them, GitHub's first. A heading of which a
 * renderer keeps nothing has an empty one there.
 */
export function anchorLists(headings: readonly string[]): readonly (readonly string[])[] {
	const { names } = anchorsOf(headings, []);
	return [names, ...spell.map((rule) => numbered(headings.map((heading) => rule(heading.toLowerCase()))))];
}

/** Repeated anchors with their count: `notes`, `notes-1`. */
function numbered(names: readonly string[]): string[] {
	const seen = new Map<string, number>();
	return names.map((name) => {
		const before = seen.get(name) ?? 0;
		seen.set(name, before + 1);
		return before === 0 || name === '' ? name : `${name}-${before}`;
	});
}

/** Case, percent-encoding, page prefixes, variation selectors and the number of dashes make no difference. */
export function fold(fragment: string): string {
	return decodePercent(fragment)
		.normalize('NFC')
		.toLowerCase()
		.replace(pagePrefix, '')
		.replace(/\uFE0F/g, '')
		.replace(/-{2,}/g, '-')
		.replace(/^-|-$/g, '');
}
