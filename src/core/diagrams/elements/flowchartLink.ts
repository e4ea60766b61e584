import type { LabelReader } from './flowchartText.ts';
import { drawnLabel } from './labels.ts';
import type { Scanner } from './scanner.ts';

/** A line between two nodes. */
interface Link {
	/** Of `id@-->` */
	readonly id: string | undefined;
	readonly label: string;
}

const blanks = /[^\S\n]*/y;
const lineId = /[^\s"[\](){}|@]{1,200}@(?=[^{"])/y;
/** A line may begin on the next one. */
const whole = /\s*(?:[xo<]?--+[-xo>]|[xo<]?==+[=xo>]|[xo<]?-?\.+-[xo>]?|~~~+)\s*/y;
const pipe = /\|/y;
/** How a line begins that has its label inside, and how such a one ends. Quotes hide an end. */
const parted = [
	{ open: /\s*[xo<]?--\s*/y, close: /"|[xo<]?--+[-xo>]/g },
	{ open: /\s*[xo<]?==\s*/y, close: /"|[xo<]?==+[=xo>]/g },
	{ open: /\s*[xo<]?-\.\s*/y, close: /"|[xo<]?-?\.+-[xo>]?/g },
] as const;
const after = /\s*/y;

/** The line that begins here; undefined, and nothing moves, where none does. */
export function readLink(scanner: Scanner, labels: LabelReader): Link | undefined {
	const start = scanner.at;
	scanner.take(blanks);
	const id = scanner.take(lineId)?.[0].slice(0, -1);
	const label = readWhole(scanner, labels) ?? readParted(scanner, labels);
	if (label === undefined) {
		scanner.at = start;
		return undefined;
	}
	return { id, label };
}

/** Whether a line without an id begins here. */
export function linkBegins(scanner: Scanner): boolean {
	return scanner.look(whole) !== undefined || parted.some(({ open }) => scanner.look(open) !== undefined);
}

/** `-->`, `-->|text|` */
function readWhole(scanner: Scanner, labels: LabelReader): string | undefined {
	if (!scanner.take(whole)) {
		return undefined;
	}
	if (!scanner.take(pipe)) {
		return '';
	}
	const label = labels.takeLabel(['|']) ?? '';
	scanner.take(blanks);
	return drawnLabel(label);
}

/** `-- text -->` */
function readParted(scanner: Scanner, labels: LabelReader): string | undefined {
	const kind = parted.find(({ open }) => scanner.take(open));
	const found = kind && labels.takeToClose(kind.close);
	if (found) {
		scanner.take(after);
	}
	return found && drawnLabel(found.text);
}
