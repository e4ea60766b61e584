import '../l10n.ts';
import './style.css';
import {
	type FormModel,
	headId,
	isWizardReply,
	noSuggestions,
	type Rendered,
	type SectionModel,
	type Suggestions,
	type SuggestionWish,
	type WizardReply,
	type WizardRequest,
	type WizardSource,
} from '../../src/protocol/wizard.ts';
import { vscode } from '../vscodeApi.ts';
import type { EditorHost } from './partEditor.ts';
import { Asker } from './shell/asker.ts';
import { ChangeQueue } from './shell/changeQueue.ts';
import { Drafts } from './shell/drafts.ts';
import { Footer } from './shell/footer.ts';
import { makeFrame } from './shell/frame.ts';
import { Header } from './shell/header.ts';
import { OfferMenu } from './shell/offerMenu.ts';
import { recall, remember } from './shell/pageState.ts';
import { Place } from './shell/place.ts';
import { PreviewPane } from './shell/previewPane.ts';
import { sameFinding } from './shell/sameFinding.ts';
import { SectionList } from './shell/sectionList.ts';
import { SectionView } from './shell/sectionView.ts';
import { keepSelectAllKey } from './shell/selectAllKey.ts';
import { stepOf } from './shell/stepOf.ts';
import { TextField } from './text/textField.ts';

/** Fields whose typing is no step of the document, and is taken back in them alone. */
const ownTyping = '.fill *, textarea:not([data-written]), input[type="text"]:not([data-written])';

/** How long what the document says waits for the answer to a change, in milliseconds. */
const holding = 1000;

type Told = Extract<WizardReply, { type: 'form' | 'section' }>;

let source: WizardSource | undefined;
let form: FormModel | undefined;
let section: SectionModel | undefined;
let view: SectionView | undefined;
let held: Told[] = [];
let release: ReturnType<typeof setTimeout> | undefined;
/** A section that a person went to: it takes the focus when it comes. */
let goingTo: string | undefined;
/** A line that a person writes next: it takes the focus when the page shows it. */
let goingToLine: Extract<WizardReply, { type: 'focus' }> | undefined;

const suggestions = new Asker<SuggestionWish, Suggestions>(noSuggestions, (ask, wish) =>
	post({ type: 'suggest', ask, wish }),
);
const rendering = new Asker<string, Rendered | undefined>(undefined, (ask, text) =>
	post({ type: 'render', ask, text }),
);
const queue = new ChangeQueue({ post, say: (message) => frame.say(message), same: settle, isGone });
const preview = new PreviewPane({
	post,
	edit: (line) => view?.focusLine(line),
	editPart: (line, part) => view?.focusPart(line, part),
});
const header = new Header(
	save,
	() => post({ type: 'reveal', line: lineOfSection(), place: 'instead' }),
	preview.toggle,
);
const list = new SectionList(go);
const offers = new OfferMenu((offer) => queue.change({ type: 'insertSection', offer }));
const footer = new Footer({
	show: go,
	complete: (id) => queue.change({ type: 'complete', section: id }),
	say: (message) => frame.say(message),
});
const frame = makeFrame(header.element, [list.element, offers.element], preview.element, footer.element);
const drafts = new Drafts(frame.content);
const place = new Place(frame.content);
document.body.append(frame.element);

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
	if (isWizardReply(data)) {
		receive(data);
	}
});
window.addEventListener('keydown', hearKey, { capture: true });
window.addEventListener('blur', () => queue.flush());
keepSelectAllKey(document);
post({ type: 'ready', section: recall().section });

function receive(reply: WizardReply): void {
	switch (reply.type) {
		case 'source':
			begin(reply.source);
			break;
		case 'problem':
			frame.showProblem(reply.message);
			break;
		case 'form':
		case 'section':
			hear(reply);
			break;
		case 'changed':
			if (reply.outcome === 'done') {
				frame.say('');
			}
			queue.answered(reply.edit, reply.version, reply);
			// Before another section may be shown: what was typed in this one is in the document
			settle();
			showHeld();
			settle();
			break;
		case 'focus':
			goingToLine = reply;
			if (!queue.isAsking) {
				showHeld();
			}
			break;
		case 'saved':
			header.showDirty(reply.dirty);
			break;
		case 'suggestions':
			suggestions.answered(reply.ask, reply.found);
			break;
		case 'rendered':
			rendering.answered(reply.ask, reply.rendered);
			break;
		case 'previewSource':
		case 'preview':
			preview.receive(reply);
			break;
		case 'fill':
			if (section?.id === reply.section) {
				view?.showFill(reply);
			}
			break;
	}
}

/** The editor would undo or save what came over the wire, and what is typed last is on its way to it. */
function hearKey(event: KeyboardEvent): void {
	const step = stepOf(event);
	if (step) {
		event.stopPropagation();
		const isOfDocument = event.target instanceof Element && !event.target.matches(ownTyping);
		if (step === 'save') {
			event.preventDefault();
			save();
		} else if (isOfDocument && !queue.holds) {
			event.preventDefault();
			queue.behindAll(() => post({ type: step }));
		}
	}
}

function begin(shown: WizardSource): void {
	const isOther = source?.uri !== shown.uri || source.readOnly !== shown.readOnly;
	source = shown;
	remember({ uri: shown.uri });
	if (isOther) {
		queue.clear();
		held = [];
		view = undefined;
		section = undefined;
		form = undefined;
		frame.content.replaceChildren();
	}
	header.show(source, form);
	preview.begin(source.preview, source.readOnly);
}

/** What comes while an answer is due may be the echo of what was asked: which it is, the answer tells. */
function hear(told: Told): void {
	if (queue.isAsking) {
		held.push(told);
		release ??= setTimeout(showHeld, holding);
	} else {
		show(told);
	}
}

function showHeld(): void {
	clearTimeout(release);
	release = undefined;
	// Of several the last one counts: what another says of a field is older than the answer that they waited for
	const last = (['form', 'section'] as const).flatMap((type) => held.findLast((told) => told.type === type) ?? []);
	held = [];
	last.forEach(show);
	if (goingToLine && goingToLine.section === section?.id) {
		view?.focusLine(goingToLine.line);
	}
	goingToLine = undefined;
}

function show(told: Told): void {
	if (told.type === 'form') {
		form = told.form;
		header.show(source, form);
		list.update(form, headId);
		offers.update(form, isReadOnly());
		if (section) {
			footer.update(form, section, headId, isReadOnly());
		}
	} else {
		section = told.section;
		showSection(section);
		queue.shown(told.version);
		settle();
	}
}

function showSection(shown: SectionModel): void {
	if (!form) {
		return;
	}
	frame.showProblem('');
	if (view?.goesOnWith(shown, form)) {
		view.update(shown, form);
	} else {
		const hadFocus = document.hasFocus() && frame.content.contains(document.activeElement);
		view = new SectionView(shown, form, hostOf(shown.id), {
			mend,
			reveal,
			post,
		});
		queue.forgetHeld();
		frame.content.replaceChildren(view.element);
		sayLost(drafts.show(shown.id));
		place.show(shown.id);
		if (hadFocus || goingTo === shown.id) {
			view.focus();
		}
		goingTo = undefined;
	}
	list.select(shown.id);
	preview.show(shown.id);
	preview.tell(shown.findings);
	footer.update(form, shown, headId, isReadOnly());
	remember({ section: shown.id });
}

/** What was typed is in the document, or the page says that it is not. */
function settle(): void {
	if (queue.isSettled) {
		drafts.settled();
	}
	header.showHeld(queue.holds);
}

function sayLost(texts: readonly string[]): void {
	if (texts.length > 0) {
		frame.say(
			`The section is another one by now. This was typed in it before and was not in the document: ${texts.join(' · ')}`,
		);
	}
}

function hostOf(id: string): EditorHost {
	return {
		section: id,
		readOnly: isReadOnly(),
		change: (operation) => queue.change(operation),
		draft: (field, operation, answered) => queue.draft(field, operation, answered),
		flush: () => queue.flush(),
		reveal,
		askDiagram: (request) => post({ type: 'diagram', request }),
		suggest: (wish) => suggestions.ask(wish),
		render: (text) => rendering.ask(text),
		allowImages: () => post({ type: 'images' }),
		open: (target) => post({ type: 'follow', target }),
		form: () => {
			if (!form) {
				throw new Error('A section is shown after the form that it is a part of.');
			}
			return form;
		},
		say: (message) => frame.say(message),
	};
}

function go(id: string): void {
	frame.say('');
	remember({ section: id });
	queue.behindAll(() => {
		goingTo = id;
		post({ type: 'show', section: id });
	});
}

/** Mends what a person sees a finding of, once all that was typed is written: it may stand elsewhere then, or be gone. */
function mend(place: number, which: number): void {
	const { version } = queue;
	const meant = section?.findings.find(({ finding }) => finding === place);
	queue.behindAll(() => {
		const found = section && meant && queue.version !== version ? sameFinding(meant, section.findings) : meant;
		if (found) {
			post({ type: 'mend', version: queue.version, finding: found.finding, mend: which });
		} else {
			frame.say('The text has changed meanwhile, and nothing was mended. Look at it and try again.');
		}
	});
}

function isGone(field: object): boolean {
	return field instanceof TextField ? field.isGone : field instanceof HTMLInputElement && !field.isConnected;
}

function save(): void {
	queue.behindAll(() => post({ type: 'save' }));
}

function isReadOnly(): boolean {
	return source?.readOnly === true;
}

function lineOfSection(): number {
	return form?.sections.find(({ id }) => id === section?.id)?.line ?? 0;
}

function reveal(line: number): void {
	post({ type: 'reveal', line, place: 'beside' });
}

function post(request: WizardRequest): void {
	vscode.postMessage(request);
}
