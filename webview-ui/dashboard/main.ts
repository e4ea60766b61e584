import * as l10n from '@vscode/l10n';
import '../l10n.ts';
import './style.css';
import {
	type DashboardAction,
	type DashboardRequest,
	type DashboardView,
	isDashboardReply,
} from '../../src/protocol/dashboard.ts';
import { checkbox } from '../controls.ts';
import { element } from '../element.ts';
import { vscode } from '../vscodeApi.ts';
import { actionButtons } from './actions.ts';
import { EntryList, type ListPage } from './entryList.ts';
import { FeatureTable } from './featureTable.ts';
import { figures } from './figures.ts';
import { KeptPart } from './keptPart.ts';

/** What the page remembers while it is hidden. */
interface PageState {
	/** Names of the lists that are shown as a whole. */
	readonly unfolded?: readonly string[];
	readonly unfinishedOnly?: boolean;
	readonly top?: number;
}

const known = vscode.getState();
let state: PageState = typeof known === 'object' && known !== null ? known : {};
let view: DashboardView | undefined;

const page: ListPage = {
	open: ({ root, path, line }, beside) => post({ type: 'open', root, path, line, beside }),
	isUnfolded: (name) => state.unfolded?.includes(name) === true,
	unfold: (name, unfolded) => {
		const others = (state.unfolded ?? []).filter((one) => one !== name);
		remember({ unfolded: unfolded ? [...others, name] : others });
	},
};
const unfinishedOnly = checkbox(l10n.t('Unfinished only'), (checked) => {
	remember({ unfinishedOnly: checked });
	draw();
});
unfinishedOnly.set(state.unfinishedOnly === true);
const actions = new KeptPart(
	element('div', { class: 'actions', role: 'toolbar', 'aria-label': l10n.t('Quick actions') }),
);
const summary = new KeptPart(element('ul', { class: 'figures', 'aria-label': l10n.t('In figures') }));
const message = element('p', { class: 'message', role: 'status' });
const features = new FeatureTable(page, unfinishedOnly.element);
const worst = new EntryList(l10n.t('Problems'), l10n.t('No errors and no warnings.'), page);
const questions = new EntryList(
	l10n.t('Open questions'),
	l10n.t('No open questions, and nothing needs clarification.'),
	page,
);
const decisions = new EntryList(l10n.t('Decisions waiting'), l10n.t('No decision is proposed.'), page);
const reviews = new EntryList(l10n.t('Reviews requested'), l10n.t('No document waits for a review.'), page);
const recent = new EntryList(l10n.t('Recent documents'), l10n.t('Documents that you open stand here.'), page);
const changes = new EntryList(l10n.t('Recent changes'), l10n.t('No commit changed a document lately.'), page);
const lists = [worst, questions, decisions, reviews, recent, changes];
const cards = element('div', { class: 'cards' }, features.element, ...lists.map((list) => list.element));
const main = element(
	'main',
	{},
	element('h1', {}, l10n.t('Dashboard')),
	actions.element,
	message,
	summary.element,
	cards,
);
document.body.append(main);

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
	if (isDashboardReply(data)) {
		const isFirst = view === undefined;
		({ view } = data);
		draw();
		if (isFirst && state.top !== undefined) {
			main.scrollTop = state.top;
		}
	}
});
main.addEventListener('scroll', () => remember({ top: main.scrollTop }));
post({ type: 'ready' });

function draw(): void {
	if (!view) {
		return;
	}
	const shown = view;
	const isEmpty = shown.documents === 0;
	message.textContent = inWords(shown);
	message.hidden = message.textContent === '';
	actions.draw(shown.actions, () => actionButtons(shown.actions, run));
	summary.element.hidden = isEmpty;
	cards.hidden = isEmpty;
	summary.draw([shown.documents, shown.problems, shown.questions.all, shown.decisions.all, shown.reviews.all], () =>
		figures(shown),
	);
	features.show(shown.features, state.unfinishedOnly === true);
	worst.show(shown.worst);
	questions.show(shown.questions);
	decisions.show(shown.decisions);
	reviews.show(shown.reviews);
	recent.show(shown.recent);
	changes.show(shown.changes);
}

function inWords({ documents, loading, hasFolder }: DashboardView): string {
	if (!hasFolder) {
		return l10n.t('Open a folder, and this page shows the state of its documents.');
	}
	if (loading) {
		return l10n.t('Reading documents…');
	}
	return documents === 0
		? l10n.t(
				'There are no documents in this workspace yet. Begin with New Document: requirements, a design, a decision record.',
			)
		: '';
}

function run(action: DashboardAction): void {
	post({ type: 'run', action });
}

function remember(change: PageState): void {
	state = { ...state, ...change };
	vscode.setState(state);
}

function post(request: DashboardRequest): void {
	vscode.postMessage(request);
}
