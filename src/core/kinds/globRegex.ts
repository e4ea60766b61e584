import { escapeRegex } from '../escapeRegex.ts';
import { expandBraces } from './braces.ts';

/** One character of a segment, as a regular expression; `*` for any number of any characters. */
type Element = string;

const any: Element = '*';
const nothing = /^(?!)/;

/** Characters of the longest regular expression; a much longer one compiles and then throws when it is used. */
const longest = 20_000;

/**
 * Compiles a glob over paths with `/`.
 *
 * Globs come from configuration files, so no path may take long, whatever the glob. A star is therefore never tried a
 * second time: what stands between two stars is looked for from the left, and the first place is as good as any, since
 * it leaves most of the path for the rest. `(?=(x))\1` says so to the regular expression, which goes back into
 * neither. The same holds for `**` and the segments between two of them; and the alternatives of one segment all end
 * where it ends, so that the first that fits does for all.
 */
export function compileGlob(glob: string): RegExp {
	const whole = /\{[^{}]*\//.test(glob) ? expandBraces(glob) : [glob];
	if (whole.some((one) => /\{[^{}]*\//.test(one))) {
		return nothing;
	}
	const writer = new Writer();
	try {
		const source = `^(?:${whole.map((one) => writer.path(one.split('/'))).join('|')})$`;
		return source.length > longest ? nothing : new RegExp(source, 'iu');
	} catch {
		return nothing;
	}
}

class Writer {
	private groups = 0;

	/** @param segments of a glob whose braces lie each within one segment */
	path(segments: readonly string[]): string {
		const pieces: string[][] = [[]];
		for (const segment of segments) {
			if (segment === '**') {
				pieces.push([]);
			} else {
				pieces.at(-1)?.push(segment);
			}
		}
		const last = pieces.length - 1;
		const [first = [], ...others] = pieces;
		const start = first.map((segment) => this.segment(segment)).join('/');
		if (last === 0) {
			return start;
		}
		let source = start;
		let isOpen = first.length === 0;
		for (const piece of others.slice(0, -1).filter((one) => one.length > 0)) {
			const lead = isOpen ? '' : '/';
			source += this.once(() => `${lead}(?:[^/]+/)*?${piece.map((one) => this.segment(one)).join('/')}(?=/|$)`);
			isOpen = false;
		}
		const end = others.at(-1) ?? [];
		if (end.length === 0) {
			return isOpen ? '.*' : `${source}(?:/.*)?`;
		}
		return `${source}${isOpen ? '' : '/'}(?:[^/]+/)*?${end.map((one) => this.segment(one)).join('/')}`;
	}

	private segment(glob: string): string {
		const alternatives = expandBraces(glob);
		const [only] = alternatives;
		return only !== undefined && alternatives.length === 1
			? this.elements(readElements(only))
			: this.once(() => `(?:${alternatives.map((one) => this.elements(readElements(one))).join('|')})(?=/|$)`);
	}

	private elements(elements: readonly Element[]): string {
		if (elements.length > 0 && elements.every((one) => one === any)) {
			return '[^/]+';
		}
		const parts: string[] = [''];
		for (const element of elements) {
			if (element === any) {
				parts.push('');
			} else {
				parts[parts.length - 1] += element;
			}
		}
		const [first = '', ...others] = parts;
		const end = others.pop();
		const middle = others.map((part) => this.once(() => `[^/]*?${part}`));
		return end === undefined ? first : `${first}${middle.join('')}[^/]*${end}`;
	}

	/** Matches as the pattern does at its first try, and never tries another. */
	private once(pattern: () => string): string {
		const group = ++this.groups;
		return `(?=(${pattern()}))\\${group}`;
	}
}

function readElements(glob: string): Element[] {
	const elements: Element[] = [];
	for (const [whole, escaped, negation, members] of glob.matchAll(/\\(.)|\[([!^]?)(\]?[^\]]*)\]|./gsu)) {
		if (members) {
			const inside = members.replace(/[\\[\]^]/g, '\\$&');
			elements.push(negation ? `[^/${inside}]` : `[${inside}]`);
		} else if (whole === '*') {
			elements.push(any);
		} else {
			elements.push(whole === '?' ? '[^/]' : escapeRegex(escaped ?? whole));
		}
	}
	return elements;
}
