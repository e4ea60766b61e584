import type { Config } from '../config.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import type { LineIndex } from '../document/text.ts';
import { frontMatterValues } from '../document/yaml.ts';
import { baseName, folderOf, isMarkdown } from '../workspace/paths.ts';
import { headFields } from './documentHead.ts';
import { GlobPath, GlobSet, globRegex } from './glob.ts';
import { headPattern } from './headPattern.ts';
import type { Kind, KindMatch } from './kind.ts';
import type { KindRegistry } from './kindRegistry.ts';
import { namedKind } from './namedKind.ts';
import { isTitleOfTemplate } from './openTitle.ts';
import { isRecordNonetheless } from './recordNonetheless.ts';
import { isReserved, mayBeRecord, takesReserved, withNumber } from './reservedPaths.ts';
import { type SectionPatterns, sectionPatterns } from './sectionPattern.ts';

/** Tells which files are documents, and of which kind. */
export interface Recogniser {
	/** Whether a file may be a document, by its path alone; most files of a workspace are sorted out here, unread. */
	isCandidate(path: string): boolean;
	/**
	 * The kind of a document. The configuration's `documents` decide first, then the front matter key `kind`, then the
	 * match of the highest score (the first of equals). Undefined where no kind claims it or its path is no candidate.
	 */
	recognise(document: SpecDocument): Kind | undefined;
}

/** A folder that is named for decision records, as kinds of them expect it. */
const usualRecordFolder = 'docs/adr';

/** How many paths are remembered as candidates or none: who lists files, reads them and checks them asks of each anew. */
const mostKept = 20_000;

/** Length of the text that a match's `text` looks at. */
const headLength = 20_000;

/** Characters of each line of it: a kind's pattern may take more than time by length. */
const longestLine = 300;
const longLine = new RegExp(`^.{${longestLine}}.+`, 'gm');
let lastHead: { readonly document: SpecDocument; readonly head: string } | undefined;

/** Makes a recogniser of the kinds in force. Their regular expressions and globs are compiled here, once. */
export function createRecogniser(kinds: KindRegistry, config: Config): Recogniser {
	// Best first (the sort keeps the order of equals), so that the first that fits is the answer.
	const matches = kinds
		.all()
		.flatMap((kind) => kind.match.map((match) => new Match(kind, match)))
		.sort((a, b) => b.score - a.score);
	const anyPath = new GlobSet(matches.flatMap(({ match }) => match.paths));
	const unconditional = new GlobSet(
		matches.flatMap(({ match }) => (match.except || match.name !== undefined ? [] : match.paths)),
	);
	const ignored = new GlobSet(config.ignore);
	const configured = config.documents
		.map(({ path, kind }) => ({ regex: globRegex(path), kind: kinds.get(kind) }))
		.filter(({ kind }) => kind !== undefined);

	const byConfiguration = (path: string): Kind | undefined => configured.find(({ regex }) => regex.test(path))?.kind;
	const placeOf = (path: string): Place => ({
		path: new GlobPath(path),
		asRecord: asRecord(path, config.recordFolders ?? []),
		reserved: isReserved(path),
	});
	/** As if a reserved name were any other, where that of a record may look like one. */
	const asWritten = (place: Place): Place =>
		place.reserved && mayBeRecord(place.path.text)
			? { ...placeOf(withNumber(place.path.text)), reserved: false }
			: place;
	const fitsAny = (place: Place): boolean => {
		if (!anyPath.test(place.path) && place.asRecord === undefined) {
			return false;
		}
		return (!place.reserved && unconditional.test(place.path)) || matches.some((match) => match.fitsPlace(place));
	};
	const readCandidate = (path: string): boolean =>
		(byConfiguration(path) !== undefined || (isMarkdown(path) && fitsAny(asWritten(placeOf(path))))) &&
		!ignored.test(path);
	const candidates = new Map<string, boolean>();
	return {
		isCandidate(path) {
			let is = candidates.get(path);
			if (is === undefined) {
				is = readCandidate(path);
				if (candidates.size === mostKept) {
					candidates.clear();
				}
				candidates.set(path, is);
			}
			return is;
		},
		recognise(document) {
			if (ignored.test(document.path)) {
				return undefined;
			}
			const configuredKind = byConfiguration(document.path);
			if (configuredKind) {
				return configuredKind;
			}
			const place = placeOf(document.path);
			const best = (at: Place): Kind | undefined =>
				matches.find((match) => match.fitsPlace(at) && match.fitsContent(document))?.kind;
			const doubt = mayBeRecord(document.path);
			const record = doubt && best(asWritten(place));
			if (record && isRecordNonetheless(document, record, doubt === 'settled')) {
				return kinds.get(namedKind(document) ?? '') ?? record;
			}
			if (!isMarkdown(document.path) || !fitsAny(place)) {
				return undefined;
			}
			const named = namedKind(document);
			const kind = (named === undefined ? undefined : kinds.get(named)) ?? best(place);
			return kind?.record && named === undefined && isTemplate(document, kind) ? undefined : kind;
		},
	};
}

/** Whether a document says by its title that it is the template of records, and is none itself. */
function isTemplate(document: SpecDocument, kind: Kind): boolean {
	const title = document.title?.text ?? '';
	return isTitleOfTemplate(title) && !isRecordNonetheless(document, kind, true);
}

/** Where a file stands. */
interface Place {
	readonly path: GlobPath;
	/** The path it would have if its folder were called as those of decision records are; undefined for other files. */
	readonly asRecord: GlobPath | undefined;
	/** Whether no kind takes it unless it names it. */
	readonly reserved: boolean;
}

/** @param folders in which decision records stand; what stands in folders below them is something else */
function asRecord(path: string, folders: readonly string[]): GlobPath | undefined {
	return folders.includes(folderOf(path)) ? new GlobPath(`${usualRecordFolder}/${baseName(path)}`) : undefined;
}

/** One way to recognise a kind, compiled. */
class Match {
	readonly kind: Kind;
	readonly match: KindMatch;
	readonly score: number;
	private readonly paths: GlobSet;
	private readonly except: GlobSet;
	private readonly name: RegExp | undefined;
	private readonly hasText: ((text: string) => boolean) | undefined;
	/** Whether it takes files of folders that settings name: a page there is an index only by what it says. */
	private readonly isOfRecords: boolean;

	constructor(kind: Kind, match: KindMatch) {
		this.kind = kind;
		this.match = match;
		this.score = match.score ?? 0;
		this.paths = new GlobSet(match.paths);
		this.except = new GlobSet(match.except ?? []);
		this.name = match.name === undefined ? undefined : new RegExp(match.name, 'iu');
		this.hasText = match.text === undefined ? undefined : headPattern(match.text);
		this.isOfRecords = kind.record !== undefined || (kind.recordIndex === true && match.text !== undefined);
	}

	fitsPlace({ path, asRecord, reserved }: Place): boolean {
		return (
			this.fitsPath(path, reserved) || (this.isOfRecords && asRecord !== undefined && this.fitsPath(asRecord, reserved))
		);
	}

	private fitsPath(at: GlobPath, reserved: boolean): boolean {
		return (
			this.paths.test(at) &&
			!this.except.test(at) &&
			(this.name?.test(at.text.slice(at.text.lastIndexOf('/') + 1)) ?? true) &&
			(!reserved || takesReserved(this.match, at.text))
		);
	}

	fitsContent(document: SpecDocument): boolean {
		const { frontMatter, fields, sections } = this.match;
		return (
			(!frontMatter || hasAny(frontMatter, Object.keys(frontMatterValues(document)))) &&
			(!fields ||
				hasAny(
					fields,
					headFields(document).map(({ name }) => name),
				)) &&
			(!this.hasText || this.hasText(headOf(document))) &&
			(!sections || hasSections(document, this.kind, sections))
		);
	}
}

/**
 * The text that a match's `text` looks at: patterns of kinds know LF alone as the end of a line. The last one is kept,
 * since several matches ask for that of the same document.
 */
function headOf(document: SpecDocument): string {
	if (lastHead?.document !== document) {
		const head = withShortLines(document.lines, Math.min(document.text.length, headLength));
		lastHead = { document, head: head.includes('\r') ? head.replace(/\r\n?/g, '\n') : head };
	}
	return lastHead.head;
}

/** A text up to `end` without what its lines have beyond the longest. Only long ones are looked at, and few are. */
function withShortLines(lines: LineIndex, end: number): string {
	let head = '';
	let kept = 0;
	for (let line = 0; line < lines.count && lines.startOf(line) < end; line++) {
		const start = lines.startOf(line);
		const next = Math.min(lines.startOf(line + 1), end);
		if (next - start > longestLine) {
			// U+2028 ends a line for a regular expression, too
			head += lines.text.slice(kept, start) + lines.text.slice(start, next).replace(longLine, shortened);
			kept = next;
		}
	}
	return head + lines.text.slice(kept, end);
}

function shortened(line: string): string {
	return line.slice(0, longestLine);
}

function hasAny(wanted: readonly string[], present: readonly string[]): boolean {
	const names = new Set(present.map((name) => name.toLowerCase()));
	return wanted.some((name) => names.has(name.toLowerCase()));
}

/**
 * Whether at least so many of the kind's sections have a heading in the text, wherever and at whichever level; those
 * of an exact match at one level: chapters and parts of chapters together make no form.
 */
function hasSections(document: SpecDocument, kind: Kind, wanted: NonNullable<KindMatch['sections']>): boolean {
	const { ids, atLeast = ids.length, exact = false } = wanted;
	const found = new Set<string>();
	const look = (patterns: SectionPatterns): void => {
		const byLevel = new Map<number, Set<string>>();
		for (const heading of patterns.all.some(({ section }) => ids.includes(section.id)) ? document.headings : []) {
			const id = (exact ? patterns.matchOwn(heading) : patterns.match(heading))?.section.id;
			if (id !== undefined && ids.includes(id)) {
				const level = exact ? heading.level : 0;
				byLevel.set(level, (byLevel.get(level) ?? new Set()).add(id));
			}
		}
		const [most = []] = [...byLevel.values()].sort((a, b) => b.size - a.size);
		for (const id of most) {
			found.add(id);
		}
		for (const { children } of patterns.all) {
			if (found.size < atLeast && children.all.length > 0) {
				look(children);
			}
		}
	};
	look(sectionPatterns(kind));
	return found.size >= atLeast;
}
