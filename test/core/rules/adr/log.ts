import { checkFiles } from '../checkText.ts';

/** What a Nygard record says, as far as a test names it. */
export interface Said {
	readonly title?: string;
	readonly date?: string;
	/** The body of the status section. */
	readonly status?: string;
	readonly context?: string;
}

/** A record as adr-tools writes it. */
export function nygard({
	title = 'Sell books',
	date,
	status = 'Accepted',
	context = 'People read.',
}: Said = {}): string {
	const dated = date === undefined ? '' : `Date: ${date}\n\n`;
	return `# ${title}\n\n${dated}## Status\n\n${status}\n\n## Context\n\n${context}\n\n## Decision\n\nWe do it.\n\n## Consequences\n\nShelves fill.\n`;
}

/** A MADR record with the front matter, the options and the outcome that are given. */
export function madr(frontMatter: string, options = '* Rail\n* River', outcome = 'Chosen option: "Rail".'): string {
	return `---\n${frontMatter}\n---\n\n# Send by rail\n\n## Context and Problem Statement\n\nRoads are full.\n\n## Considered Options\n\n${options}\n\n## Decision Outcome\n\n${outcome}\n`;
}

/** Findings of one rule on all files: `path:line severity message`, lines from 1. */
export async function findingsOf(rule: string, files: Readonly<Record<string, string>>): Promise<string[]> {
	const found = await checkFiles(files);
	return [...found].flatMap(([path, findings]) =>
		findings
			.filter((finding) => finding.rule === rule)
			.map(({ range, severity, message }) => `${path}:${range.start.line + 1} ${severity} ${message}`),
	);
}
