import { logFolder } from '../adr/log/log.ts';
import type { AdrRecord } from '../adr/record/record.ts';
import type { OpenSpecIndex } from '../openspec/openSpecIndex.ts';
import type { TraceIndex } from '../trace/traceIndex.ts';
import type { FactStore } from './factStore.ts';
import type { DocumentFacts } from './facts.ts';
import type { RecordPaths } from './recordPaths.ts';
import { sameRecord, sameTrace } from './sameFacts.ts';

/** What a change of a document is told to, beside the store. */
export interface Told {
	readonly trace: TraceIndex;
	readonly records: RecordPaths;
	readonly openSpec: OpenSpecIndex;
}

/** The files whose rules have to run again, because they or what they asked for have changed. */
export class StaleDocuments {
	private readonly paths = new Set<string>();
	private readonly store: FactStore;
	private readonly told: Told;
	private readonly isChecked: (path: string) => boolean;

	/** @param isChecked whether rules run over a file; others never are stale */
	constructor(store: FactStore, told: Told, isChecked: (path: string) => boolean) {
		this.store = store;
		this.told = told;
		this.isChecked = isChecked;
	}

	get isEmpty(): boolean {
		return this.paths.size === 0;
	}

	/** Takes one after the other, those too that come while they are taken. */
	*taken(): Generator<string> {
		for (const path of this.paths) {
			this.paths.delete(path);
			yield path;
		}
	}

	/** Those of some files over which rules run. */
	mark(paths: Iterable<string>): void {
		for (const path of paths) {
			if (this.isChecked(path)) {
				this.paths.add(path);
			}
		}
	}

	/** No rule runs over a file any more. */
	forget(path: string): void {
		this.paths.delete(path);
	}

	/** A file has come or gone. */
	existenceChanged(path: string): void {
		this.mark(this.store.existenceChanged(path));
	}

	/** A file has other targets of links than before. */
	contentChanged(path: string): void {
		this.mark(this.store.contentChanged(path));
	}

	/** Version control may know something else of any path than before. */
	historyChanged(): void {
		this.mark(this.store.historyChanged());
	}

	/** Scopes have other ids than before. */
	idsChanged(scopes: Iterable<string>): void {
		this.mark([...scopes].flatMap((scope) => this.store.traceChanged(scope)));
	}

	/** Those who look at what a document tells run again, unless it tells them the same as before. */
	documentChanged(path: string, before: DocumentFacts | undefined, now: DocumentFacts | undefined): void {
		this.recordChanged(path, before?.record, now?.record);
		this.mark(this.store.listChanged(path, before, now));
		this.traceChanged(path, before, now);
		const changed = this.told.openSpec.update(path, now?.openSpec);
		this.mark([...changed].flatMap((key) => this.store.openSpecChanged(key)));
	}

	private recordChanged(path: string, before: AdrRecord | undefined, now: AdrRecord | undefined): void {
		if (!sameRecord(before, now)) {
			this.told.records.put(path, now !== undefined);
			this.mark(this.store.recordsChanged(logFolder(path)));
		}
	}

	private traceChanged(path: string, before: DocumentFacts | undefined, now: DocumentFacts | undefined): void {
		this.idsChanged(this.told.trace.update(path, now?.kind ?? '', now?.trace));
		if (before?.kind !== now?.kind || !sameTrace(before?.trace, now?.trace)) {
			this.idsChanged(new Set([before?.trace, now?.trace].flatMap((trace) => trace?.scope ?? [])));
		}
	}
}
