import picomatch from 'picomatch';

const compiled = new Map<string, RegExp>();

/**
 * The regular expression of a glob over paths from the workspace root: picomatch's syntax, dot files included, without
 * regard to case. Kinds share many globs, so each is compiled once. A glob that can't be read matches nothing.
 */
export function globRegex(glob: string): RegExp {
	let regex = compiled.get(glob);
	if (!regex) {
		// makeRe answers `false` for what it can't compile, against its type.
		const made: RegExp | false = picomatch.makeRe(glob.replace(/^(?:\.?\/)+/, ''), {
			dot: true,
			nocase: true,
			windows: false,
		});
		regex = made || /^(?!)/;
		compiled.set(glob, regex);
	}
	return regex;
}

/** Whether any of the globs matches the path. */
export function matchesAny(globs: readonly string[], path: string): boolean {
	return globs.some((glob) => globRegex(glob).test(path));
}

/** How many alternatives the braces of one glob may stand for; beyond, the glob is taken as it is written. */
const maxAlternatives = 200;

const expanded = new Map<string, readonly string[]>();

/** The globs that the braces of a glob stand for, each once: `{a,b}/*.md` for `a/*.md` and `b/*.md`. */
export function expandBraces(glob: string): readonly string[] {
	let found = expanded.get(glob);
	if (!found) {
		found = expand(glob);
		expanded.set(glob, found);
	}
	return found;
}

function expand(glob: string): string[] {
	let done: string[] = [glob];
	for (let open = innermost(glob); open; open = done.map(innermost).find((found) => found !== undefined)) {
		done = done.flatMap((one) => {
			const braces = innermost(one);
			return braces
				? braces.options.map((option) => one.slice(0, braces.start) + option + one.slice(braces.end))
				: [one];
		});
		if (done.length > maxAlternatives) {
			return [glob];
		}
	}
	return [...new Set(done)];
}

function innermost(glob: string): { start: number; end: number; options: string[] } | undefined {
	const found = /\{([^{}]*,[^{}]*)\}/.exec(glob);
	return found
		? { start: found.index, end: found.index + found[0].length, options: (found[1] ?? '').split(',') }
		: undefined;
}

/** Whether a part of a glob stands for itself alone. */
export function isLiteral(segment: string): boolean {
	return !/[*?[\]{}()!+@|\\]/.test(segment);
}

/**
 * Many globs asked about many paths. Most globs name a folder or a file (`adr`, `tasks.md`): they are tried only on
 * paths that have it, so that a workspace of a hundred thousand files is listed in a fraction of a second.
 */
export class GlobSet {
	private readonly bySegment = new Map<string, Set<RegExp>>();
	private readonly always = new Set<RegExp>();

	constructor(globs: Iterable<string>) {
		for (const glob of globs) {
			const regex = globRegex(glob);
			for (const one of expandBraces(glob)) {
				const literals = one.toLowerCase().split('/').filter(isLiteral);
				const longest = literals.reduce((a, b) => (b.length > a.length ? b : a), '');
				if (longest === '') {
					this.always.add(regex);
				} else {
					this.bySegment.set(longest, (this.bySegment.get(longest) ?? new Set()).add(regex));
				}
			}
		}
	}

	/** Whether any of the globs matches the path. */
	test(path: string): boolean {
		for (const segment of path.toLowerCase().split('/')) {
			for (const regex of this.bySegment.get(segment) ?? []) {
				if (regex.test(path)) {
					return true;
				}
			}
		}
		for (const regex of this.always) {
			if (regex.test(path)) {
				return true;
			}
		}
		return false;
	}
}
