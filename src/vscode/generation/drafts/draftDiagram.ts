import * as vscode from 'vscode';
import { diagramSlot } from '../../../core/generation/drafts/diagramBody.ts';
import { type DrawnDiagram, writeDiagram } from '../../../core/generation/drafts/writeDiagram.ts';
import { fitsDocument } from '../../../core/generation/fitsDocument.ts';
import type { FillMaterial } from '../../../core/generation/material.ts';
import type { PreparedFill } from '../../../core/generation/prepareFill.ts';
import { proveBody } from '../../../core/generation/proof.ts';
import { withoutLinks } from '../../convert.ts';
import type { AiServices } from '../aiServices.ts';
import { checkAt } from '../fill/checkAt.ts';
import { putBody } from '../fill/putBody.ts';
import { templatesOf } from '../prompts/templates.ts';
import { cancellationOf } from '../providers/cancellationOf.ts';
import { headingAt, type SectionTarget } from '../questions/headingAt.ts';
import { type EditorFill, prepareInEditor } from '../request/prepareInEditor.ts';
import type { AllowedRequest, ProposedRequest } from '../request/requestGate.ts';

/** A section by its heading's line, as lenses and menus name it. */
export interface NamedSection {
	readonly uri: vscode.Uri;
	/** From 0. */
	readonly line: number;
}

/**
 * Draws what a section describes, below what stands there; the diagram waits to be kept or undone.
 * @param named undefined for the section at the cursor
 * @throws LlmError, PromptTemplateError
 */
export async function draftDiagram(ai: AiServices, named: NamedSection | undefined): Promise<void> {
	const target = await headingAt(named);
	const fill = target && (await prepare(ai, target));
	if (!fill) {
		void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor into a section of a document first.'));
		return;
	}
	const request = { ...fill.request, material: diagramMaterial(fill.prepared, fill.request) };
	const allowed = await ai.gate.allow(request);
	if (!allowed) {
		return;
	}
	const title = vscode.l10n.t('Drawing “{0}”', fill.prepared.subject.section.title);
	const drawn = await vscode.window.withProgress(
		{ location: vscode.ProgressLocation.Notification, title: withoutLinks(title), cancellable: true },
		(_progress, token) => draw(fill, allowed, token),
	);
	if (drawn.fence === undefined) {
		allowed.forget();
	}
	await put(ai, fill, drawn, () => allowed.forget());
}

/** What stands in the section is gone on with, so that all of it is part of the question. */
async function prepare(ai: AiServices, { text, line }: SectionTarget): Promise<EditorFill | undefined> {
	const place = ai.indexes.locate(text);
	if (!place) {
		return undefined;
	}
	const instruction = (await templatesOf(place.home, ['diagram'])).diagram;
	const errand = { command: 'Draft Diagram', action: 'continue', instruction } as const;
	const fill = await prepareInEditor(ai, text, line, errand);
	return (
		fill && {
			...fill,
			prepared: { ...fill.prepared, slot: diagramSlot(fill.prepared.document, fill.prepared.section) },
		}
	);
}

/** What the built-in provider draws from: as for an empty section whose kind asks for a diagram. */
function diagramMaterial({ subject, material }: PreparedFill, { material: asked }: ProposedRequest): FillMaterial {
	const { section } = subject;
	const description = { id: 'diagram', heading: section.title, ...section.description, content: 'diagram' as const };
	const pieces = asked.task === 'fill' ? asked.pieces : material.pieces;
	return {
		...material,
		pieces,
		template: '',
		subject: { ...subject, action: 'fill', instruction: '', section: { ...section, body: '', description } },
	};
}

function draw(
	{ place, prepared, templates, request }: EditorFill,
	{ client, newId }: AllowedRequest,
	token: vscode.CancellationToken,
): Promise<DrawnDiagram> {
	const { document, slot, subject } = prepared;
	const check = async (fence: string): Promise<readonly string[]> => {
		if (!fitsDocument(document, slot, fence)) {
			return ['It would swallow what follows.'];
		}
		const { proof } = await proveBody(document, slot, fence, checkAt(place));
		return proof.added.filter(({ severity }) => severity !== 'hint').map(({ message }) => message);
	};
	return writeDiagram(
		{
			client,
			model: request.provider.model.id,
			messages: prepared.messages,
			temperature: subject.options.temperature,
			templates,
			newId,
			check,
		},
		cancellationOf(token),
	);
}

async function put(
	ai: AiServices,
	fill: EditorFill,
	{ fence, findings, end }: DrawnDiagram,
	forget: () => void,
): Promise<void> {
	if (fence === undefined) {
		void vscode.window.showWarningMessage(
			end === 'cut'
				? vscode.l10n.t('The answer was cut off. Nothing was changed; try again, or choose another model.')
				: vscode.l10n.t('The answer holds no diagram. Nothing was changed; try again, or choose another model.'),
		);
		return;
	}
	if (!(await putBody(ai, fill, fence, forget))) {
		void vscode.window.showWarningMessage(
			vscode.l10n.t('The document was changed meanwhile; draft the diagram again.'),
		);
	} else if (findings.length > 0) {
		void vscode.window.showWarningMessage(
			withoutLinks(vscode.l10n.t('The diagram has problems still: {0}', findings.join(' '))),
		);
	}
}
