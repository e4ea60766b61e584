/** A fence whose end has not come. */
export interface OpenFence {
	readonly mark: string;
	/** It is ended by one of the same sort that is as long, without an info string. */
	readonly length: number;
	/** The quotation or the list that it stands in, with which it ends. */
	readonly within: 'quote' | 'list' | undefined;
}

const opening = /^([ \t]*)((?:>[ \t]?|(?:[-*+]|\d+[.)])[ \t]+)*)(?:(`{3,})[^`]*|(~{3,}).*)$/;

/** The fence that a line opens. @param isInList whether an indented line belongs to a list above it */
export function openedBy(line: string, isInList: boolean): OpenFence | undefined {
	const [, indent = '', markers = '', ticks, tildes] = opening.exec(line) ?? [];
	const run = ticks ?? tildes;
	const isCode = indent.length > 3 || indent.includes('\t');
	if (run === undefined || (isCode && !isInList)) {
		return undefined;
	}
	const isListed = markers !== '' || (isInList && indent !== '');
	const within = markers.startsWith('>') ? 'quote' : isListed ? 'list' : undefined;
	return { mark: run.charAt(0), length: run.length, within };
}

/** Whether a line within a fence is its end. */
export function closes({ mark, length, within }: OpenFence, line: string): boolean {
	const trimmed = (within === 'quote' ? line.replace(/^[\s>]+/, '') : line).trim();
	return trimmed.length >= length && [...trimmed].every((character) => character === mark);
}

/**
 * Whether a line stands outside of the quotation or list that a fence stands in, so that the fence is over before it.
 */
export function leaves({ within }: OpenFence, line: string): boolean {
	return within === 'quote' ? !/^[ \t]*>/.test(line) : within === 'list' && /^\S/.test(line);
}
