import * as vscode from 'vscode';
import { activeEditor } from '../activeEditor.ts';
import { withoutLinks } from '../convert.ts';
import { commands, internalCommands } from '../ids.ts';
import type { Services } from '../services.ts';
import type { ArtifactNode } from '../specs/specNode.ts';
import { addressOf, placeOf } from './artifactAddress.ts';
import { ArtifactFiles } from './artifactFiles.ts';
import { saveArtifact } from './saveArtifact.ts';

/** Shows what can be taken out of documents, copies it and saves it. */
export function registerArtifacts({ indexes }: Services): vscode.Disposable {
	const files = new ArtifactFiles(indexes);
	/** The text of the one chosen in the tree, else of the one in the editor; a person is told of one that is gone. */
	const textOf = async (uri: vscode.Uri | undefined): Promise<string | undefined> => {
		const text = uri && (await files.text(uri));
		if (uri && text === undefined) {
			void vscode.window.showWarningMessage(vscode.l10n.t('The document has no such artifact any more.'));
		}
		return text;
	};
	return vscode.Disposable.from(
		files,
		vscode.commands.registerCommand(internalCommands.openArtifact, (node: ArtifactNode) => open(node)),
		vscode.commands.registerCommand(commands.copyArtifact, async (chosen: unknown) => {
			const uri = uriOf(chosen);
			const text = await textOf(uri);
			if (text !== undefined) {
				await vscode.env.clipboard.writeText(text);
				vscode.window.setStatusBarMessage(vscode.l10n.t('Copied to the clipboard'), 3000);
			}
		}),
		vscode.commands.registerCommand(commands.saveArtifact, async (chosen: unknown) => {
			const uri = uriOf(chosen);
			const text = await textOf(uri);
			if (uri && text !== undefined) {
				await saveArtifact(uri, text);
			}
		}),
	);
}

/** A diagram is shown drawn, where it can be saved as a picture; anything else as text. */
async function open({ home, path, artifact }: ArtifactNode): Promise<void> {
	const uri = addressOf(home.uriOf(path), artifact);
	if (artifact.type === 'diagram') {
		await vscode.commands.executeCommand(commands.openPreview, uri);
		return;
	}
	try {
		await vscode.window.showTextDocument(uri, { preview: true });
	} catch {
		void vscode.window.showWarningMessage(
			withoutLinks(vscode.l10n.t('"{0}" is not in the document any more.', artifact.title)),
		);
	}
}

/** A menu of the tree gives a node, one of an editor an address, the palette nothing. */
function uriOf(chosen: unknown): vscode.Uri | undefined {
	if (isArtifactNode(chosen)) {
		return addressOf(chosen.home.uriOf(chosen.path), chosen.artifact);
	}
	const uri = chosen instanceof vscode.Uri ? chosen : activeEditor()?.document.uri;
	return uri && placeOf(uri) ? uri : undefined;
}

function isArtifactNode(chosen: unknown): chosen is ArtifactNode {
	return typeof chosen === 'object' && chosen !== null && 'type' in chosen && chosen.type === 'artifact';
}
