import type { FormFinding } from '../../../src/protocol/wizard.ts';

/**
 * Findings by the item that they stand in: the last one that begins at their line or above it.
 * @param items those that are shown, in order of place
 * @returns a list for each item; `others` stand above the first one
 */
export function findingsByItem(
	items: readonly { readonly line: number }[],
	findings: readonly FormFinding[],
): { readonly byItem: readonly (readonly FormFinding[])[]; readonly others: readonly FormFinding[] } {
	const byItem: FormFinding[][] = items.map(() => []);
	const others: FormFinding[] = [];
	for (const finding of findings) {
		const place = items.findLastIndex(({ line }) => line <= finding.line);
		(byItem[place] ?? others).push(finding);
	}
	return { byItem, others };
}
