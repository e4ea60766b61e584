import { parseDocument } from '../../document/parse.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { KindRegistry } from '../../kinds/kindRegistry.ts';
import { changedMeanwhile, OperationError } from '../../workspace/change.ts';
import { sameValue } from '../../workspace/sameFacts.ts';
import type { IndexedDocument } from '../../workspace/specIndex.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { describeRecord } from '../record/describeRecord.ts';
import type { AdrRecord } from '../record/record.ts';
import { type DecisionLog, decisionLogs } from './log.ts';
import type { AdrRepository, Workflow } from './repository.ts';

export interface RepositoryOptions {
	/** The documents of the workspace root; asked anew for each `openRepository`, not later. */
	readonly index: { documents(): readonly IndexedDocument[] };
	readonly workspace: Workspace;
	readonly kinds: KindRegistry;
	readonly workflow: Workflow;
	/** Size in bytes above which a document is not read. */
	readonly maxFileSize?: number;
}

/** Of a small file: settings and templates. */
const smallSize = 1024 * 1024;

/** The decision records of a workspace root as they are now; for one operation, since it does not follow changes. */
export function openRepository(options: RepositoryOptions): AdrRepository {
	return new IndexedRepository(options);
}

class IndexedRepository implements AdrRepository {
	readonly records: readonly AdrRecord[];
	readonly workflow: Workflow;
	readonly texts = new Map<string, string>();
	private readonly options: RepositoryOptions;
	private readonly byPath: ReadonlyMap<string, AdrRecord>;
	private known: { readonly logs: readonly DecisionLog[]; readonly of: ReadonlyMap<string, DecisionLog> } | undefined;

	constructor(options: RepositoryOptions) {
		this.options = options;
		this.workflow = options.workflow;
		this.records = options.index.documents().flatMap(({ facts }) => facts.record ?? []);
		this.byPath = new Map(this.records.map((record) => [record.path, record]));
	}

	get logs(): readonly DecisionLog[] {
		return this.parted().logs;
	}

	kind(id: string): Kind {
		const kind = this.options.kinds.get(id);
		if (!kind) {
			throw new OperationError(`There is no kind "${id}"; add it to .archspec/kinds or name another one.`);
		}
		return kind;
	}

	record(path: string): AdrRecord {
		const record = this.byPath.get(path);
		if (!record) {
			throw new OperationError(`${path} is no decision record.`);
		}
		return record;
	}

	logOf(record: AdrRecord): DecisionLog {
		const log = this.parted().of.get(record.path);
		if (!log) {
			throw new OperationError(`${record.path} is no decision record.`);
		}
		return log;
	}

	async document(path: string): Promise<SpecDocument> {
		const text = await this.options.workspace.read(path, this.options.maxFileSize ?? smallSize);
		if (typeof text !== 'string') {
			throw new OperationError(`${path} ${text.problem}. Nothing was changed.`);
		}
		this.texts.set(path, text);
		const document = parseDocument(path, text);
		const record = this.byPath.get(path);
		// Edits go where its ranges say
		if (record && !sameValue(record, describeRecord(document, this.kind(record.kind)))) {
			throw new OperationError(`${path} ${changedMeanwhile}. Nothing was changed.`);
		}
		return document;
	}

	list(): Promise<readonly string[]> {
		return this.options.workspace.list();
	}

	entry(path: string): Promise<'file' | 'directory' | 'none'> {
		return this.options.workspace.entry(path);
	}

	async text(path: string): Promise<string | undefined> {
		if ((await this.entry(path)) !== 'file') {
			return undefined;
		}
		const text = await this.options.workspace.read(path, smallSize);
		if (typeof text !== 'string') {
			return undefined;
		}
		this.texts.set(path, text);
		return text;
	}

	private parted(): NonNullable<IndexedRepository['known']> {
		if (!this.known) {
			const logs = decisionLogs(this.records);
			const of = new Map(logs.flatMap((log) => log.records.map((record) => [record.path, log] as const)));
			this.known = { logs, of };
		}
		return this.known;
	}
}
