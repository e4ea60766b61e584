import { plural } from '../../outline/summary.ts';
import type { LostInCode } from '../../trace/generic/lostInCode.ts';
import type { TraceReference } from '../../trace/trace.ts';
import type { Mend, Report, WorkspaceRule } from '../rule.ts';
import { type Lost, lostIn, lostOf, nearestIn, subject } from './lost.ts';

export const danglingReference: WorkspaceRule = {
	id: 'trace/dangling-reference',
	scope: 'workspace',
	severity: 'error',
	summary: 'A task, property, text or comment in code names a requirement or task that its feature does not define.',
	why: [
		'Requirements are renumbered, and tasks go on naming the old numbers: whoever follows `_Requirements: 3.4_` finds',
		'nothing, or worse, something else. The message lists the nearest ids that are there, and the editor offers them.',
		'A warning where the text speaks of an id in passing, and one for each requirement that is there but has no numbered',
		'criteria.',
		'Quiet where the feature defines no ids with these letters, since they may be ids of another system.',
		'',
		'In files of code (`trace.code` in `.archspec.yaml`) it looks at the ids behind a tag or label in a comment, such as',
		'`@req 1.2` and `Implements: FR-001`, and at ids of your own form in its words. Code names no folder, so that it tells',
		'only what is certain: the comment says the feature (`@feature shop`), other ids of the line show it, or there is one',
		'feature; and ids that no feature has, where some have others of these letters or, as a warning, numbers. A comment',
		'such as `// archspec-disable-next-line trace/dangling-reference` holds it back, also as a line of a longer comment;',
		'the lightbulb offers it.',
	].join('\n'),
	example: {
		path: '.kiro/specs/shop/tasks.md',
		bad: '# Implementation Plan\n\n## Tasks\n\n- [ ] 1. Show prices\n  - _Requirements: 1.1, 1.2_\n- [ ] 2. Sell books\n  - _Requirements: 1.3_\n',
		good: '# Implementation Plan\n\n## Tasks\n\n- [ ] 1. Show prices\n  - _Requirements: 1.1_\n- [ ] 2. Sell books\n  - _Requirements: 1.2_\n',
		files: {
			'.kiro/specs/shop/requirements.md':
				'# Requirements Document\n\n## Introduction\n\nA shop sells books.\n\n## Requirements\n\n### Requirement 1: Sell\n\n**User Story:** As a reader, I want to buy books, so that I can read.\n\n#### Acceptance Criteria\n\n1. THE shop SHALL show a price for each book\n2. WHEN a reader pays, THE shop SHALL hand over the book\n',
		},
	},
	check({ trace }, _kind, view, report) {
		// What a delta of OpenSpec names that is not there is told by the rules of that group
		if (!trace || trace.dialect === 'openspec') {
			return;
		}
		const references = trace.references.filter(({ space }) => space !== 'property');
		const lost = references.length > 0 ? view.fromTrace(trace.scope, (scope) => lostIn(scope, references)) : 'unknown';
		if (lost === 'unknown') {
			return;
		}
		const uncounted = new Map<string, { readonly first: TraceReference; readonly lost: Lost; places: number }>();
		for (const [i, reference] of references.entries()) {
			const found = lost[i];
			if (found?.isUncounted) {
				const requirement = requirementOf(reference);
				const known = uncounted.get(requirement) ?? { first: reference, lost: found, places: 0 };
				known.places++;
				uncounted.set(requirement, known);
			} else if (found) {
				report({
					range: reference.range,
					message: messageOf(found, reference, trace.scope),
					// Where a story has several lists of scenarios, others may count them otherwise
					severity: reference.relation === 'mentions' || reference.space === 'scenario' ? 'warning' : 'error',
					suggestions: suggestionsFor(found, reference),
				});
			}
		}
		// All of them have one cause, and it is mended in one place
		for (const [requirement, { first, lost, places }] of uncounted) {
			report({
				range: first.range,
				message: `${subject(lost)} not defined: requirement ${requirement} has no numbered criteria.${elsewhere(places - 1)}`,
				severity: 'warning',
			});
		}
	},
	checkCode(lost, report) {
		for (const one of lost) {
			if (one.reference.space !== 'property') {
				report(codeReport(one));
			}
		}
	},
};

/** Of code: the message says which feature, since code lies in none. */
function codeReport({ reference, claim, keys, nearest, scope }: LostInCode): Report {
	const where = scope === undefined ? 'any feature' : scope === '' ? 'this workspace' : scope;
	const lost = lostOf(reference, keys, nearest);
	// Of several features one may have had the number, or another system has it
	const isOfNone = scope === undefined && keys.every((key) => /^\d/.test(key));
	return {
		range: reference.range,
		message: `${subject(lost)} not defined in ${where}${nearestIn(lost)}.`,
		severity: claim === 'mentioned' || isOfNone ? 'warning' : 'error',
		suggestions: suggestionsFor(lost, reference),
	};
}

/** The requirement that the first id of a reference belongs to: `13` of `13.2`. */
function requirementOf({ keys: [key = ''] }: TraceReference): string {
	return key.slice(0, key.lastIndexOf('.'));
}

function elsewhere(places: number): string {
	return places === 0 ? '' : ` The same in ${plural(places, 'more place')}.`;
}

function messageOf(lost: Lost, { space }: TraceReference, scope: string): string {
	const what =
		space === 'task' || space === 'scenario'
			? `a ${space} of this feature`
			: `defined in this ${scope === '' ? 'workspace' : 'feature'}`;
	return `${subject(lost)} not ${what}${nearestIn(lost)}.`;
}

function suggestionsFor({ nearest }: Lost, { keys, range, space }: TraceReference): Mend[] {
	// The place of a scenario is its number behind that of its story
	const written = (id: string): string => (space === 'scenario' ? id.slice(id.lastIndexOf('.') + 1) : id);
	return keys.length === 1
		? nearest.map((id) => ({ title: `Change to ${id}`, edits: [{ range, newText: written(id) }] }))
		: [];
}
