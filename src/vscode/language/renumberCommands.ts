import * as vscode from 'vscode';
import { nameOf } from '../../core/trace/lookup/names.ts';
import type { ScopeTexts, TraceChange } from '../../core/trace/renumber/change.ts';
import { isListed, type NumberedItem } from '../../core/trace/renumber/numberedItems.ts';
import { RequirementNumbers } from '../../core/trace/renumber/renumber.ts';
import { idKey } from '../../core/trace/trace.ts';
import { OperationError } from '../../core/workspace/change.ts';
import { activeEditor } from '../activeEditor.ts';
import { toRange } from '../convert.ts';
import { commands } from '../ids.ts';
import type { Services } from '../services.ts';
import { tell } from '../tell.ts';
import { previewChange } from './previewChange.ts';
import { hasNumbers } from './requirementsActive.ts';
import { readScope, withAllLinks } from './scopeTexts.ts';
import { showNotes } from './showNotes.ts';
import { type TracedText, tracedText } from './symbolUnder.ts';

/** The requirements of the active text, read for a change of their numbers. */
interface Numbers {
	readonly editor: vscode.TextEditor;
	readonly text: TracedText;
	readonly scope: ScopeTexts;
	readonly requirements: RequirementNumbers;
}

interface Change {
	readonly change: TraceChange;
	/** As the preview and undo name it. */
	readonly label: string;
}

/** Commands that insert, take out, move and put in order requirements; everyone who names them follows. */
export function registerRenumberCommands(services: Services): vscode.Disposable {
	const command = (id: string, compute: (numbers: Numbers) => Change | Promise<Change | undefined>) =>
		vscode.commands.registerCommand(id, () => run(services, compute));

	return vscode.Disposable.from(
		command(commands.renumberRequirements, putInOrder),
		command(commands.insertRequirement, (numbers) => insertBehind(numbers, itemAt(numbers, false))),
		command(commands.insertCriterion, (numbers) => insertBehind(numbers, criterionAt(numbers))),
		command(commands.deleteRequirement, (numbers) => {
			const item = itemAt(numbers, true);
			return { change: numbers.requirements.remove(item), label: vscode.l10n.t('Delete {0}', nameOf(item.definition)) };
		}),
		command(commands.moveRequirementUp, (numbers) => move(numbers, 'up')),
		command(commands.moveRequirementDown, (numbers) => move(numbers, 'down')),
	);
}

async function run(
	services: Services,
	compute: (numbers: Numbers) => Change | Promise<Change | undefined>,
): Promise<void> {
	try {
		const numbers = await readNumbers(services);
		const computed = await compute(numbers);
		if (computed) {
			await carryOut(numbers, computed);
		}
	} catch (error) {
		tell(error);
	}
}

/** @throws OperationError where no requirements are numbered */
async function readNumbers({ indexes }: Services): Promise<Numbers> {
	const editor = activeEditor();
	const root = editor && indexes.rootOf(editor.document.uri);
	await (root && indexes.whenReady(root));
	const text = editor && tracedText(indexes, editor.document);
	if (!editor || !text || !hasNumbers(text.trace)) {
		throw new OperationError(
			vscode.l10n.t('Open a document with numbered requirements, and place the cursor in one of them.'),
		);
	}
	const scope = await readScope(text);
	return { editor, text, scope, requirements: new RequirementNumbers(scope) };
}

async function putInOrder({ requirements }: Numbers): Promise<Change | undefined> {
	const meant = new Map<string, NumberedItem>();
	for (const { id, items } of requirements.shared()) {
		const picks = items.map((item) => ({
			label: item.definition.text,
			description: vscode.l10n.t('line {0}', item.definition.range.start.line + 1),
			item,
		}));
		const pick = await vscode.window.showQuickPick(picks, {
			title: vscode.l10n.t('Renumber Requirements'),
			placeHolder: vscode.l10n.t('{0} have the number {1}. Which one do others mean by {1}?', items.length, id),
		});
		if (!pick) {
			return undefined;
		}
		meant.set(idKey(id), pick.item);
	}
	return { change: requirements.inOrder(meant), label: vscode.l10n.t('Renumber Requirements') };
}

function insertBehind({ requirements }: Numbers, item: NumberedItem): Change {
	const label = isListed(item.definition) ? vscode.l10n.t('Insert Criterion') : vscode.l10n.t('Insert Requirement');
	return { change: requirements.insertBehind(item), label };
}

function move(numbers: Numbers, direction: 'up' | 'down'): Change {
	const item = itemAt(numbers, true);
	return {
		change: numbers.requirements.move(item, direction),
		label: vscode.l10n.t('Move {0}', nameOf(item.definition)),
	};
}

function itemAt({ requirements, editor, text }: Numbers, withCriteria: boolean): NumberedItem {
	const item = requirements.at(text.path, editor.selection.active, withCriteria);
	if (!item) {
		throw new OperationError(vscode.l10n.t('Place the cursor in a requirement.'));
	}
	return item;
}

/** The criterion or scenario at the cursor, else the last one of the requirement there. */
function criterionAt(numbers: Numbers): NumberedItem {
	const item = itemAt(numbers, true);
	const criterion = isListed(item.definition) ? item : item.children.findLast(({ definition }) => isListed(definition));
	if (!criterion) {
		throw new OperationError(vscode.l10n.t('Place the cursor in a requirement with a list of criteria.'));
	}
	return criterion;
}

async function carryOut({ editor, text, scope }: Numbers, { change: ofScope, label }: Change): Promise<void> {
	const { document } = editor;
	const change = await withAllLinks(text.home, scope, ofScope);
	const read = scope.texts.find(({ path }) => path === text.path)?.lines.text;
	if (read !== document.getText()) {
		throw new OperationError(vscode.l10n.t('{0} has changed meanwhile; run it again. Nothing was changed.', text.path));
	}
	if (change.edits.size === 0) {
		void vscode.window.showInformationMessage(vscode.l10n.t('The requirements are in order already.'));
		return;
	}
	if (!(await previewChange(text.home, change.edits, label)) || document.getText() === read) {
		return;
	}
	if (change.select) {
		const shown = await vscode.window.showTextDocument(text.home.uriOf(change.select.path));
		shown.selection = new vscode.Selection(toRange(change.select.range).start, toRange(change.select.range).end);
		shown.revealRange(shown.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	}
	showNotes(text.home, change.notes, scope.texts);
}
