import * as l10n from '@vscode/l10n';
import '../l10n.ts';
import './style.css';
import { type CoverageRequest, type CoverageView, isCoverageReply } from '../../src/protocol/coverage.ts';
import { checkbox, dropdown } from '../controls.ts';
import { element } from '../element.ts';
import { vscode } from '../vscodeApi.ts';
import { CellKeys } from './cellKeys.ts';
import { drawMatrix } from './matrix.ts';

/** What the page remembers while it is hidden. */
interface PageState {
	readonly feature?: string;
	readonly uncoveredOnly?: boolean;
	readonly top?: number;
}

const known = vscode.getState();
let state: PageState = typeof known === 'object' && known !== null ? known : {};
let view: CoverageView | undefined;

const features = dropdown(l10n.t('Feature'), (feature) => {
	remember({ feature, top: 0 });
	post({ type: 'choose', feature });
});
const uncoveredOnly = checkbox(l10n.t('Uncovered only'), (checked) => {
	remember({ uncoveredOnly: checked });
	draw();
});
const summary = element('p', { class: 'summary', role: 'status' });
const table = element('div', { class: 'table' });
const keys = new CellKeys(table);
document.body.append(
	element(
		'main',
		{},
		element('h1', {}, l10n.t('Coverage of requirements')),
		element('div', { class: 'toolbar' }, features.element, uncoveredOnly.element),
		summary,
		table,
	),
);
uncoveredOnly.set(state.uncoveredOnly === true);

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
	if (isCoverageReply(data)) {
		const isFirst = view === undefined;
		({ view } = data);
		draw();
		if (isFirst && state.top !== undefined) {
			table.scrollTop = state.top;
		}
	}
});
table.addEventListener('scroll', () => remember({ top: table.scrollTop }));
post({ type: 'ready', feature: state.feature });

function draw(): void {
	if (!view) {
		return;
	}
	const { feature, matrix } = view;
	features.offer(view.features.map(({ id, label, covered, all }) => ({ id, label: `${label}${share(covered, all)}` })));
	features.element.hidden = view.features.length === 0;
	uncoveredOnly.element.hidden = view.features.length === 0;
	if (feature !== undefined) {
		features.set(feature);
		remember({ feature });
	}
	summary.textContent = inWords(view);
	keys.keep(() => {
		table.replaceChildren(
			...(matrix && matrix.rows.length > 0
				? [drawMatrix(matrix, { uncoveredOnly: state.uncoveredOnly === true, open })]
				: []),
		);
	});
}

function inWords({ matrix, loading }: CoverageView): string {
	if (!matrix) {
		return loading
			? l10n.t('Looking for requirements…')
			: l10n.t(
					'No requirements were found in this workspace. Write requirements in the form of Kiro, spec-kit or OpenSpec.',
				);
	}
	const { covered, all } = matrix;
	return all === 0
		? l10n.t('No task, property, test or code names a requirement yet.')
		: l10n.t('{0} of {1} covered ({2}%)', covered, all, Math.floor((100 * covered) / all));
}

function share(covered: number, all: number): string {
	return all === 0 ? '' : ` (${l10n.t('{0}%', Math.floor((100 * covered) / all))})`;
}

function open(
	place: { readonly path: string; readonly line: number; readonly character: number },
	beside: boolean,
): void {
	post({ type: 'open', ...place, beside });
}

function remember(change: PageState): void {
	state = { ...state, ...change };
	vscode.setState(state);
}

function post(request: CoverageRequest): void {
	vscode.postMessage(request);
}
