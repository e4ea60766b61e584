import * as vscode from 'vscode';
import { describeCost } from '../../../core/generation/models.ts';
import type { QueueReport } from '../../../core/generation/runQueue.ts';
import { plural } from '../../../core/outline/summary.ts';
import { withoutLinks } from '../../convert.ts';
import type { AiServices } from '../aiServices.ts';
import type { PendingFill } from '../fill/pendingFill.ts';
import { showSections } from './showSections.ts';
import { openText, type WaitingSection } from './waitingSections.ts';

type Report = QueueReport<WaitingSection>;

const keep = 'Keep All';
const undo = 'Undo All';
const show = 'Show Sections';

/** Tells how a queue ended; what it wrote can be kept or undone together, or looked at one by one. */
export async function tellReport(ai: AiServices, report: Report): Promise<void> {
	const { written, failed, left, stop } = report;
	const isExpected = failed.length === 0 && (stop === undefined || stop.type === 'cancelled');
	const tell = isExpected ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
	const buttons = [
		...(written.length > 0 ? [keep, undo] : []),
		...(written.length + failed.length + left.length > 0 ? [show] : []),
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
export function describeReport({ written, failed, left, stop, spent }: Report): string {
	const all = written.length + failed.length + left.length;
	const cost = spent > 0 ? `, ${describeCost(spent)}` : '';
	const share = written.length === all ? plural(all, 'section') : `${written.length} of ${plural(all, 'section')}`;
	const sentences = [`${share} written${cost}.`];
	if (stop?.type === 'cancelled') {
		sentences.push('Cancelled.');
	} else if (stop?.type === 'budget') {
		sentences.push(
			`The next one would exceed the budget of ${describeCost(stop.budget)} (setting archspec.ai.budget).`,
		);
	} else if (stop) {
		sentences.push(stop.reason);
	}
	const [first, ...more] = failed;
	if (first) {
		const others = more.length > 0 ? ` and ${more.length} more` : '';
		sentences.push(`Not written: “${first.section.title}”${others}: ${first.reason}`);
	}
	return sentences.join(' ');
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
