import * as vscode from 'vscode';
import { describeCost } from '../../../core/generation/models.ts';
import type { QueueReport } from '../../../core/generation/runQueue.ts';
import { plural } from '../../../core/outline/summary.ts';
import { withoutLinks } from '../../convert.ts';
import { pickSection } from './pickSections.ts';
import { openText, type WaitingSection, waitingLine } from './waitingSections.ts';

type Report = QueueReport<WaitingSection>;

const show = 'Show Sections';

/** Tells how a queue ended, and leads to its sections one by one. */
export async function tellReport(report: Report): Promise<void> {
	const message = withoutLinks(describeReport(report));
	const isWhole = report.stop === undefined && report.failed.length === 0;
	const isCancelled = report.stop?.type === 'cancelled';
	const tell = isWhole || isCancelled ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
	const isEmpty = report.written.length + report.failed.length + report.left.length === 0;
	const answer = await (isEmpty ? tell(message) : tell(message, show));
	if (answer === show) {
		await showSections(report);
	}
}

/** "5 of 7 sections written, $0.0042. The budget of $0.01 would have been exceeded." */
export function describeReport({ written, failed, left, stop, spent }: Report): string {
	const all = written.length + failed.length + left.length;
	const cost = spent > 0 ? `, ${describeCost(spent)}` : '';
	const sentences = [
		left.length + failed.length === 0
			? `${plural(all, 'section')} written${cost}.`
			: `${written.length} of ${plural(all, 'section')} written${cost}.`,
	];
	if (stop?.type === 'cancelled') {
		sentences.push('Cancelled.');
	} else if (stop?.type === 'budget') {
		sentences.push(
			`The next one would exceed the budget of ${describeCost(stop.budget)} (setting archspec.ai.budget).`,
		);
	} else if (stop) {
		sentences.push(stop.reason);
	}
	if (failed.length > 0) {
		const [first] = failed;
		const more = failed.length > 1 ? ` and ${failed.length - 1} more` : '';
		sentences.push(`Not written: “${first?.section.title}”${more}: ${first?.reason}`);
	}
	return sentences.join(' ');
}

async function showSections({ written, failed, left }: Report): Promise<void> {
	const picked = await pickSection(
		[
			{ label: 'written', sections: written },
			{ label: 'not written', sections: failed.map(({ section, reason }) => ({ section, note: reason })) },
			{ label: 'not begun', sections: left },
		],
		'Fill All Empty Sections',
	);
	const text = picked && (await openText(picked.home, picked.path));
	if (picked && text) {
		const line = (await currentLine(picked, text)) ?? 0;
		await vscode.window.showTextDocument(text, { selection: new vscode.Range(line, 0, line, 0) });
	}
}

/** A section that was written waits no more: it is found among all of its document. */
async function currentLine(section: WaitingSection, text: vscode.TextDocument): Promise<number | undefined> {
	const waiting = await waitingLine(section, text);
	return waiting ?? sectionLine(section);
}

function sectionLine({ home, path, id }: WaitingSection): number | undefined {
	const all = (home.get(path)?.facts.sections ?? []).slice();
	for (let section = all.shift(); section; section = all.shift()) {
		if (section.id === id) {
			return section.line;
		}
		all.push(...section.children);
	}
	return undefined;
}
