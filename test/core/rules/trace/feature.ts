import type { Finding } from '../../../../src/core/rules/rule.ts';
import { checkFiles } from '../checkText.ts';

const folder = '.kiro/specs/shop';

/** The documents of a feature in Kiro's form, by what they say. */
export interface Feature {
	/** Below `## Requirements`. */
	readonly requirements?: string;
	/** Below `## Tasks`. */
	readonly tasks?: string;
	/** Below `## Correctness Properties`. */
	readonly properties?: string;
}

/** Criteria of one requirement, as a list. */
export function requirement(number: number, ...criteria: readonly string[]): string {
	const list = criteria.map((one, i) => `${i + 1}. ${one}\n`).join('');
	return `### Requirement ${number}: Part ${number}\n\n#### Acceptance Criteria\n\n${list}\n`;
}

/** The files of a feature. */
export function filesOf({ requirements, tasks, properties }: Feature): Record<string, string> {
	return {
		...(requirements !== undefined && {
			[`${folder}/requirements.md`]: `# Requirements Document\n\n## Requirements\n\n${requirements}`,
		}),
		...(tasks !== undefined && { [`${folder}/tasks.md`]: `# Implementation Plan\n\n## Tasks\n\n${tasks}` }),
		...(properties !== undefined && {
			[`${folder}/design.md`]: `# Design Document\n\n## Correctness Properties\n\n${properties}`,
		}),
	};
}

/** The findings of one rule in files, with the name of their file. */
export async function findingsIn(
	rule: string,
	files: Readonly<Record<string, string>>,
): Promise<readonly (Finding & { readonly source: string })[]> {
	const found = await checkFiles(files);
	return [...found].flatMap(([path, findings]) =>
		findings
			.filter((finding) => finding.rule === rule)
			.map((finding) => {
				const { start, end } = finding.range;
				const line = files[path]?.split(/\r\n|\n/)[start.line] ?? '';
				return { ...finding, source: line.slice(start.character, end.character) };
			}),
	);
}

/** `severity source: message` of the findings of a rule. */
export async function toldOf(rule: string, files: Readonly<Record<string, string>>): Promise<string[]> {
	return (await findingsIn(rule, files)).map(({ severity, source, message }) => `${severity} ${source}: ${message}`);
}
