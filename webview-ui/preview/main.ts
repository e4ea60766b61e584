import * as l10n from '@vscode/l10n';
import '../l10n.ts';
import './style.css';
import {
	isPreviewReply,
	type PreviewReply,
	type PreviewRequest,
	type PreviewSource,
} from '../../src/protocol/preview.ts';
import { element } from '../element.ts';
import { vscode } from '../vscodeApi.ts';
import { BlockList } from './blockList.ts';
import { createDiagramView } from './diagram/diagramView.ts';
import { markGallery } from './gallery.ts';
import { HeldMarks } from './heldMarks.ts';
import { Lines } from './lines.ts';
import { handleLinks } from './links.ts';
import { Margin } from './margin.ts';
import { Notice } from './notice.ts';
import { recall, remember, rememberDiagram } from './pageState.ts';
import { Scroller } from './scroller.ts';
import { Toolbar } from './toolbar.ts';

let source: PreviewSource | undefined;
let lastState = 0;
let diagramIds = new Set<string>();
let active: HTMLElement | undefined;
let cursor: number | undefined;
let hasText = false;

const toolbar = new Toolbar({
	showDiagramsOnly: (only) => {
		const { top } = lines;
		remember({ diagramsOnly: only });
		showMode();
		scroller.begin(top);
	},
	pin: (pinned) => {
		remember({ pinned });
		post({ type: 'pin', pinned });
	},
	edit: () => edit(Math.floor(lines.top)),
});
const content = element('div', { class: 'content' });
const container = element(
	'div',
	{ class: 'document', tabindex: '0', role: 'region', 'aria-label': l10n.t('Document') },
	content,
);
const notice = new Notice(container, () => post({ type: 'setting', setting: 'maxFileSize' }));
const page = element('main', {}, toolbar.element, ...notice.elements, container);
document.body.append(page);

const list = new BlockList(content);
const lines = new Lines(container, () => list.all);
const scroller = new Scroller(container, lines, (line) => {
	remember({ line });
	post({ type: 'scrolled', line });
});
const margin = new Margin(lines, edit);
const held = new HeldMarks();

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
	if (isPreviewReply(data)) {
		receive(data);
	}
});
new ResizeObserver(() => scroller.settle()).observe(content);
handleLinks(container, (target) => post({ type: 'follow', target }));
container.addEventListener('dblclick', ({ target }) => {
	const place =
		target instanceof Element && !target.closest('a, button, input, summary, figure.diagram')
			? lineOf(target)
			: undefined;
	if (place !== undefined) {
		edit(place);
	}
});
container.addEventListener('keydown', (event) => {
	if (event.key === 'Enter' && event.target === container) {
		edit(Math.floor(lines.top));
	}
});
toolbar.show({ pinned: recall().pinned === true, diagramsOnly: recall().diagramsOnly === true });
showMode();
post({ type: 'ready' });

function receive(reply: PreviewReply): void {
	switch (reply.type) {
		case 'source':
			showSource(reply.source, reply);
			break;
		case 'problem':
			list.clear();
			lines.changed();
			hasText = false;
			notice.say(reply.problem.message, reply.problem.setting !== undefined);
			break;
		case 'blocks':
			if (reply.state > lastState) {
				lastState = reply.state;
				showBlocks(reply.change);
			}
			break;
		case 'marks':
			held.hold(reply.marks);
			showMarks();
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

function showSource(shown: PreviewSource, { pinned, isMade }: { pinned: boolean; isMade: boolean }): void {
	const isOther = recall().uri !== shown.uri;
	list.clear();
	lines.changed();
	held.hold({ sections: [], findings: [] });
	source = shown;
	diagramIds = new Set();
	container.setAttribute('aria-label', l10n.t('{0}, rendered', shown.name));
	toolbar.show({ name: shown.name, isMade, pinned, diagramsOnly: recall().diagramsOnly === true });
	remember({ uri: shown.uri, pinned, ...(isOther && { line: 0, diagrams: {} }) });
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
	lines.changed();
	showMode();
	showMarks();
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

function showMarks(): void {
	const areNew = held.areWaiting;
	const { sections, findings } = held.placed(list.all);
	margin.show({ sections, findings });
	if (areNew) {
		// What was said of a diagram before an edit is not said of it after
		const broken = findings.filter(({ breaksDiagram }) => breaksDiagram);
		for (const block of list.all) {
			block.tellDiagrams((first, last) => broken.find(({ line }) => line >= first && line <= last));
		}
	}
}

function showCursor(): void {
	active?.classList.remove('active');
	active = cursor === undefined ? undefined : lines.placeOf(cursor)?.element;
	active?.classList.add('active');
}

function goTo(line: number): void {
	const target = lines.seenPlaceOf(line)?.element;
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
		notice.say(
			source
				? l10n.t('This document is empty. What you write in the editor is shown here.')
				: l10n.t('Reading the document…'),
		);
	} else if (isGallery && !hasDiagrams) {
		notice.say(l10n.t('This document has no diagrams. Clear "Diagrams only" to see its text.'));
	} else {
		notice.say('');
	}
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
