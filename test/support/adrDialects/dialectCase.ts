import { lineBreakOf } from '../../../src/core/document/text.ts';
import { carriedOut, made } from './lineNotation.ts';

/** What is done to the records of each log. */
export const operations = ['new', 'status', 'supersede', 'amend', 'unlink', 'rename', 'renumber', 'index'] as const;

export type Operation = (typeof operations)[number];

/** Notations of `carriedOut` by path, `old path → new path` for a file that moves. */
export type Changes = Readonly<Record<string, string>>;

/** A log of three records in one dialect, and what each operation does to it. */
export interface DialectCase {
	readonly name: string;
	/** By path; the records stand in `records` in their order. */
	readonly files: Readonly<Record<string, string>>;
	readonly records: readonly [first: string, second: string, third: string];
	/** The record whose place the third one takes, and that it amends: the first when not given. */
	readonly older?: string;
	/** How the third record amends another, in the words of the log. */
	readonly amends?: readonly [label: string, reverse: string];
	/** Path of the page that lists the records. */
	readonly page?: string;
	/** What changes, or the sentence with which the operation is refused. */
	readonly expected: Readonly<Partial<Record<Operation, Changes | RegExp>>>;
}

/** The day on which everything is done. */
export const today = '2024-06-01';

export const newTitle = 'Cache answers';
export const otherTitle = 'Use a database';
export const otherNumber = 7;

/**
 * The files after an operation.
 * @throws Error when a notation does not fit
 */
export function filesAfter({ files, records: [first] }: DialectCase, changes: Changes): Record<string, string> {
	const places = Object.entries(changes).map(([key, notation]) => {
		const [from = '', to = from] = key.split(' → ');
		return { from, to, notation };
	});
	const after: Record<string, string> = {};
	for (const [path, content] of Object.entries(files)) {
		const edit = places.find(({ from }) => from === path);
		// Where a record has a folder of its own, that is what moves
		const move = places.find(({ from, to }) => from !== to && (path === from || path.startsWith(`${from}/`)));
		after[move ? move.to + path.slice(move.from.length) : path] = carriedOut(content, edit?.notation ?? '');
	}
	for (const { from, to, notation } of places) {
		if (from === to && files[from] === undefined) {
			after[from] = made(notation, lineBreakOf(files[first] ?? ''));
		}
	}
	return after;
}
