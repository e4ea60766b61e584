import nodePath from 'node:path';
import { createStyle } from '../../core/report/style.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { workspacePath } from '../../node/paths.ts';
import type { CheckResult } from '../checkResult.ts';
import { summary } from './summary.ts';

const commands = { error: 'error', warning: 'warning', hint: 'notice' } as const;

/**
 * The findings as workflow commands, which GitHub Actions shows as annotations on the lines of a pull request, and a
 * line for the log.
 * Format: "Workflow commands for GitHub Actions", docs.github.com.
 * @param repository absolute path of the checked-out repository, which annotated paths are relative to
 */
export function formatGithub(result: CheckResult, repository: string | undefined): string {
	const pathOf = (path: string) => (repository && workspacePath(repository, nodePath.join(result.root, path))) || path;
	const lines = result.findings.map((finding) => annotation(finding, pathOf(finding.path)));
	for (const { path, problem } of result.unread) {
		lines.push(workflowCommand('warning', { file: pathOf(path), title: 'archspec' }, `${path} ${problem}`));
	}
	lines.push(summary(result, createStyle(false)));
	return lines.map((line) => `${line}\n`).join('');
}

function annotation({ range, rule, severity, message }: Finding, file: string): string {
	const properties: Record<string, string | number> = {
		file,
		line: range.start.line + 1,
		endLine: range.end.line + 1,
	};
	// Columns are refused for an annotation of several lines; the end column is the last one, not the one after it.
	if (range.start.line === range.end.line) {
		properties.col = range.start.character + 1;
		properties.endColumn = Math.max(range.end.character, range.start.character + 1);
	}
	return workflowCommand(commands[severity], { ...properties, title: rule }, message);
}

function workflowCommand(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
	const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
	return `::${name} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
