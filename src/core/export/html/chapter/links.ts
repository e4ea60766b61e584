import { decodePercent } from '../../../document/percentEncoding.ts';
import { readLinkTarget } from '../../../preview/linkTarget.ts';
import { element, type HtmlElement, type HtmlNode, textOf } from '../clean/nodes.ts';
import type { ChapterAnchors } from './anchors.ts';
import type { Destinations } from './destinations.ts';

/** What a link or a picture of a document is resolved against. */
export interface Surroundings {
	/** Of the document, from the workspace root. */
	readonly path: string;
	readonly anchors: ChapterAnchors;
	readonly destinations: Destinations;
}

const embedded = /^data:image\/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]*$/;

/**
 * Brings the target of a link to where it leads in the page. What is no part of the export can't be followed by its
 * readers: such a link is a text that tells its file. A link without any target is the text alone.
 */
export function placeLink(link: HtmlElement, { path, anchors, destinations }: Surroundings): void {
	const written = link.attributes.get('href');
	link.attributes.delete('href');
	const target = written === undefined ? undefined : readLinkTarget(path, written);
	const href =
		target?.form === 'outside'
			? target.address
			: target?.form === 'anchor'
				? withHash(anchors.find(target.fragment) ?? (/^(?:top)?$/.test(target.fragment) ? anchors.top : undefined))
				: target && destinations.document(target.path, target.fragment);
	const words = textOf(link).trim();
	const isNamed = words !== '' || link.attributes.has('title');
	if (href !== undefined && isNamed) {
		// In front of all others, as one reads it
		const others = [...link.attributes];
		link.attributes.clear();
		for (const [key, value] of [['href', href] as const, ...others]) {
			link.attributes.set(key, value);
		}
		// On paper the address of others is written behind them
		if (words === decodePercent(href) || words === href) {
			link.attributes.set('class', 'address');
		}
		return;
	}
	link.name = 'span';
	if (target?.form === 'file') {
		link.attributes.set('class', 'file');
		link.attributes.set('title', shown(target.path, target.fragment));
	}
}

function withHash(anchor: string | undefined): string | undefined {
	return anchor === undefined ? undefined : `#${encodeFragment(anchor)}`;
}

/** An anchor as an address holds it. */
export function encodeFragment(anchor: string): string {
	return encodeURIComponent(anchor.replace(/\p{Cs}/gu, '\uFFFD'));
}

function shown(path: string, fragment: string | undefined): string {
	return fragment ? `${path}#${fragment}` : path || '.';
}

/**
 * A picture that the page holds. One from elsewhere is not fetched for the reader: a link leads there, or where it stands
 * in a link its words alone.
 */
export function placePicture(picture: HtmlElement, inLink: boolean, { path, destinations }: Surroundings): HtmlNode {
	const written = picture.attributes.get('src') ?? '';
	const alt = picture.attributes.get('alt') ?? '';
	const target = embedded.test(written) ? undefined : readLinkTarget(path, written);
	const src = embedded.test(written) ? written : target?.form === 'file' && destinations.picture(target.path);
	if (src) {
		const { attributes } = picture;
		attributes.set('src', src);
		attributes.set('alt', alt);
		return picture;
	}
	const file = target?.form === 'file' ? target.path : '';
	const words = alt || file.slice(file.lastIndexOf('/') + 1) || 'Picture';
	if (target?.form === 'outside' && !inLink) {
		return element('a', { href: target.address }, words);
	}
	return element('span', { class: 'picture', title: file || undefined }, words);
}
