import * as vscode from 'vscode';
import type { StoringServices } from '../services.ts';
import { registerApprovals } from './approveCommands.ts';
import { registerApprovedVersion } from './approvedCommands.ts';
import { registerComments } from './comments/commentCommands.ts';
import { registerAddLogEntry } from './logCommand.ts';
import { registerReviewActions } from './reviewActions.ts';
import { registerReviewTexts } from './reviewTexts.ts';
import { registerCompareSides } from './sidesCommand.ts';
import { registerDocumentStatus } from './statusCommand.ts';

/** Comments, approvals, and what became of a document since it was approved. */
export function registerReview(services: StoringServices): vscode.Disposable {
	return vscode.Disposable.from(
		registerComments(services),
		registerApprovals(services),
		registerDocumentStatus(services),
		registerApprovedVersion(services),
		registerAddLogEntry(services),
		registerCompareSides(),
		registerReviewTexts(services),
		registerReviewActions(),
	);
}
