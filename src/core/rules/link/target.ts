import { isTitleName } from '../../kinds/openTitle.ts';

/** What templates and patterns write in place of a name: `{slug}.md`, `<name>.md`, `$DIR/x.md`, `*.md`, `....md`. */
const mark = /[{}<>[\]$*|]|\.{3}|…/;

/** Names that stand for any: `NNNN-title.md`, `yyyymmdd-xxx.md`, `path/to/file.md`, `0005-example.md`. */
const anyName =
	/(?:^|[^A-Za-z])(?:X{2,}|N{2,}|x{3,}|n{3,}|yyyy\w*|YYYY\w*|#{2,}|foo|bar|baz|example|placeholder|your)(?:[^A-Za-z]|$)|(?:^|\/)path\/to\//;

/** Letters for the last digits of a number, or for a number of one digit: `00x-`, `0NN_`, `N-title.md`. */
const openNumber = /(?:^|[^A-Za-z0-9])0{1,3}(?:x{1,3}|X{1,3}|n{1,3}|N{1,3})[-_]|(?:^|\/)[NX][-_](?![A-Z])/;

/** Folders that hold what a build makes: their files are there on one machine and not on the next. */
const generated = /(?:^|\/)(?:dist|build|out|target|coverage|node_modules|_site|\.next|generated)\//;

/**
 * Targets that something else than the file system resolves: an alias (`@site/x.md`, `~/x.md`), a variable
 * (`%PUBLIC_URL%/x.png`), or a page of the repository's host beside its files (`../../blob/main/x.md`).
 */
const foreign =
	/^(?:@|~\/|%[A-Z_]+%|(?:\.\.\/)+(?:-\/)?(?:actions|blame|blob|commits?|compare|discussions|edit|issues|pulls?|raw|releases|tree|wiki)\/)/;

/** Extension that a site generator serves for a source of another name. */
const served = /\.html?$/i;

/** Whether a target has marks in it that are to be replaced. */
export function hasPlaceholderMark(target: string): boolean {
	return mark.test(target);
}

/** Whether a target is resolved by a site or a host, and not from the document's folder. */
export function isForeign(target: string): boolean {
	return foreign.test(target);
}

/** Whether a path names no file yet: it stands in for one, as in a template. */
export function isPlaceholderPath(path: string): boolean {
	return mark.test(path) || anyName.test(path) || openNumber.test(path) || isTitleName(path);
}

/** Whether a file may rightly be missing from the repository: a build makes it, or a site serves it under this name. */
export function mayBeMade(path: string): boolean {
	return generated.test(path) || served.test(path);
}

/** Whether the last part of a path has an extension that names a type of file: letters, perhaps with digits. */
export function hasExtension(path: string): boolean {
	return /[^/]\.(?=[a-z0-9]*[a-z])[a-z0-9]{1,8}$/i.test(path);
}
