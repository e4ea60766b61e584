import assert from 'node:assert/strict';
import { type Config, defaultConfig } from '../../../src/core/config.ts';
import { applyEdits, LineIndex, type TextEdit } from '../../../src/core/document/text.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { compatibleFixes } from '../../../src/core/rules/compatibleFixes.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { checkedDocument, editsOf } from '../../../src/core/rules/mend.ts';
import type { Finding, Mend } from '../../../src/core/rules/rule.ts';
import { SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import { TestParser } from '../../support/diagramParser.ts';
import { placed } from '../../support/kept.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

/** One for all texts: it answers from memory what was asked before. */
const parser = new TestParser();

/** What stands around the text that is checked. */
export interface Surroundings {
	readonly files?: Readonly<Record<string, string>> | undefined;
	readonly formerPaths?: readonly string[] | undefined;
	/** Whether nothing but rules reads the documents. */
	readonly forRules?: boolean;
	/** In place of the built-in kinds. */
	readonly kinds?: readonly Kind[];
	/** What the configuration says of rules. */
	readonly rules?: Config['rules'];
}

/** Findings of all rules in a workspace of these files, by path. */
export async function checkFiles(
	files: Readonly<Record<string, string>>,
	{ formerPaths, kinds, forRules, rules: severities = {} }: Surroundings = {},
): Promise<ReadonlyMap<string, readonly Finding[]>> {
	const workspace = new MemoryWorkspace(files, formerPaths);
	const registry = new KindRegistry(kinds ?? builtinKinds);
	const config = { ...defaultConfig, rules: { ...defaultConfig.rules, ...severities } };
	const index = new SpecIndex({ workspace, kinds: registry, config, rules, parser, forRules });
	await index.load();
	const paths = [...index.documents().map(({ facts }) => facts.path), ...index.diagrams.paths()];
	return new Map(paths.map((path) => [path, index.findings(path)]));
}

/** Findings of all rules on one text, which has to be a document. */
export async function checkText(path: string, text: string, around: Surroundings = {}): Promise<readonly Finding[]> {
	const findings = (await checkFiles({ ...around.files, [path]: text }, around)).get(path);
	assert.ok(findings, `no kind claims ${path}`);
	return findings;
}

/** `rule: message` of findings. */
export function told(findings: readonly Finding[]): string[] {
	return findings.map(({ rule, message }) => `${rule}: ${message}`);
}

/**
 * All that findings say and offer, to the letter. What the rules of traces and tasks say is compared where it is
 * specified: those depend on all other documents.
 */
export function inFull(path: string, text: string, findings: readonly Finding[]): string[] {
	const lines = new LineIndex(text);
	return findings
		.filter(({ rule }) => !/^(?:trace|tasks)\//.test(rule))
		.flatMap(({ rule, severity, range, message, fix, suggestions = [], operations = [] }) => [
			`${path} ${placed(range, lines)} ${severity} ${rule}: ${message}`,
			...[...(fix ? [fix] : []), ...suggestions].flatMap((one, i) => [
				`  ${fix && i === 0 ? 'fix' : 'suggestion'}: ${one.title}`,
				...editsIn(path, text, one).map((edit) => `    ${placed(edit.range, lines)} → ${JSON.stringify(edit.newText)}`),
			]),
			...operations.map(({ title, renumber }) => `  operation: ${title}: ${renumber}`),
		]);
}

/** The text after one pass of fixes. */
export function mend(text: string, findings: readonly Finding[]): string {
	return applyEdits(text, compatibleFixes(findings, checkedDocument(findings[0]?.path ?? '', text)).edits);
}

/** The edits of a fix in the text that was checked. */
export function editsIn(path: string, text: string, fix: Mend | undefined): readonly TextEdit[] {
	return fix ? editsOf(fix, checkedDocument(path, text)) : [];
}
