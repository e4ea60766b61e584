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

/**
 * The pairs of a section of renamed requirements, each a line `FROM:` and the next line of the kind, `TO:`. The headers
 * behind the colons may stand in a list and in back quotes.
 */
export function readRenames(
	source: readonly SourceLine[],
	from: number,
	to: number,
): { pairs: Rename[]; unpaired: UnpairedRename[] } {
	const pairs: Rename[] = [];
	const unpaired: UnpairedRename[] = [];
	let open: PlacedName | undefined;
	const leave = (): void => {
		if (open) {
			unpaired.push({ ...open, side: 'FROM' });
			open = undefined;
		}
	};
	for (let line = from; line < to; line++) {
		const half = halfAt(source[line], line);
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
	return { pairs, unpaired };
}

function halfAt(source: SourceLine | undefined, line: number): { side: 'FROM' | 'TO'; placed: PlacedName } | undefined {
	if (!source || source.fenced) {
		return undefined;
	}
	const { text } = source;
	const [lead = '', side] = /^\s*(?:[-*+]\s*)?(FROM|TO):\s*/.exec(text) ?? [];
	const placed = side === undefined ? undefined : listedName(text, line, lead.length);
	return placed && { side: side === 'FROM' ? 'FROM' : 'TO', placed };
}
