import { plainText } from '../../document/plainText.ts';
import type { Proposal } from './suggestion.ts';

/** Most names that are proposed. */
const most = 100;

/**
 * The people that a workspace knows, those that are named most often first.
 * @param self the one who writes; undefined where that is not known
 * @param named lists of names as decisions have them
 * @param authors who changed the files, once for each change
 */
export function peopleKnown(
	self: string | undefined,
	named: readonly string[],
	authors: readonly string[],
): readonly Proposal[] {
	const counts = new Map<string, number>();
	for (const name of [...named.flatMap(namesIn), ...authors.map((one) => one.trim())]) {
		if (isName(name)) {
			counts.set(name, (counts.get(name) ?? 0) + 1);
		}
	}
	const others = [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
	const all = self && isName(self) ? [self, ...others.filter((one) => one !== self)] : others;
	return all.slice(0, most).map((value) => ({ value, text: value === self ? 'You' : '' }));
}

/** The names of a list as people write it. */
export function namesIn(list: string): readonly string[] {
	return plainText(list)
		.split(/[,;、，；]|\s(?:and|und|et|y|e|&)\s/)
		.map((one) => one.trim());
}

/** Placeholders and sentences are no names. */
function isName(text: string): boolean {
	return /\p{L}/u.test(text) && text.length <= 60 && !/[[\]{}<>:]|…|\.\.\./.test(text) && text.split(/\s+/).length <= 5;
}
