import { decodePercent } from '../../document/percentEncoding.ts';
import { folderOf, isMarkdown, resolvePath } from '../../workspace/paths.ts';
import { relativeTarget } from '../../workspace/writtenTarget.ts';
import type { AdrRecord } from '../record/record.ts';

const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i;
const otherFile = /\.[a-z][a-z0-9]{0,5}$/i;

/** Where a link of a page leads, from the workspace root; undefined for another site, the page itself and no page. */
export function pathOfTarget(target: string, page: string): string | undefined {
	const written = target.trim().replace(/[?#].*$/s, '');
	if (written === '' || elsewhere.test(target.trim()) || (!isMarkdown(written) && otherFile.test(written))) {
		return undefined;
	}
	const path = decodePercent(written);
	return resolvePath(path.startsWith('/') ? '' : folderOf(page), path);
}

/**
 * How a page writes the path of a record, in the manner of another target of it: `./0001-x.md`, `/adr/0001-x.md`. A place
 * within that one is no matter of this one.
 */
export function targetLike(target: string, page: string, { path, name }: AdrRecord): string {
	const written = target.replace(/[?#].*$/s, '');
	// Sites leave the extension out
	const isBare = !otherFile.test(written);
	const wanted = !isBare ? path : name.ownFolder ? folderOf(path) : path.slice(0, path.length - name.extension.length);
	const relative = written.startsWith('/') ? `/${relativeTarget('', wanted)}` : relativeTarget(page, wanted);
	const dotted = written.startsWith('./') && !relative.startsWith('.') ? `./${relative}` : relative;
	return isBare && written.endsWith('/') ? `${dotted}/` : dotted;
}

/** The paths by which a page may name a record. */
export function pathsOf({ path, name }: AdrRecord): readonly string[] {
	const bare = path.slice(0, path.length - name.extension.length);
	return name.ownFolder ? [path, bare, folderOf(path)] : [path, bare];
}
