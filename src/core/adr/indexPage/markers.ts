import type { Comment, SpecDocument } from '../../document/specDocument.ts';

/** The lines between two comments with which a tool marks the list that it writes. */
export interface MarkedBlock {
	/** Line on which the opening comment ends. */
	readonly first: number;
	/** Line on which the closing comment begins; undefined where nothing closes it. */
	readonly last: number | undefined;
	/** The comment that closes a block of this tool. */
	readonly closing: string;
	/** Whether the tool writes "ADR-0001" as text of each link. */
	readonly ids: boolean;
}

/** The words with which tools name such a list, without case, hyphens and underscores: `adr-index`, `ADR_LIST`. */
const names =
	/^(?:archspec:)?(?:adrs?|decisions?|decisionrecords?|adrs?(?:index|log|list|table|toc)|decision(?:log|index|list|table))$/;

/**
 * The first block of a page that tools mark for a list of records: `<!-- adrlog -->` to `<!-- adrlogstop -->` (adr-log),
 * `<!-- adr-index:start -->` to `<!-- adr-index:end -->` and its spellings, which many repositories' scripts use, and
 * `<!-- archspec:adr-index -->` to `<!-- /archspec:adr-index -->`.
 */
export function markedBlock({ comments }: SpecDocument): MarkedBlock | undefined {
	/** Openings by the name that closes them, the first of each. */
	const open = new Map<string, Opening>();
	for (const comment of comments) {
		const word = wordOf(comment.text);
		const opening = openingOf(word, comment);
		const closed = opening ? undefined : open.get(nameClosedBy(word));
		if (closed) {
			return blockOf(closed, comment.range.start.line);
		}
		if (opening && !open.has(opening.name)) {
			open.set(opening.name, opening);
		}
	}
	// Without its end only a name that stands for nothing else says where a list goes
	const alone = [...open.values()].find((opening) => opening.alone);
	return alone && blockOf(alone, undefined);
}

interface Opening {
	readonly name: string;
	readonly alone: boolean;
	readonly comment: Comment;
}

function blockOf({ name, comment }: Opening, last: number | undefined): MarkedBlock {
	const isAdrLog = name === 'adrlog';
	const closing = isAdrLog ? '<!-- adrlogstop -->' : `<!-- /${comment.text} -->`;
	return { first: comment.range.end.line, last, closing, ids: isAdrLog };
}

function openingOf(word: string, comment: Comment): Opening | undefined {
	const begun = /^(?:(.+?):?(?:start|begin)|(?:start|begin):?(.+))$/.exec(word);
	const name = begun?.[1] ?? begun?.[2] ?? word;
	const alone = word === 'adrlog' || word === 'archspec:adrindex';
	return names.test(name) && (begun || alone) ? { name, alone, comment } : undefined;
}

/** The name of the block that a comment ends: `/adrindex`, `adrlogstop`, `adrindex:end`, `end:adrlist`. */
function nameClosedBy(word: string): string {
	return word.replace(/^(?:\/|end:?)|:?(?:stop|end)$/g, '');
}

/** The first word of a comment, as it is compared; "ADR-INDEX:BEGIN (generated, do not edit)" has more. */
function wordOf(text: string): string {
	const [words = ''] = text.slice(0, 60).split(/\s*[(—–]|\s-\s|\n/);
	return words.toLowerCase().replace(/[-_\s]+/g, '');
}
