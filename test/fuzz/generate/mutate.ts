import type { Random } from '../../bench/generate/prose.ts';
import type { DocumentSubject } from '../subject.ts';
import { chance, several } from './chance.ts';
import { oddCharacters } from './words.ts';

/** Texts that are mutated, with the places where they stand. */
export interface Sources {
	readonly documents: readonly DocumentSubject[];
	readonly kinds: readonly string[];
	readonly configurations: readonly string[];
}

/** Takes a text and another one of the same sort. */
type Mutation = (text: string, random: Random, other: () => string) => string;

/** Changes lines of a text; what ends them stays. */
function ofLines(change: (lines: string[], random: Random) => void): Mutation {
	return (text, random) => {
		const lines = text.split('\n');
		change(lines, random);
		return lines.join('\n');
	};
}

/** Puts something into a text at any place, for what stands there. */
function atPlace(put: (random: Random) => string, longest = 0): Mutation {
	return (text, random) => {
		const at = random.between(0, text.length);
		return text.slice(0, at) + put(random) + text.slice(at + random.between(0, longest));
	};
}

const somewhere = (list: readonly unknown[], random: Random): number => random.between(0, list.length - 1);

const marks = [
	'[',
	']',
	'(',
	')',
	'{',
	'}',
	'<',
	'>',
	'`',
	'```',
	'~~~',
	'|',
	'*',
	'**',
	'_',
	'<!--',
	'-->',
	'---',
	'#',
	'"',
	"'",
	'\\',
	':',
];

const mutations: readonly Mutation[] = [
	ofLines((lines, random) => {
		const [a, b] = [somewhere(lines, random), somewhere(lines, random)];
		[lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
	}),
	ofLines((lines, random) => lines.splice(somewhere(lines, random), random.between(1, 4))),
	ofLines((lines, random) => lines.splice(somewhere(lines, random), 0, lines[somewhere(lines, random)] ?? '')),
	ofLines((lines, random) => {
		const at = somewhere(lines, random);
		lines[at] = random.pick(['  ', '\t', '    ', '> ', '- ', '## ', '']) + (lines[at] ?? '').trimStart();
	}),
	ofLines((lines, random) => {
		const at = somewhere(lines, random);
		lines[at] = (lines[at] ?? '').repeat(random.pick([2, 3, 40]));
	}),
	ofLines((lines, random) => {
		const at = somewhere(lines, random);
		lines[at] += random.pick(['\r', ' ', '  ', '\t', '\\', '\u00a0', '<!--', '`']);
	}),
	(text, random) => text.slice(0, random.between(0, text.length)),
	(text, random) => text.slice(random.between(0, text.length)),
	(text, random, other) => {
		const from = other();
		return text.slice(0, random.between(0, text.length)) + from.slice(random.between(0, from.length));
	},
	(text, random, other) => {
		const from = other();
		const start = random.between(0, from.length);
		const at = random.between(0, text.length);
		return text.slice(0, at) + from.slice(start, start + random.between(1, 400)) + text.slice(at);
	},
	atPlace((random) => random.pick(marks)),
	atPlace((random) => random.pick(marks), 2),
	atPlace(() => '', 9),
	atPlace((random) => random.pick(oddCharacters), 1),
	atPlace((random) => random.pick(['\r', '\r\n', '\n', '\n\n', '\n\r'])),
	atPlace((random) =>
		random.pick(['[', '> ', '- ', '<!-- ', '{', '`', 'a ', '  ', '|', '<a ', '*']).repeat(random.pick([3, 30, 300])),
	),
	(text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', '\r\n'])),
	(text) => `\ufeff${text}`,
	(text, random) => text.replace(/\n/g, (found) => (chance(random, 0.2) ? '\r\n' : found)),
	(text, random) => text.replace(/\d+/g, (found) => (chance(random, 0.1) ? String(random.between(0, 1200)) : found)),
	(text, random) => text.replace(/[a-z]/g, (found) => (chance(random, 0.01) ? random.pick(oddCharacters) : found)),
];

/** A text after some mutations, mostly few. */
export function mutated(text: string, random: Random, other: () => string): string {
	let result = text;
	for (const mutate of several(random, 1, chance(random, 0.2) ? 12 : 3, () => random.pick(mutations))) {
		result = mutate(result, random, other);
	}
	return result;
}

/** A document of the corpus, mutated; a long one is cut to a piece at first. */
export function mutatedDocument(random: Random, { documents }: Sources): DocumentSubject {
	const source = random.pick(documents);
	return { ...source, text: mutated(piece(source.text, random), random, () => random.pick(documents).text) };
}

/** Characters that a mutated text has at most, so that many are tried; some keep all they have. */
const longest = 2000;

function piece(text: string, random: Random): string {
	if (text.length <= longest || chance(random, 0.02)) {
		return text;
	}
	const start = chance(random, 0.5) ? 0 : text.lastIndexOf('\n', random.between(0, text.length - longest)) + 1;
	return text.slice(start, start + longest);
}
