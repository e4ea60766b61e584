import * as vscode from 'vscode';
import { percent } from '../../core/outline/summary.ts';
import type { SectionFacts } from '../../core/workspace/facts.ts';
import { activeEditor } from '../activeEditor.ts';
import { commands } from '../ids.ts';
import { activePlace, type OpenForm, type OpenForms } from '../openForms.ts';
import type { FormServices } from '../services.ts';
import { untitledSection } from '../specs/treeItems.ts';
import type { DocumentHome } from '../workspace/documentHome.ts';
import type { IndexService } from '../workspace/indexService.ts';

/** So many lines are given to the list at once: more could not be read, and would be slow to send. */
const maxItems = 1000;

interface SectionItem extends vscode.QuickPickItem {
	readonly uri: vscode.Uri;
	readonly line: number;
	/** How deep it stands below its document. */
	readonly depth: number;
	/** What is typed is looked for in here. */
	readonly words: string;
}

/** Lists all sections of all documents, those of the active document first, and shows each one on the way. */
export function registerGoToSection({ indexes, forms }: FormServices): vscode.Disposable {
	return vscode.commands.registerCommand(commands.goToSection, () => {
		if (indexes.ready && sectionItems(indexes, forms).length === 0) {
			void tellNone();
			return;
		}
		const before = activeEditor();
		const form = before ? undefined : forms.active;
		const line = form?.line ?? 0;
		const back = before && { document: before.document, column: before.viewColumn, selection: before.selection };
		const pick = vscode.window.createQuickPick<SectionItem>();
		let all: readonly SectionItem[] = [];
		let accepted = false;
		/** Another section of the form was shown on the way; another document came to the front. */
		let shown = false;
		let left = false;
		let closed = false;
		pick.placeholder = vscode.l10n.t('Type words of a section, document or path');
		pick.matchOnDescription = true;
		const list = () => {
			all = sectionItems(indexes, forms);
			pick.items = choose(all, pick.value);
			pick.busy = !indexes.ready;
		};
		list();
		if (!indexes.ready) {
			void indexes.whenReady().then(() => {
				if (closed) {
					return;
				}
				list();
				if (all.length === 0) {
					pick.hide();
					void tellNone();
				}
			});
		}
		pick.onDidChangeValue((value) => {
			pick.items = choose(all, value);
		});
		pick.onDidChangeActive(([item]) => {
			// The first line becomes active by itself when the list opens; nobody asked to leave the place.
			if (item && (pick.value !== '' || item !== pick.items[0])) {
				shown = true;
				left ||= item.uri.toString() !== form?.document.uri.toString();
				void show(item, form, true);
			}
		});
		pick.onDidAccept(() => {
			// Who types quickly presses Enter before the editor says which line of a new list is active: the first one
			const [item = pick.items[0]] = pick.activeItems;
			if (item) {
				accepted = true;
				void show(item, form, false);
			}
			pick.hide();
		});
		pick.onDidHide(() => {
			closed = true;
			pick.dispose();
			if (!accepted && form && shown) {
				// Else the focus goes back by itself: asked for late it would be taken from what the person does next
				if (left) {
					form.show();
				}
				form.showLine(line);
			} else if (!accepted && back) {
				void vscode.window.showTextDocument(back.document, {
					...(back.column && { viewColumn: back.column }),
					selection: back.selection,
				});
			}
		});
		pick.show();
	});
}

/** An empty list would not say why it is empty. */
async function tellNone(): Promise<void> {
	const make = vscode.l10n.t('New Document…');
	const words = vscode.l10n.t('There are no documents with sections here yet.');
	if ((await vscode.window.showInformationMessage(words, make)) === make) {
		await vscode.commands.executeCommand(commands.newDocument);
	}
}

/** Shows a section in the form that a person came from where it is of that document, else in its text. */
async function show({ uri, line }: SectionItem, form: OpenForm | undefined, preview: boolean): Promise<void> {
	if (form?.document.uri.toString() === uri.toString()) {
		form.show(preview);
		form.showLine(line);
		return;
	}
	const editor = await vscode.window.showTextDocument(uri, {
		preserveFocus: preview,
		preview,
		selection: new vscode.Range(line, 0, line, 0),
	});
	editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Lines that hold all words typed, in any order. `alwaysShow`, because the list's own filter knows the label alone. */
function choose(all: readonly SectionItem[], value: string): SectionItem[] {
	const words = value.toLowerCase().split(/\s+/).filter(Boolean);
	// The editor puts lines whose label is what was typed first: a section would then hang below another document
	const shown = (item: SectionItem) => (words.length > 0 ? item : { ...item, label: indented(item) });
	const chosen: SectionItem[] = [];
	for (const item of all) {
		if (words.every((word) => item.words.includes(word))) {
			chosen.push(shown(item));
			if (chosen.length === maxItems) {
				break;
			}
		}
	}
	return chosen;
}

function indented({ depth, label }: SectionItem): string {
	return `${'  '.repeat(depth)}${label}`;
}

function sectionItems(indexes: IndexService, forms: OpenForms): SectionItem[] {
	const active = activePlace(forms)?.document;
	const place = active && indexes.locate(active);
	const items = place ? documentItems(indexes, place.home, place.path) : [];
	for (const home of indexes.roots()) {
		for (const { facts } of home.documents()) {
			if (place?.home !== home || place.path !== facts.path) {
				items.push(...documentItems(indexes, home, facts.path));
			}
		}
	}
	return items;
}

function documentItems(indexes: IndexService, home: DocumentHome, path: string): SectionItem[] {
	const facts = home.get(path)?.facts;
	if (!facts) {
		return [];
	}
	const uri = home.uriOf(path);
	const place = [indexes.folderNameOf(home), path].filter(Boolean).join(' · ');
	const items: SectionItem[] = [];
	const add = (sections: readonly SectionFacts[], depth: number) => {
		for (const section of sections) {
			if (section.state !== 'missing') {
				items.push({
					label: `$(symbol-string) ${section.title || untitledSection}`,
					description: `${facts.title} · ${place}`,
					words: `${section.title} ${facts.title} ${place}`.toLowerCase(),
					alwaysShow: true,
					uri,
					depth,
					line: section.line,
				});
			}
			add(section.children, depth + 1);
		}
	};
	items.push({
		label: `$(book) ${facts.title || path}`,
		description: `${vscode.l10n.t('{0}%', percent(facts.completion))} · ${place}`,
		words: `${facts.title} ${place}`.toLowerCase(),
		alwaysShow: true,
		uri,
		depth: 0,
		line: 0,
	});
	add(facts.sections, 1);
	return items;
}
