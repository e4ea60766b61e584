import * as vscode from 'vscode';
import { allSections } from '../../../core/document/allSections.ts';
import { parseDocument } from '../../../core/document/parse.ts';
import type { SpecDocument } from '../../../core/document/specDocument.ts';
import { absentSections } from '../../../core/generation/questions/absentSections.ts';
import { insertSection } from '../../../core/kinds/insertSection.ts';
import type { Kind } from '../../../core/kinds/kind.ts';
import { matchSections } from '../../../core/kinds/matchSections.ts';
import { toTextEdits } from '../../convert.ts';
import type { AiServices } from '../aiServices.ts';
import { fillInEditor } from '../fill/fillInEditor.ts';
import { tellFailure } from '../providers/tellFailure.ts';
import type { AiFindings, ShownFinding } from './aiFindings.ts';

/**
 * Lets a provider mend a finding: the section that it is in is improved, one that is missing is inserted and written.
 */
export async function fixFinding(ai: AiServices, findings: AiFindings, id: string): Promise<void> {
	const finding = findings.get(id);
	if (!finding) {
		return;
	}
	try {
		const text = await vscode.workspace.openTextDocument(finding.place.uri);
		const kind = kindOf(ai, text);
		if (!kind) {
			return;
		}
		await vscode.window.showTextDocument(text, { selection: finding.place.range, preserveFocus: false });
		if (finding.missing !== undefined) {
			if (await writeMissing(ai, text, kind, finding.missing)) {
				findings.remove(id);
			}
			return;
		}
		const document = parseDocument(finding.place.path, text.getText());
		const line = headingAbove(document, finding.place.range.start.line);
		if (line === undefined) {
			void vscode.window.showInformationMessage(vscode.l10n.t('This stands under no heading; mend it by hand.'));
			return;
		}
		const isEmpty = finding.question === 'gaps';
		const errand = isEmpty
			? { command: 'Fill', action: 'fill' as const, instruction: finding.fix }
			: { command: 'Fix', action: 'improve' as const, instruction: instructionFor(finding) };
		const outcome = await fillInEditor(ai, text, line, errand);
		// What a gap is told at, a heading, stays the same when the section is written
		if (outcome?.type === 'written') {
			findings.remove(id);
		}
	} catch (error) {
		await tellFailure(error, () => fixFinding(ai, findings, id));
	}
}

/**
 * Inserts the heading of a section where its kind puts it, and has it written.
 * @returns whether the section is there
 */
async function writeMissing(ai: AiServices, text: vscode.TextDocument, kind: Kind, id: string): Promise<boolean> {
	const document = parseDocument(text.uri.path, text.getText());
	const absent = absentSections(document, kind).find(({ section }) => section.id === id);
	if (absent) {
		const edit = new vscode.WorkspaceEdit();
		edit.set(text.uri, toTextEdits([insertSection(document, absent, kind)]));
		if (!(await vscode.workspace.applyEdit(edit))) {
			return false;
		}
	}
	const after = parseDocument(text.uri.path, text.getText());
	const written = [...matchSections(after, kind).kindOf].find(([, known]) => known.id === id)?.[0];
	if (written) {
		const errand = { command: 'Fill', action: 'fill', instruction: '' } as const;
		await fillInEditor(ai, text, written.heading.range.start.line, errand);
	}
	return written !== undefined;
}

function instructionFor({ message, fix, place, other }: ShownFinding): string {
	const where = `It is about these words: “${place.quote.replace(/\s+/g, ' ').slice(0, 300)}”.`;
	const against = other ? ` Another place says: “${other.quote.replace(/\s+/g, ' ').slice(0, 300)}”.` : '';
	return `${fix === '' ? 'Mend this.' : fix} ${message} ${where}${against}`;
}

function kindOf({ indexes }: AiServices, text: vscode.TextDocument): Kind | undefined {
	const place = indexes.locate(text);
	return place?.home.get(place.path)?.kind;
}

/** Line of the heading of the innermost section that holds a line. */
function headingAbove({ sections }: SpecDocument, line: number): number | undefined {
	return allSections(sections)
		.map(({ heading }) => heading.range.start.line)
		.filter((start) => start <= line)
		.at(-1);
}
