import assert from 'node:assert/strict';
import { regenerateIndex } from '../../src/core/adr/indexPage/indexPage.ts';
import { changed, type Files, repositoryOf } from './adrRepository.ts';

/** A record as adr-tools writes it. */
export function nygard(title: string, status: string, date = '2024-05-06'): string {
	return `# ${title}\n\nDate: ${date}\n\n## Status\n\n${status}\n\n## Context\n\nOrders last.\n\n## Decision\n\nWe do.\n\n## Consequences\n\nNone.\n`;
}

/** A page as it is after its list was brought up to date; fails where other files change, or a second time changes it. */
export async function regeneratedPage(page: string, files: Files, path: string): Promise<string> {
	const all = { ...files, [path]: page };
	const change = await regenerateIndex(repositoryOf(all), path);
	const after = changed(all, change);
	for (const other of Object.keys(files)) {
		assert.equal(after[other], all[other], other);
	}
	const text = after[path] ?? '';
	const again = { ...files, [path]: text };
	const { edits, renames } = await regenerateIndex(repositoryOf(again), path);
	assert.deepEqual([edits.size, renames.length], [0, 0], 'a second time changes nothing');
	return text;
}
