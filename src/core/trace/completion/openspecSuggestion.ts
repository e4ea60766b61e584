import { isArchived } from '../../openspec/place.ts';
import type { Suggestion, WritingPlace } from './suggestion.ts';

/** `### Requirement: `, also in the bullets of what is removed or renamed. */
const header = /^(?:\s*[-*+]\s+(FROM\s*:\s*)?`?)?#{3}\s*(?:Requirement:|需求[:：])\s*/i;
const delta = /^##\s+(ADDED|MODIFIED|REMOVED|RENAMED)\s+Requirements\s*$/i;

/** Names of requirements of the spec, where a change says what becomes of one. */
export function openspecSuggestion({ scope, before, above }: WritingPlace): Suggestion | undefined {
	const start = header.exec(before)?.[0].length;
	if (start === undefined) {
		return undefined;
	}
	for (const line of above) {
		const operation = delta.exec(line)?.[1]?.toUpperCase();
		if (operation !== undefined) {
			const isNew = operation === 'ADDED' || (operation === 'RENAMED' && !/FROM\s*:/i.test(before));
			const named = scope
				.all('requirement')
				.filter(({ path, definition }) => definition.operation === undefined && !isArchived(path));
			return isNew ? undefined : { start, candidates: named };
		}
	}
	return undefined;
}
