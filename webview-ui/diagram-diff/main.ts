import * as l10n from '@vscode/l10n';
import '../l10n.ts';
import './style.css';
import {
	type DiagramChangeView,
	type DiagramDiffRequest,
	type DiagramDiffView,
	type DiagramSide,
	type DiagramVersionView,
	isDiagramDiffReply,
} from '../../src/protocol/diagramDiff.ts';
import { element } from '../element.ts';
import { createDiagramView, type DiagramView } from '../preview/diagram/diagramView.ts';
import { signs } from '../preview/diagram/marks.ts';
import { vscode } from '../vscodeApi.ts';
import { changeWords } from '../words.ts';

const known = vscode.getState();
let state: Readonly<Record<string, unknown>> = typeof known === 'object' && known !== null ? { ...known } : {};

/** One half of the page. */
interface Half {
	readonly side: DiagramSide;
	readonly element: HTMLElement;
	readonly empty: HTMLElement;
	view: DiagramView | undefined;
}

const title = element('h1');
const summary = element('p', { class: 'summary', role: 'status' });
const halves = [
	half('before', l10n.t('In Git'), l10n.t('Not in Git.')),
	half('after', l10n.t('Now'), l10n.t('No longer there.')),
];
const list = element('ul', { class: 'changes', 'aria-label': l10n.t('Changes') });
const legend = element(
	'p',
	{ class: 'legend' },
	...(['added', 'removed', 'changed'] as const).map((mark) =>
		element(
			'span',
			{},
			element('span', { class: `sign ${mark}`, 'aria-hidden': 'true' }, signs[mark]),
			` ${changeWords[mark]}`,
		),
	),
);
document.body.append(
	element(
		'main',
		{},
		title,
		element('div', { class: 'head' }, summary, legend),
		element('div', { class: 'halves' }, ...halves.map((one) => one.element)),
		list,
	),
);

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
	if (isDiagramDiffReply(data)) {
		remember({ ...data.state });
		show(data.view);
	}
});
post({ type: 'ready' });

function show(view: DiagramDiffView): void {
	title.textContent = view.title;
	summary.textContent = view.summary;
	legend.hidden = view.changes.length === 0;
	for (const one of halves) {
		showVersion(one, view[one.side]);
	}
	list.replaceChildren(...view.changes.map(changeItem));
}

function half(side: DiagramSide, name: string, none: string): Half {
	const empty = element('p', { class: 'empty' }, none);
	return {
		side,
		element: element('section', { 'aria-label': name }, element('h2', {}, name), empty),
		empty,
		view: undefined,
	};
}

function showVersion(one: Half, version: DiagramVersionView | undefined): void {
	one.empty.hidden = version !== undefined;
	if (!version) {
		one.view?.dispose();
		one.view = undefined;
		return;
	}
	if (!one.view) {
		one.view = createDiagramView(one.side, {
			send: (request) => post({ type: 'diagram', side: one.side, request }),
			recall: (id) => state[id],
			remember: (id, frame) => remember({ [id]: frame }),
		});
		one.element.append(one.view.element);
	}
	one.view.update(version);
}

function changeItem({ state: mark, text, side, line }: DiagramChangeView): HTMLElement {
	const link = element('button', { type: 'button' }, text);
	link.addEventListener('click', () => post({ type: 'diagram', side, request: { type: 'openLine', line } }));
	const sign = element('span', { class: `sign ${mark}`, 'aria-hidden': 'true' }, signs[mark]);
	return element('li', {}, sign, element('span', { class: 'state' }, ` ${changeWords[mark]} `), link);
}

function remember(change: Readonly<Record<string, unknown>>): void {
	state = { ...state, ...change };
	vscode.setState(state);
}

function post(request: DiagramDiffRequest): void {
	vscode.postMessage(request);
}
