import { plainStatus } from '../kinds/plainStatus.ts';
import { isArchived } from '../openspec/place.ts';
import { groupDocuments } from '../outline/groups.ts';
import { countFindings, countsInWords, type FindingCounts, percent } from '../outline/summary.ts';
import type { Finding } from '../rules/rule.ts';
import type { IndexedDocument } from '../workspace/indexed.ts';
import { baseName } from '../workspace/paths.ts';
import type { Dashboard, DashboardEntry, DashboardList, FeatureCard } from './dashboard.ts';
import { entryOf } from './entry.ts';
import { tellApart } from './tellApart.ts';

/** A workspace root as the dashboard asks about it. */
export interface DashboardRoot {
	/** Unique among the roots. */
	readonly id: string;
	readonly name: string;
	documents(): readonly IndexedDocument[];
	findings(path: string): readonly Finding[];
	/** Files that are no documents and have problems: of the configuration, of diagrams, of code, and unread ones. */
	others(): readonly OtherFile[];
	/** What a file beside a document says of a review that it waits for, in words; empty for nothing. */
	review(path: string): string;
}

/** A file with problems that is no document. */
export interface OtherFile {
	readonly path: string;
	readonly counts: FindingCounts;
	/** What is wrong with it, in a few words. */
	readonly detail: string;
	/** Of the first problem, from 0. */
	readonly line: number;
}

/** A document with what is known of it. */
interface Known extends IndexedDocument {
	readonly root: DashboardRoot;
	readonly findings: readonly Finding[];
	readonly counts: FindingCounts;
}

/** So many entries of a list are told. */
const most = 50;

/** Words of a status that waits for somebody's approval, in the languages that statuses are read in. */
const review =
	/review|approv|freigabe|pr[üu]fung|abstimmung|revue|à valider|revisi[oó]n|aprobaci[oó]n|revis[aã]o|aprova[cç][aã]o|revisione|approvazione|рассмотрени|согласовани|ревью|评审|審查|审核|レビュー|承認待|검토|승인 ?대기/;

/**
 * All that the dashboard tells of the documents. One pass: two thousand documents take a few milliseconds.
 * @param inWords numbers of problems as a person reads them
 */
export function buildDashboard(
	roots: readonly DashboardRoot[],
	inWords: (counts: FindingCounts) => string = countsInWords,
): Dashboard {
	const known = roots.flatMap((root) =>
		root.documents().map((document): Known => {
			const findings = root.findings(document.facts.path);
			return { ...document, root, findings, counts: countFindings(findings) };
		}),
	);
	const others = roots.flatMap((root) => root.others().map((file) => ({ ...file, root: root.id })));
	const rootNames = new Map(roots.map(({ id, name }) => [id, name]));
	// Nobody works on what is archived
	const current = known.filter(({ facts }) => !isArchived(facts.path));
	return {
		documents: known.length,
		features: roots.flatMap((root) => featuresOf(root, roots.length > 1, current)),
		problems: sum([...known, ...others].map(({ counts }) => counts)),
		worst: listed(tellApart(worstOf(known, others, inWords), rootNames)),
		questions: listed(current.flatMap(questionsOf)),
		decisions: listed(
			current.filter(isWaitingDecision).map((one) => entryOf(one.root.id, one, one.facts.record?.date?.text ?? '')),
		),
		reviews: listed(
			tellApart(
				current.map((one) => entryOf(one.root.id, one, waitingReview(one))).filter(({ detail }) => detail !== ''),
				rootNames,
			),
		),
	};
}

function featuresOf(root: DashboardRoot, hasOthers: boolean, known: readonly Known[]): FeatureCard[] {
	const own = known.filter((one) => one.root === root).map((one) => ({ path: one.facts.path, kind: one.kind, one }));
	return groupDocuments(own, 'feature').flatMap(({ id, label, parent, documents }): FeatureCard[] => {
		const [first] = documents;
		const counts = sum(documents.map(({ one }) => one.counts));
		const completion = documents.reduce((total, { one }) => total + one.facts.completion, 0);
		const lists = documents.filter(({ one }) => one.facts.taskList && !one.facts.taskList.isChecklist);
		return first
			? [
					{
						root: root.id,
						id: `${root.id}|${id}`,
						path: first.path,
						line: 0,
						title: label || root.name,
						detail: [parent, hasOthers && label !== '' ? root.name : ''].filter(Boolean).join(' · '),
						documents: documents.length,
						share: percent(completion / documents.length),
						done: lists.reduce((total, { one }) => total + one.facts.tasks.done, 0),
						tasks: lists.reduce((total, { one }) => total + one.facts.tasks.all, 0),
						problems: counts.error + counts.warning,
						errors: counts.error,
					},
				]
			: [];
	});
}

function worstOf(
	known: readonly Known[],
	others: readonly (OtherFile & { readonly root: string })[],
	inWords: (counts: FindingCounts) => string,
): DashboardEntry[] {
	const documents = known.map((one) => {
		const wanted = one.counts.error > 0 ? 'error' : 'warning';
		const line = one.findings.find(({ severity }) => severity === wanted)?.range.start.line ?? 0;
		return {
			counts: one.counts,
			entry: { ...entryOf(one.root.id, one, inWords({ ...one.counts, hint: 0 })), line },
		};
	});
	const files = others.map(({ root, path, counts, detail, line }) => ({
		counts,
		entry: { root, path, line, title: baseName(path), detail },
	}));
	const bad = [...documents, ...files].filter(({ counts }) => counts.error + counts.warning > 0);
	const worstFirst = bad.sort(
		(a, b) =>
			b.counts.error - a.counts.error || b.counts.warning - a.counts.warning || (a.entry.path < b.entry.path ? -1 : 1),
	);
	return worstFirst.map(({ entry }) => entry);
}

function questionsOf(one: Known): DashboardEntry[] {
	const place = entryOf(one.root.id, one, '');
	return one.facts.questions.map(({ text, line }) => ({ ...place, title: text, detail: place.title, line }));
}

function isWaitingDecision({ facts }: Known): boolean {
	return facts.record?.status?.stage === 'proposed';
}

/** The words by which a document waits for its reviewers: its own, else those of a file beside it; empty where it doesn't. */
function waitingReview({ root, facts }: Known): string {
	const { record, status, done, path } = facts;
	if (record || done) {
		return '';
	}
	return status === undefined ? root.review(path) : review.test(plainStatus(status)) ? status : '';
}

function listed(entries: readonly DashboardEntry[]): DashboardList {
	return { entries: entries.slice(0, most), all: entries.length };
}

function sum(all: readonly FindingCounts[]): FindingCounts {
	const total = { error: 0, warning: 0, hint: 0 };
	for (const { error, warning, hint } of all) {
		total.error += error;
		total.warning += warning;
		total.hint += hint;
	}
	return total;
}
