import * as vscode from 'vscode';
import type { Kind } from '../../core/kinds/kind.ts';
import type { Questions } from '../askInTurn.ts';
import type { ChainOffer } from '../chain/chainOffers.ts';
import { tellNoFolder } from '../tellMissing.ts';
import { folderName } from '../workspace/folderName.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';

interface KindItem extends vscode.QuickPickItem {
	readonly kindOf?: Kind;
	readonly offer?: ChainOffer;
}

/** What a person chose: a kind, perhaps as the next document of a feature. */
export interface ChosenKind {
	readonly kind: Kind;
	readonly offer: ChainOffer | undefined;
}

/** Asks which workspace folder; the only one is not asked for. */
export async function pickRoot(
	questions: Questions,
	roots: readonly WorkspaceRoot[],
	title: string,
): Promise<WorkspaceRoot | undefined> {
	if (roots.length === 0) {
		void tellNoFolder(title);
		return undefined;
	}
	if (roots.length === 1) {
		return roots[0];
	}
	const items = roots.map((root) => ({ label: folderName(root.folder), description: root.folder.uri.fsPath, root }));
	const picked = await questions.pick(items, {
		title,
		placeHolder: vscode.l10n.t('Folder of the workspace'),
	});
	return picked?.root;
}

/**
 * Asks which kind: what is to be written next comes first, then what is in use at hand, then all by family.
 * @param near paths of documents beside which the new one is to stand; none: all of the root count
 */
export async function pickKind(
	questions: Questions,
	root: WorkspaceRoot,
	near: readonly string[],
	offers: readonly ChainOffer[],
	title: string,
): Promise<ChosenKind | undefined> {
	const close = near.length > 0 ? near.map((path) => root.get(path)) : root.documents();
	const used = new Set(close.flatMap((document) => document?.kind.id ?? []));
	const kinds = root.kinds.all();
	const inUse = kinds.filter(({ id }) => used.has(id));
	const families = new Set(kinds.map(({ group }) => group));
	const items: KindItem[] = [
		...(offers.length > 0 ? [{ label: vscode.l10n.t('next'), kind: vscode.QuickPickItemKind.Separator }] : []),
		...offers.map((offer) => ({ ...kindItem(offer.kind), description: vscode.l10n.t('for {0}', offer.title), offer })),
		...family(near.length > 0 ? vscode.l10n.t('used here') : vscode.l10n.t('used in this workspace'), inUse),
		...[...families].flatMap((group) =>
			family(
				group,
				kinds.filter((kind) => kind.group === group && !used.has(kind.id)),
			),
		),
	];
	const picked = await questions.pick(items, {
		title,
		placeHolder: vscode.l10n.t('Kind of the document'),
		matchOnDescription: true,
		matchOnDetail: true,
	});
	return picked?.kindOf && { kind: picked.kindOf, offer: picked.offer };
}

function family(label: string, kinds: readonly Kind[]): KindItem[] {
	return kinds.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...kinds.map(kindItem)];
}

function kindItem(kind: Kind): KindItem {
	return { label: `$(${kind.icon ?? 'file'}) ${kind.name}`, detail: kind.description, kindOf: kind };
}
