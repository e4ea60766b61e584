import { element } from '../../element.ts';

/** Where a character stands on the page. */
export interface CaretPlace {
	readonly left: number;
	readonly top: number;
	readonly bottom: number;
}

/**
 * The lines of a source behind the field in which it is written: their numbers in the document, and which of them a
 * finding is about. Each line is laid out as the field does it, so that those which wrap keep to theirs.
 */
export class SourceLines {
	readonly element = element('div', { class: 'source-lines', 'aria-hidden': 'true' });

	/**
	 * @param text as the field has it
	 * @param first number of its first line in the document, from 0
	 * @param marks how bad what is found in a line is, by the line's place in the text
	 */
	show(text: string, first: number, marks: ReadonlyMap<number, string>): void {
		const lines = text.split('\n');
		for (const [place, line] of lines.entries()) {
			const shown = this.element.children[place] ?? this.element.appendChild(element('div', { class: 'source-line' }));
			if (shown.textContent !== line) {
				shown.textContent = line;
			}
			shown.setAttribute('data-number', String(first + place + 1));
			shown.className = `source-line ${marks.get(place) ?? ''}`.trim();
		}
		while (this.element.children.length > lines.length) {
			this.element.lastElementChild?.remove();
		}
	}

	/** Where a character of a line is shown. */
	placeOf(line: number, character: number): CaretPlace {
		const shown = this.element.children[line] ?? this.element;
		const [text] = shown.childNodes;
		if (!(text instanceof Text)) {
			const { left, top, bottom } = shown.getBoundingClientRect();
			return { left: left + Number.parseFloat(getComputedStyle(shown).paddingLeft), top, bottom };
		}
		const range = document.createRange();
		range.setStart(text, Math.min(character, text.length));
		range.collapse(true);
		const { left, top, bottom } = range.getBoundingClientRect();
		return { left, top, bottom };
	}
}
