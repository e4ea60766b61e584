import GithubSlugger from 'github-slugger';
import { anchorsOf, fold } from '../../../document/anchors.ts';
import { allHeadings, htmlAnchors, htmlTitle } from '../../../document/htmlHeadings.ts';
import { decodePercent } from '../../../document/percentEncoding.ts';
import type { SpecDocument } from '../../../document/specDocument.ts';
import { newAnchors } from '../../newAnchors.ts';

/** The anchors of a document in the page it is a part of. */
export interface ChapterAnchors {
	/** Of the place at which the document begins: its title. */
	readonly top: string;
	/** Of its headings, in their order. */
	readonly headings: readonly string[];
	/** Of those that are written in HTML. */
	readonly htmlHeadings: readonly string[];
	/** Anchors of the page by those that HTML or attribute blocks give. */
	readonly explicit: ReadonlyMap<string, string>;
	/** The anchor that a fragment means, in the spelling of any renderer; undefined for none. */
	find(fragment: string): string | undefined;
}

/** The anchors of one page, each once: GitHub's, counted over all of its chapters. */
export class PageAnchors {
	private readonly slugger = new GithubSlugger();
	private readonly taken = new Set<string>();

	/** A new anchor for a text. */
	take(text: string): string {
		for (;;) {
			const id = this.slugger.slug(text === '' ? 'section' : text) || this.slugger.slug('section');
			if (!this.taken.has(id)) {
				this.taken.add(id);
				return id;
			}
		}
	}

	/**
	 * Anchors for the next chapter.
	 * @param head stands above the document where it has no title of its own
	 */
	chapter(document: SpecDocument, head: string | undefined): ChapterAnchors {
		const { headings, htmlHeadings, title, anchors } = document;
		const above = head === undefined ? undefined : this.take(head);
		const taken = new Map(
			allHeadings(document).map((one) => [one, this.take('anchorText' in one ? one.anchorText : one.text)]),
		);
		const ids = headings.map((one) => taken.get(one) ?? '');
		const inHtml = htmlHeadings.map((one) => taken.get(one) ?? '');
		const explicit = new Map<string, string>();
		for (const { name: anchor } of anchors) {
			if (!explicit.has(anchor) && !ids.includes(anchor) && !inHtml.includes(anchor) && /^\S+$/.test(anchor)) {
				explicit.set(anchor, this.free(anchor));
			}
		}
		const titled = title ?? htmlTitle(document);
		const top = above ?? (titled && taken.get(titled)) ?? ids[0] ?? '';
		return { top, headings: ids, htmlHeadings: inHtml, explicit, find: finder(document, { ids, inHtml, explicit }) };
	}

	private free(anchor: string): string {
		for (let i = 0; ; i++) {
			const id = i === 0 ? anchor : `${anchor}-${i}`;
			if (!this.taken.has(id)) {
				this.taken.add(id);
				return id;
			}
		}
	}
}

interface Taken {
	readonly ids: readonly string[];
	readonly inHtml: readonly string[];
	readonly explicit: ReadonlyMap<string, string>;
}

function finder({ headings, htmlHeadings }: SpecDocument, { ids, inHtml, explicit }: Taken): ChapterAnchors['find'] {
	let known: { readonly exact: ReadonlyMap<string, string>; readonly folded: ReadonlyMap<string, string> } | undefined;
	return (fragment) => {
		if (known === undefined) {
			const texts = headings.map(({ anchorText }) => anchorText);
			const ofHtml = htmlAnchors(htmlHeadings).map((name, i) => [name, inHtml[i] ?? ''] as const);
			const exact = new Map([...ofHtml, ...anchorsOf(texts, []).names.map((name, i) => [name, ids[i] ?? ''] as const)]);
			known = {
				exact,
				folded: new Map([...ofHtml.map(([name, id]) => [fold(name), id] as const), ...newAnchors(texts, ids)]),
			};
		}
		const wanted = decodePercent(fragment);
		return known.exact.get(wanted) ?? explicit.get(wanted) ?? known.folded.get(fold(wanted));
	};
}
