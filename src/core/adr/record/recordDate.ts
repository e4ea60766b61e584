import type { SpecDocument } from '../../document/specDocument.ts';
import { range } from '../../document/text.ts';
import { dateWords } from '../../kinds/dateWords.ts';
import { headingKey } from '../../kinds/headingKey.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { DocumentStatus } from '../../kinds/status.ts';
import { headRange, type Place, valueInHead, valueInLines, written } from '../../kinds/statusPlaces.ts';
import { statusSection } from '../../kinds/statusSection.ts';
import type { RecordDate } from './record.ts';

/** What the field with the date of a decision is called, in the order in which they are looked for. */
export const dateNames: readonly string[] = [
	...dateWords,
	...['decision date', 'date decided', 'date accepted', '决策日期', '決定日', '작성일'],
];

/** Other names: what stands behind them may be something else than a date. */
const otherNames: readonly string[] = [
	...['decided', 'decided on', 'accepted', 'accepted on', 'approved on', 'data', 'tarih', 'ngày'],
	...[
		'created',
		'date created',
		'created on',
		'proposed on',
		'proposed',
		'last updated',
		'updated',
		'last modified',
		'stand',
	],
];

/** What a line below the status is called that tells since when it holds. */
const namesBelowStatus: readonly string[] = [
	...otherNames,
	...['approved', 'approval date', '承認日', '批准日期', '批准日', '승인일'],
];

/** First letters of the months' names, in English and the languages whose names differ from its own. */
const months: readonly RegExp[] = [
	/^(?:jan|ene|janv|gen|янв|січ|sty|ιαν)/,
	/^(?:feb|fév|fev|лют|фев|lut)/,
	/^(?:mar|mär|mrt|maart|мар|бер)/,
	/^(?:apr|avr|abr|апр|квіт|kwi)/,
	/^(?:may|mai|mei|mag|май|мая|трав|maj|mayo)/,
	/^(?:jun|juin|giu|июн|черв|cze)/,
	/^(?:jul|juil|lug|июл|лип|lip)/,
	/^(?:aug|août|aou|ago|авг|серп|sie)/,
	/^(?:sep|set|сен|вер|wrz)/,
	/^(?:oct|okt|out|ott|окт|жовт|paź)/,
	/^(?:nov|ноя|лист|lis)/,
	/^(?:dec|dez|déc|dic|дек|груд|gru)/,
];

const yearFirst = String.raw`(?<y1>\d{4})\s?(?<m>[-/.]|年|년)\s?(?<mo1>\d{1,2})\s?(?:\k<m>|月|월)\s?(?<d1>\d{1,2})(?:日|일)?`;
const compact = String.raw`(?<y2>(?:19|20)\d{2})(?<mo2>0[1-9]|1[0-2])(?<d2>[0-3]\d)`;
const yearLast = String.raw`(?<a>\d{1,2})(?<n>[-/.])(?<b>\d{1,2})\k<n>(?<y3>\d{4})`;
const shortYear = String.raw`(?<a6>\d{1,2})(?<n6>[-/.])(?<b6>\d{1,2})\k<n6>(?<y6>\d{2})`;
const dayMonth = String.raw`(?<d4>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[ -](?:of |de )?(?<mo4>\p{L}{3,12})\.?,?[ -](?:de |del )?(?<y4>\d{4})`;
const monthDay = String.raw`(?<mo5>\p{L}{3,12})\.? (?<d5>\d{1,2})(?:st|nd|rd|th)?,? (?<y5>\d{4})`;
const form = new RegExp(
	String.raw`(?<![\p{L}\p{N}])(?:${yearFirst}|${compact}|${yearLast}|${shortYear}|${dayMonth}|${monthDay})(?!\d|[-_]\p{L}|\.md)`,
	'u',
);

/** Characters of a value that are looked at. */
const longest = 200;

/** A date that stands in a text. */
export interface FoundDate {
	/** `YYYY-MM-DD` */
	readonly day: string;
	readonly start: number;
	readonly end: number;
}

/**
 * The first date in the beginning of a text, in digits (year first or last) or with the month's name. In `01/02/2024` the
 * day comes first, as adr-tools once wrote it, unless it is none. That of a file's name (`2024-01-31-use-rows`) is none.
 */
export function readDate(text: string): FoundDate | undefined {
	const found = form.exec(text.slice(0, longest));
	const groups = found?.groups;
	if (!found || !groups) {
		return undefined;
	}
	const pick = (...keys: readonly string[]): string => keys.map((key) => groups[key]).find(Boolean) ?? '';
	const year = Number(pick('y1', 'y2', 'y3', 'y4', 'y5') || `20${pick('y6')}`);
	let day = Number(pick('d1', 'd2', 'd4', 'd5', 'a', 'a6'));
	let month = Number(pick('mo1', 'mo2', 'b', 'b6')) || monthOf(pick('mo4', 'mo5'));
	if ((groups.a ?? groups.a6) !== undefined && month > 12) {
		[day, month] = [month, day];
	}
	if (!isDay(year, month, day)) {
		return undefined;
	}
	const digits = (value: number, width: number): string => String(value).padStart(width, '0');
	return {
		day: `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`,
		start: found.index,
		end: found.index + found[0].length,
	};
}

function monthOf(name: string): number {
	const short = name.toLowerCase();
	return months.findIndex((month) => month.test(short)) + 1;
}

function isDay(year: number, month: number, day: number): boolean {
	return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * The date of a decision: of front matter, of a field or table in the head or beside the status, or under a heading of
 * its own; where there is none, a date in the status itself or in a line below it. Its range is that of the date; where the value of a field
 * named for it holds none, that of the value.
 */
export function recordDate(
	document: SpecDocument,
	kind: Kind,
	status: DocumentStatus | undefined,
): RecordDate | undefined {
	const named =
		valueInHead(document, kind, dateNames) ??
		inStatusSection(document, kind, dateNames) ??
		withoutColon(document, kind);
	const perhaps = [
		() => valueInHead(document, kind, otherNames),
		() => underHeading(document),
		() => status && lastState(document, status),
		() => inStatusSection(document, kind, namesBelowStatus),
	];
	return named ? toDate(document, named) : (firstDate(document, perhaps) ?? impossibleDate(document));
}

const arrow = /->|=>|[→⇒➜➔]/gu;

/** The last of several states where a day stands with it: "2024-01-01 proposed → 2024-02-01 accepted". */
function lastState({ lines }: SpecDocument, status: Place): Place {
	const { start, end } = status.range;
	const source = lines.slice(status.range).slice(0, longest);
	const last = [...source.matchAll(arrow)].at(-1)?.index ?? 0;
	return start.line !== end.line || !readDate(source.slice(last))
		? status
		: { ...status, range: { start: { ...start, character: start.character + last }, end } };
}

/** What stands alone under a heading of its own in the form of a date, and is none: `2025-14-02`. */
function impossibleDate(document: SpecDocument): RecordDate | undefined {
	const place = underHeading(document);
	return place && /^\d{1,4}([-./])\d{1,2}\1\d{1,4}$/.test(place.text) ? toDate(document, place) : undefined;
}

function firstDate(document: SpecDocument, places: readonly (() => Place | undefined)[]): RecordDate | undefined {
	for (const find of places) {
		const place = find();
		const date = place && toDate(document, place);
		if (date?.day !== undefined) {
			return date;
		}
	}
	return undefined;
}

/** A line of the head that is nothing but the name and a date: `- Date 2024-01-31`. */
const nameAndDate = new RegExp(
	String.raw`^\s*(?:[-*+>]\s+)*[*_]{0,3}(?:${dateNames.join('|')})[*_]{0,3}\s+(?=\S)`,
	'iu',
);

function withoutColon(document: SpecDocument, kind: Kind): Place | undefined {
	const { lines, fences, comments } = document;
	const { start, end } = headRange(document, kind);
	const hidden = [...fences, ...comments].map((one) => one.range);
	for (let line = start.line; line < end.line; line++) {
		const source = lines.line(line).slice(0, longest).trimEnd();
		const character = nameAndDate.exec(source)?.[0].length ?? 0;
		const found = character === 0 ? undefined : readDate(source.slice(character));
		const isAll = found?.start === 0 && found.end === source.length - character;
		if (isAll && !hidden.some((one) => one.start.line <= line && line <= one.end.line)) {
			return written(document, { line, character }, source.length, /^\s*[-*+]\s/.test(source) ? 'bullet' : 'plain');
		}
	}
	return undefined;
}

function inStatusSection(document: SpecDocument, kind: Kind, names: readonly string[]): Place | undefined {
	const section = statusSection(document, kind);
	return section && valueInLines(document, section.bodyRange, names);
}

/** Whether a text is nothing but a day, as under "Stand", which may also be the heading of a status. */
export function isDayAlone(text: string): boolean {
	const plain = text.slice(0, longest).replace(/[*_`]/g, '').trim();
	const found = readDate(plain);
	return found?.start === 0 && /^\.?$/.test(plain.slice(found.end));
}

/** The first line under a heading of its own. */
function underHeading(document: SpecDocument): Place | undefined {
	const own = document.headings.filter(({ nested }) => !nested);
	const heading =
		own.find(({ text }) => dateNames.includes(headingKey(text))) ??
		own.find(({ text }) => headingKey(text) === 'stand');
	const { lines } = document;
	for (let line = (heading?.range.end.line ?? lines.count) + 1; line < lines.count; line++) {
		const place = written(document, { line, character: 0 }, longest, 'section');
		if (place) {
			return place.text.startsWith('#') ? undefined : place;
		}
	}
	return undefined;
}

function toDate(document: SpecDocument, { text, range: whole, form }: Place): RecordDate {
	const source = document.lines.slice(whole);
	const found = readDate(source);
	if (!found) {
		return { text, day: undefined, form, range: whole };
	}
	const { line, character } = whole.start;
	return {
		text: source.slice(found.start, found.end),
		day: found.day,
		form,
		range: range(line, character + found.start, line, character + found.end),
	};
}
