import { listedInBrief } from '../listed.ts';
import type { FittedContext } from './context/fitPieces.ts';

/** What was to be copied, and whether its files can be read. */
export interface EmptyPrompt {
	/** Of a document or a feature. */
	readonly title: string;
	/** Whether the documents are in a folder of the workspace: no other file is read. */
	readonly inWorkspace: boolean;
	/** What was gathered. */
	readonly context: FittedContext;
}

/** Why there is nothing of the documents themselves to copy, as a sentence for a person; undefined where there is. */
export function whyEmpty({ title, inWorkspace, context }: EmptyPrompt): string | undefined {
	if (context.sent.some(({ role }) => role === 'section')) {
		return undefined;
	}
	const nothing = 'Nothing was copied:';
	if (!inWorkspace) {
		return `${nothing} "${title}" is in no folder of the workspace. Open its folder first.`;
	}
	const own = context.leftOut.filter(({ role }) => role === 'section');
	const ignored = own.filter(({ reason }) => reason === 'ignored').map(({ path }) => path);
	if (ignored.length > 0) {
		return `${nothing} ${listedInBrief(ignored)} ${ignored.length === 1 ? 'is' : 'are'} ignored, or may hold keys.`;
	}
	return own.length > 0
		? `${nothing} "${title}" is empty.`
		: `${nothing} "${title}" can't be read. It may be too large, or behind a symbolic link.`;
}
