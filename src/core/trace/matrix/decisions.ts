import type { AdrRecord } from '../../adr/record/record.ts';
import { anchorsOf } from '../../document/anchors.ts';
import { isArchived } from '../../openspec/place.ts';
import { recordNumber } from '../../outline/recordLabel.ts';
import type { DocumentFacts, Reference, SectionFacts } from '../../workspace/facts.ts';
import { byPlace, withOrigin } from '../origin.ts';
import type { Definition, TraceFacts } from '../trace.ts';
import type { TraceScope } from '../traceScope.ts';
import type { UsePlace } from './usedBy.ts';

/** The decisions behind a feature. */
export interface FeatureDecisions {
	/** By key of the requirement, criterion or story they are about. */
	readonly byKey: ReadonlyMap<string, readonly UsePlace[]>;
	/** About none of them alone. */
	readonly whole: readonly UsePlace[];
}

/** A record, and the place of a document that it links to. */
interface LinkFromRecord {
	readonly record: AdrRecord;
	readonly fragment: string | undefined;
}

/**
 * The decision records of a workspace root as far as features know them by links, in either direction. A link in a
 * requirement is about that requirement, one in a task or property about the requirements these name, and one from a
 * record about the requirement whose heading it leads to. All others are about the feature. Where ids are unique in the
 * workspace, a record may also name them.
 */
export class DecisionLinks {
	private readonly facts = new Map<string, DocumentFacts>();
	/** By the path of the document that records link to. */
	private readonly fromRecords = new Map<string, LinkFromRecord[]>();

	/** @param documents of the workspace root */
	constructor(documents: Iterable<{ readonly facts: DocumentFacts }>) {
		for (const { facts } of documents) {
			this.facts.set(facts.path, facts);
			for (const { path, fragment } of facts.record ? facts.references : []) {
				if (facts.record && path !== undefined) {
					const links = this.fromRecords.get(path) ?? [];
					links.push({ record: facts.record, fragment });
					this.fromRecords.set(path, links);
				}
			}
		}
	}

	/** Whether a document is a decision record: what it names, it decides about. */
	isRecord(path: string): boolean {
		return this.facts.get(path)?.record !== undefined;
	}

	/** The decisions behind a feature, each once for the same thing. */
	of(scope: TraceScope): FeatureDecisions {
		const byKey = new Map<string, Map<string, UsePlace>>();
		const whole = new Map<string, UsePlace>();
		const note = (record: AdrRecord, keys: readonly string[]): void => {
			for (const key of keys) {
				const places = byKey.get(key) ?? new Map<string, UsePlace>();
				byKey.set(key, places.set(record.path, placeOfRecord(record)));
			}
			if (keys.length === 0) {
				whole.set(record.path, placeOfRecord(record));
			}
		};
		for (const { path, trace } of scope.documents) {
			const facts = isArchived(path) ? undefined : this.facts.get(path);
			if (!facts) {
				continue;
			}
			if (facts.record) {
				const named = trace.references.filter(({ space }) => space === 'requirement');
				note(facts.record, [...new Set(named.flatMap(({ keys }) => keys))]);
				continue;
			}
			for (const { record, keys } of this.namedIn(facts, trace)) {
				note(record, keys);
			}
			for (const { record, fragment } of this.fromRecords.get(path) ?? []) {
				note(record, keysAt(fragment, facts, trace));
			}
		}
		return {
			byKey: new Map([...byKey].map(([key, places]) => [key, [...places.values()]])),
			whole: [...whole.values()],
		};
	}

	/** Records that a document links to, with the requirements that it does so for. */
	private namedIn({ references }: DocumentFacts, trace: TraceFacts): { record: AdrRecord; keys: readonly string[] }[] {
		const links = references.flatMap((link) => this.recordOf(link) ?? []).sort(byPlace);
		return withOrigin(links, trace.definitions).map(({ record, from }) => ({ record, keys: keysOf(from, trace) }));
	}

	private recordOf({ path, range }: Reference): { record: AdrRecord; range: Reference['range'] } | undefined {
		const record = path === undefined ? undefined : this.facts.get(path)?.record;
		return record && { record, range };
	}
}

/** The requirements that what stands in a definition is about. */
function keysOf(from: Pick<Definition, 'space' | 'key'> | undefined, { references }: TraceFacts): readonly string[] {
	switch (from?.space) {
		case 'requirement':
			return [from.key];
		case 'task':
		case 'property':
			return references
				.filter((one) => one.space === 'requirement' && one.from?.space === from.space && one.from.key === from.key)
				.flatMap(({ keys }) => keys);
		default:
			return [];
	}
}

/** The requirement whose heading a fragment leads to. */
function keysAt(fragment: string | undefined, { sections }: DocumentFacts, { definitions }: TraceFacts): string[] {
	if (fragment === undefined) {
		return [];
	}
	const found = present(sections).find(({ title }) => anchorsOf([title], []).has(fragment));
	const born =
		found && definitions.find(({ space, range }) => space === 'requirement' && range.start.line === found.line);
	return born ? [born.key] : [];
}

function present(sections: readonly SectionFacts[]): SectionFacts[] {
	return sections.flatMap((section) => [
		...(section.state === 'missing' ? [] : [section]),
		...present(section.children),
	]);
}

function placeOfRecord(record: AdrRecord): UsePlace {
	const start = { line: 0, character: 0 };
	const range = record.titleRange ?? { start, end: start };
	const status = record.status ? ` (${record.status.text})` : '';
	return { path: record.path, range, label: recordNumber(record) || record.title, text: `${record.title}${status}` };
}
