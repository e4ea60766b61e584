import type { Range } from '../../document/text.ts';
import { baseName } from '../../workspace/paths.ts';
import { nameOf } from '../lookup/names.ts';
import type { RewriteNotes } from './rewriteReferences.ts';
import type { SourceText } from './sourceText.ts';

/** What a person ought to look at after a change of ids. */
export interface NoteSentences {
	/** Whole sentences; empty where there is nothing to say. */
	readonly text: string;
	/** Places before the change. */
	readonly places: readonly { readonly path: string; readonly range: Range }[];
}

const most = 3;

/** Says which tasks and properties name nothing any more, and where a sentence still names what is gone. */
export function noteSentences({ emptied, left }: RewriteNotes, texts: readonly SourceText[]): NoteSentences {
	const whose = new Set(
		emptied.map(({ path, reference: { from, range } }) => {
			const definitions = texts.find((text) => text.path === path)?.trace.definitions ?? [];
			const owner = from && definitions.find(({ space, key }) => space === from.space && key === from.key);
			return owner ? nameOf(owner) : `${baseName(path)}:${range.start.line + 1}`;
		}),
	);
	const places = new Set(
		left.map(({ path, reference }) => `${reference.text} in ${baseName(path)}:${reference.range.start.line + 1}`),
	);
	return {
		text: [
			...(whose.size > 0
				? [`${listed([...whose])} ${whose.size === 1 ? 'names' : 'name'} no requirement any more.`]
				: []),
			...(places.size > 0 ? [`Still named: ${listed([...places])}.`] : []),
		].join(' '),
		places: [...emptied, ...left].map(({ path, reference }) => ({ path, range: reference.range })),
	};
}

function listed(names: readonly string[]): string {
	const rest = names.length - most;
	return rest > 0 ? `${names.slice(0, most).join(', ')} and ${rest} more` : names.join(', ');
}
