import type { ExportFile, ExportInput } from '../exportInput.ts';
import { styleSheet } from '../html/look/styles.ts';
import type { HtmlOptions } from '../html/options.ts';
import { matricesOf } from '../zip/reports.ts';
import { decisionsPage, siteLogs } from './decisionsPage.ts';
import { documentPage } from './documentPage.ts';
import { indexPage } from './indexPage.ts';
import { type SearchEntry, searchData, searchEntry } from './searchData.ts';
import { SiteDocuments } from './siteDocuments.ts';
import { hasOwnStyle, type MainPage, type SiteFrame, sitePlaces } from './sitePage.ts';
import { siteScript } from './siteScript.ts';
import { siteStyle } from './siteStyle.ts';
import { tracePage } from './tracePage.ts';

/**
 * The documents as a small site of files that need no server: an index, a page for each document, the decisions with their
 * relations, the requirements with what takes them up, and a search. Without scripts all but the search and the filters
 * are there. The same input gives the same files, in the same order. Each is made when it is asked for, so that no two pages
 * have to be held at once.
 * @throws Error for a template that can't be used; its message is `templateProblem`
 */
export function* exportSite(input: ExportInput, options: HtmlOptions = {}): Generator<ExportFile> {
	const documents = new SiteDocuments(input);
	const logs = siteLogs(input, documents);
	const matrices = matricesOf(input);
	const mainPages: MainPage[] = [
		{ path: sitePlaces.index, name: 'Documents' },
		...(logs.length > 0 ? [{ path: sitePlaces.decisions, name: 'Decisions' }] : []),
		...(matrices.length > 0 ? [{ path: sitePlaces.trace, name: 'Traceability' }] : []),
	];
	const frame: SiteFrame = { title: input.title, workspace: input.workspace, mainPages, options };
	yield indexPage(frame, documents);
	if (logs.length > 0) {
		yield decisionsPage(frame, documents, logs);
	}
	if (matrices.length > 0) {
		yield tracePage(frame, documents, matrices);
	}
	const searched: SearchEntry[] = [];
	for (const [i, exported] of documents.all.entries()) {
		const page = documentPage(frame, documents, i);
		if (page) {
			searched.push(searchEntry(page, exported.indexed.facts.title));
			yield page.file;
		}
	}
	yield* documents.pictureFiles();
	yield { path: sitePlaces.style, content: styleSheet + siteStyle };
	if (hasOwnStyle(options)) {
		yield { path: sitePlaces.ownStyle, content: options.css ?? '' };
	}
	yield { path: sitePlaces.script, content: siteScript };
	yield { path: sitePlaces.searchData, content: searchData(searched) };
}
