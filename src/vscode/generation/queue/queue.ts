import * as vscode from 'vscode';
import { commands } from '../../ids.ts';
import type { AiServices } from '../aiServices.ts';
import { registerDrafts } from '../drafts/drafts.ts';
import { RunningQueue } from './queueState.ts';
import type { FillAllArgument } from './queueTargets.ts';

/** Fill All Empty Sections, what steers it, and the drafts whose sections are filled by the same queue. */
export function registerQueue(ai: AiServices): vscode.Disposable {
	const queue = new RunningQueue();
	return vscode.Disposable.from(
		registerDrafts(ai, queue),
		vscode.commands.registerCommand(commands.aiFillAll, async (argument: FillAllArgument) => {
			const { fillAll } = await import('./fillAll.ts');
			return fillAll(ai, queue, argument);
		}),
		vscode.commands.registerCommand(commands.aiPauseQueue, () => queue.state?.setPaused(true)),
		vscode.commands.registerCommand(commands.aiResumeQueue, () => queue.state?.setPaused(false)),
		vscode.commands.registerCommand(commands.aiCancelQueue, () => queue.state?.cancel()),
	);
}
