import type { Field, SpecDocument } from '../document/specDocument.ts';
import type { Range } from '../document/text.ts';
import { frontMatterOf, frontMatterValues, pointerTo } from '../document/yaml.ts';
import { folderOf, resolvePath } from './paths.ts';

/** The version of another document that a document says it is made from. */
export interface Basis {
	/** Paths from the workspace root at which that document may stand; the first one that is there is meant. */
	readonly paths: readonly string[];
	/** As written, without a `v`: `1.2.0`. */
	readonly version: string;
	/** Where that version stands. */
	readonly range: Range;
}

const number = String.raw`\d+(?:\.\d+){0,3}(?:-[0-9A-Za-z.-]+)?`;
/** Of `1.2a` and of a longer one no part is a version. */
const end = String.raw`(?!\.?\d|\p{L})`;
const version = new RegExp(`^v?(${number})${end}`, 'iu');
/** Said of a version, so that a number in a path or a date is none. */
const named = new RegExp(String.raw`\b(?:version[\s:]{0,3}v?|v\.?\s?)(${number})${end}`, 'iu');
const markdownPath = /[^\s()[\]<>`*"']+\.md\b/i;

/** What a specification is called when a plan beside it does not say. */
const usual = ['SPECIFICATION.md', 'Specification.md', 'specification.md', 'SPEC.md', 'spec.md'];

/** The version that a document gives itself: a field or a key `version`; empty for none, and for words such as "draft". */
export function documentVersion(document: SpecDocument): string {
	const field = document.fields.find(({ name }) => /^version$/i.test(name));
	const value = field?.value ?? versionInFrontMatter(document);
	return version.exec(value.replace(/^[\s`*_"']+/, ''))?.[1] ?? '';
}

/** As it is written: YAML makes the number 1.1 of `1.10`. */
function versionInFrontMatter(document: SpecDocument): string {
	const value = frontMatterValues(document).version;
	const place = typeof value === 'number' ? frontMatterOf(document)?.rangeOf(pointerTo('version')) : undefined;
	return place ? document.lines.slice(place) : String(value ?? '');
}

/** What `**Based on Spec**: [SPECIFICATION.md](SPECIFICATION.md), version 1.2` says; undefined without a version. */
export function documentBasis({ fields, path }: SpecDocument): Basis | undefined {
	const field = fields.find(({ name }) => /^based on(?: (?:the )?spec(?:ification)?)?$/i.test(name));
	const found = field ? named.exec(field.value) : null;
	if (!field || !found?.[1]) {
		return undefined;
	}
	const folder = folderOf(path);
	const target = markdownPath.exec(field.value)?.[0];
	const paths = target === undefined ? usual : [target];
	return {
		paths: paths.map((one) => resolvePath(one.startsWith('/') ? '' : folder, one)),
		version: found[1],
		range: placeIn(field, found.index + found[0].length - found[1].length, found[1].length),
	};
}

function placeIn({ valueRange: { start } }: Field, from: number, length: number): Range {
	const character = start.character + from;
	return { start: { line: start.line, character }, end: { line: start.line, character: character + length } };
}
