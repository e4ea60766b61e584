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

	/** What a document says now; `undefined` when it is gone or has no ids. */
	update(path: string, kind: string, trace: TraceFacts | undefined): void {
		const before = this.documents.get(path);
		if (before?.trace === trace) {
			return;
		}
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
		const scope = new TraceScope(
			name,
			paths.map((path) => this.documents.get(path)).filter((one) => one !== undefined),
		);
		this.built.set(name, scope);
		return scope;
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
