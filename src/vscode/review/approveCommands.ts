import * as vscode from 'vscode';
import type { SpecDocument } from '../../core/document/specDocument.ts';
import { documentStatus } from '../../core/kinds/status.ts';
import type { Verdict } from '../../core/review/approvals/approval.ts';
import { type NewReviewForm, usualReviewForm, verdictEdits } from '../../core/review/approvals/decide.ts';
import { reviewOf } from '../../core/review/approvals/review.ts';
import { waitingFor } from '../../core/review/status/obstacles.ts';
import { statusWords, stepOf } from '../../core/review/status/statusStep.ts';
import { baseName } from '../../core/workspace/paths.ts';
import { askInTurn } from '../askInTurn.ts';
import { withoutLinks } from '../convert.ts';
import { pickWord } from '../decisions/pickWord.ts';
import { commands } from '../ids.ts';
import type { StoringServices } from '../services.ts';
import { today } from '../today.ts';
import { peopleIn } from '../wizard/workspaceNames.ts';
import { authorName } from './authorName.ts';
import { obstaclesOf, passesObstacles } from './obstaclePick.ts';
import { readPhase, setPhase } from './phaseStatus.ts';
import { editTarget, type ReviewArgument, type ReviewTarget, readTarget, reviewTarget } from './reviewTarget.ts';
import { setStep } from './statusCommand.ts';

/** Writes what a reviewer says into the document's own table or front matter. */
export function registerApprovals(services: StoringServices): vscode.Disposable {
	const register = (id: string, run: (services: StoringServices, target: ReviewTarget) => Promise<void>) =>
		vscode.commands.registerCommand(id, async (argument: ReviewArgument) => {
			const target = await reviewTarget(services, argument);
			if (target) {
				await run(services, target);
			}
		});
	return vscode.Disposable.from(
		register(commands.approveDocument, approve),
		register(commands.requestChanges, requestChanges),
		register(commands.requestReview, requestReview),
	);
}

async function approve(services: StoringServices, target: ReviewTarget): Promise<void> {
	await target.root.settle();
	const document = await readTarget(target);
	// What others say is theirs: a reviewer speaks for themselves
	const inTheWay = (await obstaclesOf(target, document)).filter(({ type }) => type !== 'reviewer');
	if (!(await passesObstacles(target, inTheWay))) {
		return;
	}
	if (await approvePhase(target, document)) {
		return;
	}
	const verdict = await askVerdict(services, target, document, 'approved', vscode.l10n.t('Approve Document'));
	if (!verdict || !(await write(target, document, verdict))) {
		return;
	}
	const now = await readTarget(target);
	const words = statusWords(now, target.kind);
	const isOpen = words && !documentStatus(now, target.kind)?.done;
	if (isOpen && waitingFor(now, target.kind).length === 0) {
		const set = vscode.l10n.t('Set Status to {0}', words.approved);
		const message = withoutLinks(vscode.l10n.t('{0} is approved by all of its reviewers.', baseName(target.path)));
		if ((await vscode.window.showInformationMessage(message, set)) === set) {
			await setStep(services, target, 'approved');
		}
	}
}

/** Approves a document that has no place of its own for it, in the file beside it. @returns whether there is such a file */
async function approvePhase(target: ReviewTarget, document: SpecDocument): Promise<boolean> {
	const hasOwn = reviewOf(document) || documentStatus(document, target.kind);
	const phase = hasOwn ? undefined : await readPhase(target.root, target.path);
	if (!phase || !(await setPhase(target, 'approved'))) {
		return phase !== undefined;
	}
	void vscode.window.showInformationMessage(
		withoutLinks(vscode.l10n.t('{0} is approved, as {1} says.', baseName(target.path), baseName(phase.place.file))),
	);
	return true;
}

async function requestChanges(services: StoringServices, target: ReviewTarget): Promise<void> {
	const document = await readTarget(target);
	const verdict = await askVerdict(services, target, document, 'changes-requested', vscode.l10n.t('Request Changes'));
	if (verdict) {
		await write(target, document, verdict);
	}
}

async function requestReview(services: StoringServices, target: ReviewTarget): Promise<void> {
	const document = await readTarget(target);
	const named = (reviewOf(document)?.approvals ?? []).map(({ reviewer }) => reviewer);
	const people = vscode.workspace.isTrusted ? (await peopleIn(target.root)).map(({ value }) => value) : [];
	const reviewer = await askInTurn((questions) =>
		pickWord(questions, [...named, ...people], {
			title: vscode.l10n.t('Request Review'),
			placeHolder: vscode.l10n.t('Name of the reviewer'),
		}),
	);
	const verdict: Verdict = { reviewer: reviewer ?? '', state: 'pending', day: today(), comment: '' };
	if (!reviewer || !(await write(target, document, verdict))) {
		return;
	}
	const words = statusWords(document, target.kind);
	const status = documentStatus(document, target.kind)?.text;
	if (words && status !== undefined && stepOf(status) === 'draft') {
		const set = vscode.l10n.t('Set Status to {0}', words.review);
		const message = withoutLinks(vscode.l10n.t('{0} is asked to review {1}.', reviewer, baseName(target.path)));
		if ((await vscode.window.showInformationMessage(message, set)) === set) {
			await setStep(services, target, 'review');
		}
	}
}

async function askVerdict(
	services: StoringServices,
	target: ReviewTarget,
	document: SpecDocument,
	state: Verdict['state'],
	title: string,
): Promise<Verdict | undefined> {
	const reviewer = await authorName(services, target.uri);
	if (reviewer === undefined) {
		return undefined;
	}
	const place = reviewOf(document)?.place;
	// A list of names has no room for one
	const hasComment = place?.form === 'table' ? place.columns.comment !== undefined : place?.form !== 'list';
	const comment = hasComment ? await askComment(title, target, reviewer) : '';
	return comment === undefined ? undefined : { reviewer, state, day: today(), comment };
}

function askComment(title: string, { path }: ReviewTarget, reviewer: string): Thenable<string | undefined> {
	return vscode.window.showInputBox({
		title: `${title}: ${baseName(path)}`,
		prompt: withoutLinks(vscode.l10n.t('Comment of {0}. Press Enter without one to leave it out.', reviewer)),
	});
}

/** @returns whether it was written; a place for it is offered where the document has none */
async function write(target: ReviewTarget, document: SpecDocument, verdict: Verdict): Promise<boolean> {
	const usual = usualReviewForm(document, target.kind);
	const form = reviewOf(document) ? usual : await askForm(usual, target);
	return form !== undefined && editTarget(target, (now) => verdictEdits(now, target.kind, verdict, form));
}

async function askForm(usual: NewReviewForm, { path }: ReviewTarget): Promise<NewReviewForm | undefined> {
	const forms: (vscode.QuickPickItem & { readonly form: NewReviewForm })[] = [
		{
			label: `$(table) ${vscode.l10n.t('Insert a table')}`,
			description: vscode.l10n.t('in a section of its own'),
			form: 'table',
		},
		{
			label: `$(list-tree) ${vscode.l10n.t('Insert a list')}`,
			description: vscode.l10n.t('approvals in the front matter'),
			form: 'front-matter',
		},
	];
	const picked = await vscode.window.showQuickPick(usual === 'table' ? forms : [...forms].reverse(), {
		title: vscode.l10n.t('{0} Has No Place for Approvals', baseName(path)),
		placeHolder: vscode.l10n.t('Choose where approvals are kept from now on'),
	});
	return picked?.form;
}
