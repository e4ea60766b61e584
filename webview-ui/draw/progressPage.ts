import * as l10n from '@vscode/l10n';
import './draw.css';
import { type DrawingAnswer, parseDrawingTask } from '../../src/protocol/exportDrawing.ts';
import { element } from '../element.ts';
import { loadMermaid } from '../preview/diagram/mermaidScript.ts';
import { vscode } from '../vscodeApi.ts';
import { drawForExport } from './drawForExport.ts';

/** The page that a person sees while diagrams are drawn: how far it is, the last picture, and a way out. */
export function startProgressPage(): void {
	const message = element('p', { role: 'status' }, l10n.t('Loading Mermaid…'));
	const bar = element('progress', { 'aria-label': l10n.t('Diagrams drawn') });
	const cancel = element('button', { type: 'button' }, l10n.t('Cancel'));
	const picture = element('div', { class: 'picture', 'aria-hidden': 'true' });
	cancel.addEventListener('click', () => post({ type: 'cancel' }));
	document.body.append(
		element('main', {}, element('h1', {}, l10n.t('Drawing Diagrams')), message, bar, cancel, picture),
	);
	window.addEventListener('message', async ({ data }: MessageEvent<unknown>) => {
		const task = parseDrawingTask(data);
		if (!task) {
			return;
		}
		const { text, id, done, all } = task;
		message.textContent = l10n.t('{0} of {1}', done + 1, all);
		bar.max = all;
		bar.value = done;
		const drawn = await drawForExport(text, id);
		if ('light' in drawn) {
			show(picture, document.body.classList.contains('vscode-light') ? drawn.light : drawn.dark);
			post({ type: 'drawn', id, ...drawn });
		} else {
			post({ type: 'undrawn', id, ...drawn });
		}
	});
	// Where it does not come, the first diagram says so
	void loadMermaid()
		.catch(() => undefined)
		.then(() => post({ type: 'ready' }));
}

/** As an image: what an image holds can do nothing to its page. */
function show(place: HTMLElement, svg: string): void {
	const image = element('img', { alt: '', src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}` });
	place.replaceChildren(image);
}

function post(answer: DrawingAnswer): void {
	vscode.postMessage(answer);
}
