import {
	type FormModel,
	headId,
	type Rendered,
	type SectionModel,
	type Suggestions,
	type SuggestionWish,
	type WizardRequest,
} from '../../../src/protocol/wizard.ts';
import type { EditorHost } from '../partEditor.ts';
import type { Asker } from './asker.ts';
import type { ChangeQueue } from './changeQueue.ts';

/** The section of a view, which goes on to be the same when it is called otherwise. */
export interface Subject {
	id: string;
	/** Whether it is gone from the text: nothing is written any more that was meant for it. */
	isGone: boolean;
}

/** A subject for when no section is shown. */
export function noSubject(): Subject {
	return { id: headId, isGone: true };
}

/** What the editors of all sections reach of the page. */
export interface HostPorts {
	readonly queue: ChangeQueue;
	readonly suggestions: Asker<SuggestionWish, Suggestions>;
	readonly rendering: Asker<string, Rendered | undefined>;
	post(request: WizardRequest): void;
	say(message: string): void;
	form(): FormModel | undefined;
	/** The section that is shown. */
	shown(): SectionModel | undefined;
}

/** What the editors of one section reach. */
export function editorHost(about: Subject, readOnly: boolean, ports: HostPorts): EditorHost {
	const { queue, suggestions, rendering, post, say } = ports;
	return {
		get section() {
			return about.id;
		},
		readOnly,
		change: (operation, answered) => {
			if (!about.isGone) {
				queue.change(operation, answered, about.id);
			}
		},
		behindAll: (work) => queue.behindAll(work),
		draft: (field, operation, answered) => {
			if (!about.isGone) {
				queue.draft(field, operation, answered);
			}
		},
		flush: () => queue.flush(),
		reveal: (line) => post({ type: 'reveal', line, place: 'beside' }),
		askDiagram: (request) => post({ type: 'diagram', request }),
		suggest: (wish) => suggestions.ask(wish),
		render: (text) => rendering.ask(text),
		allowImages: () => post({ type: 'images' }),
		open: (target) => post({ type: 'follow', target }),
		form: () => {
			const form = ports.form();
			if (!form) {
				throw new Error('A section is shown after the form that it is a part of.');
			}
			return form;
		},
		placeholders: () => ports.shown()?.placeholders ?? [],
		say,
	};
}
