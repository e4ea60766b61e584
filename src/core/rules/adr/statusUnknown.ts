import type { DecisionLog } from '../../adr/log/log.ts';
import type { Range } from '../../document/text.ts';
import type { LateFix, WorkspaceRule } from '../rule.ts';
import { nearWord } from './nearWord.ts';
import { readLog, type Seat } from './peers.ts';

export const statusUnknown: WorkspaceRule = {
	id: 'adr/status-unknown',
	scope: 'workspace',
	severity: 'warning',
	summary: 'The status of a record is a known word with a slip in it.',
	why: [
		'Lists, rules and tools go by the status, and a word that nobody knows says nothing to them. The words of a status are',
		'open: a team may use its own, in any language. Only what is a letter or two away from a word that is known, or that',
		'other records of the log use, is reported, and the editor offers that word.',
	].join('\n'),
	example: {
		path: 'docs/adr/0010-limit-uploads.md',
		bad: '# 10. Limit uploads\n\n## Status\n\nAcceptd\n\n## Context\n\nDisks fill.\n\n## Decision\n\nWe take 10 MB.\n\n## Consequences\n\nFilms stay out.\n',
		good: '# 10. Limit uploads\n\n## Status\n\nAccepted\n\n## Context\n\nDisks fill.\n\n## Decision\n\nWe take 10 MB.\n\n## Consequences\n\nFilms stay out.\n',
	},
	check(facts, kind, view, report) {
		const status = facts.record?.status;
		const word = status && status.stage === undefined ? firstWord(status.text) : undefined;
		if (!status || word === undefined) {
			return;
		}
		const offered = kind.status?.values ?? [];
		const meant = readLog(facts, view, (seat) => wordMeant(word, offered, seat));
		if (meant !== undefined) {
			const right = inCaseOf(word, meant);
			report({
				range: status.range,
				message: `"${word}" is no status that is known. Is it "${right}"?`,
				suggestions: [replacement(status.range, word, right)],
			});
		}
	},
};

/** The first word, where it is long enough for a slip to leave it recognisable. */
function firstWord(text: string): string | undefined {
	return /^\P{L}*(\p{Script=Latin}{5,})(?![\p{L}\p{N}])/u.exec(text)?.[1];
}

const english = ['draft', 'proposed', 'rejected', 'accepted', 'approved', 'deprecated', 'superseded', 'superceded'];

/** The first words of the statuses of a log, in lower case. */
interface LogWords {
	/** How often each stands that says no stage. */
	readonly unknown: ReadonlyMap<string, number>;
	/** Those that say a stage. */
	readonly known: ReadonlySet<string>;
}

const wordsOfLogs = new WeakMap<DecisionLog, LogWords>();

function wordsOf(log: DecisionLog): LogWords {
	const before = wordsOfLogs.get(log);
	if (before) {
		return before;
	}
	const unknown = new Map<string, number>();
	const known = new Set<string>();
	for (const { status } of log.records) {
		const word = status && firstWord(status.text)?.toLowerCase();
		if (word !== undefined && status?.stage) {
			known.add(word);
		} else if (word !== undefined) {
			unknown.set(word, (unknown.get(word) ?? 0) + 1);
		}
	}
	const words = { unknown, known };
	wordsOfLogs.set(log, words);
	return words;
}

/** So many records with the same unknown word use it on purpose. */
const habit = 3;

/** The word that was meant, of those that English records have, that the kind offers and that the other records use. */
function wordMeant(written: string, offered: readonly string[], { log }: Seat): string | undefined {
	const { unknown, known } = wordsOf(log);
	return (unknown.get(written.toLowerCase()) ?? 0) >= habit
		? undefined
		: nearWord(written, new Set([...english, ...offered, ...known]));
}

function inCaseOf(written: string, word: string): string {
	if (written === written.toUpperCase()) {
		return word.toUpperCase();
	}
	const lower = word.toLowerCase();
	return written === written.toLowerCase() ? lower : lower.slice(0, 1).toUpperCase() + lower.slice(1);
}

function replacement(range: Range, word: string, right: string): LateFix {
	return {
		title: `Change it to "${right}"`,
		edits: ({ lines }) => {
			const source = lines.slice(range);
			const at = source.indexOf(word);
			const start = lines.offsetAt(range.start) + at;
			return at < 0 ? [] : [{ range: lines.rangeAt(start, start + word.length), newText: right }];
		},
	};
}
