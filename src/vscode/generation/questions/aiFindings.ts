import * as vscode from 'vscode';
import type { AiFinding, QuestionName, QuotedPlace } from '../../../core/generation/questions/finding.ts';
import { followEdit } from '../../../core/generation/questions/followEdit.ts';
import { contextKeys } from '../../ids.ts';
import type { Dismissals } from './dismissals.ts';
import { toTextChange } from './textHistory.ts';

/** Shown beside each message in the Problems panel: apart from what the rules say. */
const aiSource = 'ArchSpec AI';

/** A place in a file, as the editor has it. */
export interface ShownPlace extends QuotedPlace {
	readonly uri: vscode.Uri;
	readonly range: vscode.Range;
}

/** A finding in the Problems panel. */
export interface ShownFinding extends AiFinding {
	/** Names it for the actions on it. */
	readonly id: string;
	/** The document that was asked about. */
	readonly asked: vscode.Uri;
	readonly place: ShownPlace;
	readonly other: ShownPlace | undefined;
}

const severities = {
	warning: vscode.DiagnosticSeverity.Warning,
	information: vscode.DiagnosticSeverity.Information,
} as const;

/**
 * What models, and the reading without one, have said of documents. Findings follow edits; one whose words are changed
 * goes away. They are kept until the window is closed.
 */
export class AiFindings implements vscode.Disposable {
	private readonly collection = vscode.languages.createDiagnosticCollection('archspec-ai');
	private readonly dismissals: Dismissals;
	private shown: readonly ShownFinding[] = [];
	private readonly registrations: vscode.Disposable;

	constructor(dismissals: Dismissals) {
		this.dismissals = dismissals;
		this.registrations = vscode.Disposable.from(
			vscode.workspace.onDidChangeTextDocument((event) => this.follow(event)),
			vscode.workspace.onDidOpenTextDocument((document) => this.check(document)),
			vscode.workspace.onDidDeleteFiles(({ files }) => this.forget(files)),
			vscode.workspace.onDidRenameFiles(({ files }) => this.forget(files.map(({ oldUri }) => oldUri))),
		);
	}

	/** A question is put anew: what was answered before no longer holds. */
	begin(asked: vscode.Uri, question: QuestionName): void {
		this.replace(this.shown.filter((one) => one.question !== question || one.asked.toString() !== asked.toString()));
	}

	/** @returns false for a finding that the person has dismissed */
	add(finding: ShownFinding): boolean {
		if (this.dismissals.has(finding)) {
			return false;
		}
		this.replace([...this.shown, finding]);
		return true;
	}

	/** Those that touch a range of a document; at one of both places. */
	at(uri: vscode.Uri, range: vscode.Range): readonly ShownFinding[] {
		return this.shown.filter(
			({ place }) => place.uri.toString() === uri.toString() && place.range.intersection(range) !== undefined,
		);
	}

	get(id: string): ShownFinding | undefined {
		return this.shown.find((one) => one.id === id);
	}

	/** It is mended, and may be found again. */
	remove(id: string): void {
		this.replace(this.shown.filter((one) => one.id !== id));
	}

	/** It is not to be found again. */
	async dismiss(id: string): Promise<void> {
		const finding = this.get(id);
		this.remove(id);
		await (finding && this.dismissals.add(finding));
	}

	/** @param uri takes away those in one document alone */
	clear(uri?: vscode.Uri): void {
		this.replace(uri ? this.shown.filter(({ place }) => place.uri.toString() !== uri.toString()) : []);
	}

	dispose(): void {
		this.registrations.dispose();
		this.collection.dispose();
	}

	private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
		const key = document.uri.toString();
		const isIn = ({ place, other }: ShownFinding) => [place, other].some((one) => one?.uri.toString() === key);
		if (contentChanges.length === 0 || !this.shown.some(isIn)) {
			return;
		}
		const move = (place: ShownPlace): ShownPlace | undefined => {
			let moved: ShownPlace | undefined = place;
			for (const change of place.uri.toString() === key ? contentChanges.map(toTextChange) : []) {
				moved = moved && followEdit(moved, change);
			}
			return moved && (moved.uri.toString() === key ? { ...moved, range: rangeIn(document, moved) } : moved);
		};
		this.replace(
			this.shown.flatMap((finding) => {
				const place = move(finding.place);
				const other = finding.other && move(finding.other);
				return place && (other || !finding.other) ? [{ ...finding, place, other }] : [];
			}),
		);
	}

	/** A file that was changed while nobody had it open: what no longer stands where it was is gone. */
	private check(document: vscode.TextDocument): void {
		const key = document.uri.toString();
		const holds = (place: ShownPlace | undefined): boolean =>
			!place || place.uri.toString() !== key || document.getText(rangeIn(document, place)) === place.quote;
		if (this.shown.some(({ place, other }) => !holds(place) || !holds(other))) {
			this.replace(this.shown.filter(({ place, other }) => holds(place) && holds(other)));
		}
	}

	private forget(uris: readonly vscode.Uri[]): void {
		const isGone = (place: ShownPlace | undefined): boolean =>
			uris.some((uri) => place && `${place.uri}/`.startsWith(`${uri}/`));
		this.replace(this.shown.filter(({ place, other }) => !isGone(place) && !isGone(other)));
	}

	private replace(shown: readonly ShownFinding[]): void {
		const touched = new Map([...this.shown, ...shown].map(({ place }) => [place.uri.toString(), place.uri]));
		this.shown = shown;
		this.collection.set(
			[...touched].map(([key, uri]) => {
				const here = shown.filter(({ place }) => place.uri.toString() === key);
				return [uri, here.length > 0 ? here.map(toDiagnostic) : undefined];
			}),
		);
		void vscode.commands.executeCommand('setContext', contextKeys.aiFindings, shown.length > 0);
	}
}

/** Where a quoted place stands in an open text. */
export function rangeIn(document: vscode.TextDocument, { start, end }: QuotedPlace): vscode.Range {
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** A finding as the editor shows it. Messages are plain text there: no link in one can be clicked to run something. */
export function toDiagnostic({ place, other, message, severity, question }: ShownFinding): vscode.Diagnostic {
	const diagnostic = new vscode.Diagnostic(place.range, message, severities[severity]);
	diagnostic.source = aiSource;
	diagnostic.code = question;
	if (other) {
		const words = other.quote.replace(/\s+/g, ' ').slice(0, 200);
		diagnostic.relatedInformation = [
			new vscode.DiagnosticRelatedInformation(new vscode.Location(other.uri, other.range), words),
		];
	}
	return diagnostic;
}
