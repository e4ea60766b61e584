import type { AdrRecord } from '../../adr/record.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { Range } from '../../document/text.ts';
import type { LateFix, Report, WorkspaceRule } from '../rule.ts';
import { type Seat, seatOf } from './peers.ts';

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
		const seat = seatOf(facts, view);
		if (seat && titlesAgree(seat)) {
			report({
				range: titleNumber.range,
				message: `The title says ${titleNumber.number}, the name of the file says ${name.number}.`,
				...mendsFor(seat, name.number, titleNumber),
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

function mendsFor(
	{ log, peers, record }: Seat,
	number: number,
	written: { readonly number: number; readonly range: Range },
): Pick<Report, 'fix' | 'suggestions' | 'operations'> {
	const ofTitle = numberInTitle(written.range, number);
	const isCopied = peers.numbered(log, written.number).some(agrees);
	if (isCopied) {
		const isOwn = peers.numbered(log, number).every(({ path }) => path === record.path);
		return isOwn ? { fix: ofTitle } : { suggestions: [ofTitle] };
	}
	const ofFile = { title: `Renumber the file to ${written.number}`, renumber: written.number };
	return { suggestions: [ofTitle], ...(peers.numbered(log, written.number).length === 0 && { operations: [ofFile] }) };
}

/** Writes another number into the title, with leading zeros where the one that is there has some. */
function numberInTitle(range: Range, number: number): LateFix {
	return {
		title: `Write ${number} into the title`,
		edits: (document: SpecDocument) => {
			const source = document.lines.slice(range);
			const written = /\d+/.exec(source)?.[0];
			if (written === undefined) {
				return [];
			}
			const digits = written.startsWith('0') ? written.length : 0;
			return [{ range, newText: source.replace(written, String(number).padStart(digits, '0')) }];
		},
	};
}
