import type { AdrRecord } from '../../../src/core/adr/record/record.ts';
import type { Permission } from './judge.ts';
import { anyOf, pattern, stemOf, titlePattern } from './recordNames.ts';

/** What a record is to be called. */
export interface NewName {
	readonly record: AdrRecord;
	readonly title: string;
	readonly number: number | undefined;
	/** Path of its file or own folder; allowed only where it says this title and number. */
	readonly place: string;
}

/** What stands before the number of a record where a text means the record and not some amount. */
const beforeNumber = /(?:[A-Za-z][-_ .#]{0,2}|[[#/|]\s?|^[#\s>*-]*|^\s*(?:- )?[\w-]+: ["']?)$/u;

/** A piece of a line that may become another. */
interface Piece {
	readonly from: RegExp;
	readonly to: string;
	readonly reason: string;
}

/**
 * What a new title or number may change: wherever a line names the record, that name, and the place of its file. All
 * else of the line is as it was.
 */
export function namePermission(name: NewName): Permission {
	const { record, place } = name;
	const pieces = piecesOf(name);
	return {
		moves: saysSo(name) ? [[placeOf(record), place]] : [],
		added: () => undefined,
		removed: () => undefined,
		replaced: (_path, old, young) => replacedBy(pieces, old, young),
	};
}

/** Where a record's file, or its own folder, stands. */
export function placeOf({ path, name }: AdrRecord): string {
	return name.ownFolder ? path.slice(0, path.lastIndexOf('/')) : path;
}

/** Whether a place has the number and title, or the slug that the record has, and all else as it was. */
function saysSo({ record, title, number, place }: NewName): boolean {
	const [from, to] = [placeOf(record), place];
	const { slug, prefix, extension } = record.name;
	const folder = from.slice(0, from.lastIndexOf('/') + 1);
	const isBeside = to.startsWith(folder) && !to.slice(folder.length).includes('/');
	const ending = record.name.ownFolder ? '' : extension;
	const stem = to.slice(folder.length, to.length - ending.length);
	const isNumbered = number === undefined || Number(/^\d+/.exec(stem.slice(prefix.length))?.[0]) === number;
	const words = (text: string): string =>
		text
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim();
	const isTitled = title === record.title ? stem.endsWith(slug) : words(stem).endsWith(words(title));
	return isBeside && to.endsWith(ending) && stem.startsWith(prefix) && isNumbered && (isTitled || from === to);
}

function piecesOf({ record, title, number, place }: NewName): Piece[] {
	const pieces: Piece[] = [];
	const add = (from: string, to: string, reason: string): void => {
		if (from !== to && from !== '') {
			pieces.push({ from: new RegExp(pattern(from), 'uy'), to: pattern(to), reason });
		}
	};
	const file = place.slice(place.lastIndexOf('/') + 1);
	const stem = record.name.ownFolder ? file : file.slice(0, file.length - record.name.extension.length);
	for (const encode of [(text: string) => text, encodeURI]) {
		add(encode(stemOf(record)), encode(stem), 'file name');
	}
	if (record.title !== title) {
		const to = anyOf([pattern(title), pattern(anchorOf(title))]);
		pieces.push({ from: new RegExp(titlePattern(record.title), 'uy'), to, reason: 'title' });
		// A row or an anchor may have other letter case and hyphens
		const words = record.title.match(/[\p{L}\p{N}]+/gu) ?? [];
		const loose = words.map(pattern).join('[^\\p{L}\\p{N}]{0,4}');
		if (words.length > 0) {
			pieces.push({ from: new RegExp(`(?<![\\p{L}\\p{N}])${loose}(?![\\p{L}\\p{N}])`, 'iuy'), to, reason: 'title' });
		}
	}
	const from = record.name.number;
	if (from !== undefined && number !== undefined && from !== number) {
		pieces.push({ from: new RegExp(`0*${from}(?!\\d)`, 'uy'), to: `0*${number}`, reason: 'number' });
	}
	const own = record.titleNumber?.number;
	if (own !== undefined && number !== undefined && own !== from) {
		const before = `(?<=^#+ ${pattern((record.titlePrefix ?? '').replace(/\d.*$/, ''))})`;
		pieces.push({ from: new RegExp(`${before}0*${own}(?!\\d)`, 'uy'), to: `0*${number}`, reason: 'number' });
	}
	return pieces;
}

function anchorOf(title: string): string {
	return title
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.replaceAll(' ', '-');
}

/** Builds the pattern of all lines that the old one may become, each name of the record being kept or replaced. */
function replacedBy(pieces: readonly Piece[], old: string, young: string): string | undefined {
	let all = '^';
	const reasons: string[] = [];
	for (let at = 0; at < old.length; ) {
		const found = pieceAt(pieces, old, at);
		if (found) {
			all += `(?:${pattern(found.text)}|(?<p${reasons.length}>${found.tos}))`;
			reasons.push(found.reason);
			at += found.text.length;
		} else {
			const character = String.fromCodePoint(old.codePointAt(at) ?? 0);
			all += exactly(character);
			at += character.length;
		}
	}
	const match = new RegExp(`${all}$`, 'u').exec(young);
	const used = reasons.filter((_reason, i) => match?.groups?.[`p${i}`] !== undefined);
	return match && used.length > 0 ? [...new Set(used)].sort().join(', ') : undefined;
}

function pieceAt(
	pieces: readonly Piece[],
	old: string,
	at: number,
): { readonly text: string; readonly tos: string; readonly reason: string } | undefined {
	for (const { from, to, reason } of pieces) {
		from.lastIndex = at;
		const text = from.exec(old)?.[0];
		const isInside = reason === 'number' && (/\d/.test(old[at - 1] ?? '') || !beforeNumber.test(old.slice(0, at)));
		if (text !== undefined && !isInside) {
			return { text, tos: anyOf([to]), reason };
		}
	}
	return undefined;
}

/** A character and no other; `pattern` lets a backslash stand before it. */
function exactly(character: string): string {
	return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
