import type { AdrRecord, Relation, Stage } from '../../../src/core/adr/record/record.ts';
import { relationOf } from '../../../src/core/adr/record/relation.ts';
import { stageOf } from '../../../src/core/adr/record/stage.ts';
import { changedWords } from './changedWords.ts';
import type { Permission } from './judge.ts';
import { anyReferencePattern, referencePattern } from './recordNames.ts';

const nothing: Permission = {
	moves: [],
	replaced: () => undefined,
	added: () => undefined,
	removed: () => undefined,
};

/** Headings under which a status or links may be written, where a record has none. */
const newHeading = /^#{2,3} (?:Status|状态|Links|More Information|Related(?: (?:Decisions|Records))?|References)$/iu;

/** What stands around the word of a status in a line of its own. */
const aroundStatus = /^(?:[-*+>] )?(?:\*\*|__)?(?:Status|状态)?(?:\*\*|__)?[:：]?(?:\*\*|__)? ?["'*_]*|["'*_]*\\?$/giu;

function isSuperseded(text: string): boolean {
	return isWord(text) && stageOf(text.replace(emoji, '')) === 'superseded';
}

/** Whether a text is the word of a status, or a few, and nothing else. */
function isWord(text: string): boolean {
	return /^\p{L}+(?: \p{L}+){0,2}$/u.test(text.replace(emoji, ''));
}

/** What a change of a record's status may change: its word, or the place for it where there is none, and MADR's date. */
export function statusPermission(record: AdrRecord, wanted: Stage, day: string): Permission {
	const isWanted = (text: string): boolean => isWord(text) && stageOf(text.replace(emoji, '')) === wanted;
	const present = record.status?.stage;
	return {
		...nothing,
		replaced(path, old, young) {
			if (path === record.path && /^date: /.test(old) && young === old.replace(/\d{4}(?:-\d\d){2}/, day)) {
				return 'date of the decision';
			}
			const { from, to } = changedWords(old, young);
			const isPresent = from.trim() === '' ? present === undefined : stageOf(from.trim()) === present;
			return path === record.path && isPresent && isWanted(to.trimStart()) ? 'status' : undefined;
		},
		added(path, line) {
			if (path !== record.path) {
				return undefined;
			}
			if (newHeading.test(line) || line === '---') {
				return record.status ? undefined : 'place for the status';
			}
			const word = line
				.replace(day, '')
				.replace(/\bstatus: /, '')
				.replace(aroundStatus, '');
			return isWanted(word.replace(/[ |]+\|$|^[\s:|()–—-]+/g, '')) ? 'status' : undefined;
		},
	};
}

/** Which links two records get: what each says of the other. */
export interface LinkPermission {
	readonly source: AdrRecord;
	readonly target: AdrRecord;
	/** Exact words, or what they mean. */
	readonly label: string | { readonly relation: Relation };
	readonly reverse: string | { readonly relation: Relation };
}

/** A line that is a link, with the words before it. */
const linkLine = (reference: string): RegExp =>
	new RegExp(`^(?:[-*+] )?(?:\\*\\*)?(?<label>(?=\\S)[^[\\]:*]{2,40}?)(?:\\*\\*)?:?(?:\\*\\*)? ?${reference}$`, 'u');

const emoji = /^(?:\p{Extended_Pictographic}\uFE0F?\s*)+/u;

/** What linking two records may add to each, and to no other. */
export function linkPermission({ source, target, label, reverse }: LinkPermission): Permission {
	const sides = [
		{ from: source, to: target, words: label },
		{ from: target, to: source, words: reverse },
	];
	const sideOf = (path: string) => sides.find(({ from }) => from.path === path);
	return {
		...nothing,
		replaced(path, old, young) {
			const side = sideOf(path);
			const relation = side && (typeof side.words === 'string' ? relationOf(side.words) : side.words.relation);
			return side && saysMore(old, young, side, relation) ? 'link' : undefined;
		},
		added(path, line) {
			const side = sideOf(path);
			if (!side) {
				return undefined;
			}
			return newHeading.test(line) ? 'place for links' : saysSo(line, side) || isKey(line, side) ? 'link' : undefined;
		},
	};
}

interface Side {
	readonly from: AdrRecord;
	readonly to: AdrRecord;
	readonly words: string | { readonly relation: Relation };
}

/** Whether a line is a link to a record in the words that were asked for. */
function saysSo(line: string, { from, to, words }: Side): boolean {
	const said = linkLine(referencePattern(from.path, to)).exec(line.replace(emoji, ''))?.groups?.label?.trim();
	return said !== undefined && (typeof words === 'string' ? said === words : relationOf(said) === words.relation);
}

/** A field or key with its value. */
const namedValue =
	/^(?:[-*+>|] ?)*(?:\*\*|__)?(?<name>\p{L}[\p{L} _-]*?)(?:\*\*|__)?(?:[:：]|\s*\|)(?:\*\*|__)?\s*(?<value>.*?)(?<end> \||\\|)$/u;

/** Whether a line with a relation's own name says the same as another one, and that record too, in place of nothing. */
function saysMore(less: string, more: string, { from, to }: Pick<Side, 'from' | 'to'>, relation?: Relation): boolean {
	const [old, young] = [less, more].map((line) => namedValue.exec(line)?.groups);
	if (!old || !young || old.name !== young.name || old.end !== young.end) {
		return false;
	}
	const said = relationOf(young.name ?? '');
	const reference = new RegExp(`(?:, )?"?${anyReferencePattern(from.path, to)}"?(?=\\]?$)`, 'u');
	const rest = young.value?.replace(reference, '') ?? '';
	const isNothing = /^(?:|—|-|none|N\/A|\[\])$/.test(old.value ?? '') && /^(?:\[\])?$/.test(rest);
	return said !== 'other' && said === (relation ?? said) && rest !== young.value && (rest === old.value || isNothing);
}

/** Whether a line of front matter is a relation's own key with that record alone. */
function isKey(line: string, side: Pick<Side, 'from' | 'to'>): boolean {
	const [, name] = /^(\S+): \[.*\]$/.exec(line) ?? [];
	return name !== undefined && saysMore(`${name}: []`, line, side);
}

/** Taking links away may remove their lines, the heading over the last of them, and mend a status that named the other. */
export function unlinkPermission(one: AdrRecord, other: AdrRecord): Permission {
	const sides = [
		{ from: one, to: other },
		{ from: other, to: one },
	];
	const sideOf = (path: string) => sides.find(({ from }) => from.path === path);
	return {
		...nothing,
		replaced(path, old, young) {
			const side = sideOf(path);
			const { from, to } = changedWords(old, young);
			const names = side && new RegExp(`^[^[\\]]{0,40}?${anyReferencePattern(path, side.to)}$`, 'u');
			if (side && saysMore(young, old, side)) {
				return 'link';
			}
			// What superseded it may stand in a field of its own
			const isBack = side?.from.links.some(({ relation }) => relation === 'superseded-by') && isSuperseded(from);
			return (isBack || names?.test(from.trim())) && isWord(to) && stageOf(to) !== undefined ? 'status' : undefined;
		},
		removed(path, line) {
			const side = sideOf(path);
			if (!side) {
				return undefined;
			}
			return newHeading.test(line)
				? 'heading of no links'
				: linkLine(`${anyReferencePattern(path, side.to)}[.;,]?`).test(line) || isKey(line, side)
					? 'link'
					: undefined;
		},
	};
}

/** What superseding may change: links in both, and the status of the record that is superseded. */
export function supersedePermission(source: AdrRecord, target: AdrRecord, day: string): Permission {
	const links = linkPermission({
		source,
		target,
		label: { relation: 'supersedes' },
		reverse: { relation: 'superseded-by' },
	});
	const passive = { from: target, to: source, words: { relation: 'superseded-by' as const } };
	const another = new RegExp(`^(?:,|,? and) ${referencePattern(target.path, source)}$`, 'u');
	const isSuccessor = (text: string): boolean => saysSo(text.trimStart(), passive) || isSuperseded(text);
	const present = target.status?.stage;
	const isPresent = (text: string): boolean => (text === '' ? present === undefined : stageOf(text) === present);
	return {
		...nothing,
		replaced(path, old, young) {
			const known = links.replaced(path, old, young);
			if (known !== undefined) {
				return known;
			}
			const { from, to } = changedWords(old, young);
			const isMore = from === '' && present === 'superseded' && another.test(to);
			return path === target.path && (isMore || (isPresent(from.trim()) && isSuccessor(to))) ? 'status' : undefined;
		},
		added(path, line) {
			const known = links.added(path, line);
			if (known !== undefined || path !== target.path) {
				return known;
			}
			if (line === '---') {
				return target.status ? undefined : 'place for the status';
			}
			const word = line
				.replace(day, '')
				.replace(aroundStatus, '')
				.replace(/^[\s:|()–—-]+|[ |]+\|$/g, '');
			return isSuccessor(word) ? 'status' : undefined;
		},
		removed(path, line) {
			const word = line.replace(aroundStatus, '').trim();
			return path === target.path && target.status && (isWord(word) || word === target.status?.text) && isPresent(word)
				? 'status'
				: undefined;
		},
	};
}
