import { expandBraces } from './braces.ts';
import { compileGlob } from './globRegex.ts';

const compiled = new Map<string, RegExp>();

/**
 * The regular expression of a glob over paths from the workspace root, dot files included, without regard to case:
 * `*`, `**`, `?`, `[a-z]`, `[!a-z]`, `{a,b}`. Kinds share many globs, so each is compiled once. A glob that can't be
 * read matches nothing.
 */
export function globRegex(glob: string): RegExp {
	let regex = compiled.get(glob);
	if (!regex) {
		regex = compileGlob(fromRoot(glob));
		compiled.set(glob, regex);
	}
	return regex;
}

/** `./docs/*.md` is a path from the root, too. */
function fromRoot(glob: string): string {
	return glob.replace(/^(?:\.?\/)+/, '');
}

/** Whether any of the globs matches the path. */
export function matchesAny(globs: readonly string[], path: string): boolean {
	return globs.some((glob) => globRegex(glob).test(path));
}

/** Whether a part of a glob stands for itself alone. */
export function isLiteral(segment: string): boolean {
	return !/[*?[\]{}\\]/.test(segment);
}

/** A path that many sets are asked about: kinds share most of their globs, and each is tried on it once. */
export class GlobPath {
	readonly text: string;
	/** The names that it is made of, in lower case. */
	readonly segments: readonly string[];
	private readonly known = new Map<RegExp, boolean>();

	constructor(path: string) {
		this.text = path;
		this.segments = path.toLowerCase().split('/');
	}

	fits(glob: RegExp): boolean {
		let fits = this.known.get(glob);
		if (fits === undefined) {
			fits = glob.test(this.text);
			this.known.set(glob, fits);
		}
		return fits;
	}
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
			for (const one of expandBraces(fromRoot(glob))) {
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
	test(path: string | GlobPath): boolean {
		const asked = typeof path === 'string' ? new GlobPath(path) : path;
		for (const segment of asked.segments) {
			for (const regex of this.bySegment.get(segment) ?? []) {
				if (asked.fits(regex)) {
					return true;
				}
			}
		}
		for (const regex of this.always) {
			if (asked.fits(regex)) {
				return true;
			}
		}
		return false;
	}
}
