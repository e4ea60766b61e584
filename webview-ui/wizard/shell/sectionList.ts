import * as l10n from '@vscode/l10n';
import type { FormModel, SectionEntry } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import { stateWords } from '../../words.ts';
import type { NewName } from './newNames.ts';
import { recall, remember } from './pageState.ts';

const signs: Readonly<Record<SectionEntry['state'], string>> = {
	missing: '○',
	empty: '○',
	draft: '◐',
	complete: '●',
};

/** Letters that come later than this begin another word, in milliseconds; as in the editor's own trees. */
const typingPause = 800;

interface Row {
	readonly id: string;
	readonly depth: number;
	readonly element: HTMLElement;
	readonly isParent: boolean;
	/** Places of the rows that it is a part of are all open. */
	seen: boolean;
}

/**
 * The sections as a tree, with the keys of the editor's own trees: arrows go and fold, Enter shows, letters search. Rows
 * are made anew only when they say something else.
 */
export class SectionList {
	readonly element = element('div', { role: 'tree', 'aria-label': l10n.t('Sections'), class: 'tree' });
	private readonly show: (section: string) => void;
	private rows: readonly Row[] = [];
	private shown = '';
	private current: string | undefined;
	private active: string | undefined;
	/** What a person searches for by letters. */
	private typed = '';
	private typedAt = 0;

	constructor(show: (section: string) => void) {
		this.show = show;
		this.element.addEventListener('keydown', (event) => this.key(event));
		this.element.addEventListener('click', ({ target }) => {
			const row = target instanceof Element ? this.rows.find((one) => one.element.contains(target)) : undefined;
			if (row && target instanceof Element && target.closest('.twisty') && row.isParent) {
				this.fold(row, !this.isFolded(row));
			} else if (row) {
				this.activate(row);
				this.show(row.id);
			}
		});
	}

	/** Shows the sections of a form. @param headId id of what stands above the first one */
	update(form: FormModel, headId: string): void {
		// Lines move with every line that is written, and no row tells them
		const now = JSON.stringify([form.sections, form.findings, form.percent, form.next], (key, value: unknown) =>
			key === 'line' ? undefined : value,
		);
		if (now === this.shown) {
			return;
		}
		this.shown = now;
		const hadFocus = this.element.contains(document.activeElement);
		const { percent, findings } = form;
		const head = { id: headId, title: l10n.t('Document'), depth: 0, state: undefined, percent, findings };
		this.rows = [
			makeRow(head, false, false),
			...form.sections.map((one, place) =>
				makeRow(one, (form.sections[place + 1]?.depth ?? 0) > one.depth, one.id === form.next),
			),
		];
		this.element.replaceChildren(...this.rows.map((row) => row.element));
		this.mark();
		if (hadFocus) {
			this.rows.find(({ element: row }) => row.tabIndex === 0)?.element.focus();
		}
	}

	/** Sections have other ids now: what is shown, chosen and folded stays so. */
	rename(newName: NewName): void {
		// Rows that read the same may be others now
		this.shown = this.rows.every(({ id }) => newName(id) === id) ? this.shown : '';
		this.current = this.current === undefined ? undefined : newName(this.current);
		this.active = this.active === undefined ? undefined : newName(this.active);
		const { folded = [] } = recall();
		const renamed = folded.flatMap((id) => newName(id) ?? []);
		if (renamed.join('\n') !== folded.join('\n')) {
			remember({ folded: renamed });
		}
	}

	/** Says which section is shown. */
	select(section: string): void {
		if (section !== this.current) {
			this.current = section;
			this.active = section;
			this.mark();
			this.rows.find(({ id }) => id === section)?.element.scrollIntoView({ block: 'nearest' });
		}
	}

	private mark(): void {
		const folded = new Set(recall().folded ?? []);
		let hiddenBelow = Number.POSITIVE_INFINITY;
		for (const row of this.rows) {
			if (row.depth <= hiddenBelow) {
				hiddenBelow = Number.POSITIVE_INFINITY;
			}
			row.seen = row.depth <= hiddenBelow;
			row.element.hidden = !row.seen;
			row.element.setAttribute('aria-selected', String(row.id === this.current));
			if (row.isParent) {
				const isFolded = folded.has(row.id);
				row.element.setAttribute('aria-expanded', String(!isFolded));
				if (isFolded && row.seen) {
					hiddenBelow = row.depth;
				}
			}
		}
		const tabbable = this.seenRows().find(({ id }) => id === this.active) ?? this.seenRows()[0];
		for (const row of this.rows) {
			row.element.tabIndex = row === tabbable ? 0 : -1;
		}
	}

	private seenRows(): readonly Row[] {
		return this.rows.filter(({ seen }) => seen);
	}

	private isFolded({ id }: Row): boolean {
		return recall().folded?.includes(id) === true;
	}

	private fold(row: Row, folded: boolean): void {
		const others = (recall().folded ?? []).filter((id) => id !== row.id);
		remember({ folded: folded ? [...others, row.id] : others });
		this.mark();
	}

	private activate(row: Row | undefined): void {
		if (row) {
			this.active = row.id;
			this.mark();
			row.element.focus();
		}
	}

	private key(event: KeyboardEvent): void {
		const rows = this.seenRows();
		const at = rows.findIndex(({ element }) => element === event.target);
		const row = rows[at];
		if (!row || event.ctrlKey || event.metaKey || event.altKey) {
			return;
		}
		if (this.go(event.key, rows, at, row)) {
			event.preventDefault();
		}
	}

	private go(key: string, rows: readonly Row[], at: number, row: Row): boolean {
		switch (key) {
			case 'ArrowDown':
				this.activate(rows[at + 1]);
				return true;
			case 'ArrowUp':
				this.activate(rows[at - 1]);
				return true;
			case 'Home':
				this.activate(rows[0]);
				return true;
			case 'End':
				this.activate(rows.at(-1));
				return true;
			case 'ArrowRight':
				if (row.isParent && this.isFolded(row)) {
					this.fold(row, false);
				} else if (row.isParent) {
					this.activate(rows[at + 1]);
				}
				return true;
			case 'ArrowLeft':
				if (row.isParent && !this.isFolded(row)) {
					this.fold(row, true);
				} else {
					this.activate(rows.slice(0, at).findLast(({ depth }) => depth < row.depth));
				}
				return true;
			case 'Enter':
			case ' ':
				this.show(row.id);
				return true;
			default:
				return this.search(key, rows, at);
		}
	}

	/** Letters that follow each other quickly are the beginning of one title; the same one again goes on to the next. */
	private search(key: string, rows: readonly Row[], at: number): boolean {
		if (key.length !== 1) {
			return false;
		}
		const now = performance.now();
		const letter = key.toLowerCase();
		this.typed = now - this.typedAt < typingPause && this.typed !== letter ? this.typed + letter : letter;
		this.typedAt = now;
		const from = this.typed.length > 1 ? at : at + 1;
		const found = [...rows.slice(from), ...rows.slice(0, from)].find(({ element: one }) =>
			one.querySelector('.title')?.textContent?.toLowerCase().startsWith(this.typed),
		);
		this.activate(found);
		return true;
	}
}

function makeRow(
	entry: Pick<SectionEntry, 'id' | 'title' | 'depth' | 'percent' | 'findings'> & {
		readonly state: SectionEntry['state'] | undefined;
		readonly required?: boolean;
	},
	isParent: boolean,
	isNext: boolean,
): Row {
	const { id, title, depth, state, percent, findings, required = true } = entry;
	const problems = findings.error + findings.warning;
	const heard = [
		state ? stateWords[state] : '',
		required ? '' : l10n.t('optional'),
		isParent || !state ? l10n.t('{0}%', percent) : '',
		problemWords(problems),
		isNext ? l10n.t('next to write') : '',
	];
	const row = element(
		'div',
		{
			role: 'treeitem',
			class: `row ${state ?? 'head'} depth-${Math.min(depth, 6)}${isNext ? ' next' : ''}`,
			'aria-level': String(depth + 1),
			title,
		},
		element('span', { class: `twisty${isParent ? ' parent' : ''}`, 'aria-hidden': 'true' }),
		element('span', { class: 'state', 'aria-hidden': 'true' }, state ? signs[state] : '¶'),
		element('span', { class: 'title', dir: 'auto' }, title),
		element(
			'span',
			{ class: 'heard' },
			heard
				.filter((word) => word !== '')
				.map((word) => `, ${word}`)
				.join(''),
		),
		element(
			'span',
			{ class: 'percent', 'aria-hidden': 'true' },
			(isParent && state !== 'complete') || !state ? l10n.t('{0}%', percent) : '',
		),
		element(
			'span',
			{ class: findings.error > 0 ? 'count error' : 'count', 'aria-hidden': 'true' },
			problems > 0 ? String(problems) : '',
		),
	);
	return { id, depth, element: row, isParent, seen: true };
}

/** How many problems a section has, for those who hear it; empty for none. */
function problemWords(count: number): string {
	if (count === 0) {
		return '';
	}
	return count === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', count);
}
