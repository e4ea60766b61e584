import { decodePercent } from '../document/percentEncoding.ts';
import { hasPlaceholderMark, isForeign } from '../rules/link/target.ts';

/** Where targets lead that are written from another place than before. */
export interface NewPlaces {
	/** Path from the workspace root of what a target names: relative, or absolute from that root. */
	pathOf(target: string): string;
	/**
	 * The fragment that stands for a place in the new text itself; undefined where the path is no part of it.
	 * @param path from the workspace root; empty for the text in which the target stands
	 */
	within(path: string, fragment: string): string | undefined;
	/** How a path of the workspace is written in the new text. */
	beyond(path: string): string;
}

/**
 * A target as the new text has to write it; undefined where it stays: addresses, absolute paths that lead out of it, what
 * names no file.
 */
export function movedTarget(target: string, { pathOf, within, beyond }: NewPlaces): string | undefined {
	const isElsewhere = /^(?:[a-z][a-z\d+.-]*:|\/\/|\\)/i.test(target) || isForeign(target) || hasPlaceholderMark(target);
	if (target === '' || isElsewhere) {
		return undefined;
	}
	const [, file = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(target) ?? [];
	const isAbsolute = file.startsWith('/');
	const path = file === '' ? '' : pathOf(decodePercent(file));
	// The root itself is no document, and an empty path stands for the text's own
	const inside = file !== '' && path === '' ? undefined : within(path, fragment);
	if (inside !== undefined) {
		return `#${inside}`;
	}
	return isAbsolute || path === '' || path.startsWith('..')
		? undefined
		: beyond(path) + query + (fragment === '' ? '' : `#${fragment}`);
}
