import * as l10n from '@vscode/l10n';
import { type DiagramSuggestion, snippetText, suggestInDiagram } from '../../../src/protocol/diagramText.ts';
import type { Proposal } from '../../../src/protocol/wizard.ts';
import type { SourceField } from '../code/sourceField.ts';
import { ProposalList } from '../editing/proposalList.ts';

/** What is typed that proposes something by itself: a character of a word, the end of an arrow, colons before a style. */
const triggers = /(?:[\p{L}\p{N}_]|[->.=]>|:::)$/u;

/** Proposes types, words, ids and styles while a diagram is written, as the text editor does. Ctrl+Space asks for them. */
export class DiagramCompletion {
	private readonly source: SourceField;
	private readonly list: ProposalList;
	private shown: ReadonlyMap<Proposal, DiagramSuggestion> = new Map();

	constructor(source: SourceField) {
		this.source = source;
		this.list = new ProposalList(source.input, l10n.t('Words and ids'), (proposal) => this.write(proposal));
		source.input.addEventListener('input', (event) => this.typed(event instanceof InputEvent ? event.inputType : ''));
		source.input.addEventListener('mousedown', () => this.list.close());
	}

	/** Whether a key belongs to the proposals; it is handled then. */
	takesKey(event: KeyboardEvent): boolean {
		if (event.ctrlKey && event.key === ' ' && !this.source.input.readOnly) {
			event.preventDefault();
			this.show(true);
			return true;
		}
		if (/^(?:Arrow(?:Left|Right)|Home|End)$/.test(event.key)) {
			this.list.close();
		}
		return this.list.takesKey(event);
	}

	private typed(inputType: string): void {
		const isTyped = /^insert(?:Text|CompositionText)$/.test(inputType) && triggers.test(this.lineBefore());
		const isTakenBack = inputType === 'deleteContentBackward' && this.list.isOpen;
		if (isTyped || isTakenBack) {
			this.show(false);
		} else {
			this.list.close();
		}
	}

	/** @param all also where nothing is typed yet that the proposals would begin with */
	private show(all: boolean): void {
		const { value } = this.source.input;
		const { caret } = this.source;
		const fitting = suggestInDiagram(value, caret).flatMap((one) => {
			const typed = value.split('\n')[caret.line]?.slice(one.range.start.character, caret.character) ?? '';
			const rank = rankOf(one.label, typed);
			return rank === undefined ? [] : [{ one, rank, typed }];
		});
		fitting.sort((a, b) => a.rank - b.rank);
		const typed = fitting[0]?.typed ?? '';
		// Enter behind a word that is written out, or behind an arrow, is a key of the field
		const isOpen = !all && (typed === '' || fitting.some(({ one }) => one.label === typed));
		this.shown = new Map(fitting.map(({ one }) => [{ value: one.label, text: one.detail }, one]));
		const isDone = isOpen && fitting.length === 1 && typed !== '';
		const anchor = this.source.placeOf(caret.line, caret.character - typed.length);
		this.list.show(isDone ? [] : [...this.shown.keys()], anchor, isOpen ? -1 : 0);
	}

	private write(proposal: Proposal): void {
		const suggestion = this.shown.get(proposal);
		if (!suggestion) {
			return;
		}
		const { input, level } = this.source;
		const { start: from, end: to } = suggestion.range;
		const end = input.selectionStart;
		const start = end - (to.character - from.character);
		const lead = /^[ \t]*/.exec(this.lineBefore())?.[0] ?? '';
		const text =
			suggestion.snippet === undefined
				? suggestion.label
				: snippetText(suggestion.snippet).replaceAll('\t', level).replaceAll('\n', `\n${lead}`);
		const caret = start + text.length;
		this.source.replace({ start, end, text, selection: [caret, caret] });
	}

	private lineBefore(): string {
		const { value, selectionStart } = this.source.input;
		return value.slice(value.lastIndexOf('\n', selectionStart - 1) + 1, selectionStart);
	}
}

/** How well a word fits what is typed, 0 for best; undefined where it does not. */
function rankOf(label: string, typed: string): number | undefined {
	const at = label.toLowerCase().indexOf(typed.toLowerCase());
	return at < 0 ? undefined : Math.min(at, 1);
}
