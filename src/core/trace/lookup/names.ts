import type { Definition, ItemType, TraceReference } from '../trace.ts';

const words: Readonly<Record<ItemType, string>> = {
	requirement: 'Requirement',
	criterion: 'Criterion',
	'user-story': 'User story',
	'success-criterion': 'Success criterion',
	property: 'Property',
	scenario: 'Scenario',
	task: 'Task',
	check: 'Check',
};

/** What a definition is called: `Criterion 1.2`, `FR-001`, `Task T012`. */
export function nameOf({ type, id }: Definition): string {
	// `FR-001` and `NFR-2` say themselves what they are
	return type === 'requirement' && /^\p{L}+(?:-\p{L}[\p{L}\d]*){0,2}-?\d/u.test(id) ? id : `${words[type]} ${id}`;
}

/** Whether a reference names user stories: `[US1]`. */
export function namesStory({ keys }: TraceReference): boolean {
	return keys.some((key) => /^US\d/.test(key));
}

/** The last part of a scope's folder: the name of the feature or capability. */
export function featureOf(scope: string): string {
	return scope.slice(scope.lastIndexOf('/') + 1);
}
