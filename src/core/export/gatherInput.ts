import { decisionLogs } from '../adr/log/log.ts';
import { groupDocuments } from '../outline/groups.ts';
import type { Finding } from '../rules/rule.ts';
import type { TraceIndex } from '../trace/traceIndex.ts';
import type { IndexedDocument } from '../workspace/indexed.ts';
import type { Unreadable } from '../workspace/workspace.ts';
import type { ExportedDocument, ExportInput } from './exportInput.ts';

/** Where the content of an export comes from. Paths are from the workspace root. */
export interface ExportSource {
	/** All documents of the workspace. */
	documents(): readonly IndexedDocument[];
	findings(path: string): readonly Finding[];
	readonly trace: TraceIndex;
	text(path: string): Promise<string | Unreadable>;
	/** Content of a file of the workspace; undefined where it is larger, missing, or can't be read. */
	bytes(path: string, maxBytes: number): Promise<Uint8Array | undefined>;
}

/** What is exported, as a person asked for it. */
export interface ExportWish {
	/** Paths of the documents, in any order. */
	readonly paths: readonly string[];
	/** Of the whole; undefined for that of the only document, or the workspace's name. */
	readonly title: string | undefined;
	/** Name of the workspace folder. */
	readonly workspace: string;
}

/** All that is exported but the drawings, and what could not be read. */
export interface Gathered {
	readonly input: ExportInput;
	readonly unread: readonly { readonly path: string; readonly problem: string }[];
}

/** A picture above this length, in bytes, is left out: a page that holds it would hardly open. */
const largestImage = 10_000_000;
const image = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico)$/i;

/** Reads what the documents of an export need, in the order of the Specs view: by feature, and there as it is written. */
export async function gatherInput(source: ExportSource, wish: ExportWish): Promise<Gathered> {
	const all = source.documents();
	const wanted = new Set(wish.paths);
	const chosen = all
		.filter(({ facts }) => wanted.has(facts.path))
		.map((indexed) => ({ path: indexed.facts.path, kind: indexed.kind, indexed }));
	const documents: ExportedDocument[] = [];
	const unread: { path: string; problem: string }[] = [];
	const images = new Map<string, Uint8Array>();
	for (const { indexed, path } of groupDocuments(chosen, 'feature').flatMap((group) => group.documents)) {
		const text = await source.text(path);
		if (typeof text !== 'string') {
			unread.push({ path, problem: text.problem });
			continue;
		}
		documents.push({ indexed, findings: source.findings(path), text });
		for (const target of imagesOf(indexed)) {
			const bytes = images.has(target) ? undefined : await source.bytes(target, largestImage);
			if (bytes) {
				images.set(target, bytes);
			}
		}
	}
	const records = all.flatMap(({ facts }) => facts.record ?? []);
	const [only] = documents;
	const own = documents.length === 1 ? only?.indexed.facts.title : undefined;
	return {
		input: {
			title: wish.title ?? (own || wish.workspace),
			workspace: wish.workspace,
			documents,
			drawings: new Map(),
			images,
			trace: source.trace,
			logs: decisionLogs(records),
			records,
		},
		unread,
	};
}

/** The diagrams of an export, each text once, in the order of reading. */
export function diagramTexts({ documents }: Pick<ExportInput, 'documents'>): string[] {
	return [...new Set(documents.flatMap(({ indexed }) => indexed.facts.diagrams.map(({ text }) => text)))].filter(
		(text) => text.trim() !== '',
	);
}

function imagesOf({ facts }: IndexedDocument): string[] {
	return facts.references.flatMap(({ form, path }) =>
		form !== 'code' && path !== undefined && !path.startsWith('../') && image.test(path) ? path : [],
	);
}
