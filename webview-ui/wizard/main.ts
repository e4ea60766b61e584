import * as l10n from '@vscode/l10n';
import '../l10n.ts';
import './style.css';
import {
	type FormModel,
	headId,
	noSuggestions,
	parseWizardReply,
	type Rendered,
	type SectionModel,
	type Suggestions,
	type SuggestionWish,
	type WizardReply,
	type WizardRequest,
	type WizardSource,
} from '../../src/protocol/wizard.ts';
import { vscode } from '../vscodeApi.ts';
import { AddedSection } from './shell/addedSection.ts';
import { Asker } from './shell/asker.ts';
import { ChangeQueue } from './shell/changeQueue.ts';
import { documentKeys } from './shell/documentKeys.ts';
import { isGone, isTextField } from './shell/draftField.ts';
import { Drafts } from './shell/drafts.ts';
import { editorHost, noSubject, type Subject } from './shell/editorHost.ts';
import { FillStages } from './shell/fillStages.ts';
import { Footer } from './shell/footer.ts';
import { makeFrame } from './shell/frame.ts';
import { Header } from './shell/header.ts';
import { HeldReplies, type Told } from './shell/heldReplies.ts';
import { followHands, keepFocus } from './shell/keptFocus.ts';
import { goneWords, lostWords, titleWords } from './shell/lostWords.ts';
import { newNames } from './shell/newNames.ts';
import { OfferMenu } from './shell/offerMenu.ts';
import { recall, remember } from './shell/pageState.ts';
import { Place } from './shell/place.ts';
import { PreviewPane } from './shell/previewPane.ts';
import { sameFinding } from './shell/sameFinding.ts';
import { SectionList } from './shell/sectionList.ts';
import { SectionView } from './shell/sectionView.ts';
import { keepSelectAllKey } from './shell/selectAllKey.ts';
import { forgetTitle, titleWritten } from './shell/titleDraft.ts';
import { titleWriter } from './shell/titleWriter.ts';

const notMended = l10n.t('The text has changed meanwhile, and nothing was mended. Look at it and try again.');

let source: WizardSource | undefined;
let form: FormModel | undefined;
/** Version of the form by whose names the page knows the sections. */
let namedBy = 0;
let section: SectionModel | undefined;
let view: SectionView | undefined;
/** What the view is about, and with it what views before it are about. */
let subject = noSubject();
let subjects: Subject[] = [];
/** A section that a person went to: it takes the focus when it comes, by its text where they went there to write. */
let goingTo: { readonly id: string; readonly toWrite: boolean } | undefined;
/** A line that a person writes next: it takes the focus when the page shows it. */
let goingToLine: Extract<WizardReply, { type: 'focus' }> | undefined;

const held = new HeldReplies(showHeld);
const fills = new FillStages();
const suggestions = new Asker<SuggestionWish, Suggestions>(noSuggestions, (ask, wish) =>
	post({ type: 'suggest', ask, wish }),
);
const rendering = new Asker<string, Rendered | undefined>(undefined, (ask, text) =>
	post({ type: 'render', ask, text }),
);
const queue = new ChangeQueue({ post, say: (message) => frame.say(message), same: settle, isGone });
const hostPorts = {
	queue,
	suggestions,
	rendering,
	post,
	say: (message: string) => frame.say(message),
	form: () => form,
	shown: () => section,
};
const preview = new PreviewPane({
	post,
	edit: (line) => view?.focusLine(line),
	editPart: (line, part) => view?.focusPart(line, part),
});
const header = new Header(
	{
		save,
		openText: () => post({ type: 'reveal', line: lineOfSection(), place: 'instead' }),
		retitle: titleWriter({
			title: () => form?.ownTitle,
			queue,
			say: (message) => frame.say(message),
			written: titleWritten,
		}),
	},
	preview.toggle,
);
const list = new SectionList(go);
const added = new AddedSection({ queue, form: () => form, write: (id) => go(id, true) });
const offers = new OfferMenu((offer) => added.add(offer));
const footer = new Footer({
	show: go,
	complete: (id) => queue.change({ type: 'complete', section: id }),
	say: (message) => frame.say(message),
});
const frame = makeFrame(header.element, [list.element, offers.element], preview.element, footer.element);
const drafts = new Drafts(frame.content);
const place = new Place(frame.content);
document.body.append(frame.element);
const focus = keepFocus(frame.element);
followHands(frame.element);

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
	const reply = parseWizardReply(data);
	if (reply) {
		receive(reply);
	} else if (typeof data === 'object' && data !== null && 'type' in data) {
		console.error('A message that is none of the protocol', data);
		const words = l10n.t('The form got a message that it can’t read. Close the form and open it again.');
		if (section) {
			frame.say(words);
		} else {
			frame.showProblem(words);
		}
	}
});
window.addEventListener('keydown', documentKeys({ queue, post, save }), { capture: true });
window.addEventListener('keydown', (event) => header.hearKey(event, section?.id === headId));
window.addEventListener('blur', () => queue.flush());
window.addEventListener('focus', beSomewhere);
keepSelectAllKey(document);
post({ type: 'ready', section: recall().section, version: recall().version });

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
		case 'mended':
			frame.say(reply.outcome === 'done' ? '' : reply.outcome === 'stale' ? notMended : reply.message);
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
			fills.set(reply.section, reply);
			if (!subject.isGone && held.nameAfter(subject.id) === reply.section) {
				view?.showFill(reply);
			} else if (reply.stage === 'failed') {
				frame.say(reply.message);
			}
			break;
	}
}

function begin(shown: WizardSource): void {
	const isOther = source?.uri !== shown.uri || source.readOnly !== shown.readOnly;
	const { uri = shown.uri } = recall();
	source = shown;
	if (uri !== shown.uri) {
		say(lostWords, [...forgetTitle(), ...drafts.forget()]);
	}
	remember({ uri: shown.uri });
	if (isOther) {
		queue.clear();
		held.take();
		fills.clear();
		view = undefined;
		subject = noSubject();
		subjects = [];
		section = undefined;
		form = undefined;
		frame.content.replaceChildren();
	}
	header.show(source, form);
	preview.begin(source.preview, source.readOnly);
}

function hear(told: Told): void {
	if (told.type === 'form') {
		// Fills are not held back
		fills.rename(newNames(told.newIds ?? []));
	}
	if (queue.isAsking) {
		held.hold(told);
	} else {
		rename(told);
		show(told);
	}
}

function showHeld(): void {
	const all = held.take();
	// Of several the last one counts: what another says of a field is older than the answer that they waited for
	const last = (['form', 'section'] as const).flatMap((type) => all.findLast((told) => told.type === type) ?? []);
	// But each names the sections by the names of the one before
	all.forEach(rename);
	last.forEach(show);
	if (goingToLine && goingToLine.section === section?.id) {
		view?.focusLine(goingToLine.line);
	}
	goingToLine = undefined;
}

/** All that the page keeps by the id of a section follows that section to its new id. */
function rename(told: Told): void {
	if (told.type === 'section') {
		return;
	}
	remember({ version: told.version });
	namedBy = told.version;
	if (!told.newIds) {
		return;
	}
	const newName = newNames(told.newIds);
	for (const one of subjects) {
		const id = newName(one.id);
		one.id = id ?? one.id;
		one.isGone ||= id === undefined;
	}
	section = section && !subject.isGone ? { ...section, id: subject.id } : section;
	const there = goingTo && newName(goingTo.id);
	goingTo = goingTo && there !== undefined ? { ...goingTo, id: there } : undefined;
	list.rename(newName);
	added.rename(newName);
	queue.rename(newName);
	say(
		goneWords,
		drafts.rename(
			newName,
			new Map([[headId, told.form.title], ...told.form.sections.map((one) => [one.id, one.title] as const)]),
		),
	);
}

function show(told: Told): void {
	if (told.type === 'form') {
		form = told.form;
		header.show(source, form);
		if (form.ownTitle === undefined) {
			say(titleWords, forgetTitle());
		}
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
	const isSame = !subject.isGone && subject.id === shown.id;
	if (isSame && view?.goesOnWith(shown, form)) {
		view.update(shown, form);
	} else {
		const hadFocus = document.hasFocus() && frame.content.contains(document.activeElement);
		queue.forgetFields(subject.isGone ? () => true : isSame ? isTextField : () => false, isTextField);
		// Those that are left have to be known as long as something waits for them
		subjects = queue.isSettled ? [] : subjects;
		subject = { id: shown.id, isGone: false };
		subjects.push(subject);
		view = new SectionView(shown, form, editorHost(subject, isReadOnly(), hostPorts), {
			mend,
			reveal,
			fill: (request) => post({ type: 'fill', version: namedBy, request }),
			endFill: (id, keep) => post({ type: 'endFill', version: namedBy, section: id, keep }),
		});
		frame.content.replaceChildren(view.element);
		say(lostWords, drafts.show(shown.id, shown.title));
		place.show(shown.id);
		const stage = fills.of(held.nameAfter(shown.id) ?? headId);
		if (stage) {
			view.showFill(stage);
		}
		if (!isSame) {
			preview.toTop();
		}
		if (hadFocus || goingTo?.id === shown.id) {
			view.focus(goingTo?.id === shown.id && goingTo.toWrite);
		} else if (document.hasFocus()) {
			beSomewhere();
		}
		goingTo = undefined;
	}
	list.select(shown.id);
	preview.tell(shown.findings);
	footer.update(form, shown, headId, isReadOnly());
	remember({ section: shown.id });
}

/** A person who comes to the page by keys is somewhere in it: where they left it, or at the heading. */
function beSomewhere(): void {
	if (document.activeElement === document.body && !focus.comeBack()) {
		view?.focus();
	}
}

/** What was typed is in the document, or the page says that it is not. */
function settle(): void {
	if (queue.isSettled) {
		drafts.settled();
	}
	header.showHeld(queue.holds);
}

function say(words: (texts: readonly string[]) => string, texts: readonly string[]): void {
	if (texts.length > 0) {
		frame.say(words(texts));
	}
}

/** @param toWrite whether the text is what a person goes there for */
function go(id: string, toWrite = false): void {
	frame.say('');
	remember({ section: id });
	queue.behindAll((section) => {
		if (goingTo === undefined && section === subject.id && !subject.isGone) {
			// Nothing is shown anew
			view?.focus(toWrite);
		} else {
			goingTo = { id: section, toWrite };
		}
		post({ type: 'show', version: namedBy, section });
	}, id);
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
			frame.say(notMended);
		}
	});
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
