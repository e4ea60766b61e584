import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { type FormOperation, formEdits } from '../../../src/core/form/formEdits.ts';
import { readForm, readSection } from '../../../src/core/form/readForm.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { describeSections } from '../../../src/core/kinds/completion.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import type { FormModel, SectionModel, Suggestions, SuggestionWish } from '../../../src/protocol/wizard.ts';
import { suggestedIn, type Texts } from './suggestedIn.ts';

/** A text with the form that it gives, and what operations make of it. */
export class FormText {
	text: string;
	/** What the rules say of the text. */
	findings: readonly Finding[] = [];
	/** All that was asked, in order. */
	readonly asked: FormOperation[] = [];
	/** Whether a page may ask for what can't be done; why not, in order. */
	mayRefuse = false;
	readonly refusals: string[] = [];
	/** The text changes no sooner than this. */
	ready: Promise<void> = Promise.resolve();
	private readonly kind;
	private readonly title: string;
	private readonly path: string;
	private readonly beside: Texts;
	/** Place of the section, which keeps it when its title changes. */
	private place: number | undefined;

	/**
	 * @param title of the section that is shown
	 * @param place where the text stands, and the other texts of its feature
	 */
	constructor(
		text: string,
		kind: string,
		title: string,
		place: { readonly path?: string; readonly beside?: Texts } = {},
	) {
		this.text = text;
		this.path = place.path ?? 'docs/a.md';
		this.beside = place.beside ?? {};
		this.title = title;
		const found = builtinKinds.find(({ id }) => id === kind);
		assert.ok(found);
		this.kind = found;
	}

	read(): { readonly form: FormModel; readonly section: SectionModel } {
		const { document, facts } = this.parsed();
		const form = readForm(document, this.kind, facts, this.findings);
		this.place ??= form.sections.findIndex(({ title }) => title === this.title);
		const id = form.sections[this.place]?.id;
		assert.ok(id, `there is a section ${this.title}`);
		return { form, section: readSection(document, this.kind, facts, this.findings, id) };
	}

	/** Holds back what a page asks until the function is called that it gives. */
	hold(): () => void {
		let release = (): void => {};
		this.ready = new Promise((resolve) => {
			release = resolve;
		});
		return release;
	}

	/** Does what a page asks. @returns why not, where it may be refused */
	change(operation: FormOperation): string | undefined {
		this.asked.push(operation);
		const { document, facts } = this.parsed();
		try {
			const { edits } = formEdits(document, this.kind, facts.sections, operation);
			this.text = applyEdits(this.text, edits);
			return undefined;
		} catch (error) {
			if (!this.mayRefuse || !(error instanceof OperationError)) {
				throw error;
			}
			this.refusals.push(error.message);
			return error.message;
		}
	}

	/** What the editor proposes. */
	suggest(wish: SuggestionWish): Suggestions {
		return suggestedIn({ ...this.beside, [this.path]: this.text }, this.path, wish);
	}

	private parsed() {
		const document = parseDocument(this.path, this.text);
		return { document, facts: { title: 'T', version: '', ...describeSections(document, this.kind) } };
	}
}
