import * as vscode from 'vscode';
import type { Stage } from '../../core/adr/record/record.ts';
import { changeStatus } from '../../core/adr/status/changeStatus.ts';
import { documentStatus } from '../../core/kinds/status.ts';
import { type Step, statusWords, stepEdits, stepOf, stepsOf } from '../../core/review/status/statusStep.ts';
import { baseName } from '../../core/workspace/paths.ts';
import { withoutLinks } from '../convert.ts';
import { runOperation } from '../decisions/runOperation.ts';
import { commands } from '../ids.ts';
import type { Services } from '../services.ts';
import { today } from '../today.ts';
import { obstaclesOf, passesObstacles } from './obstaclePick.ts';
import { readPhase, setPhase } from './phaseStatus.ts';
import { editTarget, type ReviewArgument, type ReviewTarget, readTarget, reviewTarget } from './reviewTarget.ts';

const icons: Readonly<Record<Step, string>> = { draft: 'edit', review: 'eye', approved: 'pass' };
const meanings: Readonly<Record<Step, string>> = {
	draft: vscode.l10n.t('being written'),
	review: vscode.l10n.t('waits for its reviewers'),
	approved: vscode.l10n.t('holds'),
};

/** Where a file beside the document says how far it is, by marks. */
const phaseWords: Readonly<Record<Step, string>> = {
	draft: vscode.l10n.t('Draft'),
	review: vscode.l10n.t('In Review'),
	approved: vscode.l10n.t('Approved'),
};

/** Brings a document to another step of its way, in its own words. */
export function registerDocumentStatus(services: Services): vscode.Disposable {
	return vscode.commands.registerCommand(commands.changeDocumentStatus, async (argument: ReviewArgument) => {
		const target = await reviewTarget(services, argument);
		const document = target && (await readTarget(target));
		if (!target || !document) {
			return;
		}
		const own = documentStatus(document, target.kind);
		const phase = own ? undefined : await readPhase(target.root, target.path);
		const words = phase ? phaseWords : statusWords(document, target.kind);
		if (!words) {
			const name = withoutLinks(target.kind.name);
			void vscode.window.showInformationMessage(vscode.l10n.t('Documents of the kind "{0}" have no status.', name));
			return;
		}
		const now = phase ? phaseWords[phase.step] : (own?.text ?? '');
		const picked = await vscode.window.showQuickPick(
			stepsOf(target.kind)
				.filter((step) => (phase?.step ?? stepOf(now)) !== step)
				.map((step) => ({ label: `$(${icons[step]}) ${words[step]}`, description: meanings[step], step })),
			{
				title: vscode.l10n.t('Change Status: {0}', baseName(target.path)),
				placeHolder: now === '' ? vscode.l10n.t('It has no status yet') : vscode.l10n.t('Now: {0}', now.slice(0, 60)),
			},
		);
		if (picked) {
			await setStep(services, target, picked.step);
		}
	});
}

/** The stage of a decision record that a step means. */
const stages: Readonly<Record<Step, Stage>> = { draft: 'draft', review: 'proposed', approved: 'accepted' };

/**
 * Writes a step; an approval only where nothing stands in its way, or the person wants it all the same. Decision records
 * have a workflow and words of their log.
 */
export async function setStep({ indexes }: Services, target: ReviewTarget, step: Step): Promise<void> {
	await target.root.settle();
	const document = await readTarget(target);
	const { root, path, kind } = target;
	if (step === 'approved' && !(await passesObstacles(target, await obstaclesOf(target, document)))) {
		return;
	}
	if (root.get(path)?.facts.record) {
		await runOperation(indexes, root, vscode.l10n.t('Change Status'), (now) =>
			changeStatus(now, now.record(path), stages[step], today()),
		);
	} else if (!documentStatus(document, kind) && (await readPhase(root, path))) {
		await setPhase(target, step);
	} else {
		await editTarget(target, (now) => stepEdits(now, kind, step));
	}
}
