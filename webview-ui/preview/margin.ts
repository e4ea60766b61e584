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
		for (const section of sections) {
			this.add(section.line, this.sectionMark(section));
		}
		const byPlace = new Map<HTMLElement, FindingMark[]>();
		for (const finding of findings) {
			const place = this.lines.placeOf(finding.line)?.element;
			if (place) {
				byPlace.set(place, [...(byPlace.get(place) ?? []), finding]);
			}
		}
		for (const found of byPlace.values()) {
			this.add(found[0]?.line ?? 0, this.findingMark(found));
		}
		this.marks.find((mark) => mark.dataset.mark === focused)?.focus({ preventScroll: true });
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
		const sort = { name: `section ${state}`, word: stateWords[state] };
		return this.button(line, sort, states[state], sectionWords(title, state, required));
	}

	private findingMark(found: readonly FindingMark[]): HTMLElement {
		const [severity, sign] =
			severities.find(([name]) => found.some((one) => one.severity === name)) ?? severities[2] ?? [];
		const first = found.find((one) => one.severity === severity);
		const messages = found.slice(0, mostMessages).map(({ message }) => message);
		const more = found.length - messages.length;
		const words = [...messages, ...(more > 0 ? [l10n.t('{0} more', more)] : [])].join('\n');
		const text = found.length === 1 ? `${sign}` : `${sign}${found.length}`;
		const sort = { name: `finding ${severity}`, word: severityWords[severity ?? 'hint'] };
		return this.button(first?.line ?? 0, sort, text, words);
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
			element('span', { class: 'heard' }, l10n.t('{0}: {1}. Line {2}.', word, words, line + 1)),
		);
		made.addEventListener('click', (event) => {
			event.stopPropagation();
			this.edit(line);
		});
		return made;
	}
}

function sectionWords(title: string, state: SectionMark['state'], required: boolean): string {
	if (state === 'missing') {
		return l10n.t('Missing section: {0}', title);
	}
	return required
		? l10n.t('{0}: {1}', title, stateWords[state])
		: l10n.t('{0}: {1}, optional', title, stateWords[state]);
}
