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
	for (const [i, comment] of comments.entries()) {
		const opening = openingOf(comment);
		if (opening === undefined) {
			continue;
		}
		const close = comments.slice(i + 1).find((other) => closes(other, opening.name));
		// Without its end only the name that stands for nothing else says where a list goes
		if (close !== undefined || opening.alone) {
			return {
				first: comment.range.end.line,
				last: close?.range.start.line,
				closing: opening.name === 'adrlog' ? '<!-- adrlogstop -->' : `<!-- /${comment.text} -->`,
				ids: opening.name === 'adrlog',
			};
		}
	}
	return undefined;
}

function openingOf({ text }: Comment): { readonly name: string; readonly alone: boolean } | undefined {
	const word = wordOf(text);
	const begun = /^(.+?)[:]?(?:start|begin)$/.exec(word)?.[1];
	const name = begun ?? word;
	const alone = word === 'adrlog' || word === 'archspec:adrindex';
	return names.test(name) && (begun !== undefined || alone) ? { name, alone } : undefined;
}

function closes({ text }: Comment, name: string): boolean {
	const word = wordOf(text);
	return (
		word === `/${name}` ||
		word === `${name}stop` ||
		word === `${name}end` ||
		word === `${name}:end` ||
		word === `end:${name}`
	);
}

/** The first word of a comment, as it is compared; "ADR-INDEX:BEGIN (generated, do not edit)" has more. */
function wordOf(text: string): string {
	const [words = ''] = text.slice(0, 60).split(/\s*[(—–]|\s-\s|\n/);
	return words.toLowerCase().replace(/[-_\s]+/g, '');
}
