import { parseDocument } from '../../document/parse.ts';
import { applyEdits, type TextEdit } from '../../document/text.ts';
import type { Kind } from '../../kinds/kind.ts';
import { OperationError, type WorkspaceChange } from '../../workspace/change.ts';
import { dialectOf } from '../dialect/dialect.ts';
import { linkEdits } from '../links/linkEdits.ts';
import type { DecisionLog } from '../log/log.ts';
import { lookupIn } from '../log/recordLookup.ts';
import type { AdrRepository } from '../log/repository.ts';
import { describeRecord } from '../record/describeRecord.ts';
import type { AdrRecord } from '../record/record.ts';
import { type NewPlan, planFor } from './newPlan.ts';
import { newText } from './newText.ts';

export interface NewRecordOptions {
	readonly title: string;
	/** YYYY-MM-DD */
	readonly day: string;
	/** The log it belongs to; without it the one in `folder`, else that of most records. */
	readonly log?: DecisionLog | undefined;
	/** Folder for the record from the workspace root, there or not. */
	readonly folder?: string | undefined;
	/** Id of the kind; without it that of the log's records. */
	readonly kind?: string | undefined;
	/** The name of a stage or any word; without it what new records of the log begin with. */
	readonly status?: string | undefined;
	/**
	 * Begin as adr-tools does, Accepted, where the template asks for a status or the record has adr-tools' form; not in a
	 * log that still has proposed records or drafts.
	 */
	readonly asAdrTools?: boolean | undefined;
	/** Text of a template that goes before that of the repository. */
	readonly template?: string | undefined;
	/** Values of the kind's `variables`. */
	readonly variables?: Readonly<Record<string, string>> | undefined;
	/** Records whose place the new one takes. */
	readonly supersedes?: readonly AdrRecord[] | undefined;
	/** The superseded records stay in force and as they are: the new one, which is not decided yet, only names them. */
	readonly announceOnly?: boolean | undefined;
	/** What the new record says of others, and what these say of it. */
	readonly links?: readonly NewRecordLink[] | undefined;
}

export interface NewRecordLink {
	readonly target: AdrRecord;
	readonly label: string;
	readonly reverse: string;
}

/**
 * Makes a new record that looks like those of its log: name, next number, title, sections, date and status. Links are
 * written into it and into the records that they lead to.
 * @throws OperationError when the title is empty, when something stands at its path, or when the template has no place
 * for the title
 */
export async function newRecord(
	repository: AdrRepository,
	options: NewRecordOptions,
): Promise<{ path: string; text: string; kind: Kind; change: WorkspaceChange }> {
	const plan = await planFor(repository, options);
	const { path, kind } = plan;
	const plain = await newText(repository, plan, options);
	const links = [...supersessions(repository, plan, options.supersedes ?? []), ...(options.links ?? [])];
	const text = links.length === 0 ? plain : withLinks(plain, plan, links);
	const record = describeRecord(parseDocument(path, text), kind);
	const edits = record ? await backLinks(repository, record, links, options) : new Map();
	return { path, text, kind, change: { edits, creates: [{ path, text }], renames: [] } };
}

/**
 * Where a new record would go.
 * @throws OperationError as `newRecord`
 */
export async function newRecordPath(repository: AdrRepository, options: NewRecordOptions): Promise<string> {
	return (await planFor(repository, options)).path;
}

/** What superseded records are told, in the words of their logs. */
function supersessions(
	repository: AdrRepository,
	{ dialect }: NewPlan,
	targets: readonly AdrRecord[],
): readonly NewRecordLink[] {
	return targets.map((target) => ({
		target,
		label: dialect.labels.supersedes,
		reverse: dialectOf(repository.logOf(target), target.kind, target).labels['superseded-by'],
	}));
}

function withLinks(text: string, { path, kind, dialect }: NewPlan, links: readonly NewRecordLink[]): string {
	const document = parseDocument(path, text);
	const record = describeRecord(document, kind);
	if (!record) {
		throw new OperationError(`Records of the kind "${kind.id}" have no links; give the kind a "record".`);
	}
	return applyEdits(text, linkEdits(document, record, kind, dialect, links, { keepStatus: true }));
}

async function backLinks(
	repository: AdrRepository,
	record: AdrRecord,
	links: readonly NewRecordLink[],
	{ supersedes = [], announceOnly = false, day }: NewRecordOptions,
): Promise<Map<string, readonly TextEdit[]>> {
	const edits = new Map<string, readonly TextEdit[]>();
	const lookup = lookupIn([...repository.records, record]);
	const isSuperseded = (target: AdrRecord) => supersedes.some(({ path }) => path === target.path);
	for (const { target } of links) {
		if (!edits.has(target.path) && !(announceOnly && isSuperseded(target))) {
			const labels = links.filter((link) => link.target.path === target.path);
			const back = labels.map(({ reverse }) => ({ label: reverse, target: record }));
			const keepStatus = !isSuperseded(target);
			const dialect = dialectOf(repository.logOf(target), target.kind, target);
			const document = await repository.document(target.path);
			edits.set(
				target.path,
				linkEdits(document, target, repository.kind(target.kind), dialect, back, { keepStatus, day, lookup }),
			);
		}
	}
	return edits;
}
