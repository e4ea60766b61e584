import './style.css';
import {
	isPreviewReply,
	type PreviewReply,
	type PreviewRequest,
	type PreviewSource,
} from '../../src/protocol/preview.ts';
import { checkbox } from '../controls.ts';
import { element } from '../element.ts';
import { vscode } from '../vscodeApi.ts';
import { BlockList } from './blockList.ts';
import { createDiagramView } from './diagram/diagramView.ts';
import { markGallery } from './gallery.ts';
import { Lines } from './lines.ts';
import { handleLinks } from './links.ts';
import { Margin } from './margin.ts';
import { recall, remember, rememberDiagram } from './pageState.ts';
import { Scroller } from './scroller.ts';

type Marks = Extract<PreviewReply, { type: 'marks' }>['marks'];

let source: PreviewSource | undefined;
let lastState = 0;
let diagramIds = new Set<string>();
let active: HTMLElement | undefined;
let cursor: number | undefined;
let hasText = false;

const diagramsOnly = checkbox('Diagrams only', (checked) => {
	const { top } = lines;
	remember({ diagramsOnly: checked });
	showMode();
	scroller.scrollTo(top);
});
const pinned = checkbox('Pin', (checked) => {
	remember({ pinned: checked });
	post({ type: 'pin', pinned: checked });
});
const editButton = element('button', { type: 'button', class: 'edit' }, 'Edit');
const heading = element('h1', { class: 'heard' }, 'Preview');
const status = element('p', { class: 'status', role: 'status' });
const next = element('button', { type: 'button', class: 'edit', hidden: '' });
const content = element('div', { class: 'content' });
const container = element(
	'div',
	{ class: 'document', tabindex: '0', role: 'region', 'aria-label': 'Document' },
	content,
);
const page = element(
	'main',
	{},
	element('div', { class: 'toolbar' }, heading, diagramsOnly.element, pinned.element, editButton),
	status,
	next,
	container,
);
document.body.append(page);

const list = new BlockList(content);
const lines = new Lines(container, () => list.all);
const scroller = new Scroller(container, lines, (line) => {
	remember({ line });
	post({ type: 'scrolled', line });
});
const margin = new Margin(lines, edit);

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
	if (isPreviewReply(data)) {
		receive(data);
	}
});
new ResizeObserver(() => scroller.settle()).observe(content);
handleLinks(container, (target) => post({ type: 'follow', target }));
container.addEventListener('dblclick', ({ target }) => {
	const place =
		target instanceof Element && !target.closest('a, button, input, summary, figure') ? lineOf(target) : undefined;
	if (place !== undefined) {
		edit(place);
	}
});
container.addEventListener('keydown', (event) => {
	if (event.key === 'Enter' && event.target === container) {
		edit(Math.floor(lines.top));
	}
});
editButton.addEventListener('click', () => edit(Math.floor(lines.top)));
next.addEventListener('click', () => post({ type: 'setting', setting: 'maxFileSize' }));
pinned.element.title = 'Stay with this document when another one is edited';
editButton.title = 'Go to the text of what is at the top of the page (Enter)';
diagramsOnly.set(recall().diagramsOnly === true);
pinned.set(recall().pinned === true);
showMode();
post({ type: 'ready' });

function receive(reply: PreviewReply): void {
	switch (reply.type) {
		case 'source':
			showSource(reply.source, reply.pinned);
			break;
		case 'problem':
			list.clear();
			lines.changed();
			hasText = false;
			next.hidden = reply.problem.setting === undefined;
			next.textContent = 'Open Settings';
			say(reply.problem.message);
			break;
		case 'blocks':
			if (reply.state > lastState) {
				lastState = reply.state;
				showBlocks(reply.change);
			}
			break;
		case 'marks':
			showMarks(reply.marks);
			break;
		case 'cursor':
			cursor = reply.line;
			showCursor();
			break;
		case 'scroll':
			scroller.scrollTo(reply.line);
			remember({ line: reply.line });
			break;
		case 'goTo':
			goTo(reply.line);
			break;
	}
}

function showSource(shown: PreviewSource, isPinned: boolean): void {
	const isOther = recall().uri !== shown.uri;
	list.clear();
	lines.changed();
	source = shown;
	diagramIds = new Set();
	heading.textContent = shown.name;
	container.setAttribute('aria-label', `${shown.name}, rendered`);
	pinned.set(isPinned);
	remember({ uri: shown.uri, pinned: isPinned, ...(isOther && { line: 0, diagrams: {} }) });
	scroller.begin(recall().line ?? 0);
}

function showBlocks(change: Extract<PreviewReply, { type: 'blocks' }>['change']): void {
	if (!source) {
		return;
	}
	const isWhole = list.apply(change, {
		source,
		createDiagram,
		tick: (line, done) => post({ type: 'tick', line, done }),
		allowRemoteImages: () => post({ type: 'setting', setting: 'remoteImages' }),
	});
	if (!isWhole) {
		// Something was lost on the way: all of it again
		list.clear();
		post({ type: 'ready' });
		return;
	}
	hasText = list.all.length > 0;
	next.hidden = true;
	lines.changed();
	showMode();
	showCursor();
	scroller.settle();
}

function createDiagram() {
	let place = diagramIds.size + 1;
	while (diagramIds.has(`diagram-${place}`)) {
		place++;
	}
	const id = `diagram-${place}`;
	diagramIds.add(id);
	return createDiagramView(id, {
		send: (request) => post({ type: 'diagram', request }),
		recall: (diagram) => recall().diagrams?.[diagram],
		remember: rememberDiagram,
	});
}

function showMarks(marks: Marks): void {
	margin.show(marks);
	const broken = marks.findings.filter(({ breaksDiagram }) => breaksDiagram);
	for (const block of list.all) {
		block.tellDiagrams((first, last) => broken.find(({ line }) => line >= first && line <= last));
	}
}

function showCursor(): void {
	active?.classList.remove('active');
	active = cursor === undefined ? undefined : lines.placeOf(cursor)?.element;
	active?.classList.add('active');
}

function goTo(line: number): void {
	const target = lines.placeOf(line)?.element;
	if (target) {
		target.scrollIntoView();
		target.tabIndex = -1;
		target.focus({ preventScroll: true });
	}
}

function showMode(): void {
	const hasDiagrams = markGallery(list.all);
	const isGallery = recall().diagramsOnly === true;
	page.classList.toggle('gallery', isGallery);
	lines.changed();
	if (!hasText) {
		say(source ? 'This document is empty. What you write in the editor is shown here.' : 'Reading the document…');
	} else if (isGallery && !hasDiagrams) {
		say('This document has no diagrams. Clear "Diagrams only" to see its text.');
	} else {
		say('');
	}
}

function say(words: string): void {
	status.textContent = words;
	status.hidden = words === '';
	container.hidden = words !== '';
}

/** The line of the innermost element that tells one. */
function lineOf(target: Element): number | undefined {
	const block = list.all.find((one) => one.element.contains(target));
	const inner = target.closest<HTMLElement>('[data-line]');
	return block && block.line + (inner && block.element.contains(inner) ? Number(inner.dataset.line) : 0);
}

function edit(line: number): void {
	post({ type: 'edit', line });
}

function post(request: PreviewRequest): void {
	vscode.postMessage(request);
}
