/** What a person may want to write in a field of a form. */
export type SuggestionWish =
	/** An id at the caret: what stands on its line before and behind it, and the lines above, nearest first. */
	| {
			readonly about: 'ids';
			readonly before: string;
			readonly after: string;
			readonly above: readonly string[];
	  }
	/** A requirement of the feature, whichever is meant. */
	| { readonly about: 'requirements' }
	/** Somebody who works on it. */
	| { readonly about: 'people' }
	/** What a part of the system is built with. */
	| { readonly about: 'technologies'; readonly area: string };

/** What may be written, with what it stands for. */
export interface Proposal {
	readonly value: string;
	/** In a few words; empty where the value says all. */
	readonly text: string;
	/** What is written for it, where that is not the value itself: a link. */
	readonly insert?: string;
}

/** What may be written at a place. */
export interface Suggestions {
	/** Character of what stands before the caret at which the part typed so far begins. */
	readonly start: number;
	/** How many characters behind the caret give way, too: a bracket that is closed already. None where not given. */
	readonly behind?: number;
	readonly proposals: readonly Proposal[];
}

export const noSuggestions: Suggestions = { start: 0, proposals: [] };
