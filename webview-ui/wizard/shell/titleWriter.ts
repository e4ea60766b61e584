import * as l10n from '@vscode/l10n';
import { merge } from '../text/merge.ts';
import type { ChangeQueue } from './changeQueue.ts';

/** What a document's title goes through when a person gives it another one. */
export interface TitlePorts {
	/** What the document says now; undefined where there is no title to change any more. */
	title(): string | undefined;
	readonly queue: Pick<ChangeQueue, 'draft'>;
	/** Tells the person why it is not written. */
	say(message: string): void;
	/** The document has what a person typed. */
	written(text: string): void;
}

/**
 * Writes titles as fields are written: where somebody else changed it meanwhile, both changes are in it.
 * @returns takes what a person typed, what the document said when they began, and what hears that it is not written
 */
export function titleWriter({ title, queue, say, written }: TitlePorts) {
	return (text: string, before: string, notTaken: () => void): void => {
		const field = {};
		const refuse = (message: string): void => {
			say(message);
			notTaken();
		};
		queue.draft(
			field,
			() => {
				const now = title();
				if (now === undefined) {
					refuse(l10n.t('What was typed last was not written: the text has changed meanwhile, and its place is gone.'));
					return undefined;
				}
				const wanted = merge(before, text, now);
				if (wanted === now) {
					written(text);
					return undefined;
				}
				return { type: 'title', text: wanted };
			},
			(outcome) => {
				if (outcome.outcome === 'done') {
					written(text);
				} else if ('message' in outcome) {
					refuse(outcome.message);
					// The field writes it again once a person is done with it: until then nothing waits
					queue.draft(field, () => undefined);
				}
			},
		);
	};
}
