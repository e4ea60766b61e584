import { readFileSync } from 'node:fs';
import type { Workbench } from './support.ts';

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface Violation {
	readonly id: string;
	readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/**
 * What axe-core finds wrong in a part of the window, one entry for each element. Left out is what is the editor's own
 * for every tree: descriptions that it dims, names that it joins of label, description and badge, and boxes that come
 * first in the order of the Tab key.
 */
export async function violations({ page }: Workbench, part: string): Promise<string[]> {
	await page.evaluate(axe);
	const found = await page.evaluate(async (selector) => {
		const { axe } = globalThis as unknown as {
			axe: { run(context: object, options: object): Promise<{ violations: Violation[] }> };
		};
		const context = { include: selector, exclude: '.label-description' };
		const result = await axe.run(context, { rules: { 'label-content-name-mismatch': { enabled: false } } });
		return result.violations;
	}, part);
	return found.flatMap(({ id, nodes }) =>
		nodes
			.filter(({ html }) => id !== 'tabindex' || !html.includes('monaco-custom-toggle'))
			.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
	);
}
