import type { AdrRecord } from '../../adr/record.ts';
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
				...(mends.title === 'certain' ? { fix: ofTitle } : { suggestions: [ofTitle] }),
				...(mends.file && {
					operations: [{ title: `Renumber the file to ${titleNumber.number}`, renumber: titleNumber.number }],
				}),
			});
		}
	},
};

/** Whether the other records of the log mostly have the same number in title and name, so that this one should too. */
function titlesAgree({ log, record }: Seat): boolean {
	const others = log.records.filter(({ path, name }) => path !== record.path && name.number !== undefined);
	const agreeing = others.filter(agrees).length;
	return others.length === 0 || agreeing > others.filter(({ titleNumber }) => titleNumber).length / 2;
}

function agrees({ name, titleNumber }: AdrRecord): boolean {
	return titleNumber !== undefined && titleNumber.number === name.number;
}

/** Whether the title is certainly what is wrong, and whether the file could get the number of the title. */
function mendsFor(
	{ log, peers, record }: Seat,
	number: number,
	written: number,
): { title: 'certain' | 'possible'; file: boolean } {
	const isCopied = peers.numbered(log, written).some(agrees);
	const isOwn = peers.numbered(log, number).every(({ path }) => path === record.path);
	return { title: isCopied && isOwn ? 'certain' : 'possible', file: peers.numbered(log, written).length === 0 };
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
