import { recordLabel } from '../../outline/recordLabel.ts';
import { markdownTitle } from '../indexPage/markdownTitle.ts';
import type { AdrRecord } from '../record/record.ts';
import { changeInWords, type RecordEvent } from './statusHistory.ts';

/** The Markdown text of a page that tells what changed when in a record. */
export function historyPage(record: AdrRecord, events: readonly RecordEvent[]): string {
	const heading = `# History of ${markdownTitle(recordLabel(record), false)}\n`;
	if (events.length === 0) {
		return `${heading}\nGit knows no version of this record.\n`;
	}
	const rows = events.flatMap(({ version, changes }) =>
		changes.map((change) => [
			version?.date.slice(0, 10) ?? 'not yet committed',
			markdownTitle(changeInWords(change), true),
			markdownTitle(version?.author ?? '', true),
			version ? `\`${version.commit.slice(0, 8)}\` ${markdownTitle(version.subject, true)}` : '',
		]),
	);
	const table = [['Date', 'Change', 'Author', 'Commit'], ['---', '---', '---', '---'], ...rows];
	return `${heading}\n${table.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}`;
}
