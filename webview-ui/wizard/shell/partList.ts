import type { DiagramPart } from '../../../src/protocol/diagram.ts';
import type { PartModel, SectionModel } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import { emptyDiagram } from '../diagram/emptyDiagram.ts';
import { pairs } from '../editing/pairs.ts';
import type { EditorHost, PartEditor } from '../partEditor.ts';
import { type PartSort, partEditors, sortOf } from '../partEditors.ts';
import { type FindingActions, FindingList } from './findingList.ts';

interface Shown {
	readonly sort: PartSort;
	readonly editor: PartEditor;
	readonly findings: FindingList;
	readonly element: HTMLElement;
	/** Its place and its part as the document has them now. */
	readonly at: { place: number; part: PartModel };
}

/** The parts of a section, each in its editor. Parts keep their editors as others come and go. */
export class PartList {
	readonly element = element('div', { class: 'parts' });
	private readonly host: EditorHost;
	private readonly actions: FindingActions;
	private shown: readonly Shown[] = [];
	private section: SectionModel;
	private followed: { readonly line: number; readonly rest: string } | undefined;

	constructor(section: SectionModel, host: EditorHost, actions: FindingActions) {
		this.section = section;
		this.host = host;
		this.actions = actions;
		this.update(section);
	}

	/** Shows a later state of the section. */
	update(section: SectionModel): void {
		this.section = section;
		const parts = partsOf(section, this.host);
		const entered = this.shown.find((one) => one.element.contains(document.activeElement));
		const now = parts.map(sortOf);
		const before = pairs(
			this.shown.map(({ sort }) => sort),
			now,
		);
		const kept = parts.map((part, place) => this.kept(before[place], part, place));
		// Places first: an editor that is told of its part may ask for its place
		this.shown = parts.map((part, place) => kept[place] ?? this.make(part, place));
		this.arrange();
		for (const one of kept) {
			one?.editor.update(one.at.part);
		}
		for (const { editor, findings, at } of this.shown) {
			const all = this.findingsOf(at.place);
			findings.show(editor.takeFindings?.(all) ?? all, this.host.readOnly);
		}
		if (entered && !this.shown.includes(entered) && !this.followed && document.hasFocus()) {
			// It has become a part of another sort, or is gone
			this.focus(entered.at.part.first);
		}
		this.followCaret();
	}

	/** Focuses what a line of the document shows. */
	focus(line?: number): void {
		const found =
			line === undefined
				? this.shown[0]
				: (this.shown.find(({ at }) => at.part.first <= line && line <= at.part.last) ??
					this.shown.findLast(({ at }) => at.part.last < line) ??
					this.shown[0]);
		found?.editor.focus(line);
	}

	/** Focuses what a picture shows. @param line at which the text of its diagram begins, from 0 */
	focusPicture(line: number, shown: DiagramPart): void {
		const found = this.shown.find(({ at: { part } }) => part.first <= line && line <= part.last);
		if (found?.editor.focusPicture) {
			found.editor.focusPicture(shown);
		} else {
			found?.editor.focus(line);
		}
	}

	private kept(before: number | undefined, part: PartModel, place: number): Shown | undefined {
		const found = before === undefined ? undefined : this.shown[before];
		if (found?.sort !== sortOf(part)) {
			return undefined;
		}
		found.at.place = place;
		found.at.part = part;
		return found;
	}

	private make(part: PartModel, place: number): Shown {
		const sort = sortOf(part);
		const isSource = sort === 'code' || sort === 'diagram';
		const goTo = isSource ? { reveal: (line: number) => editor.focus(line) } : {};
		const findings = new FindingList({ ...this.actions, ...goTo });
		const { host } = this;
		const at = { place, part };
		const editor = partEditors[sort](part, {
			get section() {
				return host.section;
			},
			readOnly: host.readOnly,
			change: (operation, answered) => host.change(operation, answered),
			behindAll: (work) => host.behindAll(work),
			draft: (field, operation, answered) => host.draft(field, operation, answered),
			flush: () => host.flush(),
			reveal: (line) => host.reveal(line),
			suggest: (wish) => host.suggest(wish),
			render: (text) => host.render(text),
			allowImages: () => host.allowImages(),
			open: (target) => host.open(target),
			askDiagram: (request) => host.askDiagram(request),
			form: () => host.form(),
			placeholders: () => host.placeholders(),
			say: (message) => host.say(message),
			place: () => at.place,
			problems: () => this.findingsOf(at.place),
			findingList: () => new FindingList(this.actions),
			isNew: () => at.place >= this.section.parts.length,
			follow: (line, rest) => {
				this.followed = { line, rest };
			},
		});
		const box = element('div', { class: `part ${sort}` }, editor.element, findings.element);
		return { sort, editor, findings, element: box, at };
	}

	private findingsOf(place: number) {
		return this.section.findings.filter(({ part }) => part === place);
	}

	/** Puts the elements into order without touching those that are in it: moving one would take its focus. */
	private arrange(): void {
		for (const [place, { editor }] of this.shown.entries()) {
			editor.element.hidden = this.section.shownAbove.includes(place);
		}
		const wanted = new Set<Node>(this.shown.map((one) => one.element));
		for (const child of [...this.element.children]) {
			if (!wanted.has(child)) {
				child.remove();
			}
		}
		let next = this.element.firstChild;
		for (const { element: box } of this.shown) {
			if (box === next) {
				next = next.nextSibling;
			} else {
				this.element.insertBefore(box, next);
			}
		}
	}

	private followCaret(): void {
		const { followed } = this;
		this.followed = undefined;
		if (!followed) {
			return;
		}
		this.focus(followed.line);
		const active = this.element.ownerDocument.activeElement;
		if (followed.rest !== '' && (active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement)) {
			const { selectionStart, selectionEnd } = active;
			active.setRangeText(followed.rest, selectionStart ?? 0, selectionEnd ?? 0, 'end');
			active.dispatchEvent(new Event('input', { bubbles: true }));
		}
	}
}

/** An empty section has a part to write in, and one that expects a diagram has one to begin with. */
function partsOf({ id, parts, content }: SectionModel, { form, readOnly }: EditorHost): readonly PartModel[] {
	const all: readonly PartModel[] = parts.length > 0 ? parts : [{ type: 'prose', first: 0, last: 0, text: '' }];
	if (content !== 'diagram' || readOnly || parts.some((part) => sortOf(part) === 'diagram')) {
		return all;
	}
	const heading = form().sections.find((one) => one.id === id)?.line ?? 0;
	const line = (parts.at(-1)?.last ?? heading) + 2;
	return [...all, emptyDiagram(line)];
}
