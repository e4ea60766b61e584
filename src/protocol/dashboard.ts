import type { Dashboard, DashboardList, DashboardPlace } from '../core/dashboard/dashboard.ts';
import { count, flag, type Of, object, parse, text, variants, word } from './shape.ts';

export type { DashboardEntry, DashboardList, DashboardPlace, FeatureCard } from '../core/dashboard/dashboard.ts';

/** What a person can begin from the dashboard. */
export const dashboardActions = [
	'newDocument',
	'newRecord',
	'nextTask',
	'checkWorkspace',
	'showProblems',
	'showCoverage',
	'showGraph',
	'export',
	'setUpChecks',
] as const;

export type DashboardAction = (typeof dashboardActions)[number];

/** All that the dashboard shows. */
export interface DashboardView extends Dashboard {
	/** Whether documents are still being read. */
	readonly loading: boolean;
	/** Whether a folder is open at all. */
	readonly hasFolder: boolean;
	readonly recent: DashboardList;
	/** Commits that changed documents; undefined where no history is at hand: no Git, a workspace that is not trusted. */
	readonly changes: DashboardList | undefined;
	/** What can be begun now, in the order in which it is offered. */
	readonly actions: readonly DashboardAction[];
}

/** What the editor tells the page. */
export interface DashboardReply {
	readonly type: 'show';
	readonly view: DashboardView;
}

const request = variants('type', {
	/** The page listens. */
	ready: {},
	/** A person went to a place. */
	open: { root: text, path: text, line: count, beside: flag },
	/** A person began something. */
	run: { action: word(...dashboardActions) },
});

/** What the page asks of the editor. */
export type DashboardRequest = Of<typeof request>;

/** Reads a message of the page; undefined for what is none. */
export function parseDashboardRequest(message: unknown): DashboardRequest | undefined {
	return parse(request, message);
}

const reply = object({ type: word('show'), view: object({ loading: flag, hasFolder: flag, documents: count }) });

/** Whether a message is one of the editor's. Its content is made by the editor's side and taken as it is. */
export function isDashboardReply(message: unknown): message is DashboardReply {
	return parse(reply, message) !== undefined;
}

/** Names a place among all that are shown. */
export function placeKey({ root, path, line }: DashboardPlace): string {
	return `${root}|${path}|${line}`;
}
