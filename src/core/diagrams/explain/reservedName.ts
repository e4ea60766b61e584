import { type LineIndex, range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import type { Family } from './header.ts';
import { indentOf } from './replaced.ts';

/** How a type of diagram names things, and which of Mermaid's own words no thing may have as its name. */
interface Naming {
	readonly words: readonly string[];
	/** Those that can't even be declared; the others fail where they are used. */
	readonly undeclarable: readonly string[];
	/** What stands before a name that a statement is about, and what stands behind one. */
	readonly before: string;
	readonly after: string;
	/** Before a name in the statement that declares it, and that declaration with another name and the word as its label. */
	readonly declares: string;
	declaration(name: string, word: string): string;
	readonly thing: string;
}

const messageArrow = String.raw`(?:<<)?--?(?:>>?|[x)]|[|]?[\\/]{1,2}|[|])`;
const relation = String.raw`(?:"[^"]*"[^\S\n]*)?(?:<\||[*o<])?(?:--|\.\.)(?:\|>|[*o>])?(?:[^\S\n]*"[^"]*")?`;

/** The words were found by trying all of Mermaid's in the place of a name. */
const namings: Readonly<Partial<Record<Family, Naming>>> = {
	sequence: {
		words:
			'activate actor alt and autonumber box break create critical deactivate destroy else end loop note opt option over par participant rect'.split(
				' ',
			),
		undeclarable: [],
		before: String.raw`${messageArrow}[^\S\n]*[+-]?[^\S\n]*`,
		after: String.raw`[^\S\n]*${messageArrow}`,
		declares: String.raw`(?:participant|actor)[^\S\n]+`,
		declaration: (name, word) => `participant ${name} as ${word}`,
		thing: 'a participant',
	},
	class: {
		words: 'callback class classDef click cssClass href link namespace note style'.split(' '),
		undeclarable: ['callback', 'click', 'cssClass', 'href', 'link', 'note'],
		before: String.raw`${relation}[^\S\n]*`,
		after: String.raw`[^\S\n]*${relation}`,
		declares: String.raw`class[^\S\n]+`,
		declaration: (name, word) => `class ${name}["${word}"]`,
		thing: 'a class',
	},
	state: {
		words: ['class', 'note', 'state', 'style'],
		undeclarable: [],
		before: String.raw`-->[^\S\n]*`,
		after: String.raw`[^\S\n]*-->`,
		declares: String.raw`state[^\S\n]+`,
		declaration: (name, word) => `state "${word}" as ${name}`,
		thing: 'a state',
	},
};

/** A participant, a class or a state whose name is one of Mermaid's own words. */
export const reservedName: Cause = ({ lines, header }) => {
	const naming = namings[header.family];
	for (let line = header.line + 1; naming && line < lines.count; line++) {
		const source = lines.line(line);
		const use = useOf(source, naming);
		if (use === undefined) {
			continue;
		}
		const { word, start } = use;
		const name = `${word}_`;
		return {
			message: `\`${word}\` is a word of Mermaid's own and can't be the name of ${naming.thing}.`,
			range: range(line, start, line, start + word.length),
			attempts: [{ title: `Change the name to ${name}`, text: renamed(use.word, name, naming, lines), certain: false }],
		};
	}
	return undefined;
};

function useOf(source: string, naming: Naming): { readonly word: string; readonly start: number } | undefined {
	const patterns = usesOf(`(${naming.words.join('|')})`, naming);
	const declared = patterns[2];
	for (const pattern of patterns) {
		const match = pattern.exec(source);
		const word = match?.[1];
		const isUse = word !== undefined && (pattern !== declared || naming.undeclarable.includes(word));
		if (match && isUse) {
			return { word, start: match.index + match[0].lastIndexOf(word) };
		}
	}
	return undefined;
}

/** At the beginning of a statement, at its end or before its text, and in a declaration. */
function usesOf(words: string, { before, after, declares }: Naming): readonly RegExp[] {
	return [
		new RegExp(String.raw`^\s*${words}(?=${after})`, 'u'),
		new RegExp(String.raw`${before}${words}(?=[^\S\n]*(?::|$))`, 'u'),
		new RegExp(String.raw`^\s*${declares}${words}(?=[^\S\n]*(?:\{|$))`, 'u'),
	];
}

/** All uses with the new name; the label keeps the word. */
function renamed(word: string, name: string, naming: Naming, lines: LineIndex): string {
	const [first, second, declared] = usesOf(`(${word})`, naming);
	let isDeclared = false;
	const after = lines.text.split(/(?<=\n)/).map((line) => {
		const [, content = '', lineBreak = ''] = /^([^\r\n]*)([\r\n]*)$/.exec(line) ?? [];
		const label = declared?.exec(content);
		if (label) {
			isDeclared = true;
			return `${indentOf(content)}${naming.declaration(name, word)}${content.slice(label[0].length)}${lineBreak}`;
		}
		const replaced = [first, second].reduce(
			(text, pattern) => (pattern ? text.replace(pattern, (whole) => whole.slice(0, -word.length) + name) : text),
			content,
		);
		return replaced + lineBreak;
	});
	const text = after.join('');
	return isDeclared ? text : declaredIn(text, naming, name, word);
}

/** Participants stand in the order in which they are named: a declaration at the end changes nothing of that. */
function declaredIn(text: string, naming: Naming, name: string, word: string): string {
	const end = text.trimEnd().length;
	const last = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
	const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
	return `${text.slice(0, end)}${lineBreak}${indentOf(last)}${naming.declaration(name, word)}${text.slice(end)}`;
}
