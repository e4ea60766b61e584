import * as l10n from '@vscode/l10n';
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
	/** Hears why it is not written. */
	notTaken(message: string): void;
}

/** Writes a title as fields are written: where somebody else changed it meanwhile, both changes are in it. */
export function writeTitle({ text, before, title, queue, notTaken }: GivenTitle): void {
	const field = {};
	queue.draft(
		field,
		() => {
			const now = title();
			if (now === undefined) {
				notTaken(l10n.t('What was typed last was not written: the text has changed meanwhile, and its place is gone.'));
				return undefined;
			}
			const wanted = merge(before, text, now);
			return wanted === now ? undefined : { type: 'title', text: wanted };
		},
		(outcome) => {
			if ('message' in outcome) {
				notTaken(outcome.message);
				// The field writes it again once a person is done with it: until then nothing waits
				queue.draft(field, () => undefined);
			}
		},
	);
}
