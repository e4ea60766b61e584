import { type Hunk, lineDiff, linesOf } from './lineDiff.ts';

/** What an operation may change, told without looking at what it did. */
export interface Permission {
	/** Where files may move to: of a file, or of a folder with all that is in it. */
	readonly moves: readonly (readonly [from: string, to: string])[];
	/** Why one line may stand in place of another in a file; undefined where it may not. Without line ends. */
	replaced(path: string, old: string, young: string): string | undefined;
	/** Why a line that was not there may be there; undefined where it may not. */
	added(path: string, line: string): string | undefined;
	/** Why a line may be gone; undefined where it may not. */
	removed(path: string, line: string): string | undefined;
}

/** A line of the difference, or a file as a whole. */
export interface JudgedLine {
	readonly path: string;
	/** `-old` and `+new`, `~new` for a line that was changed, `→ new path`. */
	readonly line: string;
	/** Undefined where nothing permits it. */
	readonly reason: string | undefined;
}

type Files = Readonly<Record<string, string>>;

/** Takes the difference between two states of some files apart and gives a reason for each line of it. */
export function judge(before: Files, after: Files, permission: Permission): JudgedLine[] {
	const judged: JudgedLine[] = [];
	const known = new Set<string>();
	for (const [path, text] of Object.entries(before)) {
		const place = after[path] === undefined ? movedPath(path, permission) : path;
		known.add(place);
		if (place !== path) {
			judged.push({ path, line: `→ ${place}`, reason: after[place] === undefined ? undefined : 'file name' });
		}
		judged.push(...judgeText(path, text, after[place] ?? text, permission));
	}
	for (const path of Object.keys(after)) {
		if (!known.has(path)) {
			judged.push({ path, line: '→ made', reason: undefined });
		}
	}
	return once(judged);
}

/** A record has one status, and one link of a sort to another: whatever comes besides is refused. */
function once(judged: readonly JudgedLine[]): JudgedLine[] {
	const seen = new Set<string>();
	const unlinked = new Set(
		judged.filter(({ line, reason }) => line.startsWith('-') && reason === 'link').map(({ path }) => path),
	);
	return judged.map((one) => {
		const key = `${one.path} ${one.reason}`;
		const isMore =
			one.line.startsWith('+') && /^(?:status|link|place for links)$/.test(one.reason ?? '') && seen.has(key);
		seen.add(one.line.startsWith('-') ? '' : key);
		const isNeeded = one.reason === 'heading of no links' && !unlinked.has(one.path);
		return isMore || isNeeded ? { ...one, reason: undefined } : one;
	});
}

function movedPath(path: string, { moves }: Permission): string {
	for (const [from, to] of moves) {
		if (path === from || path.startsWith(`${from}/`)) {
			return to + path.slice(from.length);
		}
	}
	return path;
}

function judgeText(path: string, before: string, after: string, permission: Permission): JudgedLine[] {
	const judged = lineDiff(before, after).flatMap((hunk) => judgeHunk(path, hunk, lineBreakOf(before), permission));
	const isDoubled = doubles(linesOf(after)) > doubles(linesOf(before));
	return isDoubled ? [...judged, { path, line: '+ a blank line too many', reason: undefined }] : judged;
}

function judgeHunk(path: string, hunk: Hunk, lineBreak: string, permission: Permission): JudgedLine[] {
	const judged: JudgedLine[] = [];
	const added = [...hunk.added];
	const [gone, come]: [string[], string[]] = [[], []];
	for (const old of hunk.removed) {
		const at = added.findIndex((line) => pairReason(path, old, line, permission, hunk) !== undefined);
		if (at < 0) {
			gone.push(old);
		} else {
			// Those above it have no counterpart
			come.push(...added.splice(0, at));
			const [young = ''] = added.splice(0, 1);
			judged.push({ path, line: `~${body(young)}`, reason: pairReason(path, old, young, permission, hunk) });
		}
	}
	come.push(...added);
	judged.push(...gone.map((line) => judgeRemoved(path, line, gone, hunk, permission)));
	judged.push(...come.map((line) => judgeAdded(path, line, come, { hunk, lineBreak, permission })));
	return judged;
}

function pairReason(
	path: string,
	old: string,
	young: string,
	permission: Permission,
	{ below }: Hunk,
): string | undefined {
	const isLast = below === undefined && endOf(old) === '';
	if (isBlank(old) || isBlank(young) || (endOf(old) !== endOf(young) && !isLast)) {
		return undefined;
	}
	return body(old) === body(young) ? 'line end of the last line' : permission.replaced(path, body(old), body(young));
}

interface Around {
	readonly hunk: Hunk;
	readonly lineBreak: string;
	readonly permission: Permission;
}

function judgeAdded(path: string, line: string, come: readonly string[], around: Around): JudgedLine {
	const { hunk, lineBreak, permission } = around;
	const isLast = hunk.below === undefined && line === hunk.added.at(-1);
	const hasEnd = endOf(line) === lineBreak || (isLast && endOf(line) === '');
	const reason = isBlank(line) ? blankAdded(line, come, hunk) : permission.added(path, body(line));
	return { path, line: `+${body(line)}`, reason: hasEnd ? reason : undefined };
}

/** Each new paragraph may have one blank line around it; front matter is one paragraph, and a key with a list none. */
function blankAdded(line: string, come: readonly string[], { lastText = '' }: Hunk): string | undefined {
	const fences = come.filter((one) => body(one) === '---').length;
	const paragraphs = come.filter((one) => !isBlank(one)).length - (fences === 2 ? 2 : 0);
	const blanks = come.filter(isBlank).length;
	const isInList = isItem(lastText) && come.some(isItem) && !come.some((one) => one.startsWith('#'));
	const isKey = come.some((one) => /^\S+: \[.*\]$/.test(body(one)));
	return isInList || isKey || blanks > paragraphs || body(line) !== '' ? undefined : 'blank line around';
}

/** How many blank lines stand below a blank line. */
function doubles(lines: readonly string[]): number {
	return lines.filter((line, i) => i > 0 && isBlank(line) && isBlank(lines[i - 1] ?? '')).length;
}

function judgeRemoved(
	path: string,
	line: string,
	gone: readonly string[],
	{ above, added, below }: Hunk,
	permission: Permission,
): JudgedLine {
	const blanks = gone.filter(isBlank).length;
	const isGlued = [above, below].every((one) => one !== undefined && !isBlank(one)) && added.length === 0;
	const isAround = blanks <= gone.length - blanks && !isGlued;
	const reason = isBlank(line) ? (isAround ? 'blank line around' : undefined) : permission.removed(path, body(line));
	return { path, line: `-${body(line)}`, reason };
}

function body(line: string): string {
	return line.replace(/[\r\n]+$/, '');
}

function endOf(line: string): string {
	return line.slice(body(line).length);
}

function isItem(line: string): boolean {
	return /^\s*(?:[-*+]|\d+\.|\|)\s/.test(line);
}

function isBlank(line: string): boolean {
	return line.trim() === '';
}

function lineBreakOf(text: string): string {
	return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}
