import * as vscode from 'vscode';
import { parseDocument } from '../../../core/document/parse.ts';
import { orderQueue, type QueuedSection } from '../../../core/generation/fillQueue.ts';
import { unwrittenSections } from '../../../core/generation/unwrittenSections.ts';
import type { Kind } from '../../../core/kinds/kind.ts';
import type { SectionFacts } from '../../../core/workspace/facts.ts';
import type { DocumentHome, Place } from '../../workspace/documentHome.ts';

/** A section that waits to be written, told by its id: its line moves while those before it are written. */
export interface WaitingSection extends QueuedSection {
	readonly home: DocumentHome;
	readonly id: string;
	readonly title: string;
	readonly documentTitle: string;
	/** Whether the document's status says that it is done. */
	readonly done: boolean;
}

/**
 * The sections of documents that wait to be written, in the order in which that is done.
 * @param begin hears before each document how many are read, and says whether to read on
 */
export async function waitingSections(
	places: readonly Place[],
	begin: (done: number) => boolean = () => true,
): Promise<WaitingSection[]> {
	const kinds = new Set<Kind>();
	const sections: WaitingSection[] = [];
	for (const [i, { home, path }] of places.entries()) {
		if (!begin(i)) {
			break;
		}
		const indexed = home.get(path);
		if (!indexed?.facts.sections.some(mayWait)) {
			continue;
		}
		for (const kind of home.kinds.all()) {
			kinds.add(kind);
		}
		const text = await openText(home, path);
		const found = text === undefined ? [] : await waitingIn(home, path, text);
		const { facts, kind } = indexed;
		for (const { id, title, line } of found) {
			const root = home.folder?.uri.toString() ?? '';
			sections.push({ home, root, path, kind, id, title, line, documentTitle: facts.title, done: facts.done });
		}
	}
	return orderQueue(sections, [...kinds]);
}

/** The line of a section's heading in a text as it is now; undefined where it waits no more. */
export async function waitingLine(
	{ home, path, id }: Pick<WaitingSection, 'home' | 'path' | 'id'>,
	text: vscode.TextDocument,
): Promise<number | undefined> {
	return (await waitingIn(home, path, text)).find((section) => section.id === id)?.line;
}

/** Sections of a text that wait, as the index knows it once it has seen all of it. */
async function waitingIn(home: DocumentHome, path: string, text: vscode.TextDocument): Promise<SectionFacts[]> {
	await home.settle();
	const indexed = home.get(path);
	return indexed ? unwrittenSections(parseDocument(path, text.getText()), indexed.kind, indexed.facts.sections) : [];
}

/** Undefined for a file that can't be opened: it is gone, or no text. */
export async function openText(home: DocumentHome, path: string): Promise<vscode.TextDocument | undefined> {
	try {
		return await vscode.workspace.openTextDocument(home.uriOf(path));
	} catch {
		return undefined;
	}
}

/** Told from what the index knows, so that a document without such a section is not opened. */
function mayWait({ state, children }: SectionFacts): boolean {
	return children.length > 0 ? children.some(mayWait) : state === 'empty' || state === 'draft';
}
