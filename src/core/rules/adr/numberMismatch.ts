import type { DecisionLog } from '../../adr/log/log.ts';
import type { AdrRecord } from '../../adr/record/record.ts';
import type { Range } from '../../document/text.ts';
import type { LateFix, WorkspaceRule } from '../rule.ts';
import { readLog, type Seat } from './peers.ts';

export const numberMismatch: WorkspaceRule = {
	id: 'adr/number-mismatch',
	scope: 'workspace',
	severity: 'warning',
	summary: 'The title of a record and the name of its file say different numbers.',
	why: [
		'Whoever looks for the number of the title opens another record. Mostly the record was begun as a copy of another one.',
		'Where the title has the number of another record, the fix writes the number of the file. Where both could be meant,',
		'the editor offers to change either. Quiet in a log whose titles count in another way than its files.',
	].join('\n'),
	fixable: true,
	example: {
		path: 'docs/adr/0004-sign-builds.md',
		bad: '# 3. Sign builds\n\n## Status\n\nAccepted\n\n## Context\n\nBuilds travel.\n\n## Decision\n\nWe sign them.\n\n## Consequences\n\nKeys must be kept.\n',
		good: '# 4. Sign builds\n\n## Status\n\nAccepted\n\n## Context\n\nBuilds travel.\n\n## Decision\n\nWe sign them.\n\n## Consequences\n\nKeys must be kept.\n',
		files: {
			'docs/adr/0003-pin-images.md':
				'# 3. Pin images\n\n## Status\n\nAccepted\n\n## Context\n\nImages move.\n\n## Decision\n\nWe pin them.\n\n## Consequences\n\nUpdates are work.\n',
		},
	},
	check(facts, _kind, view, report) {
		const { name, titleNumber } = facts.record ?? {};
		if (name?.number === undefined || !titleNumber || titleNumber.number === name.number) {
			return;
		}
		const mends = readLog(facts, view, (seat) => {
			return titlesAgree(seat) ? mendsFor(seat, name.number ?? 0, titleNumber.number) : undefined;
		});
		if (mends) {
			const ofTitle = numberInTitle(titleNumber.range, name.number);
			report({
				range: titleNumber.range,
				message: `The title says ${titleNumber.number}, the name of the file says ${name.number}.`,
				...(mends.isTitleWrong ? { fix: ofTitle } : { suggestions: [ofTitle] }),
				...(mends.file && {
					operations: [{ title: `Renumber the file to ${titleNumber.number}`, renumber: titleNumber.number }],
				}),
			});
		}
	},
};

/** How many records of a log have a number in their name, how many of those one in the title, how many the same. */
interface Titles {
	numbered: number;
	titled: number;
	agreeing: number;
}

const titlesOfLogs = new WeakMap<DecisionLog, Titles>();

function titlesOf(log: DecisionLog): Titles {
	const titles = titlesOfLogs.get(log) ?? { numbered: 0, titled: 0, agreeing: 0 };
	if (!titlesOfLogs.has(log)) {
		titlesOfLogs.set(log, titles);
		for (const record of log.records.filter(({ name }) => name.number !== undefined)) {
			titles.numbered++;
			titles.titled += record.titleNumber ? 1 : 0;
			titles.agreeing += agrees(record) ? 1 : 0;
		}
	}
	return titles;
}

/** Whether the other records of the log mostly have the same number in title and name, so that this one should too. */
function titlesAgree({ log }: Seat): boolean {
	const { numbered, titled, agreeing } = titlesOf(log);
	return numbered === 1 || agreeing > (titled - 1) / 2;
}

function agrees({ name, titleNumber }: AdrRecord): boolean {
	return titleNumber !== undefined && titleNumber.number === name.number;
}

/** Whether the title is certainly what is wrong, and whether the file could get the number of the title. */
function mendsFor(
	{ log, peers, record }: Seat,
	number: number,
	written: number,
): { isTitleWrong: boolean; file: boolean } {
	const isCopied = peers.numbered(log, written).some(agrees);
	const isOwn = peers.numbered(log, number).every(({ path }) => path === record.path);
	return { isTitleWrong: isCopied && isOwn, file: peers.numbered(log, written).length === 0 };
}

/** Writes another number into the title, with leading zeros where the one that is there has some. */
function numberInTitle(range: Range, number: number): LateFix {
	return {
		title: `Write ${number} into the title`,
		edits: ({ lines }) => {
			const source = lines.slice(range);
			const written = /\d+/.exec(source)?.[0];
			if (written === undefined) {
				return [];
			}
			const digits = written.startsWith('0') ? written.length : 0;
			return [{ range, newText: source.replace(written, String(number).padStart(digits, '0')) }];
		},
	};
}
