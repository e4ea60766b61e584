import * as vscode from 'vscode';
import { slugify } from '../../core/kinds/slug.ts';
import type { Questions } from '../askInTurn.ts';

export type ExportFormat = 'html' | 'site' | 'pdf' | 'md' | 'zip';

interface FormatItem extends vscode.QuickPickItem {
	readonly format: ExportFormat;
}

const formats: readonly FormatItem[] = [
	{
		format: 'html',
		label: `$(browser) ${vscode.l10n.t('HTML Page')}`,
		description: '.html',
		detail: vscode.l10n.t('One page that needs no other file: with diagrams, contents, and a look for paper'),
	},
	{
		format: 'site',
		label: `$(globe) ${vscode.l10n.t('Static Site')}`,
		description: vscode.l10n.t('folder'),
		detail: vscode.l10n.t('Pages with an index, decisions, coverage, and a search that needs no server'),
	},
	{
		format: 'pdf',
		label: '$(file-pdf) PDF',
		description: '.pdf',
		detail: vscode.l10n.t("With bookmarks and page numbers, by the machine's Chrome, Chromium or Edge"),
	},
	{
		format: 'md',
		label: '$(markdown) Markdown',
		description: '.md',
		detail: vscode.l10n.t('One text from all documents, its links adjusted'),
	},
	{
		format: 'zip',
		label: `$(file-zip) ${vscode.l10n.t('ZIP Archive')}`,
		description: '.zip',
		detail: vscode.l10n.t('Documents, diagrams as SVG, problems and coverage as JSON and CSV'),
	},
];

/** Chosen last: the next time it comes first. */
let lastFormat: ExportFormat | undefined;
/** Folder that the last export went to. */
let lastFolder: vscode.Uri | undefined;

/** What a person wants, and where. */
export interface ExportChoice {
	readonly format: ExportFormat;
	/** The file; of a site the folder. */
	readonly place: vscode.Uri;
}

/** Format and place, as far as a keybinding or another command names them. */
export function readWish(wish: unknown): Partial<ExportChoice> {
	if (typeof wish !== 'object' || wish === null) {
		return {};
	}
	const { format, place } = wish as { format?: unknown; place?: unknown };
	const known = formats.find((one) => one.format === format)?.format;
	return { ...(known && { format: known }), ...(place instanceof vscode.Uri && { place }) };
}

/** @param title of the question */
export async function askFormat(questions: Questions, title: string): Promise<ExportFormat | undefined> {
	const items = [...formats].sort((a, b) => Number(b.format === lastFormat) - Number(a.format === lastFormat));
	const picked = await questions.pick(items, {
		title,
		placeHolder: vscode.l10n.t('Format'),
		matchOnDetail: true,
	});
	lastFormat = picked?.format ?? lastFormat;
	return picked?.format;
}

/**
 * Asks where an export goes.
 * @param name proposed, as a title
 * @param folder where it goes when nothing was exported before
 */
export async function askPlace(
	format: ExportFormat,
	name: string,
	folder: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
	const into = lastFolder ?? folder;
	const isSite = format === 'site';
	// A document's own name would be the document itself
	const file = isSite ? `${slugify(name)}-site` : `${slugify(name)}${format === 'md' ? '-export' : ''}.${format}`;
	const kinds = { html: vscode.l10n.t('HTML page'), pdf: 'PDF', md: 'Markdown', zip: vscode.l10n.t('ZIP archive') };
	const place = await vscode.window.showSaveDialog({
		title: isSite ? vscode.l10n.t('Export Site: Name of Its Folder') : vscode.l10n.t('Export'),
		saveLabel: vscode.l10n.t('Export'),
		...(into && { defaultUri: vscode.Uri.joinPath(into, file) }),
		...(format !== 'site' && { filters: { [kinds[format]]: [format] } }),
	});
	lastFolder = place ? vscode.Uri.joinPath(place, '..') : lastFolder;
	return place;
}
