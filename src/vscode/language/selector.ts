import type * as vscode from 'vscode';

/** The texts in which ids are looked for. */
export const markdown: vscode.DocumentSelector = { language: 'markdown' };
