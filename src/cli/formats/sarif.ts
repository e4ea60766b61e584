import { pathToFileURL } from 'node:url';
import type { Range, TextEdit } from '../../core/document/text.ts';
import type { RuleDescription } from '../../core/rules/describe.ts';
import { ruleDocUrl } from '../../core/rules/docs.ts';
import type { Finding, Mend } from '../../core/rules/rule.ts';
import type { CheckResult } from '../checkResult.ts';

const levels = { error: 'error', warning: 'warning', hint: 'note' } as const;

/** Name of the base that every location is relative to: the root of the checked-out source, as CodeQL calls it. */
const sourceRoot = 'SRCROOT';

/**
 * The report in the Static Analysis Results Interchange Format 2.1.0 (OASIS), for code scanning and editors.
 * @param rules described in the log, whether they found something or not
 */
export function formatSarif(result: CheckResult, rules: readonly RuleDescription[], version: string): string {
	const described = rules.map((rule) => ({
		id: rule.id,
		shortDescription: { text: rule.summary },
		fullDescription: { text: rule.why },
		help: { text: rule.why, markdown: rule.why },
		helpUri: ruleDocUrl(rule.id),
		defaultConfiguration: { level: levels[rule.severity] },
	}));
	const known = new Set(described.map(({ id }) => id));
	// Findings of the configuration come from no rule of the list.
	const others = [...new Set(result.findings.map(({ rule }) => rule))].filter((id) => !known.has(id));
	const driver = {
		name: 'ArchSpec',
		semanticVersion: version,
		informationUri: 'https://github.com/archspec/archspec',
		rules: [...described, ...others.map((id) => ({ id, helpUri: ruleDocUrl(id) }))],
	};
	const indexOf = new Map(driver.rules.map(({ id }, index) => [id, index]));
	const log = {
		$schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: { driver },
				columnKind: 'utf16CodeUnits',
				originalUriBaseIds: { [sourceRoot]: { uri: pathToFileURL(`${result.root}/`).href } },
				invocations: [
					{
						executionSuccessful: true,
						toolExecutionNotifications: result.unread.map(({ path, problem }) => ({
							level: 'warning',
							message: { text: `${path} ${problem}` },
							locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
						})),
					},
				],
				results: result.findings.map((finding) => resultOf(finding, indexOf.get(finding.rule) ?? -1)),
			},
		],
	};
	return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultOf(finding: Finding, ruleIndex: number) {
	return {
		ruleId: finding.rule,
		ruleIndex,
		level: levels[finding.severity],
		message: { text: finding.message },
		locations: [{ physicalLocation: { artifactLocation: artifact(finding.path), region: region(finding.range) } }],
		...(finding.fix && { fixes: fixesOf(finding.path, finding.fix) }),
	};
}

/** A fix whose edits wait for the text can't be told here; the array may be empty. */
function fixesOf(path: string, fix: Mend) {
	return typeof fix.edits === 'function' ? [] : [fixOf(path, fix.title, fix.edits)];
}

function fixOf(path: string, title: string, edits: readonly TextEdit[]) {
	return {
		description: { text: title },
		artifactChanges: [
			{
				artifactLocation: artifact(path),
				replacements: edits.map((edit) => ({
					deletedRegion: region(edit.range),
					...(edit.newText !== '' && { insertedContent: { text: edit.newText } }),
				})),
			},
		],
	};
}

/** Lines and columns count from 1 in SARIF; the end column is the one after the last character, as here. */
function region({ start, end }: Range) {
	return {
		startLine: start.line + 1,
		startColumn: start.character + 1,
		endLine: end.line + 1,
		endColumn: end.character + 1,
	};
}

function artifact(path: string) {
	// Through bytes, because a lone surrogate, which a file name may hold, has no URI form.
	const wellFormed = Buffer.from(path, 'utf8').toString('utf8');
	return { uri: wellFormed.split('/').map(encodeURIComponent).join('/'), uriBaseId: sourceRoot };
}
