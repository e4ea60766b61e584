import { emoji, struckOut } from '../../kinds/statusMarkup.ts';
import { statusNames } from '../../kinds/statusWords.ts';

/** Source of a regular expression: a date in digits. */
export const dateInDigits = String.raw`(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})`;

const arrow = /(?:->|=>|[→⇒➜➔])\s*/g;

/** What stands before the word of a status, piece by piece: `kinds/plainStatus.ts` reads over the same. */
const piece = new RegExp(
	[
		`${emoji}+`,
		String.raw`\[[ x]\](?=\s)`,
		'<!--[^<>]*-->',
		'</?[a-z][^<>]*>',
		String.raw`${dateInDigits}[\s:,–—-]*`,
		String.raw`(?:status|${statusNames.join('|')})\s*[:：]`,
		'(?:this|the) (?:adr|decision|record|proposal|document) (?:is|was|has been) (?:currently |now )?',
		String.raw`[^\p{L}\p{N}]`,
	].join('|'),
	'iuy',
);

const struck = new RegExp(struckOut, 'iuy');

/**
 * What stands before the word of a status: marks of emphasis, of code, of a link or a picture, tags, emoji, a box,
 * the date of an entry, older statuses with an arrow behind them or struck out, the words of a sentence. Takes time by
 * the length of the text.
 */
export function leadOf(source: string): string {
	const older = [...source.matchAll(arrow)].at(-1);
	let at = older ? older.index + older[0].length : 0;
	for (;;) {
		const length = lengthAt(struck, source, at) || lengthAt(piece, source, at);
		if (length === 0) {
			return source.slice(0, at);
		}
		at += length;
	}
}

function lengthAt(pattern: RegExp, source: string, at: number): number {
	pattern.lastIndex = at;
	return pattern.exec(source)?.[0].length ?? 0;
}
