import { addressOf, type TraceFacts, type TraceReference } from '../trace.ts';
import type { ScopeDocument } from '../traceScope.ts';
import type { CodeReference } from './code.ts';
import { IdOwners } from './idOwners.ts';

/** A file of code with what it names, by the scope that is meant. */
interface CodeFile {
	readonly references: readonly CodeReference[];
	readonly byScope: ReadonlyMap<string, readonly TraceReference[]>;
	readonly open: readonly OpenReference[];
}

/** A reference that claims to name ids of a document, some of which its scope has not. */
export interface OpenReference extends CodeReference {
	/** Undefined where no scope has any id of its line. */
	readonly scope: string | undefined;
	/** Those that the scope has not, or that no scope has. */
	readonly keys: readonly string[];
}

/**
 * The ids that files of code name, by the scope that they mean.
 *
 * Why nothing goes stale: what a reference means depends on the scopes that have its id, and, where it says a feature,
 * on which scopes there are. `naming` leads from an id that was born or is gone to the files that name it, and a scope
 * that comes or goes resolves every file anew.
 */
export class CodeIndex {
	private readonly files = new Map<string, CodeFile>();
	private readonly naming = new Map<string, Set<string>>();
	private readonly owners = new IdOwners();
	/** Files of which `openIn` may tell something else than before. */
	private readonly changed = new Set<string>();
	/** So may all that have open references: what is near them has changed. */
	private isAnyChanged = false;

	constructor(documents: Iterable<TraceFacts>) {
		for (const facts of documents) {
			this.owners.add(facts);
		}
	}

	/** What a file names now; nothing where it is gone. @returns scopes in which it names something, or did */
	update(path: string, references: readonly CodeReference[]): ReadonlySet<string> {
		const touched = new Set(this.scopesOf(path));
		for (const { reference } of this.files.get(path)?.references ?? []) {
			for (const address of addressesOf(reference)) {
				this.naming.get(address)?.delete(path);
			}
		}
		if (this.files.delete(path) || references.length > 0) {
			this.changed.add(path);
		}
		if (references.length > 0) {
			for (const { reference } of references) {
				for (const address of addressesOf(reference)) {
					this.naming.set(address, (this.naming.get(address) ?? new Set()).add(path));
				}
			}
			this.files.set(path, { references, ...this.resolve(references) });
		}
		return union(touched, this.scopesOf(path));
	}

	/** A document says something else. @returns scopes in which code names something now, or did, because of it */
	documentChanged(before: TraceFacts | undefined, now: TraceFacts | undefined): ReadonlySet<string> {
		this.isAnyChanged = true;
		const stood = now && this.owners.has(now.scope);
		if (before) {
			this.owners.remove(before);
		}
		if (now) {
			this.owners.add(now);
		}
		const isScopeNew = now !== undefined && !stood;
		const isScopeGone = before !== undefined && !this.owners.has(before.scope);
		const paths = isScopeNew || isScopeGone ? this.files.keys() : this.filesNaming(before, now);
		let touched: ReadonlySet<string> = new Set();
		for (const path of [...paths]) {
			const file = this.files.get(path);
			if (file) {
				touched = union(touched, file.byScope.keys());
				this.files.set(path, { references: file.references, ...this.resolve(file.references) });
				this.changed.add(path);
				touched = union(touched, this.scopesOf(path));
			}
		}
		return touched;
	}

	/** What a file claims to name and its scopes have not, in order of place. */
	openIn(path: string): readonly OpenReference[] {
		return this.files.get(path)?.open ?? [];
	}

	/** Whether any scope has an id. */
	isOwned(address: string): boolean {
		return this.owners.owns(address);
	}

	/** Files whose open references, or the ids near them, may be others than when this was asked last. */
	takeChanged(): readonly string[] {
		const open = this.isAnyChanged ? [...this.files].filter(([, file]) => file.open.length > 0) : [];
		const paths = new Set([...this.changed, ...open.map(([path]) => path)]);
		this.changed.clear();
		this.isAnyChanged = false;
		return [...paths];
	}

	/** Scopes that a file means. */
	scopesOf(path: string): readonly string[] {
		return [...(this.files.get(path)?.byScope.keys() ?? [])];
	}

	/** The files that mean a scope, each with the references that do, by path. */
	documentsOf(scope: string): readonly ScopeDocument[] {
		const found: ScopeDocument[] = [];
		for (const [path, { byScope }] of this.files) {
			const references = byScope.get(scope);
			if (references) {
				found.push({ path, kind: 'code', trace: { dialect: 'generic', scope, definitions: [], references } });
			}
		}
		return found.sort((a, b) => (a.path < b.path ? -1 : 1));
	}

	/** Files that name an id which one of two readings of a document has and the other has not. */
	private filesNaming(before: TraceFacts | undefined, now: TraceFacts | undefined): ReadonlySet<string> {
		const [old, born] = [before, now].map(
			(facts) => new Set(facts?.definitions.map(({ space, key }) => addressOf(space, key))),
		);
		const paths = new Set<string>();
		for (const address of union(old ?? new Set(), born ?? [])) {
			if (old?.has(address) !== born?.has(address)) {
				for (const path of this.naming.get(address) ?? []) {
					paths.add(path);
				}
			}
		}
		return paths;
	}

	/** Ids of one line speak of one feature; those of a team's own form, of which the workspace has one each, of none. */
	private resolve(references: readonly CodeReference[]): Omit<CodeFile, 'references'> {
		const byScope = new Map<string, TraceReference[]>();
		const open: OpenReference[] = [];
		const isShared = ({ reference }: CodeReference): boolean =>
			addressesOf(reference).some((address) => this.owners.isShared(address));
		for (const group of byLine(references.filter((one) => !isShared(one)))) {
			const addresses = group.flatMap(({ reference }) => addressesOf(reference));
			const scope = this.owners.scopeOf(group[0]?.feature, addresses);
			open.push(...group.flatMap((one) => this.openOf(one, scope)));
			if (scope !== undefined) {
				const list = byScope.get(scope) ?? [];
				list.push(...group.map(({ reference }) => reference));
				byScope.set(scope, list);
			}
		}
		const shared = references.filter(isShared).map(({ reference }) => reference);
		if (shared.length > 0) {
			byScope.set('', [...(byScope.get('') ?? []), ...shared]);
		}
		return { byScope, open };
	}

	/** @param scope that its line means */
	private openOf(one: CodeReference, scope: string | undefined): OpenReference[] {
		const { reference, claim, feature } = one;
		const keys = reference.keys.filter((key) => !this.owners.owns(addressOf(reference.space, key), scope));
		const isUnknownFeature = feature !== undefined && scope === undefined;
		return claim === 'perhaps' || keys.length === 0 || isUnknownFeature ? [] : [{ ...one, scope, keys }];
	}
}

/** @returns in order of place */
function byLine(references: readonly CodeReference[]): CodeReference[][] {
	const lines = new Map<string, CodeReference[]>();
	for (const one of references) {
		const address = `${one.reference.range.start.line} ${one.feature ?? ''}`;
		lines.set(address, [...(lines.get(address) ?? []), one]);
	}
	return [...lines.values()];
}

function addressesOf({ space, keys }: TraceReference): string[] {
	return keys.map((key) => addressOf(space, key));
}

function union(a: Iterable<string>, b: Iterable<string>): ReadonlySet<string> {
	return new Set([...a, ...b]);
}
