import type { AdrRecord } from '../adr/record/record.ts';

/** Number or date of a record as its file's name has it: `0012`, `ADR-012`; empty where it has neither. */
export function recordNumber({ name }: Pick<AdrRecord, 'name'>): string {
	return name.number === undefined ? '' : `${name.prefix}${String(name.number).padStart(name.digits, '0')}`;
}

/** What a record is called in lists and questions: `0012 Use PostgreSQL`. */
export function recordLabel(record: AdrRecord): string {
	return `${recordNumber(record)} ${record.title}`.trim();
}

/** What a record is called in a message: its number as its file has it, else the name of its file without extension. */
export function shortName(record: Pick<AdrRecord, 'name' | 'path'>): string {
	const { name, path } = record;
	return recordNumber(record) || path.replace(/^.*\//, '').slice(0, -name.extension.length || undefined);
}
