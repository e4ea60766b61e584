import { sectionCalled } from './outline.ts';
import type { SourceLine } from './source.ts';

/** A capability that a proposal says it brings or changes. */
export interface ProposedCapability {
	/** Its folder below `specs`. */
	readonly name: string;
	/** What the proposal says of it; empty where it says nothing. */
	readonly text: string;
}

const item = /^\s{0,3}[-*+]\s+/;
/** Words with single hyphens, points or underscores between them, in folders perhaps; no segment is `..`. */
const segment = String.raw`[\p{L}\p{N}]+(?:[._-][\p{L}\p{N}]+)*`;
const folder = `${segment}(?:/${segment})*`;
const isFolder = new RegExp(`^${folder}$`, 'u');
const plainName = new RegExp(`^${folder}`, 'u');
const quotedName = /^(?:\*\*)?`([^`]{1,120})`(?:\*\*)?/;
const boldName = /^\*\*([^*`]{1,120})\*\*/;
const link = /^(?:\*\*)?\[`?([^[\]`]{1,120})`?\]\(([^()\s]{1,300})\)(?:\*\*)?/;
const specFile = /(?:^|\/)specs\/([^?#]+)\/spec\.md$/;
const remark = /^\s{0,3}[(（][^()（）]{0,200}[)）]/;
const comma = /^\s{0,3}[,、]\s{0,3}/;
const ending = /^[.。]?\s{0,3}$|^\s{0,3}(?:[:：—–]|\s-\s)(.*)$/;

/** What a list says that names nothing, in languages that proposals are written in. */
const nothing: ReadonlySet<string> = new Set([
	...['none', 'n/a', 'na', 'nil', 'no', 'nothing', 'tbd', 'tba'],
	...['keine', 'aucun', 'aucune', 'ninguno', 'ninguna', 'nenhum', 'nenhuma', 'nessuno', 'nessuna', 'нет'],
	...['なし', '無し', '该当なし', '該当なし', '无', '無', '없음'],
]);

/**
 * The capabilities that a proposal lists under "Capabilities", new and modified, each once.
 * Source: https://github.com/Fission-AI/OpenSpec (schemas/spec-driven, the template of a proposal).
 */
export function proposedCapabilities(source: readonly SourceLine[]): readonly ProposedCapability[] {
	const section = sectionCalled(source, 'Capabilities');
	const found = new Map<string, ProposedCapability>();
	for (const { fenced, text } of section ? source.slice(section.line + 1, section.end) : []) {
		for (const capability of fenced ? [] : readItem(text)) {
			if (!found.has(capability.name)) {
				found.set(capability.name, capability);
			}
		}
	}
	return [...found.values()];
}

/** "- `user-auth` (new), `billing`: log in without a password"; what is in brackets is still to be filled in. */
function readItem(line: string): readonly ProposedCapability[] {
	const start = item.exec(line)?.[0].length;
	if (start === undefined) {
		return [];
	}
	const names: string[] = [];
	let rest = line.slice(start);
	for (;;) {
		const read = readName(rest);
		if (!read) {
			return [];
		}
		names.push(read.name);
		rest = rest.slice(read.length);
		rest = rest.slice(remark.exec(rest)?.[0].length ?? 0);
		// Words with commas between them may be a sentence: only names that are marked as such make a list
		const separator = read.isMarked ? comma.exec(rest) : null;
		if (!separator) {
			break;
		}
		rest = rest.slice(separator[0].length);
	}
	const end = ending.exec(rest);
	const text = (end?.[1] ?? '').replace(/[*_]{2}/g, '').trim();
	return end ? names.filter(namesSomething).map((name) => ({ name, text })) : [];
}

/** The name at the start of a text, and how much of the text it takes with its marks. */
function readName(text: string): { name: string; length: number; isMarked: boolean } | undefined {
	const linked = link.exec(text);
	const marked = linked ?? quotedName.exec(text) ?? boldName.exec(text);
	const [whole, written = ''] = marked ?? [];
	const name = marked ? (specFile.exec(linked?.[2] ?? '')?.[1] ?? written) : plainName.exec(text)?.[0];
	if (name === undefined || name.length > 120 || !isFolder.test(name)) {
		return undefined;
	}
	return { name, length: (whole ?? name).length, isMarked: marked !== null };
}

/** `TODO` is a placeholder, and `todo` may well be what an application is about. */
function namesSomething(name: string): boolean {
	return name !== 'TODO' && !nothing.has(name.toLowerCase());
}
