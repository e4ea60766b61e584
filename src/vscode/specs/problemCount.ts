import { countFindings } from '../../core/outline/summary.ts';
import type { Finding } from '../../core/rules/rule.ts';
import type { DisplayChange, DocumentHome } from '../workspace/documentHome.ts';
import type { IndexService } from '../workspace/indexService.ts';

/** Stands for the configuration and the kinds of a home among its paths. */
const project = '';

/**
 * Errors and warnings of all roots, and files that can't be read, kept up to date without counting all documents at
 * each change.
 */
export class ProblemCount {
	private readonly indexes: IndexService;
	private readonly byHome = new Map<DocumentHome, Map<string, number>>();
	total = 0;

	constructor(indexes: IndexService) {
		this.indexes = indexes;
	}

	/** Documents, or files in the place of one, have other findings. */
	update({ home, paths }: DisplayChange): void {
		if (!this.indexes.roots().some((root) => root === home)) {
			return;
		}
		const unread = new Set(home.unread().map(({ path }) => path));
		for (const path of paths) {
			this.set(home, path, problems(home.findings(path)) + (unread.has(path) ? 1 : 0));
		}
	}

	/** Roots came, went or were read anew. */
	recount(): void {
		this.byHome.clear();
		this.total = 0;
		for (const home of this.indexes.roots()) {
			const documents = home.documents().map(({ facts }) => facts.path);
			const unread = home.unread().map(({ path }) => path);
			this.update({ home, paths: new Set([...documents, ...unread]) });
			this.set(home, project, problems(home.projectFindings));
		}
	}

	private set(home: DocumentHome, path: string, count: number): void {
		const counts = this.byHome.get(home) ?? new Map<string, number>();
		this.byHome.set(home, counts);
		this.total += count - (counts.get(path) ?? 0);
		counts.set(path, count);
	}
}

function problems(findings: readonly Finding[]): number {
	const { error, warning } = countFindings(findings);
	return error + warning;
}
