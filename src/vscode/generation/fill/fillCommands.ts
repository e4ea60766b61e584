import * as vscode from 'vscode';
import { activeEditor } from '../../activeEditor.ts';
import { commands } from '../../ids.ts';
import type { AiServices } from '../aiServices.ts';
import { tellFailure } from '../providers/tellFailure.ts';
import type { EditorErrand } from '../request/prepareInEditor.ts';
import { askInstruction } from './askInstruction.ts';
import type { EditorFillOutcome } from './fillInEditor.ts';
import { sectionStays } from './fillMessages.ts';
import { type SectionTarget, sectionTarget } from './sectionTarget.ts';

/** Commands that have one section written. Each gives what became of it. */
export function registerFillCommands(ai: AiServices): vscode.Disposable {
	const run = async (
		target: SectionTarget | undefined,
		errand: EditorErrand,
	): Promise<EditorFillOutcome | undefined> => {
		try {
			const { fillInEditor } = await import('./fillInEditor.ts');
			return target && (await fillInEditor(ai, target.text, target.line, errand));
		} catch (error) {
			void tellFailure(error, () => run(target, errand), sectionStays());
			return error instanceof Error ? { type: 'stopped', reason: error.message } : undefined;
		}
	};
	const on = (id: string, act: (argument: unknown, more: unknown) => Promise<unknown>): vscode.Disposable =>
		vscode.commands.registerCommand(id, act);
	return vscode.Disposable.from(
		on(commands.aiFillSection, async (argument) =>
			run(await sectionTarget(ai, argument), { command: 'Fill', action: 'fill', instruction: '' }),
		),
		on(commands.aiImproveSection, async (argument, wish) => {
			const target = await sectionTarget(ai, argument);
			const instruction =
				typeof wish === 'string' ? wish : target && (await askInstruction(ai.storage.workspace, target));
			return instruction ? run(target, { command: 'Improve', action: 'improve', instruction }) : undefined;
		}),
		on(commands.aiContinueHere, async () => {
			const target = await sectionTarget(ai, undefined);
			const at = target && cursorIn(target.text);
			return at === undefined
				? undefined
				: run(target, { command: 'Continue', action: 'continue', instruction: '', at });
		}),
	);
}

function cursorIn(text: vscode.TextDocument): number | undefined {
	const editor = activeEditor();
	return editor?.document === text ? text.offsetAt(editor.selection.active) : undefined;
}
