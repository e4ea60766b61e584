const pathForm = /^(\.{0,2}\/)?(?:[\p{L}\p{N}_.@+~[\]()-]+\/)+[\p{L}\p{N}_.@+~[\]()-]+$/u;
const extension = /[^/.]\.[A-Za-z][A-Za-z0-9]{0,9}$/;
const lineSuffix = /(?::(\d+)(?:[:-]\d+)?|#L(\d+)(?:-L?\d+)?)$/;

/** A code span read as a path: with a folder and a file extension, perhaps a line; never a URL, glob or package name. */
export function readCodePath(span: string): { path: string; line: number | undefined; length: number } | undefined {
	if (span.length > 300 || !span.includes('/') || span.startsWith('@') || span.includes('...')) {
		return undefined;
	}
	const suffix = lineSuffix.exec(span);
	const path = suffix ? span.slice(0, suffix.index) : span;
	if (!extension.test(path) || !pathForm.test(path)) {
		return undefined;
	}
	const line = suffix?.[1] ?? suffix?.[2];
	return { path, line: line === undefined ? undefined : Math.max(Number(line) - 1, 0), length: path.length };
}
