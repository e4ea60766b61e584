import type { FindingCounts } from '../outline/summary.ts';

/** A place that the dashboard leads to. */
export interface DashboardPlace {
	/** Id of the root, as its host gave it. */
	readonly root: string;
	readonly path: string;
	/** From 0. */
	readonly line: number;
}

/** A line of the dashboard. */
export interface DashboardEntry extends DashboardPlace {
	readonly title: string;
	/** What is said behind the title; empty for nothing. */
	readonly detail: string;
}

/** Entries of which only the first are told, and how many there are. */
export interface DashboardList {
	readonly entries: readonly DashboardEntry[];
	readonly all: number;
}

/** A project or feature: documents that belong together. */
export interface FeatureCard extends DashboardEntry {
	/** Unique among all roots. */
	readonly id: string;
	readonly documents: number;
	/** Mean completion of its documents, as a whole percentage. */
	readonly share: number;
	/** Tasks that are done, and all. */
	readonly done: number;
	readonly tasks: number;
	/** Errors and warnings. */
	readonly problems: number;
	readonly errors: number;
}

/** What is known of all documents of the workspace, in brief. */
export interface Dashboard {
	readonly documents: number;
	readonly features: readonly FeatureCard[];
	readonly problems: FindingCounts;
	/** Documents with problems, the worst first. */
	readonly worst: DashboardList;
	readonly questions: DashboardList;
	readonly decisions: DashboardList;
	readonly reviews: DashboardList;
}
