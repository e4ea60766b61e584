import { linkBegins } from './flowchartLink.ts';
import type { LabelReader } from './flowchartText.ts';
import { drawnLabel } from './labels.ts';
import type { Scanner } from './scanner.ts';

/** A node where it is written. */
export interface NamedNode {
	readonly id: string;
	/** Undefined where it is given none here. */
	readonly label?: string | undefined;
	/** Offsets of the id. */
	readonly start: number;
	readonly end: number;
}

/** Brackets that give a node its form, the longer ones first, and how each may end. */
const forms: readonly (readonly [open: string, ends: readonly string[]])[] = [
	['(((', [')))']],
	['([', ['])']],
	['((', ['))']],
	['(-', ['-)', '/)', '))']],
	['(', [')']],
	['[[', [']]']],
	['[|', [']']],
	['[(', [')]']],
	['[/', ['/]', '\\]']],
	['[\\', ['\\]', '/]']],
	['[', [']']],
	['{{', ['}}']],
	['{', ['}']],
	['>', [']']],
];

const word = /(?:[A-Za-z0-9!#$%'*+.`?\\_/,]|-(?=[^>\-.]|$)|=(?!=)|[\u00AA-\uFFFF])/y;
const digits = /[0-9]+/y;
const wordRest = /(?:[A-Za-z0-9!"#$%&'*+.`?\\_/]|-(?=[^>\-.]|$)|=(?!=))+/y;
const letter = /[\u00AA-\uFFFF]/y;
const styled = /:::/y;
const colon = /:(?!::)/y;
const className = /[\w\u00AA-\uFFFF-]+/y;
/** Words that are no ids. */
const reserved = /(?:style|linkStyle|classDef|class|click|subgraph|end)\b/y;
const metadata = /[^\S\n]*@\{/y;
const metadataEnd = /"|\}/g;
const label = /(?:^|[{,\n])\s*label\s*:\s*(?:"([^"]*)"|'([^']*)'|([^,\n}]*))/;

/** The node that begins here; undefined, and nothing moves, where none does. */
export function readNode(scanner: Scanner, labels: LabelReader): NamedNode | undefined {
	const start = scanner.at;
	const id = scanner.look(reserved) ? '' : takeId(scanner);
	if (id === '') {
		return undefined;
	}
	const end = scanner.at;
	const form = forms.find(([open]) => scanner.text.startsWith(open, scanner.at));
	let text: string | undefined;
	if (form) {
		scanner.at += form[0].length;
		text = labels.takeLabel(form[1]);
	}
	if (scanner.take(styled)) {
		scanner.take(className);
	}
	return { id, label: readMetadata(scanner, labels) ?? (text === undefined ? text : drawnLabel(text)), start, end };
}

/** `@{ shape: rounded, label: "Text" }`; @returns the label of it */
function readMetadata(scanner: Scanner, labels: LabelReader): string | undefined {
	if (!scanner.take(metadata)) {
		return undefined;
	}
	const found = labels.takeToClose(metadataEnd);
	const given = found && label.exec(found.text);
	return given ? (given[1] ?? given[2] ?? given[3]?.trim()) : undefined;
}

/** The id that begins here, empty where none does. Ids have no blanks, and end where a line between nodes begins. */
export function takeId(scanner: Scanner): string {
	const start = scanner.at;
	while (!scanner.done && scanner.look(word) !== undefined && !linkBegins(scanner)) {
		const found = scanner.take(digits) ?? scanner.take(wordRest) ?? scanner.take(letter);
		if (!found) {
			scanner.at++;
		}
		scanner.take(colon);
	}
	return scanner.text.slice(start, scanner.at);
}
