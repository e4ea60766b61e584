import { merge } from '../text/merge.ts';
import type { ChangeQueue } from './changeQueue.ts';

/** A title that a person gave the document, and what it goes through. */
export interface GivenTitle {
	readonly text: string;
	/** What the document said when the person began. */
	readonly before: string;
	/** What it says now; undefined where there is no title to change any more. */
	title(): string | undefined;
	readonly queue: Pick<ChangeQueue, 'draft'>;
	say(message: string): void;
}

/** Writes a title as fields are written: where somebody else changed it meanwhile, both changes are in it. */
export function writeTitle({ text, before, title, queue, say }: GivenTitle): void {
	const field = {};
	queue.draft(
		field,
		() => {
			const now = title();
			const wanted = now === undefined ? undefined : merge(before, text, now);
			return wanted === undefined || wanted === now ? undefined : { type: 'title', text: wanted };
		},
		(outcome) => {
			if ('message' in outcome) {
				say(outcome.message);
				// Its field is closed: nothing holds a text that the document does not take
				queue.draft(field, () => undefined);
			}
		},
	);
}
