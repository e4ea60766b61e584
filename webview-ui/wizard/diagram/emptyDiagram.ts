import type { PartOf } from '../partEditor.ts';

/** A diagram that is not in the document yet. @param line at which its fence will begin, from 0 */
export function emptyDiagram(line: number): PartOf<'code'> {
	return {
		type: 'code',
		first: line,
		last: line,
		language: 'mermaid',
		content: '',
		closed: true,
		components: undefined,
		entities: undefined,
		sourceOnly: undefined,
	};
}
