import { range } from '../document/text.ts';
import { listedName } from './names.ts';
import type { PlacedName, SourceLine } from './source.ts';

/** A requirement gets another name. */
export interface Rename {
	readonly from: PlacedName;
	readonly to: PlacedName;
}

/** One half of a rename, with nothing to go with it. */
export interface UnpairedRename extends PlacedName {
	readonly side: 'FROM' | 'TO';
}

/** What a section of renamed requirements holds. */
export interface ReadRenames {
	readonly pairs: readonly Rename[];
	readonly unpaired: readonly UnpairedRename[];
	/** Pairs that are passed over, since they have names in place of headers. */
	readonly unread: readonly Rename[];
}

/**
 * The pairs of a section of renamed requirements, each a line `FROM:` and the next line of the kind, `TO:`. The headers
 * behind the colons may stand in a list and in back quotes.
 */
export function readRenames(source: readonly SourceLine[], from: number, to: number): ReadRenames {
	const pairs: Rename[] = [];
	const unpaired: UnpairedRename[] = [];
	const unread: Rename[] = [];
	let open: PlacedName | undefined;
	let bare: PlacedName | undefined;
	const leave = (): void => {
		if (open) {
			unpaired.push({ ...open, side: 'FROM' });
			open = undefined;
		}
	};
	for (let line = from; line < to; line++) {
		const half = halfAt(source, line);
		const name = half ? undefined : bareHalfAt(source[line], line);
		if (name?.side === 'TO' && bare) {
			unread.push({ from: bare, to: name.placed });
		}
		if (half || name) {
			bare = name?.side === 'FROM' ? name.placed : undefined;
		}
		if (half?.side === 'FROM') {
			leave();
			open = half.placed;
		} else if (half && open) {
			pairs.push({ from: open, to: half.placed });
			open = undefined;
		} else if (half) {
			unpaired.push({ ...half.placed, side: 'TO' });
		}
	}
	leave();
	return { pairs, unpaired, unread };
}

/** One line of a pair. */
interface Half {
	readonly side: 'FROM' | 'TO';
	readonly placed: PlacedName;
}

function halfAt(source: readonly SourceLine[], line: number): Half | undefined {
	const { text, fenced } = source[line] ?? { text: '', fenced: true };
	const [lead = '', side] = fenced ? [] : (/^\s*(?:[-*+]\s*)?(FROM|TO):\s*/.exec(text) ?? []);
	const placed = side === undefined ? undefined : listedName(source, line, lead.length);
	return placed && { side: side === 'FROM' ? 'FROM' : 'TO', placed };
}

/** `**From**: Old name`, with what may stand around a name and is none of it. */
const bareHalf =
	/^\s*(?:[-*+]\s+)?(?:\*\*|__)?(FROM|TO)(?:\*\*|__)?\s*[:：](?:\*\*|__)?[\s`"]*(?:#{1,6}\s*)?(?:Requirement\s*[:：]\s*)?(?!\(?(?:none|n\/a)\b)(?=\S)/i;

/** In UTF-16 units. */
const longestName = 300;

/** A line that means to be one of a pair, and has a name or a header in another form than is read. */
function bareHalfAt(source: SourceLine | undefined, line: number): Half | undefined {
	if (!source || source.fenced || source.text.length > longestName) {
		return undefined;
	}
	const [lead = '', side] = bareHalf.exec(source.text) ?? [];
	const name = source.text.slice(lead.length).replace(/[\s`"*]+$/, '');
	if (side === undefined || name === '') {
		return undefined;
	}
	const placed = { name, range: range(line, lead.length, line, lead.length + name.length) };
	return { side: /^f/i.test(side) ? 'FROM' : 'TO', placed };
}
