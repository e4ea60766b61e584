/** How many alternatives the braces of one glob may stand for; beyond, the glob is taken as it is written. */
const maxAlternatives = 200;

/** Length of the longest glob whose braces are looked at. */
const longest = 2000;

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
	if (glob.length > longest) {
		return [glob];
	}
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
