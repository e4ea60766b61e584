import { type Range, range } from '../../document/text.ts';
import { recordLabel } from '../../outline/recordLabel.ts';
import type { FileVersion } from '../../workspace/versions.ts';
import { markdownTitle } from '../indexPage/markdownTitle.ts';
import type { AdrRecord } from '../record/record.ts';
import { changeInWords, type RecordEvent } from './statusHistory.ts';

/** A page that tells what changed when in a record. */
export interface HistoryPage {
	/** Markdown. */
	readonly text: string;
	/** The places that name a version, in order. */
	readonly links: readonly HistoryLink[];
}

export interface HistoryLink {
	readonly range: Range;
	/** Hash of the commit; undefined for what is not committed yet. */
	readonly commit: string | undefined;
}

/** The first line of the table's rows. */
const firstRow = 4;
/** A longer cell does not make its column wider. */
const widest = 60;

/**
 * The history of a record as a Markdown page, with what its places lead to.
 * @param events in the order in which they are shown
 */
export function historyPage(record: AdrRecord, events: readonly RecordEvent[]): HistoryPage {
	const heading = `# History of ${markdownTitle(recordLabel(record), false)}\n`;
	if (events.length === 0) {
		return { text: `${heading}\nGit knows no version of this record.\n`, links: [] };
	}
	const rows = events.flatMap(({ version, changes }) =>
		changes.map((change) => ({
			version,
			cells: [
				version?.date.slice(0, 10) ?? 'not yet committed',
				version ? shortHash(version) : '',
				markdownTitle(changeInWords(change), true),
				markdownTitle(version?.author ?? '', true),
				markdownTitle(version?.subject ?? '', true),
			],
		})),
	);
	const head = ['Date', 'Commit', 'Change', 'Author', 'Message'];
	const widths = head.map((name, i) => Math.max(name.length, ...rows.map(({ cells }) => widthOf(cells[i] ?? ''))));
	const lineOf = (cells: readonly string[]): string =>
		`| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |\n`;
	const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|\n`;
	const links = rows.map(({ version, cells: [date = '', hash = ''] }, i) => {
		const line = firstRow + i;
		const start = 2 + (version ? (widths[0] ?? 0) + 3 : 0);
		return { range: range(line, start, line, start + (version ? hash : date).length), commit: version?.commit };
	});
	return { text: `${heading}\n${lineOf(head)}${rule}${rows.map(({ cells }) => lineOf(cells)).join('')}`, links };
}

function widthOf(cell: string): number {
	return Math.min(cell.length, widest);
}

/** The beginning of a commit's hash, as people write it. */
export function shortHash({ commit }: Pick<FileVersion, 'commit'>): string {
	return commit.slice(0, 8);
}
