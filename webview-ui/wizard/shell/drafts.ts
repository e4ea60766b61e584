import { merge } from '../text/merge.ts';
import type { NewName } from './newNames.ts';
import { recall, remember } from './pageState.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What a person typed in a field, as long as it is not in the document. */
export interface Draft {
	/** Place of the field among those of its section, and the labels of all of them, which say what the section is made of. */
	readonly place: number;
	readonly labels: string;
	/** Title of the section: after a reload its id may be that of another one. */
	readonly title: string;
	/** What the field said before, and what it says. */
	readonly base: string;
	readonly text: string;
}

/**
 * Keeps what is typed and not in the document yet, as the text of a fence that is still open: over a reload of the
 * window, and while another section or another tab is shown.
 */
export class Drafts {
	private readonly content: HTMLElement;
	private readonly bases = new Map<Field, string>();
	/** What fields said when they got the focus: what the page puts in by itself has no event before it. */
	private readonly atFocus = new WeakMap<Field, string>();
	/** Id of the section that is shown; undefined once it is gone. */
	private section: string | undefined;
	private title = '';

	/** @param content holds the section that is shown */
	constructor(content: HTMLElement) {
		this.content = content;
		content.addEventListener('focusin', ({ target }) => {
			if (isField(target)) {
				this.atFocus.set(target, target.value);
			}
		});
		content.addEventListener('beforeinput', ({ target }) => {
			if (isField(target) && !this.bases.has(target)) {
				this.bases.set(target, target.value);
			}
		});
		content.addEventListener('input', ({ target }) => {
			if (isField(target) && !target.readOnly) {
				this.keep(target);
			}
		});
	}

	/** All that was typed in the section that is shown is in the document, but for a heading that is still open. */
	settled(): void {
		const open = new Set(this.fields().flatMap((field, place) => ('open' in field.dataset ? place : [])));
		for (const field of this.bases.keys()) {
			if (!('open' in field.dataset)) {
				this.bases.delete(field);
			}
		}
		if (this.section !== undefined) {
			const drafts = recall().drafts?.[this.section] ?? [];
			this.store(
				this.section,
				drafts.filter(({ place }) => open.has(place)),
			);
		}
	}

	/**
	 * Sections have other ids or titles now.
	 * @param titles by the ids of now
	 * @returns texts that were typed in sections that are gone
	 */
	rename(newName: NewName, titles: ReadonlyMap<string, string>): readonly string[] {
		const gone: string[] = [];
		const kept = Object.entries(recall().drafts ?? {}).flatMap(([was, drafts]) => {
			const id = newName(was);
			if (id === undefined) {
				gone.push(...drafts.map(({ text }) => text));
				return [];
			}
			return [[id, drafts.map((draft) => ({ ...draft, title: titles.get(id) ?? draft.title }))] as const];
		});
		if (gone.length > 0 || kept.length > 0) {
			remember({ drafts: Object.fromEntries(kept) });
		}
		this.section = this.section === undefined ? undefined : newName(this.section);
		this.title = (this.section === undefined ? undefined : titles.get(this.section)) ?? this.title;
		return gone;
	}

	/** Another document is shown. @returns all that was typed in the one before */
	forget(): readonly string[] {
		const texts = Object.values(recall().drafts ?? {}).flatMap((drafts) => drafts.map(({ text }) => text));
		remember({ drafts: {} });
		return texts;
	}

	/**
	 * A section is shown anew: puts back what was typed in it, as if it were typed again.
	 * @returns texts whose fields are gone: the section is another one, or is made of something else by now, perhaps of
	 * just these texts
	 */
	show(section: string, title: string): readonly string[] {
		this.section = section;
		this.title = title;
		this.bases.clear();
		const lost: string[] = [];
		const found = (recall().drafts?.[section] ?? []).map((draft) => ({ draft, field: this.fieldOf(draft) }));
		for (const { draft, field } of found) {
			if (field?.value.trimEnd() === draft.text.trimEnd()) {
				// Written meanwhile; the document keeps no blanks at its end
				continue;
			}
			if (!field || draft.title !== title) {
				lost.push(draft.text);
			} else {
				this.bases.set(field, draft.base);
				field.value = merge(draft.base, draft.text, field.value);
				field.dispatchEvent(new Event('input', { bubbles: true }));
			}
		}
		return lost;
	}

	private keep(field: Field): void {
		const { section, title } = this;
		if (section !== undefined) {
			const place = this.fields().indexOf(field);
			const others = (recall().drafts?.[section] ?? []).filter((one) => one.place !== place);
			const base = this.bases.get(field) ?? this.atFocus.get(field) ?? '';
			this.store(section, [...others, { place, labels: this.labels(), title, base, text: field.value }]);
		}
	}

	private store(section: string, drafts: readonly Draft[]): void {
		const { [section]: before = [], ...others } = recall().drafts ?? {};
		if (before.length > 0 || drafts.length > 0) {
			remember({ drafts: drafts.length > 0 ? { ...others, [section]: drafts } : others });
		}
	}

	private fieldOf({ place, labels }: Draft): Field | undefined {
		return labels === this.labels() ? this.fields()[place] : undefined;
	}

	private labels(): string {
		return this.fields()
			.map((field) => field.getAttribute('aria-label') ?? '')
			.join('\n');
	}

	private fields(): readonly Field[] {
		return [...this.content.querySelectorAll<Field>('textarea, input[type="text"]')];
	}
}

function isField(target: EventTarget | null): target is Field {
	return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
}
