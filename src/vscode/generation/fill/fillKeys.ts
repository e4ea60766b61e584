import * as vscode from 'vscode';
import { activeEditor } from '../../activeEditor.ts';
import { contextKeys } from '../../ids.ts';
import type { FillRegistry } from './fillRegistry.ts';

/** Tells menus and keys what is written, and what waits, in the active editor. */
export class FillKeys {
	private readonly fills: FillRegistry;
	private readonly known = new Map<string, unknown>();

	constructor(fills: FillRegistry) {
		this.fills = fills;
	}

	update(): void {
		const { fills } = this;
		const editor = activeEditor();
		const proposal = editor && fills.proposal(editor.document.uri);
		const document = proposal?.document ?? editor?.document;
		const all = document ? fills.of(document) : [];
		const isAtCursor = all.some((fill) => editor && fill.isAt(editor.selection.active));
		this.set(contextKeys.fillPending, proposal ? 'diff' : isAtCursor ? 'cursor' : all.length > 0 ? 'document' : '');
		this.set(contextKeys.fillRunning, document !== undefined && fills.running(document.uri) !== undefined);
		this.set(
			contextKeys.fillHunks,
			all.some(({ hunks }) => hunks.length > 1),
		);
	}

	/** The cursor moves often; the keys change seldom. */
	private set(key: string, value: unknown): void {
		if (this.known.get(key) !== value) {
			this.known.set(key, value);
			void vscode.commands.executeCommand('setContext', key, value);
		}
	}
}
