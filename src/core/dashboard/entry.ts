import { recordLabel } from '../outline/recordLabel.ts';
import type { IndexedDocument } from '../workspace/indexed.ts';
import type { DashboardEntry } from './dashboard.ts';

/**
 * A document as a line of the dashboard, which leads to its beginning.
 * @param root id of the root that has it
 */
export function entryOf(root: string, { facts }: IndexedDocument, detail: string): DashboardEntry {
	const title = facts.record ? recordLabel(facts.record) : facts.title;
	return { root, path: facts.path, line: 0, title, detail };
}
