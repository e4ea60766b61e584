import type { ProposedCapability } from '../openspec/capabilities.ts';
import { openSpecPlace } from '../openspec/place.ts';
import type { Definition } from '../trace/trace.ts';
import { baseName, folderOf } from '../workspace/paths.ts';
import type { IndexedDocument } from '../workspace/specIndex.ts';
import { capabilitiesToWrite, featureOf, inFeature, kindsBefore, previousKinds } from './chain.ts';
import type { Kind } from './kind.ts';
import type { SeedItem } from './seed.ts';

/** What a new document takes from those before it in its chain. */
export interface ChainStart {
	/** Requirements and stories in order of place. */
	readonly items: readonly SeedItem[];
	/** The document that it follows. */
	readonly previous: { readonly path: string; readonly title: string } | undefined;
}

/**
 * What a new document of a kind begins with in its place.
 * @param path of the new document
 */
export function chainStart(
	kind: Kind,
	path: string,
	all: readonly IndexedDocument[],
	kinds: readonly Kind[],
): ChainStart {
	const before = kindsBefore(kind, kinds);
	const documents = before.length === 0 ? [] : inFeature(path, kind, all, before);
	const nearest = new Set(previousKinds(kind, kinds));
	const previous = documents.find((one) => nearest.has(one.kind))?.facts;
	const place = openSpecPlace(path);
	const capability = place?.type === 'delta' ? place.capability : undefined;
	return {
		items: [
			...itemsIn(documents.flatMap(({ facts }) => facts.trace?.definitions ?? [])),
			...documents
				.flatMap(({ facts }) => facts.openSpec?.capabilities ?? [])
				.flatMap((one) => (one.name === capability ? [itemOf(one)] : [])),
		],
		previous: previous && { path: previous.path, title: previous.title },
	};
}

/**
 * Values that a new document of a feature probably has for the variables of its kind, by name: for a delta the first
 * capability that its proposal lists and that has none yet.
 */
export function likelyVariables(
	{ variables }: Kind,
	feature: string,
	all: readonly IndexedDocument[],
): Readonly<Record<string, string>> {
	const [capability] = variables?.capability === undefined ? [] : capabilitiesToWrite(feature, all);
	return capability === undefined ? {} : { capability };
}

/**
 * A title for a new document of a feature: what the titles of its documents say besides the words of their kinds, else
 * the name of its folder in words.
 */
export function featureTitle(of: IndexedDocument, all: readonly IndexedDocument[], kinds: readonly Kind[]): string {
	const before = inFeature(of.facts.path, of.kind, all, kindsBefore(of.kind, kinds));
	for (const { facts, kind } of [of, ...before]) {
		const [start = '', end = ''] = kind.title?.template.split('{title}') ?? [];
		const { title } = facts;
		const isMade = kind.title?.template.includes('{title}') && title.startsWith(start) && title.endsWith(end);
		const own = isMade ? title.slice(start.length, title.length - end.length).trim() : '';
		if (own !== '') {
			return own;
		}
	}
	const folder = baseName(featureOf(of.facts.path, of.kind)) || baseName(folderOf(of.facts.path));
	const words = folder
		.replace(/^\d+[-_]/, '')
		.replace(/[-_]+/g, ' ')
		.trim();
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A capability as the requirement that a delta begins with: what it is to do. */
function itemOf({ name, text }: ProposedCapability): SeedItem {
	const words = text === '' ? baseName(name).replace(/[-_]+/g, ' ') : text.replace(/[.。]$/, '');
	return { type: 'requirement', id: name, text: words.charAt(0).toUpperCase() + words.slice(1), criteria: [] };
}

function itemsIn(definitions: readonly Definition[]): SeedItem[] {
	const items = new Map<string, SeedItem & { readonly criteria: string[] }>();
	for (const { type, id, key, text, parent, operation } of definitions) {
		if ((type === 'requirement' || type === 'user-story') && operation !== 'removed' && !items.has(key)) {
			items.set(key, { type, id, text, criteria: [] });
		} else if (type === 'criterion' && parent !== undefined) {
			items.get(parent)?.criteria.push(id);
		}
	}
	return [...items.values()];
}
