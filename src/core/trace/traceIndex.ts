import type { CodeReference } from './generic/code.ts';
import { CodeIndex } from './generic/codeIndex.ts';
import { type LostInCode, lostInCode } from './generic/lostInCode.ts';
import type { TraceFacts } from './trace.ts';
import { type ScopeDocument, TraceScope } from './traceScope.ts';

/**
 * The traceable ids of all documents of a workspace root, by scope. A change costs the ids of one scope, and only when
 * somebody asks for it.
 */
export class TraceIndex {
	private readonly documents = new Map<string, ScopeDocument>();
	/** Paths by scope. */
	private readonly members = new Map<string, Set<string>>();
	private readonly built = new Map<string, TraceScope>();
	private readonly mostBuilt: number;
	/** Made with the first file of code: most workspaces have none. */
	private code: CodeIndex | undefined;

	/**
	 * @param mostBuilt scopes that are kept when nobody looks at them; the oldest goes first. All of them when not given,
	 * for those who look at many again and again
	 */
	constructor(mostBuilt = Number.POSITIVE_INFINITY) {
		this.mostBuilt = mostBuilt;
	}

	/**
	 * What a document says now; `undefined` when it is gone or has no ids.
	 * @returns scopes besides its own in which code names something else now
	 */
	update(path: string, kind: string, trace: TraceFacts | undefined): readonly string[] {
		const before = this.documents.get(path);
		if (before?.trace === trace) {
			return [];
		}
		this.replace(path, kind, trace);
		const isSame = this.code === undefined || sameIds(before?.trace, trace);
		return isSame ? [] : this.forget(this.code?.documentChanged(before?.trace, trace));
	}

	/**
	 * What a file of code names now; nothing when it is gone.
	 * @returns scopes in which it names something now, or did
	 */
	updateCode(path: string, references: readonly CodeReference[]): readonly string[] {
		if (references.length > 0) {
			this.code ??= new CodeIndex([...this.documents.values()].map(({ trace }) => trace));
		}
		return this.forget(this.code?.update(path, references));
	}

	/** Scopes that a file of code means. */
	codeScopes(path: string): readonly TraceScope[] {
		return this.code?.scopesOf(path).map((name) => this.scope(name)) ?? [];
	}

	/** What a file of code certainly names and nothing has, in order of place. */
	lostInCode(path: string): readonly LostInCode[] {
		const { code } = this;
		const open = code?.openIn(path) ?? [];
		return code && open.length > 0 ? lostInCode(open, this.scopes(), (address) => code.isOwned(address)) : [];
	}

	/** Files of which `lostInCode` may tell something else than when this was asked last. */
	takeChangedCode(): readonly string[] {
		return this.code?.takeChanged() ?? [];
	}

	/** The ids of a document. */
	factsOf(path: string): TraceFacts | undefined {
		return this.documents.get(path)?.trace;
	}

	/** The scope of a document; undefined for one without ids. */
	scopeOf(path: string): TraceScope | undefined {
		const document = this.documents.get(path);
		return document && this.scope(document.trace.scope);
	}

	/** All scopes that have ids, by name. */
	scopes(): readonly TraceScope[] {
		return [...this.members.keys()].sort().map((name) => this.scope(name));
	}

	scope(name: string): TraceScope {
		const known = this.built.get(name);
		if (known) {
			return known;
		}
		const paths = [...(this.members.get(name) ?? [])].sort();
		const scope = new TraceScope(name, [
			...paths.map((path) => this.documents.get(path)).filter((one) => one !== undefined),
			...(this.code?.documentsOf(name) ?? []),
		]);
		this.built.set(name, scope);
		if (this.built.size > this.mostBuilt) {
			const [oldest] = this.built.keys();
			this.built.delete(oldest ?? name);
		}
		return scope;
	}

	private forget(scopes: Iterable<string> = []): readonly string[] {
		const touched = [...scopes];
		for (const name of touched) {
			this.built.delete(name);
		}
		return touched;
	}

	private replace(path: string, kind: string, trace: TraceFacts | undefined): void {
		const before = this.documents.get(path);
		if (before) {
			this.leave(path, before.trace.scope);
		}
		if (trace) {
			this.documents.set(path, { path, kind, trace });
			const members = this.members.get(trace.scope) ?? new Set();
			members.add(path);
			this.members.set(trace.scope, members);
			this.built.delete(trace.scope);
		}
	}

	private leave(path: string, scope: string): void {
		this.documents.delete(path);
		this.built.delete(scope);
		const members = this.members.get(scope);
		members?.delete(path);
		if (members?.size === 0) {
			this.members.delete(scope);
		}
	}
}

/** Whether a document gives birth to the same ids in the same scope. */
function sameIds(before: TraceFacts | undefined, now: TraceFacts | undefined): boolean {
	const [one, other] = [before?.definitions ?? [], now?.definitions ?? []];
	return (
		before?.scope === now?.scope &&
		one.length === other.length &&
		one.every(({ space, key }, i) => other[i]?.space === space && other[i]?.key === key)
	);
}
