import { relativeTarget } from '../../workspace/writtenTarget.ts';
import { logFolder } from '../log/log.ts';
import { idOf, type LinkTarget, linkTo, slugOf } from '../record/linkTarget.ts';
import type { NamedAs } from '../record/record.ts';

/**
 * A record as a place names another one: `[ADR-0005](0005-title.md)`, `ADR-0005`, `5`, `0005-title.md`; one of another
 * log by a link in any case.
 * @param from path of the document that is written
 * @param idLetters as of `idOf`
 */
export function namedLike(
	{ text, isLink, letters = '', digits = 0, isFile = false }: NamedAs,
	target: LinkTarget,
	from: string,
	idLetters?: string,
): string {
	const { number, prefix } = target.name;
	if (!isLink && logFolder(from) !== logFolder(target.path)) {
		// Here, its number alone would be that of another record
		return linkTo(target, from, 'id', idLetters);
	}
	if (text === 'title') {
		return linkTo(target, from, 'title');
	}
	if (text === 'slug' || number === undefined) {
		return isLink ? linkTo(target, from, 'slug') : slugOf(target) + (isFile ? target.name.extension : '');
	}
	// Files of several groups have letters of their own
	const isOther = /\p{L}/u.test(letters) && prefix !== '' && !prefix.toLowerCase().startsWith(wordOf(letters));
	const own = isOther ? idOf(target.name, idLetters) : undefined;
	const id = own ?? letters + String(number).padStart(digits, '0');
	return isLink ? `[${id}](${relativeTarget(from, target.path)})` : id;
}

function wordOf(letters: string): string {
	return letters.toLowerCase().replace(/[-_ #.]+$/, '');
}
