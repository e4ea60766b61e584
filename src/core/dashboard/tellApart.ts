import { folderOf } from '../workspace/paths.ts';
import type { DashboardEntry } from './dashboard.ts';

/**
 * Says where documents are that have their title from their kind: each feature has a “Requirements Document”.
 * @param rootNames of all roots, by their ids
 */
export function tellApart(
	entries: readonly DashboardEntry[],
	rootNames: ReadonlyMap<string, string>,
): readonly DashboardEntry[] {
	const places = new Map<string, Set<string>>();
	for (const entry of entries) {
		places.set(entry.title, (places.get(entry.title) ?? new Set()).add(whereIs(entry, rootNames)));
	}
	return entries.map((entry) =>
		(places.get(entry.title)?.size ?? 0) > 1
			? { ...entry, detail: [whereIs(entry, rootNames), entry.detail].filter(Boolean).join(' · ') }
			: entry,
	);
}

function whereIs({ root, path }: DashboardEntry, rootNames: ReadonlyMap<string, string>): string {
	return [rootNames.size > 1 ? rootNames.get(root) : '', folderOf(path)].filter(Boolean).join(' · ');
}
