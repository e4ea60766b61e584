import { plainText } from '../../document/plainText.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { OperationError } from '../../workspace/change.ts';
import { isNobody, isSameName, type Verdict } from './approval.ts';
import { asCell, newRow, rowEdits } from './cells.ts';
import { type Choice, choicesIn, isStateAlone, type ReviewState, stateOf, stateWords } from './reviewState.ts';
import { cellText, type ReviewTable } from './reviewTable.ts';

/**
 * Edits that write what a reviewer says into their row of a table; where they have none, into one that names nobody
 * yet, else into a new one.
 * @param content fingerprint of the text that is approved; undefined for any other state
 * @throws OperationError where changes are asked for and no column can say so
 */
export function tableEdits(
	document: SpecDocument,
	review: ReviewTable,
	verdict: Verdict,
	content: string | undefined,
): TextEdit[] {
	const { table, columns } = review;
	if (verdict.state === 'changes-requested' && columns.state === undefined && columns.comment === undefined) {
		throw new OperationError(
			`In ${document.path} the table of approvals has no column for what a reviewer says. Add one, such as Status.`,
		);
	}
	const named = ({ cells }: (typeof table.rows)[number]): string => plainText(cells[columns.reviewer]?.text ?? '');
	const own = table.rows.find((row) => isSameName(named(row), verdict.reviewer));
	const row = own ?? table.rows.find((one) => isNobody(named(one)));
	const texts = new Map<number, string>();
	if (!own) {
		texts.set(columns.reviewer, asCell(verdict.reviewer));
		for (const [i, cell] of row?.cells.entries() ?? []) {
			// What else a template left there to be written is not known
			if (/^\[[^[\]]*\]$/.test(cell.text) && choicesIn(cell.text).length === 0) {
				texts.set(i, texts.get(i) ?? '');
			}
		}
	}
	const old = row ? cellText(row, columns.state) : formOfState(review);
	const stamp = content === undefined ? '' : ` <!-- approved ${content} -->`;
	if (columns.state !== undefined) {
		texts.set(columns.state, withState(review, old, verdict.state) + stamp);
	}
	if (columns.date !== undefined) {
		const isSaid = columns.state !== undefined || verdict.state === 'approved';
		const day = isSaid && verdict.state !== 'pending' ? verdict.day : '';
		texts.set(columns.date, day + (columns.state === undefined ? stamp : ''));
	}
	// Without a column for it the state is said in words
	const said = columns.state === undefined && verdict.state === 'changes-requested' ? stateWords[verdict.state] : '';
	const comment = [said, verdict.comment].filter(Boolean).join(': ');
	if (columns.comment !== undefined && comment !== '') {
		texts.set(columns.comment, asCell(comment));
	}
	const ordered = new Map([...texts].sort(([a], [b]) => a - b));
	return row ? rowEdits(document, row, ordered) : [newRow(document, table, ordered, 'last')];
}

/** Also of what was approved in other rows. */
const comments = /\s*<!--.*?-->/g;

/** The boxes that a new row gets, where the others have boxes that offer states alone. */
function formOfState({ table, columns }: ReviewTable): string {
	const isForm = (choices: readonly Choice[]): boolean =>
		choices.length > 0 && choices.every(({ words }) => stateOf(words) === undefined || isStateAlone(words));
	const texts = table.rows.map((row) => cellText(row, columns.state).replace(comments, ''));
	return texts.find((text) => isForm(choicesIn(text))) ?? '';
}

/** A state in the place of another one: the tick moves, or the word is replaced by that of the other rows. */
function withState(review: ReviewTable, old: string, state: ReviewState): string {
	const text = old.replace(/\s*<!--\s*approved [0-9a-f]{12}\s*-->/g, '');
	const choices = choicesIn(text);
	if (choices.some(({ words }) => stateOf(words) === state)) {
		return ticked(text, choices, state);
	}
	return stateOf(text) === state && text !== '' ? text : wordFor(review, state);
}

function ticked(text: string, choices: readonly Choice[], state: ReviewState): string {
	let result = text;
	for (const { mark, words, start } of [...choices].reverse()) {
		const wanted = boxLike(mark, choices, stateOf(words) === state);
		result = result.slice(0, start) + wanted + result.slice(start + mark.length);
	}
	return result;
}

/** A box with or without a tick, of the sort that the cell has. */
function boxLike(mark: string, choices: readonly Choice[], tick: boolean): string {
	if (mark.startsWith('[')) {
		return tick ? '[x]' : '[ ]';
	}
	const used = choices.find(({ isTicked }) => isTicked === tick)?.mark;
	return used ?? (tick ? '☑' : '☐');
}

/** The word by which the other rows say a state, else the usual one. What somebody says behind it is theirs. */
function wordFor({ table, columns }: ReviewTable, state: ReviewState): string {
	const words = table.rows.map((row) => cellText(row, columns.state).replace(comments, ''));
	const used = words.find((text) => choicesIn(text).length === 0 && stateOf(text) === state && isStateAlone(text));
	const isYesNo = /^approved\??$/i.test(
		plainText(columns.state === undefined ? '' : (table.header.cells[columns.state]?.text ?? '')),
	);
	const usual = isYesNo ? { approved: 'Yes', 'changes-requested': 'No', pending: '' }[state] : stateWords[state];
	return used ?? usual;
}
