import type { ExportFile, ExportInput } from '../exportInput.ts';
import { styleSheet } from '../html/look/styles.ts';
import type { HtmlOptions } from '../html/options.ts';
import { matricesOf } from '../zip/reports.ts';
import { decisionsPage, siteLogs } from './decisionsPage.ts';
import { documentPage } from './documentPage.ts';
import { indexPage } from './indexPage.ts';
import { searchData } from './searchData.ts';
import { SiteDocuments } from './siteDocuments.ts';
import { hasOwnStyle, type MainPage, type SiteFrame, sitePlaces } from './sitePage.ts';
import { siteScript } from './siteScript.ts';
import { siteStyle } from './siteStyle.ts';
import { tracePage } from './tracePage.ts';

/**
 * The documents as a small site of files that need no server: an index, a page for each document, the decisions with their
 * relations, the requirements with what takes them up, and a search. Without scripts all but the search and the filters
 * are there. The same input gives the same files, in the same order.
 * @throws Error for a template that can't be used; its message is `templateProblem`
 */
export function exportSite(input: ExportInput, options: HtmlOptions = {}): ExportFile[] {
	const documents = new SiteDocuments(input);
	const logs = siteLogs(input, documents);
	const matrices = matricesOf(input);
	const mainPages: MainPage[] = [
		{ path: sitePlaces.index, name: 'Documents' },
		...(logs.length > 0 ? [{ path: sitePlaces.decisions, name: 'Decisions' }] : []),
		...(matrices.length > 0 ? [{ path: sitePlaces.trace, name: 'Traceability' }] : []),
	];
	const frame: SiteFrame = { title: input.title, workspace: input.workspace, mainPages, options };
	const pages = documents.all.flatMap((exported, i) => {
		const page = documentPage(frame, documents, i);
		return page ? [{ ...page, title: exported.indexed.facts.title }] : [];
	});
	return [
		indexPage(frame, documents),
		...(logs.length > 0 ? [decisionsPage(frame, documents, logs)] : []),
		...(matrices.length > 0 ? [tracePage(frame, documents, matrices)] : []),
		...pages.map(({ file }) => file),
		...documents.pictureFiles(),
		{ path: sitePlaces.style, content: styleSheet + siteStyle },
		...(hasOwnStyle(options) ? [{ path: sitePlaces.ownStyle, content: options.css ?? '' }] : []),
		{ path: sitePlaces.script, content: siteScript },
		{ path: sitePlaces.searchData, content: searchData(pages) },
	];
}
