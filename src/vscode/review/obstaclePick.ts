import * as vscode from 'vscode';
import type { SpecDocument } from '../../core/document/specDocument.ts';
import { type Obstacle, obstacles } from '../../core/review/status/obstacles.ts';
import { baseName } from '../../core/workspace/paths.ts';
import { toRange } from '../convert.ts';
import { ThreadStore } from './comments/threadStore.ts';
import type { ReviewTarget } from './reviewTarget.ts';

interface ObstacleItem extends vscode.QuickPickItem {
	readonly obstacle?: Obstacle;
}

const icons: Readonly<Record<Obstacle['type'], string>> = {
	error: 'error',
	section: 'circle-large-outline',
	placeholder: 'edit',
	comment: 'comment-unresolved',
	reviewer: 'person',
};

/** What stands in the way of an approval of a document, comments from their files included. */
export async function obstaclesOf({ root, path, kind }: ReviewTarget, document: SpecDocument): Promise<Obstacle[]> {
	const threads = await new ThreadStore(root).of(path);
	return obstacles(
		document,
		kind,
		root.findings(path),
		threads.map(({ thread }) => thread),
	);
}

/**
 * Lists what stands in the way of an approval; each line leads to its place.
 * @returns whether the person goes on: nothing does, or they choose to approve all the same
 */
export async function passesObstacles(target: ReviewTarget, inTheWay: readonly Obstacle[]): Promise<boolean> {
	if (inTheWay.length === 0) {
		return true;
	}
	const items: ObstacleItem[] = inTheWay.map((obstacle) => ({
		label: `$(${icons[obstacle.type]}) ${obstacle.text.replaceAll('$(', '$ (')}`,
		description: vscode.l10n.t('line {0}', obstacle.range.start.line + 1),
		obstacle,
	}));
	const anyway: ObstacleItem = { label: `$(warning) ${vscode.l10n.t('Approve all the same')}`, alwaysShow: true };
	const picked = await vscode.window.showQuickPick(
		[...items, { label: '', kind: vscode.QuickPickItemKind.Separator }, anyway],
		{
			title: vscode.l10n.t('Before {0} Is Approved', baseName(target.path)),
			placeHolder: vscode.l10n.t('Choose a line to go there'),
		},
	);
	if (picked?.obstacle) {
		const document = await vscode.workspace.openTextDocument(target.uri);
		await vscode.window.showTextDocument(document, { selection: toRange(picked.obstacle.range) });
	}
	return picked === anyway;
}
