import type { AdrRecord } from '../../../src/core/adr/record/record.ts';
import { stageOf } from '../../../src/core/adr/record/stage.ts';
import { changedWords } from './changedWords.ts';
import type { Permission } from './judge.ts';
import { fileNameOf, relativePath, stemOf } from './recordNames.ts';

/** Words that may head the columns of a list that is new. */
const headerWords = new Set(['ADR', 'Record', 'Records', 'Title', 'Status', 'Date', 'Number', 'Decision', 'Index']);

/**
 * What bringing an index page up to date may change: rows of records, and in them only what the records say. A row that
 * goes leads to no record.
 * @param text of the page before: a new row may hold the words that its other rows have
 */
export function indexPermission(page: string, text: string, records: readonly AdrRecord[]): Permission {
	const shapes = new Set(
		text.split(/\r?\n/).flatMap((line) => (recordIn(page, line, records) ? [shape(page, line, records)] : [])),
	);
	return {
		moves: [],
		replaced(path, old, young) {
			const record = recordIn(page, young, records);
			const { from, to } = changedWords(old, young);
			const isOther = ![undefined, record].includes(recordIn(page, old, records));
			if (path !== page || !record || isOther || !/[\p{L}\p{N}]/u.test(to)) {
				return undefined;
			}
			const rest = withoutFacts(page, to, record);
			const pieces = [...words(rest), ...rest.replace(/[\p{L}\p{N}\s]/gu, '')];
			return pieces.every((piece) => from.includes(piece)) ? 'row of the index' : undefined;
		},
		added(path, line) {
			if (path !== page || /\s$/.test(line)) {
				return undefined;
			}
			if (!recordIn(page, line, records)) {
				return words(line).every((word) => headerWords.has(word)) ? 'head of the index' : undefined;
			}
			const own = shape(page, line, records);
			return shapes.has(own) || (shapes.size === 0 && words(own).length === 0) ? 'row of the index' : undefined;
		},
		removed: (path, line) =>
			path === page && !recordIn(page, line, records) && /\]\([^)]*\.md\)/i.test(line) ? 'row of no record' : undefined,
	};
}

/** The one record that a row leads to. */
function recordIn(page: string, line: string, records: readonly AdrRecord[]): AdrRecord | undefined {
	const plain = decode(line);
	const [record, another] = records.filter((one) => plain.includes(relativePath(page, one.path)));
	return another ? undefined : record;
}

/** What a row has that is not its record's: that of all rows of a page is the same. */
function shape(page: string, line: string, records: readonly AdrRecord[]): string {
	const record = recordIn(page, line, records);
	return record ? withoutFacts(page, line, record).replace(/\s+/g, '') : '';
}

/** A piece of a row without what its record says of itself. */
function withoutFacts(page: string, line: string, record: AdrRecord): string {
	const { title, titlePrefix = '', path, status, date, name } = record;
	const facts = [
		relativePath(page, path),
		fileNameOf(record),
		stemOf(record),
		`${titlePrefix}${title}`,
		title,
		status?.text ?? '',
		date?.text ?? '',
		date?.day ?? '',
	];
	const plain = decode(line).replace(/\\(?=[^\p{L}\p{N}\s])/gu, '');
	const rest = facts.filter((fact) => fact !== '').reduce((left, fact) => left.replaceAll(fact, ' '), plain);
	const numberless =
		name.number === undefined
			? rest
			: rest.replace(new RegExp(`(?:[A-Za-z]+[-_ ])*(?<!\\d)0*${name.number}(?!\\d)`, 'g'), ' ');
	return numberless.replace(/[\p{L}]+/gu, (word) =>
		stageOf(word) !== undefined && stageOf(word) === status?.stage ? ' ' : word,
	);
}

function words(text: string): string[] {
	return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function decode(text: string): string {
	return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (escaped) => {
		try {
			return decodeURIComponent(escaped);
		} catch {
			return escaped;
		}
	});
}
