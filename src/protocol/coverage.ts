import type { FeatureMatrix } from '../core/trace/matrix/matrix.ts';

/** A feature that the matrix can show. */
export interface FeatureChoice {
	/** Unique among all roots. */
	readonly id: string;
	/** Name of the feature, with the folder above it and the root where names repeat. */
	readonly label: string;
	/** Requirements that count: covered ones and all of them. */
	readonly covered: number;
	readonly all: number;
}

/** All that the coverage page shows. */
export interface CoverageView {
	readonly features: readonly FeatureChoice[];
	/** Id of the one that is shown. */
	readonly feature: string | undefined;
	readonly matrix: FeatureMatrix | undefined;
	/** Whether documents are still being read. */
	readonly loading: boolean;
}

/** What the editor tells the page. */
export interface CoverageReply {
	readonly type: 'show';
	readonly view: CoverageView;
}

/** What the page asks of the editor. */
export type CoverageRequest =
	/** The page listens; with the feature that it showed before it was reloaded. */
	| { readonly type: 'ready'; readonly feature: string | undefined }
	/** A person chose another feature. */
	| { readonly type: 'choose'; readonly feature: string }
	/** A person went to a place: line and character from 0. */
	| {
			readonly type: 'open';
			readonly path: string;
			readonly line: number;
			readonly character: number;
			/** In an editor beside the page. */
			readonly beside: boolean;
	  };

/** Reads a message of the page; undefined for what is none. */
export function parseCoverageRequest(message: unknown): CoverageRequest | undefined {
	if (!isRecord(message)) {
		return undefined;
	}
	const { type, feature, path, line, character, beside } = message;
	switch (type) {
		case 'ready':
			return { type, feature: typeof feature === 'string' ? feature : undefined };
		case 'choose':
			return typeof feature === 'string' ? { type, feature } : undefined;
		case 'open':
			return typeof path === 'string' && isCount(line) && isCount(character) && typeof beside === 'boolean'
				? { type, path, line, character, beside }
				: undefined;
		default:
			return undefined;
	}
}

/** Whether a message is one of the editor's. Its content is made by the editor's side and taken as it is. */
export function isCoverageReply(message: unknown): message is CoverageReply {
	return isRecord(message) && message.type === 'show' && isRecord(message.view);
}

function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
