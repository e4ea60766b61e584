import { isArchived } from '../../core/openspec/place.ts';
import { countFindings, type FindingCounts, percent } from '../../core/outline/summary.ts';
import { coverageOf } from '../../core/trace/matrix/coverage.ts';
import type { GroupNode } from './specNode.ts';

/** What is said of a group in numbers. */
export interface GroupFigures {
	/** Mean completion of its documents, as a whole percentage. */
	readonly share: number;
	/** Requirements of its features that count: covered ones, and all. */
	readonly covered: number;
	readonly all: number;
	/** Findings of its documents. */
	readonly problems: FindingCounts;
	/** Files in it that can't be read. */
	readonly unread: number;
}

/** The figures of a group as its documents are now. Documents of archived changes belong to no feature any more. */
export function groupFigures({ group, home }: GroupNode): GroupFigures {
	const documents = group.documents.map(({ path }) => home.get(path)?.facts);
	const sum = documents.reduce((total, facts) => total + (facts?.completion ?? 0), 0);
	const current = documents.filter((facts) => facts !== undefined && !isArchived(facts.path));
	const scopes = new Set(current.flatMap((facts) => facts?.trace?.scope ?? []));
	const coverages = [...scopes].flatMap((scope) => (home.trace ? [coverageOf(home.trace.scope(scope))] : []));
	const paths = new Set(group.documents.map(({ path }) => path));
	return {
		share: percent(sum / Math.max(documents.length, 1)),
		covered: coverages.reduce((total, { covered }) => total + covered, 0),
		all: coverages.reduce((total, { all }) => total + all, 0),
		problems: countFindings([...paths].flatMap((path) => home.findings(path))),
		unread: home.unread().filter(({ path }) => paths.has(path)).length,
	};
}
