/** A text with one token of one line taken out, put in or replaced. */
export interface Mutation {
	readonly text: string;
	/** The line that was changed, from 0. */
	readonly line: number;
}

/** What is put in: marks that many grammars know, and words that few expect. */
const strangers = [
	']',
	')',
	'}',
	'[',
	'(',
	'{',
	'"',
	':',
	';',
	'-->',
	'->',
	'|',
	'@',
	'=',
	'end',
	'strange',
	'7',
	'🎉',
];

/** Words, strings of marks, and blanks. */
const token = /\w+|[^\w\s]+|\s+/g;

/** Every mutation of each line but blank ones: tokens taken out, doubled by a stranger before, replaced by one. */
export function mutations(text: string): readonly Mutation[] {
	const lines = text.split('\n');
	return lines.flatMap((line, at) => {
		const tokens = line.match(token) ?? [];
		return tokens.flatMap((_, i) => {
			if (tokens[i]?.trim() === '') {
				return [];
			}
			// A different stranger for each place, so that all of them are met and the number stays small
			const stranger = strangers[(at * 7 + i * 5) % strangers.length] ?? '';
			const changed = [tokens.toSpliced(i, 1), tokens.toSpliced(i, 0, stranger, ' '), tokens.toSpliced(i, 1, stranger)];
			return changed.map((now) => ({ text: lines.toSpliced(at, 1, now.join('')).join('\n'), line: at }));
		});
	});
}
