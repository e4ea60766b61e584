import * as vscode from 'vscode';
import type { AiServices } from '../aiServices.ts';
import { tellFailure } from '../providers/tellFailure.ts';
import { pickSections } from './pickSections.ts';
import type { RunningQueue } from './queueState.ts';
import { type FillAllArgument, type QueueTarget, queueTarget } from './queueTargets.ts';
import { nothingLeft, tellReport } from './tellReport.ts';
import { type WaitingSection, waitingSections } from './waitingSections.ts';
import { type QueueErrand, writeQueue } from './writeQueue.ts';

const title = vscode.l10n.t('Fill All Empty Sections');

/** Fills the sections of a document, a folder or the workspace that wait to be written. */
export async function fillAll(ai: AiServices, queue: RunningQueue, argument: FillAllArgument): Promise<void> {
	const target = await queueTarget(ai.indexes, argument);
	if (!target) {
		return;
	}
	const found = await (target.single ? waitingSections(target.places) : lookForSections(target.places));
	if (found === undefined) {
		return;
	}
	const waiting = found.filter((section) => !isPending(ai, section));
	if (waiting.length === 0) {
		void vscode.window.showInformationMessage(
			found.length === 0
				? nothingLeft()
				: vscode.l10n.t('All sections that waited are written: keep them, or undo them.'),
		);
		return;
	}
	const sections = target.single ? waiting : await pickSections(waiting, title);
	if (sections && sections.length > 0) {
		const errand = { command: 'Fill', action: 'fill', instruction: '' } as const;
		const { length } = sections;
		const named = length === 1 ? vscode.l10n.t('Fill 1 Section') : vscode.l10n.t('Fill {0} Sections', length);
		await runTold(ai, queue, { title: named, sections, errand });
	}
}

/** Whether a section was written and waits for the person's word: a draft may look as if it waited to be written. */
function isPending({ fills }: AiServices, { home, path, line }: WaitingSection): boolean {
	const uri = home.uriOf(path).toString();
	const text = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
	return text !== undefined && fills.of(text).some((fill) => fill.isAt(new vscode.Position(line, 0)));
}

/** Reads many documents, which takes its time. @returns undefined where the person cancels it */
function lookForSections(places: QueueTarget['places']): Thenable<WaitingSection[] | undefined> {
	return vscode.window.withProgress(
		{ location: vscode.ProgressLocation.Notification, title, cancellable: true },
		async (progress, token) => {
			const found = await waitingSections(places, (done) => {
				progress.report({ message: vscode.l10n.t('looking for empty sections: {0} of {1}', done, places.length) });
				return !token.isCancellationRequested;
			});
			return token.isCancellationRequested ? undefined : found;
		},
	);
}

/** Carries out a queue and tells how it ended; a second one is refused while the first one runs. */
export async function runTold(ai: AiServices, queue: RunningQueue, errand: QueueErrand): Promise<void> {
	if (queue.isTaken()) {
		return;
	}
	try {
		const report = await writeQueue(ai, queue, errand);
		if (report) {
			void tellReport(ai, report);
		}
	} catch (error) {
		await tellFailure(error, () => runTold(ai, queue, errand));
	}
}
