import * as vscode from 'vscode';
import { commands } from '../../ids.ts';
import type { RequestLog } from './logged.ts';

/** The output channel of requests, made when the first line is written or a person asks for it. */
export class AiLog implements RequestLog, vscode.Disposable {
	private made: vscode.LogOutputChannel | undefined;
	private readonly command = vscode.commands.registerCommand(commands.aiShowLog, () => this.channel().show());

	trace(line: string): void {
		this.channel().trace(line);
	}

	info(line: string): void {
		this.channel().info(line);
	}

	warn(line: string): void {
		this.channel().warn(line);
	}

	error(line: string): void {
		this.channel().error(line);
	}

	dispose(): void {
		this.command.dispose();
		this.made?.dispose();
	}

	private channel(): vscode.LogOutputChannel {
		this.made ??= vscode.window.createOutputChannel('ArchSpec AI', { log: true });
		return this.made;
	}
}
