import { grouped } from '../../grouped.ts';
import { countFindings, plural } from '../../outline/summary.ts';
import { folderOf } from '../../workspace/paths.ts';
import { relativeTarget } from '../../workspace/writtenTarget.ts';
import type { ExportedDocument, ExportFile } from '../exportInput.ts';
import { completionBar, statusBadge } from '../html/chapter/facts.ts';
import { element, type HtmlElement } from '../html/clean/nodes.ts';
import { filterBox, filterValue } from './filter.ts';
import type { SiteDocuments } from './siteDocuments.ts';
import { type SiteFrame, sitePage, sitePlaces } from './sitePage.ts';
import { table } from './tables.ts';

/** The first page: all documents by folder, and by kind. */
export function indexPage(frame: SiteFrame, documents: SiteDocuments): ExportFile {
	const path = sitePlaces.index;
	const byFolder = grouped(documents.all, ({ indexed }) => folderOf(indexed.facts.path));
	const byKind = grouped(documents.all, ({ indexed }) => indexed.kind.name);
	const hasProblems = documents.all.some((exported) => problems(exported) !== undefined);
	const count = plural(documents.all.length, 'document');
	const kinds = [...byKind.keys()].sort();
	const choices = kinds.map((name) => ({ value: filterValue(name), name }));
	return sitePage(frame, {
		path,
		title: undefined,
		navigation: [],
		content: [
			element('h1', {}, frame.title),
			element(
				'p',
				{ class: 'about' },
				frame.workspace === '' || frame.workspace === frame.title ? count : `${count} · ${frame.workspace}`,
			),
			filterBox('Kind', choices),
			...[...byFolder].map(([folder, members]) => folderSection(documents, folder, members, hasProblems)),
			element(
				'section',
				{ class: 'kinds', 'aria-labelledby': 'kinds' },
				element('h2', { id: 'kinds' }, 'By kind'),
				...kinds.map((kind) => kindBox(documents, kind, byKind.get(kind) ?? [])),
			),
		],
	});
}

function folderSection(
	documents: SiteDocuments,
	folder: string,
	members: readonly ExportedDocument[],
	hasProblems: boolean,
): HtmlElement {
	const anchor = documents.folderAnchor(folder);
	const rows = members.map((exported) => ({
		filter: filterValue(exported.indexed.kind.name),
		cells: [
			linkTo(documents, exported),
			exported.indexed.kind.name,
			statusBadge(exported.indexed),
			completionBar(exported.indexed),
			...(hasProblems ? [problems(exported)] : []),
		],
	}));
	const name = folder || 'Top folder';
	return element(
		'section',
		{ class: 'folder', 'aria-labelledby': anchor },
		element('h2', { id: anchor }, name),
		table(name, ['Document', 'Kind', 'Status', 'Completion', ...(hasProblems ? ['Problems'] : [])], rows),
	);
}

function kindBox(documents: SiteDocuments, kind: string, members: readonly ExportedDocument[]): HtmlElement {
	return element(
		'details',
		{},
		element('summary', {}, `${kind} (${members.length})`),
		element('ul', {}, ...members.map((exported) => element('li', {}, linkTo(documents, exported)))),
	);
}

function linkTo(documents: SiteDocuments, { indexed }: ExportedDocument): HtmlElement {
	const { path, title } = indexed.facts;
	return element('a', { href: relativeTarget(sitePlaces.index, documents.pageOf(path) ?? '') }, title || path);
}

/** Errors and warnings; hints are the author's. */
function problems({ findings }: ExportedDocument): string | undefined {
	const { error, warning } = countFindings(findings);
	const found = [...(error > 0 ? [plural(error, 'error')] : []), ...(warning > 0 ? [plural(warning, 'warning')] : [])];
	return found.length === 0 ? undefined : found.join(', ');
}
