import * as l10n from '@vscode/l10n';
import type { PreviewReply } from '../../src/protocol/preview.ts';
import { element } from '../element.ts';
import { severityWords, stateWords } from '../words.ts';
import type { Lines } from './lines.ts';

type Marks = Extract<PreviewReply, { type: 'marks' }>['marks'];
type SectionMark = Marks['sections'][number];
type FindingMark = Marks['findings'][number];

const states: Readonly<Record<SectionMark['state'], string>> = {
	missing: '◌',
	empty: '○',
	draft: '◐',
	complete: '✔',
};

const severities: readonly (readonly [FindingMark['severity'], string])[] = [
	['error', '✖'],
	['warning', '▲'],
	['hint', '●'],
];

/** So many messages are told of one place; the Problems panel has all. */
const mostMessages = 10;

/** Marks in the margin: how far a section is, and what was found in a block. Each is a button that goes to its line. */
export class Margin {
	private readonly lines: Lines;
	private readonly edit: (line: number) => void;
	private marks: HTMLElement[] = [];

	constructor(lines: Lines, edit: (line: number) => void) {
		this.lines = lines;
		this.edit = edit;
	}

	/** Shows other marks in place of all before. */
	show({ sections, findings }: Marks): void {
		const focused = this.marks.find((mark) => mark === document.activeElement)?.dataset.mark;
		for (const mark of this.marks) {
			mark.remove();
		}
		this.marks = [];
		// The last one comes first: what is missing follows what is there
		for (const missing of this.byPlace(sections.filter(({ state }) => state === 'missing'))) {
			this.add(missing[0].line, this.missingMark(missing));
		}
		for (const section of sections) {
			if (section.state !== 'missing') {
				this.add(section.line, this.sectionMark(section));
			}
		}
		for (const found of this.byPlace(findings)) {
			this.add(found[0].line, this.findingMark(found));
		}
		this.marks.find((mark) => mark.dataset.mark === focused)?.focus({ preventScroll: true });
	}

	/** Marks that stand beside the same element share a button: side by side there is no room for them. */
	private byPlace<Mark extends { readonly line: number }>(marks: readonly Mark[]): Iterable<[Mark, ...Mark[]]> {
		const found = new Map<HTMLElement, [Mark, ...Mark[]]>();
		for (const mark of marks) {
			const place = this.lines.placeOf(mark.line)?.element;
			const before = place && found.get(place);
			if (before) {
				before.push(mark);
			} else if (place) {
				found.set(place, [mark]);
			}
		}
		return found.values();
	}

	private add(line: number, mark: HTMLElement): void {
		const place = this.lines.placeOf(line)?.element;
		if (place) {
			// A row of a table holds cells alone, and a picture has no text to stand beside
			const holder = place.querySelector(':scope > th, :scope > td') ?? place.closest('figure, pre')?.parentElement;
			(holder ?? place).prepend(mark);
			this.marks.push(mark);
		}
	}

	private sectionMark({ line, title, state, required }: SectionMark): HTMLElement {
		const sort = { name: `section ${state}${required ? '' : ' optional'}`, word: stateWords[state] };
		return this.button(line, sort, states[state], sectionWords(title, state, required));
	}

	private missingMark(missing: readonly [SectionMark, ...SectionMark[]]): HTMLElement {
		const [{ line, title }] = missing;
		const sort = { name: 'section missing', word: stateWords.missing };
		if (missing.length === 1) {
			return this.button(line, sort, states.missing, l10n.t('Missing section: {0}', title));
		}
		const titles = missing.map((one) => one.title).join(', ');
		return this.button(line, sort, `${states.missing}${missing.length}`, l10n.t('Missing sections: {0}', titles));
	}

	private findingMark(found: readonly [FindingMark, ...FindingMark[]]): HTMLElement {
		const [severity, sign] =
			severities.find(([name]) => found.some((one) => one.severity === name)) ?? severities[2] ?? [];
		const first = found.find((one) => one.severity === severity);
		const messages = found.slice(0, mostMessages).map(({ message }) => message);
		const more = found.length - messages.length;
		const words = [...messages, ...(more > 0 ? [l10n.t('{0} more', more)] : [])].join('\n');
		const text = found.length === 1 ? `${sign}` : `${sign}${found.length}`;
		const sort = { name: `finding ${severity}`, word: severityWords[severity ?? 'hint'] };
		return this.button((first ?? found[0]).line, sort, text, words);
	}

	/** @param sort its name in the style sheet, and its word */
	private button(
		line: number,
		{ name, word }: { readonly name: string; readonly word: string },
		text: string,
		words: string,
	): HTMLElement {
		const made = element(
			'button',
			{ type: 'button', class: `mark ${name}`, title: words, 'data-mark': `${name} ${line}` },
			element('span', { 'aria-hidden': 'true' }, text),
			element('span', { class: 'heard' }, l10n.t('{0}: {1} Line {2}.', word, heardWords(words), line + 1)),
		);
		made.addEventListener('click', (event) => {
			event.stopPropagation();
			this.edit(line);
		});
		return made;
	}
}

function sectionWords(title: string, state: SectionMark['state'], required: boolean): string {
	return required
		? l10n.t('{0}: {1}', title, stateWords[state])
		: l10n.t('{0}: {1}, optional', title, stateWords[state]);
}

/** Lines as sentences: where one ends, a reader of the screen makes a pause. */
function heardWords(words: string): string {
	return words
		.split('\n')
		.map((line) => (/[.!?…:]$/.test(line) ? line : `${line}.`))
		.join(' ');
}
