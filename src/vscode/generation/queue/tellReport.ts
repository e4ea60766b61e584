import * as vscode from 'vscode';
import type { QueueReport } from '../../../core/generation/runQueue.ts';
import { withoutLinks } from '../../convert.ts';
import type { AiServices } from '../aiServices.ts';
import { costInWords } from '../figures.ts';
import type { PendingFill } from '../fill/pendingFill.ts';
import { showSections } from './showSections.ts';
import { openText, type WaitingSection } from './waitingSections.ts';

type Report = QueueReport<WaitingSection>;

const keep = vscode.l10n.t('Keep All');
const undo = vscode.l10n.t('Undo All');
const show = vscode.l10n.t('Show Sections');

/** Tells how a queue ended; what it wrote can be kept or undone together, or looked at one by one. */
export async function tellReport(ai: AiServices, report: Report): Promise<void> {
	const { written, failed, skipped, left, stop } = report;
	const isExpected = failed.length === 0 && (stop === undefined || stop.type === 'cancelled');
	const tell = isExpected ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
	const buttons = [
		...(written.length > 0 ? [keep, undo] : []),
		...(written.length + failed.length + skipped.length + left.length > 0 ? [show] : []),
	];
	const answer = await tell(withoutLinks(describeReport(report)), ...buttons);
	if (answer === keep) {
		for (const fill of await pendingOf(ai, written)) {
			fill.keep();
		}
	} else if (answer === undo) {
		for (const fill of await pendingOf(ai, written)) {
			await fill.undo();
		}
	} else if (answer === show) {
		await showSections(report);
	}
}

/** "5 of 7 sections written, $0.0042. The next one would exceed the budget of $0.01 (setting archspec.ai.budget)." */
function describeReport({ written, failed, skipped, left, stop, spent }: Report): string {
	const all = written.length + failed.length + skipped.length + left.length;
	if (all > 0 && skipped.length === all) {
		return nothingLeft();
	}
	const cost = spent > 0 ? `, ${costInWords(spent)}` : '';
	const sentences = [`${shareInWords(written.length, all)}${cost}.`];
	if (stop?.type === 'cancelled') {
		sentences.push(vscode.l10n.t('Cancelled.'));
	} else if (stop?.type === 'budget') {
		sentences.push(
			vscode.l10n.t(
				'The next one would exceed the budget of {0} (setting archspec.ai.budget).',
				costInWords(stop.budget),
			),
		);
	} else if (stop) {
		sentences.push(stop.reason);
	}
	if (skipped.length > 0) {
		sentences.push(
			skipped.length === 1
				? vscode.l10n.t('1 waited no more: somebody wrote it, or took it away.')
				: vscode.l10n.t('{0} waited no more: somebody wrote them, or took them away.', skipped.length),
		);
	}
	const [first, ...more] = failed;
	if (first) {
		const { section, reason } = first;
		sentences.push(
			more.length > 0
				? vscode.l10n.t('Not written: “{0}” and {1} more: {2}', section.title, more.length, reason)
				: vscode.l10n.t('Not written: “{0}”: {1}', section.title, reason),
		);
	}
	return sentences.join(' ');
}

/** What is said where nothing is left to fill. */
export function nothingLeft(): string {
	return vscode.l10n.t('No section waits to be written here.');
}

function shareInWords(written: number, all: number): string {
	if (written === all) {
		return all === 1 ? vscode.l10n.t('1 section written') : vscode.l10n.t('{0} sections written', all);
	}
	return all === 1
		? vscode.l10n.t('{0} of 1 section written', written)
		: vscode.l10n.t('{0} of {1} sections written', written, all);
}

/** What a queue wrote and nobody has kept or undone yet; other sections that wait in the same documents are not among it. */
async function pendingOf({ fills }: AiServices, written: readonly WaitingSection[]): Promise<PendingFill[]> {
	const found: PendingFill[] = [];
	for (const { home, path, title } of written) {
		const text = await openText(home, path);
		const pending = text ? fills.of(text) : [];
		const own = pending.find((fill) => fill.written.section === title && !found.includes(fill));
		found.push(...(own ? [own] : []));
	}
	return found;
}
