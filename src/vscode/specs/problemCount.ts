import { countFindings } from '../../core/outline/summary.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { InTurns } from '../../core/workspace/inTurns.ts';
import type { DisplayChange, DocumentHome } from '../workspace/documentHome.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { pause } from '../workspace/pause.ts';

/** Stands for the configuration and the kinds of a home among its paths. */
const project = '';

/** Counting one is quick. */
const turn = { things: 200, milliseconds: 8 };

/** What has been counted of a home, and what waits to be. */
interface Counted {
	readonly counts: Map<string, number>;
	readonly turns: InTurns<string>;
}

/**
 * Errors and warnings of all roots, and files that can't be read, kept up to date without counting all documents at
 * each change. Many documents are counted in turns.
 */
export class ProblemCount {
	private readonly indexes: IndexService;
	private readonly changed: () => void;
	private readonly byHome = new Map<DocumentHome, Counted>();
	total = 0;

	/** @param changed is called when there is another total */
	constructor(indexes: IndexService, changed: () => void = () => undefined) {
		this.indexes = indexes;
		this.changed = changed;
	}

	/** Documents, or files in the place of one, have other findings. */
	update({ home, paths }: DisplayChange): void {
		if (this.indexes.roots().some((root) => root === home)) {
			this.of(home).turns.add(paths);
		}
	}

	/** Roots came, went or were read anew. */
	recount(): void {
		const roots = this.indexes.roots();
		for (const [home, counted] of this.byHome) {
			if (!roots.some((root) => root === home)) {
				counted.turns.dispose();
				this.byHome.delete(home);
				this.set(counted, new Map([...counted.counts].map(([path]) => [path, 0])));
			}
		}
		for (const home of roots) {
			const counted = this.of(home);
			this.set(counted, new Map([[project, problems(home.projectFindings)]]));
			const documents = home.documents().map(({ facts }) => facts.path);
			const unread = home.unread().map(({ path }) => path);
			const known = [...counted.counts.keys()].filter((path) => path !== project);
			counted.turns.add(new Set([...documents, ...unread, ...known]));
		}
	}

	private of(home: DocumentHome): Counted {
		const counted = this.byHome.get(home) ?? {
			counts: new Map<string, number>(),
			turns: new InTurns<string>((paths) => this.count(home, paths), pause, turn),
		};
		this.byHome.set(home, counted);
		return counted;
	}

	private count(home: DocumentHome, paths: readonly string[]): void {
		const unread = new Set(home.unread().map(({ path }) => path));
		const counts = paths.map((path) => [path, problems(home.findings(path)) + (unread.has(path) ? 1 : 0)] as const);
		this.set(this.of(home), new Map(counts));
	}

	private set({ counts }: Counted, now: ReadonlyMap<string, number>): void {
		const before = this.total;
		for (const [path, count] of now) {
			this.total += count - (counts.get(path) ?? 0);
			if (count === 0) {
				counts.delete(path);
			} else {
				counts.set(path, count);
			}
		}
		if (this.total !== before) {
			this.changed();
		}
	}
}

function problems(findings: readonly Finding[]): number {
	const { error, warning } = countFindings(findings);
	return error + warning;
}
