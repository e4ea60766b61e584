import type { SpecDocument } from '../../document/specDocument.ts';
import { readWaves } from '../../tasks/readWaves.ts';
import { id } from '../idGrammar.ts';
import { idKey } from '../trace.ts';
import type { FoundReference } from './references.ts';

const quoted = new RegExp(`"(${id})"`, 'gu');

/** The tasks that a "Task Dependency Graph" names: a fence of JSON such as `{"waves":[{"id":0,"tasks":["1.1"]}]}`. */
export function waveReferences({ fences, lines }: SpecDocument): FoundReference[] {
	return fences
		.filter((fence) => readWaves([fence]).length > 0)
		.flatMap(({ range: { start, end } }) => {
			const [from, to] = [lines.offsetAt(start), lines.offsetAt(end)];
			return taskLists(lines.text.slice(from, to)).flatMap(({ text, at }) =>
				[...text.matchAll(quoted)].map(({ 1: written = '', index }): FoundReference => {
					const begin = from + at + index + 1;
					const range = { start: lines.positionAt(begin), end: lines.positionAt(begin + written.length) };
					return { space: 'task', relation: 'mentions', text: written, keys: [idKey(written)], range };
				}),
			);
		});
}

/** What stands between the brackets of each `"tasks": […]`. */
function taskLists(json: string): { readonly text: string; readonly at: number }[] {
	return [...json.matchAll(/"tasks"\s{0,20}:\s{0,20}\[/g)].map(({ 0: { length }, index }) => {
		const at = index + length;
		const end = json.indexOf(']', at);
		return { text: json.slice(at, end), at };
	});
}
