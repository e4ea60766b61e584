import {
	type DocumentList,
	differenceOf,
	documentLines,
	findDocumentList,
	listEdits,
	sameLines,
} from '../../contents/documentList.ts';
import { listedInBrief } from '../../listed.ts';
import { folderOf } from '../../workspace/paths.ts';
import type { WorkspaceRule } from '../rule.ts';

const spec = (title: string): string =>
	`# ${title}\n\n## Overview\n\nWords.\n\n## Steps\n\n1. Stop writes.\n\n## Rollback\n\nStart writes.\n`;

export const staleDocumentList: WorkspaceRule = {
	id: 'structure/stale-document-list',
	scope: 'workspace',
	severity: 'warning',
	summary: 'The list of documents between marks lacks some, or says another title or status than they have.',
	why: [
		'Who opens a folder by its index page takes the list for all there is. Only a list between the marks',
		'`<!-- documents -->` and `<!-- /documents -->` is looked at: it is written by a tool, with the documents of the',
		"page's folder and of the folders below it. Other index pages and archived changes are not among them. The fix writes",
		'the list anew; what stands outside the marks stays.',
	].join('\n'),
	fixable: true,
	example: {
		path: 'docs/runbooks/README.md',
		bad: '# Runbooks\n\n<!-- documents -->\n\n- [Restore orders](restore-orders.md)\n\n<!-- /documents -->\n',
		good: '# Runbooks\n\n<!-- documents -->\n\n- [Move orders](move-orders.md)\n- [Restore orders](restore-orders.md)\n\n<!-- /documents -->\n',
		files: {
			'docs/runbooks/move-orders.md': spec('Move orders'),
			'docs/runbooks/restore-orders.md': spec('Restore orders'),
		},
	},
	check({ path, documentList: list }, _kind, view, report) {
		const lines = list && view.fromDocuments(folderOf(path), (documents) => documentLines(path, documents));
		if (!list || lines === undefined || lines === 'unknown' || sameLines(list.written, lines)) {
			return;
		}
		report({
			range: list.range,
			message: saying(path, list, lines),
			fix: {
				title: 'Write the list of documents anew',
				edits: (document) => {
					const now = findDocumentList(document);
					return now ? listEdits(document, now, lines) : [];
				},
			},
		});
	},
};

function saying(path: string, { written }: DocumentList, lines: readonly string[]): string {
	const { missing, gone } = differenceOf(path, written, lines);
	const parts = [
		...(missing.length > 0 ? [`lacks ${namesOf(missing)}`] : []),
		...(gone.length > 0 ? [`names ${namesOf(gone)}, which ${gone.length === 1 ? 'is' : 'are'} not there`] : []),
	];
	return parts.length > 0
		? `The list of documents ${parts.join(', and ')}.`
		: 'The list of documents says other titles or statuses than they have, or has another order.';
}

function namesOf(titles: readonly string[]): string {
	return listedInBrief(titles.map((title) => `"${title}"`));
}
