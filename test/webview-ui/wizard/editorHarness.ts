// Runs in the browser: shows a section by its editors, and tells the spec of every operation.
import type {
	FormModel,
	FormOperation,
	SectionModel,
	Suggestions,
	SuggestionWish,
} from '../../../src/protocol/wizard.ts';
import type { PartEditor, PartHost } from '../../../webview-ui/wizard/partEditor.ts';
import { partEditors, sectionEditors, sortOf } from '../../../webview-ui/wizard/partEditors.ts';
import { ChangeQueue } from '../../../webview-ui/wizard/shell/changeQueue.ts';
import { FindingList } from '../../../webview-ui/wizard/shell/findingList.ts';

interface Shown {
	readonly form: FormModel;
	readonly section: SectionModel;
}

/** What the spec gives the page, and what the page gives the spec. */
interface Harness {
	/** Does an operation, and gives what is to be shown then, or why it was not done. */
	operate(operation: FormOperation): Promise<Shown & { readonly refusal?: string }>;
	show(next: Shown, readOnly?: boolean): void;
	suggest(wish: SuggestionWish): Promise<Suggestions>;
}

const harness = globalThis as unknown as Harness;
let shown: Shown;
let parts: { readonly sort: string; readonly editor: PartEditor }[] = [];
let above: { update(section: SectionModel, form: FormModel): void }[] = [];
let version = 0;
/** Why the last operation that was refused was so. */
let told: string | undefined;

const queue = new ChangeQueue({
	post: async (request) => {
		if (request.type === 'change') {
			const { refusal, ...next } = await harness.operate(request.operation);
			if (refusal !== undefined) {
				told = refusal;
				queue.answered(request.edit, version, { outcome: 'refused', message: refusal });
				return;
			}
			version++;
			queue.answered(request.edit, version, { outcome: 'done' });
			harness.show(next);
		}
	},
	say: (message) => {
		if (message !== told) {
			throw new Error(message);
		}
	},
});

function hostOf(place: () => number, readOnly: boolean): PartHost {
	return {
		get section() {
			return shown.section.id;
		},
		readOnly,
		change: (operation, answered) => queue.change(operation, answered),
		behindAll: (work) => queue.behindAll(work),
		draft: (field, operation, answered) => queue.draft(field, operation, answered),
		flush: () => queue.flush(),
		reveal: () => {},
		suggest: (wish) => harness.suggest(wish),
		render: async () => undefined,
		allowImages: () => {},
		open: () => {},
		askDiagram: () => {},
		form: () => shown.form,
		placeholders: () => [],
		say: () => {},
		place,
		problems: () => shown.section.findings.filter(({ part }) => part === place()),
		findingList: () => new FindingList({ mend: () => {}, reveal: () => {} }),
		isNew: () => false,
		follow: () => {},
	};
}

harness.show = (next, readOnly = false) => {
	const isNew = shown === undefined;
	shown = next;
	const { section, form } = next;
	if (isNew) {
		const fitting = sectionEditors.filter((one) => one.fits(section, form));
		const made = fitting.map((one) =>
			one.make(
				section,
				form,
				hostOf(() => 0, readOnly),
			),
		);
		above = made;
		document.querySelector('main')?.append(...made.map(({ element }) => element));
	}
	for (const one of above) {
		one.update(section, form);
	}
	parts = section.parts.map((part, place) => {
		const sort = sortOf(part);
		const known = parts[place];
		if (known?.sort === sort) {
			known.editor.update(part);
			return known;
		}
		known?.editor.element.remove();
		const editor = partEditors[sort](
			part,
			hostOf(() => place, readOnly),
		);
		document.querySelector('main')?.append(editor.element);
		return { sort, editor };
	});
	queue.shown(version);
};
