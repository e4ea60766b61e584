import type { DecisionLog } from '../log/log.ts';
import { type AdrRecord, type Relation, type Stage, stages, type ValueForm } from '../record/record.ts';
import { dateFormOf, isoForm } from './dateForm.ts';
import { defaultLinksHeading, type WordHabits } from './defaultWords.ts';
import { relationLabels, stageWords, wordHabits, wordsUsed } from './dialectWords.ts';
import { type LinkHabits, linkHabits } from './linkHabits.ts';
import { mostUsed } from './mostUsed.ts';
import { fileNameForm } from './nameForm.ts';
import { titleForm } from './titleForm.ts';

/**
 * How a log refers from one record to another.
 * `line` adr-tools: a paragraph of its own in the status section, `Superceded by [2. Title](0002-title.md)`.
 * `status` MADR: in the value of the status, `superseded by [ADR-0005](0005-title.md)`; MADR 4 the id alone.
 * `list` log4brains: the status, and a bullet `- Supersedes [slug](file.md)` under a heading "Links".
 */
export type LinkForm = 'line' | 'status' | 'list';

/** How the records of a log are written: what we write looks the same. */
export interface Dialect {
	/** Id of the kind that a new record has: that of most records, the newest counting most. */
	readonly kind: string;
	/** Name of a new file, with the tokens of `scaffold`: `ADR-{number:3}-{slug}.md`, `{number:4}-{slug}/index.md`. */
	readonly fileName: string;
	/** Title of a new record, with the tokens of `scaffold`: `{number:1}. {title}`, `ADR-{number:4}: {title}`. */
	readonly title: string;
	/** Where the status stands; undefined where the records have none. */
	readonly status: ValueForm | undefined;
	/** The word for each stage in the log's own language, spelling and case: `Accepted`, `已通过`, `superceded`. */
	readonly words: Readonly<Record<Stage, string>>;
	/** Of the badges that say each stage; absent where statuses are no badges. */
	readonly badgeColours?: Readonly<Partial<Record<Stage, string>>>;
	/** What a link of each relation is called: `Superceded by`, `supersedes`. */
	readonly labels: Readonly<Record<Exclude<Relation, 'other'>, string>>;
	readonly links: LinkForm;
	/** Where links of a relation have a field or a key of front matter of their own; these go before `links`; absent where none has. */
	readonly places?: LinkHabits;
	/** Whether the value of a status names the other record by its id alone: `superseded by ADR-0012`. */
	readonly idAlone?: boolean;
	/** How ids in texts write the letters of the files' names, where these have any: `ADR` of `adr-0012-title.md`. */
	readonly idLetters?: string | undefined;
	/** Heading of the section that lists links to other records; absent where no record has one, and none is usual. */
	readonly linksHeading?: string | undefined;
	/** Form of a date: letters Y, M and D for digits, all else as written: `YYYY-MM-DD`, `DD/MM/YYYY`. */
	readonly date: string;
}

/** What a format looks like where no record shows it. */
interface Family {
	readonly fileName: string;
	readonly title: string;
	readonly status: ValueForm;
	readonly links: LinkForm;
	readonly letters: WordHabits['letters'];
}

const numbered = '{number:4}-{slug}.md';
const madr = { fileName: numbered, title: '{title}', links: 'status', letters: 'lower' } as const;

const freeform: Family = { ...madr, status: 'bold', letters: 'title' };

/** By id of the kind; any other is like a free form. */
const families: ReadonlyMap<string, Family> = new Map([
	['adr-nygard', { ...freeform, title: '{number:1}. {title}', status: 'section', links: 'line' }],
	['adr-madr-2', { ...madr, status: 'bullet' }],
	['adr-madr-3', { ...madr, status: 'front-matter' }],
	['adr-madr-4', { ...madr, status: 'front-matter' }],
	['adr-log4brains', { ...madr, fileName: '{date:compact}-{slug}.md', status: 'bullet', links: 'list' }],
]);

/** So many of a log's newest records say how the next one is written: habits change. */
const recent = 10;

/** So many of a log's newest records say which words it uses: all of thousands would be counted again for each change. */
const telling = 200;

/**
 * Reads off a log's records how they are written. What they do not show follows the format they are nearest to, and
 * where there are none, `kind`'s.
 * @param own where given, what this record itself shows goes before what the others do
 */
export function dialectOf(log: DecisionLog | undefined, kind: string, own?: AdrRecord): Dialect {
	const newest = newestFirst(log?.records ?? []).slice(0, telling);
	const late = newest.slice(0, recent);
	const shown = own ? [own] : [];
	const id = own?.kind ?? mostUsed(late.map((record) => record.kind)) ?? kind;
	const family = families.get(id) ?? freeform;
	const alike = late.filter((record) => record.kind === id);
	const status =
		own?.status?.form ?? (alike.length > 0 ? mostUsed(alike.map((one) => one.status?.form)) : family.status);
	const title = titleForm(shown) ?? titleForm(alike) ?? family.title;
	const fileName = fileNameForm(late) ?? family.fileName;
	const links = linkForm(status, family.links, fileName);
	const asAdrTools = id === 'adr-nygard' && status === 'section' && title === families.get(id)?.title;
	const usual: WordHabits = { letters: family.letters, spelling: asAdrTools ? 'supercede' : 'supersede' };
	const habits = wordHabits(shown, wordHabits(newest, usual));
	const labels = relationLabels(newest, { ...habits, linkInStatus: links !== 'line' }, own);
	const places = linkHabits(newest, labels);
	return {
		kind: id,
		fileName,
		title,
		status,
		words: stageWords(newest, habits, own),
		...(newest.some((record) => record.status?.badgeColour) && { badgeColours: badgeColours(newest) }),
		labels,
		links,
		...(Object.keys(places).length > 0 && { places }),
		idAlone: idAlone(newest) ?? id === 'adr-madr-4',
		idLetters: idLetters(newest),
		linksHeading:
			mostUsed(newest.flatMap(({ linksHeading }) => linksHeading ?? [])) ?? defaultLinksHeading(wordsUsed(newest)),
		date: dateForm(shown) ?? dateForm(late) ?? isoForm,
	};
}

/** Records with a number, the highest first; then the others, by the date they have. */
export function newestFirst(records: readonly AdrRecord[]): readonly AdrRecord[] {
	const place = ({ name, date, path }: AdrRecord) => ({
		number: name.number ?? -1,
		day: (date?.day ?? name.date ?? '').replace(/\D/g, ''),
		path,
	});
	return records
		.map((record) => ({ record, ...place(record) }))
		.sort((a, b) => b.number - a.number || compare(b.day, a.day) || compare(b.path, a.path))
		.map(({ record }) => record);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** What fits the place of the status: only a section has lines of its own, and only what has a number has an id. */
function linkForm(status: ValueForm | undefined, usual: LinkForm, fileName: string): LinkForm {
	if (status === 'section' || (status === undefined && usual === 'line')) {
		return 'line';
	}
	return usual === 'list' || !fileName.includes('{number') ? 'list' : 'status';
}

function badgeColours(records: readonly AdrRecord[]): Partial<Record<Stage, string>> {
	const colours = stages.map((stage) => [
		stage,
		mostUsed(records.flatMap(({ status }) => (status?.stage === stage && status.badgeColour) || [])),
	]);
	return Object.fromEntries(colours.filter(([, colour]) => colour !== undefined));
}

/** How front matter names the record that supersedes another; undefined where none does. */
function idAlone(records: readonly AdrRecord[]): boolean | undefined {
	const named = records.flatMap(({ status, links }) =>
		links.filter(
			({ relation, range }) =>
				relation === 'superseded-by' && status?.form === 'front-matter' && range.start.line === status.range.start.line,
		),
	);
	return mostUsed(named.map(({ path }) => path === undefined));
}

/** How titles and links write the letters that the names of files begin with: in capitals, mostly. */
function idLetters(records: readonly AdrRecord[]): string | undefined {
	const written = records.flatMap(({ name, titlePrefix = '', links }) => {
		const own = lettersIn(name.prefix).toLowerCase();
		const all = own === '' ? [] : [lettersIn(titlePrefix), ...links.map(({ prefix }) => lettersIn(prefix))];
		return all.filter((letters) => letters.toLowerCase() === own);
	});
	return mostUsed(written);
}

/** The letters before a number: `ADR` of `ADR-`, `ADR-0012: `, `ADR #`. */
function lettersIn(prefix: string): string {
	return /^\p{L}+(?:[-_]\p{L}+)*/u.exec(prefix)?.[0] ?? '';
}

function dateForm(records: readonly AdrRecord[]): string | undefined {
	return mostUsed(records.flatMap(({ date }) => (date?.day ? (dateFormOf(date.text, date.day) ?? []) : [])));
}
