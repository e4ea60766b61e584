import { baseName, folderOf } from '../../workspace/paths.ts';
import { relativeTarget } from '../../workspace/writtenTarget.ts';
import type { AdrRecord, RecordName } from './record.ts';

/** What a link has to know of the record it leads to, which may not be written yet. */
export type LinkTarget = Pick<AdrRecord, 'path' | 'title' | 'titlePrefix' | 'name'>;

/**
 * How a record is named in a link to it.
 * `title` adr-tools: its first heading; `id` MADR: `ADR-0005`; `slug` log4brains: the name of its file.
 */
export type LinkText = 'title' | 'id' | 'slug';

/**
 * Markdown of a link from the document at `from` to a record.
 * @param letters as of `idOf`
 */
export function linkTo(target: LinkTarget, from: string, text: LinkText, letters?: string): string {
	const words = text === 'id' ? idOf(target.name, letters) : text === 'slug' ? slugOf(target) : undefined;
	return `[${escaped(words ?? headingOf(target))}](${relativeTarget(from, target.path)})`;
}

/**
 * The id by which texts name a record: `ADR-0005`, with the letters of its file's name if it has any.
 * @param letters how the texts of its log write these letters, where they are the same but for the case
 * @returns undefined without a number
 */
export function idOf({ prefix, number, digits }: RecordName, letters = ''): string | undefined {
	const own = prefix || 'ADR-';
	const written = own.toLowerCase().startsWith(letters.toLowerCase()) ? letters + own.slice(letters.length) : own;
	return number === undefined ? undefined : written + String(number).padStart(digits, '0');
}

/** The name of a record's file without extension, or that of its folder where it has one of its own. */
export function slugOf({ path, name }: LinkTarget): string {
	return name.ownFolder ? baseName(folderOf(path)) : baseName(path).slice(0, -name.extension.length || undefined);
}

function headingOf({ title, titlePrefix }: LinkTarget): string {
	return `${titlePrefix ?? ''}${title}`;
}

/** Brackets in a link's text have to be escaped where they could end it, or would be taken for those of a tag. */
function escaped(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[[\]]|<(?=[/A-Za-z])/g, '\\$&');
}
