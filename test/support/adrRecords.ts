import type { AdrRecord, RecordLink, Relation, Stage } from '../../src/core/adr/record/record.ts';
import { range } from '../../src/core/document/text.ts';

const nowhere = range(0, 0, 0, 0);

/** What a test says of a record; the rest follows from its path. */
export interface GivenRecord {
	readonly title: string;
	/** Word and stage of its status. */
	readonly status?: readonly [string, Stage | undefined];
	/** `YYYY-MM-DD` */
	readonly day?: string;
	readonly links?: readonly RecordLink[];
	/** Whether its title begins with its number; it does when not given. */
	readonly numbered?: boolean;
}

/** A record that no text was read for. Its name is `0012-slug.md`, `ADR-0012-slug.md` or anything without a number. */
export function givenRecord(path: string, { title, status, day, links = [], numbered = true }: GivenRecord): AdrRecord {
	const base = path.slice(path.lastIndexOf('/') + 1);
	const [, prefix = '', digits] = /^([A-Za-z]+-)?(\d{1,5})-/.exec(base) ?? [];
	const number = digits === undefined ? undefined : Number(digits);
	return {
		path,
		kind: 'adr-nygard',
		name: {
			number,
			digits: digits?.length ?? 0,
			prefix,
			date: undefined,
			separator: '-',
			slug: base.replace(/^([A-Za-z]+-)?\d+-/, '').replace(/\.md$/, ''),
			extension: '.md',
			ownFolder: false,
		},
		title,
		titleNumber: number === undefined || !numbered ? undefined : { number, range: nowhere },
		titleRange: nowhere,
		titlePrefix: number === undefined || !numbered ? '' : `${number}. `,
		status: status && { text: status[0], stage: status[1], form: 'section', range: nowhere },
		date: day === undefined ? undefined : { text: day, day, form: 'plain', range: nowhere },
		tags: [],
		links,
		decision: undefined,
		missing: [],
	};
}

/** A link to the record at a path. */
export function givenLink(relation: Relation, label: string, path: string): RecordLink {
	const digits = /(\d+)-[^/]*$/.exec(path)?.[1];
	return {
		relation,
		label,
		path,
		number: digits === undefined ? undefined : Number(digits),
		prefix: '',
		range: nowhere,
	};
}
