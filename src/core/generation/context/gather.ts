import { allSections } from '../../document/allSections.ts';
import { parseDocument } from '../../document/parse.ts';
import type { Section, SpecDocument } from '../../document/specDocument.ts';
import { contains, type Position, type Range } from '../../document/text.ts';
import { precedingDocuments } from '../../kinds/chain.ts';
import type { Kind } from '../../kinds/kind.ts';
import { addressOf, type Definition } from '../../trace/trace.ts';
import type { DocumentFacts } from '../../workspace/facts.ts';
import type { IndexedDocument } from '../../workspace/indexed.ts';
import { isMarkdown } from '../../workspace/paths.ts';
import { sectionSlot } from '../sectionSlot.ts';
import type { FillSubject } from '../subject.ts';
import type { ContextPiece } from './piece.ts';
import { manifestNames, type ProductFacts, readProduct } from './productFacts.ts';

/** What the gathering of context asks of its host. */
export interface ContextSources {
	/** All documents of the workspace root. */
	documents(): readonly IndexedDocument[];
	readonly kinds: readonly Kind[];
	/**
	 * The text of a file as the person sees it, unsaved changes included; undefined where it can't be read, or leads out
	 * of the workspace.
	 * @param maxBytes above which a file is not read; the limit of the configuration where not given
	 */
	read(path: string, maxBytes?: number): Promise<string | undefined>;
}

/** What a section is written from. */
export interface GatheredContext {
	readonly pieces: readonly ContextPiece[];
	readonly product: ProductFacts;
}

/** Most documents and files that are followed from one section. */
const mostLinks = 8;

/**
 * Collects what has to do with a section, nothing left out for want of room yet.
 * @param facts those of the document's text
 */
export async function gatherContext(
	document: SpecDocument,
	kind: Kind,
	facts: DocumentFacts,
	section: Section,
	subject: FillSubject,
	sources: ContextSources,
): Promise<GatheredContext> {
	const manifests = new Map<string, string>();
	for (const name of manifestNames) {
		const text = await sources.read(name);
		if (text !== undefined) {
			manifests.set(name, text);
		}
	}
	const chain = precedingDocuments({ kind, facts }, sources.documents(), sources.kinds);
	const pieces = [
		...ownPiece(document, subject),
		...tracedPieces(facts, section.range, sources.documents()),
		...(await namingPieces(facts, section.range, sources)),
		...siblingPieces(document, section),
		...(await filePieces(
			'chain',
			chain.map(({ facts }) => [facts.path, facts.title, 1] as const),
			sources,
		)),
		...(await linkedPieces(facts, section.range, new Set(chain.map(({ facts }) => facts.path)), sources)),
		...(await filePieces('workspace', [['README.md', 'README', 1]], sources)),
	];
	return { pieces, product: readProduct(manifests) };
}

function ownPiece(document: SpecDocument, { action, section }: FillSubject): ContextPiece[] {
	return action === 'fill' && section.body === ''
		? []
		: [{ role: 'section', title: section.title, path: document.path, text: section.body, closeness: 1 }];
}

/** The other sections of a document, each with what stands before its children: the nearer, the closer. */
function siblingPieces(document: SpecDocument, section: Section): ContextPiece[] {
	const all = allSections(document.sections);
	const own = all.indexOf(section);
	return all.flatMap((one, i) => {
		const slot = sectionSlot(document, one);
		return one === section || slot.before !== ''
			? []
			: [
					{
						role: 'sibling' as const,
						title: one.heading.text,
						path: document.path,
						text: document.text.slice(slot.start, slot.end),
						closeness: 1 / (1 + Math.abs(i - own)),
					},
				];
	});
}

/** What the ids say that a section names. */
function tracedPieces(facts: DocumentFacts, within: Range, documents: readonly IndexedDocument[]): ContextPiece[] {
	const named = new Set(
		(facts.trace?.references ?? [])
			.filter(({ range }) => contains(within, range.start))
			.flatMap(({ space, keys }) => keys.map((key) => addressOf(space, key))),
	);
	if (named.size === 0) {
		return [];
	}
	return documents
		.filter(({ facts: { trace } }) => trace?.scope === facts.trace?.scope)
		.flatMap(({ facts: { path, trace } }) =>
			(trace?.definitions ?? [])
				.filter(({ space, key }) => named.has(addressOf(space, key)))
				.map((definition) => definitionPiece(definition, path)),
		);
}

/** What names the ids that are born in a section: tasks of its requirements, sections of a design. */
async function namingPieces(
	{ path: own, trace }: DocumentFacts,
	within: Range,
	sources: ContextSources,
): Promise<ContextPiece[]> {
	const born = new Set(
		(trace?.definitions ?? [])
			.filter(({ range }) => contains(within, range.start))
			.map(({ space, key }) => addressOf(space, key)),
	);
	const others = sources.documents().filter(({ facts }) => facts.path !== own && facts.trace?.scope === trace?.scope);
	const pieces = await Promise.all(
		others.map(async ({ facts: { path, trace: other } }) => {
			const places = (other?.references ?? [])
				.filter(({ space, keys }) => keys.some((key) => born.has(addressOf(space, key))))
				.map(({ range }) => range.start);
			const items = places.map((place) => other?.definitions.findLast(({ range }) => contains(range, place)));
			const loose = places.filter((_, i) => items[i] === undefined);
			const text = loose.length === 0 ? undefined : await sources.read(path);
			return [
				...[...new Set(items)].flatMap((item) => (item ? { ...definitionPiece(item, path), closeness: 0.5 } : [])),
				...(text === undefined ? [] : sectionsAt(parseDocument(path, text), loose)),
			];
		}),
	);
	return pieces.flat();
}

/** The sections that places stand in, each once, without what stands below their children. */
function sectionsAt(document: SpecDocument, places: readonly Position[]): ContextPiece[] {
	const all = allSections(document.sections);
	const found = new Set(places.flatMap((place) => all.findLast(({ range }) => contains(range, place)) ?? []));
	return [...found].map(({ heading, bodyRange }) => ({
		role: 'traced',
		title: heading.text,
		path: document.path,
		text: document.text.slice(document.lines.offsetAt(heading.range.start), document.lines.offsetAt(bodyRange.end)),
		closeness: 0.5,
	}));
}

function definitionPiece({ id, text }: Definition, path: string): ContextPiece {
	return { role: 'traced', title: id, path, text: `${id}: ${text}`, closeness: 1 };
}

/** Documents that the document links to, and files of code that the section itself names. */
async function linkedPieces(
	{ path: own, references }: DocumentFacts,
	within: Range,
	known: ReadonlySet<string>,
	sources: ContextSources,
): Promise<ContextPiece[]> {
	const titles = new Map(sources.documents().map(({ facts }) => [facts.path, facts.title]));
	const documents = new Map<string, number>();
	const code = new Set<string>();
	for (const { path, range, planned } of references) {
		const isInside = contains(within, range.start);
		if (path === undefined || path === own || planned || path.startsWith('../') || known.has(path)) {
			continue;
		}
		if (titles.has(path) || isMarkdown(path)) {
			documents.set(path, Math.max(documents.get(path) ?? 0, isInside ? 1 : 0.5));
		} else if (isInside) {
			code.add(path);
		}
	}
	const closest = [...documents].sort(([, a], [, b]) => b - a).slice(0, mostLinks);
	return [
		...(await filePieces(
			'linked',
			closest.map(([path, closeness]) => [path, titles.get(path) ?? path, closeness]),
			sources,
		)),
		...(await filePieces(
			'code',
			[...code].slice(0, mostLinks).map((path) => [path, path, 1]),
			sources,
		)),
	];
}

/** Files as pieces of context; without those that can't be read. */
export async function filePieces(
	role: ContextPiece['role'],
	files: readonly (readonly [path: string, title: string, closeness: number])[],
	sources: ContextSources,
): Promise<ContextPiece[]> {
	const pieces: ContextPiece[] = [];
	for (const [path, title, closeness] of files) {
		const text = await sources.read(path);
		if (text !== undefined) {
			pieces.push({ role, title, path, text, closeness });
		}
	}
	return pieces;
}
