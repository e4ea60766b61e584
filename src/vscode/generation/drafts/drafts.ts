import * as vscode from 'vscode';
import { commands } from '../../ids.ts';
import type { AiServices } from '../aiServices.ts';
import { tellFailure } from '../providers/tellFailure.ts';
import type { RunningQueue } from '../queue/queueState.ts';
import { isTrusted } from '../request/isTrusted.ts';
import type { NamedSection } from './draftDiagram.ts';

/** Commands that draft what is not there yet: a record, a diagram, the next document. */
export function registerDrafts(ai: AiServices, queue: RunningQueue): vscode.Disposable {
	// Files are made before the gate is asked
	const told = async (work: () => Promise<void>): Promise<void> => {
		try {
			await (isTrusted() ? work() : undefined);
		} catch (error) {
			await tellFailure(error, () => told(work));
		}
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.aiDraftRecord, () =>
			told(async () => (await import('./draftRecord.ts')).draftRecord(ai, queue)),
		),
		vscode.commands.registerCommand(commands.aiDraftNext, () =>
			told(async () => (await import('./draftNext.ts')).draftNext(ai, queue)),
		),
		vscode.commands.registerCommand(commands.aiDraftDiagram, (named?: NamedSection) =>
			told(async () => {
				const { draftDiagram } = await import('./draftDiagram.ts');
				await draftDiagram(ai, named?.uri instanceof vscode.Uri ? named : undefined);
			}),
		),
	);
}
