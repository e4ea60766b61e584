import * as vscode from 'vscode';
import type { OpenForms } from './openForms.ts';
import type { IndexService } from './workspace/indexService.ts';

/** Milliseconds after which a cursor that has come to rest is followed. */
const restTime = 200;

/**
 * So often a node is looked for, after twice the time of the try before: the tree has it only once the index has read
 * the document and the view is drawn, which takes seconds where a machine is busy.
 */
const mostTries = 6;

/** A view whose selection goes along with the active editor. */
export interface FollowingView<Node extends { readonly id: string }> {
	readonly view: vscode.TreeView<Node>;
	/** Id of the view. */
	readonly viewId: string;
	/** Command that shows the node at once, or the view where there is none. */
	readonly command: string;
	/** Whether the person wants the view to follow by itself. */
	readonly isWanted: () => boolean;
	/** The node for the place of the cursor. */
	readonly nodeAtCursor: () => Node | undefined;
	/** Whether what is selected in the view is right as well, though another node stands for the cursor. */
	readonly isRight?: (selected: Node | undefined) => boolean;
	/** Where the view follows forms as well. */
	readonly forms?: OpenForms;
}

/** Selects in a view what the active editor shows, once the cursor has come to rest, and by a command. */
export function followEditor<Node extends { readonly id: string }>(
	indexes: IndexService,
	{ view, viewId, command, isWanted, nodeAtCursor, isRight = () => false, forms }: FollowingView<Node>,
): vscode.Disposable {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const tryAfter = (delay: number, tries: number) => {
		clearTimeout(timer);
		const tried = setTimeout(() => {
			if (!isWanted() || !view.visible) {
				return;
			}
			const node = nodeAtCursor();
			const [selected] = view.selection;
			const tryAgain = () => {
				// Not behind a newer question, nor where a person has chosen something in the view meanwhile
				if (tries > 1 && timer === tried && view.selection[0]?.id === selected?.id) {
					tryAfter(delay * 2, tries - 1);
				}
			};
			if (!node) {
				tryAgain();
			} else if (selected?.id !== node.id && !isRight(selected)) {
				// Refused where the tree was drawn anew between question and answer, and no longer has the node; and while it
				// is made the editor says that all went well, with nothing selected
				view.reveal(node, { select: true, focus: false, expand: false }).then(tryAgain, tryAgain);
			}
		}, delay);
		timer = tried;
	};
	const follow = () => tryAfter(restTime, mostTries);
	return vscode.Disposable.from(
		vscode.window.onDidChangeActiveTextEditor(follow),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
			// Without a kind the editor was sent there by code, perhaps by a click in the view itself.
			if (textEditor === vscode.window.activeTextEditor && kind !== undefined) {
				follow();
			}
		}),
		...(forms ? [forms.onDidMove(follow)] : []),
		view.onDidChangeVisibility(follow),
		indexes.onDidChangeRoots(follow),
		vscode.commands.registerCommand(command, async () => {
			const node = nodeAtCursor();
			if (node) {
				await view.reveal(node, { select: true, focus: true });
			} else {
				await vscode.commands.executeCommand(`${viewId}.focus`);
			}
		}),
		{
			dispose: () => {
				clearTimeout(timer);
				timer = undefined;
			},
		},
	);
}
