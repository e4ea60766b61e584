import { isCurrentBehaviour } from '../../trace/kiro/currentBehaviour.ts';
import { type CoveredItem, coverageOf, leavesOf } from '../../trace/matrix/coverage.ts';
import type { Definition } from '../../trace/trace.ts';
import type { TraceScope } from '../../trace/traceScope.ts';
import type { WorkspaceRule } from '../rule.ts';

/** Up to this share of what counts may be left over; more is a list of tasks that is still being written. */
const mostLeft = 0.5;
/** The same where tasks may name requirements and need not. */
const mostLeftUnnamed = 0.25;

export const uncoveredRequirement: WorkspaceRule = {
	id: 'trace/uncovered-requirement',
	scope: 'workspace',
	severity: 'hint',
	summary: 'A requirement, criterion or story of a feature that has tasks, and no task takes it up.',
	why: [
		'What no task names is seldom built, and nobody notices until the feature is accepted. A task that names a requirement',
		'takes up its criteria too, and a property that validates one is as good as a task. Quiet as long as more than half of',
		'them are left, since the tasks are then still being written or name requirements in another way, and more than a',
		'quarter of the functional requirements of spec-kit, whose tasks belong to stories. Success criteria, what MAY be, what',
		'is said to be removed or deferred, and the current behavior of a bug need no task.',
	].join('\n'),
	example: {
		path: '.kiro/specs/shop/requirements.md',
		bad: '# Requirements Document\n\n## Introduction\n\nA shop sells books.\n\n## Requirements\n\n### Requirement 1: Sell\n\n**User Story:** As a reader, I want to buy books, so that I can read.\n\n#### Acceptance Criteria\n\n1. THE shop SHALL show a price for each book\n2. WHEN a reader pays, THE shop SHALL hand over the book\n3. IF a book is lost, THEN THE shop SHALL pay it back\n',
		good: '# Requirements Document\n\n## Introduction\n\nA shop sells books.\n\n## Requirements\n\n### Requirement 1: Sell\n\n**User Story:** As a reader, I want to buy books, so that I can read.\n\n#### Acceptance Criteria\n\n1. THE shop SHALL show a price for each book\n2. WHEN a reader pays, THE shop SHALL hand over the book\n',
		files: {
			'.kiro/specs/shop/tasks.md':
				'# Implementation Plan\n\n## Tasks\n\n- [ ] 1. Show prices\n  - _Requirements: 1.1_\n- [ ] 2. Sell books\n  - _Requirements: 1.2_\n',
		},
	},
	check({ path, trace }, kind, view, report) {
		const isBorn = trace?.definitions.some(({ space }) => space === 'requirement');
		if (!trace || !isBorn || trace.dialect === 'openspec') {
			return;
		}
		const left = view.fromTrace(trace.scope, (scope) => leftIn(scope, path));
		const keys = new Map(left === 'unknown' ? [] : left.map(({ key, parts }) => [key, parts]));
		for (const definition of trace.definitions) {
			const parts = definition.space === 'requirement' ? keys.get(definition.key) : undefined;
			if (parts !== undefined && !needsNoTask(definition, kind.id)) {
				report({ range: definition.idRange, message: messageOf(definition, parts) });
			}
		}
	},
};

/** Ids of a document that nobody takes up: a requirement once for all of its criteria. */
function leftIn(scope: TraceScope, path: string): { key: string; parts: number }[] {
	if (scope.all('task').length === 0) {
		return [];
	}
	const { items } = coverageOf(scope);
	const few = typesWithFewLeft(items, scope.documents[0]?.trace.dialect === 'spec-kit');
	const left: { key: string; parts: number }[] = [];
	const visit = (item: CoveredItem): void => {
		const leaves = leavesOf(item).filter(({ covered }) => covered !== undefined);
		const open = leaves.filter(({ covered, definition }) => !covered && few.has(definition.type));
		if (open.length > 0 && open.length === leaves.length && item.path === path) {
			left.push({ key: item.definition.key, parts: item.children.length });
		} else {
			item.children.forEach(visit);
		}
	};
	items.forEach(visit);
	return left;
}

function typesWithFewLeft(items: readonly CoveredItem[], isSpecKit: boolean): ReadonlySet<string> {
	const counts = new Map<string, { all: number; left: number }>();
	for (const { covered, definition } of items.flatMap(leavesOf)) {
		const count = counts.get(definition.type) ?? { all: 0, left: 0 };
		counts.set(definition.type, {
			all: count.all + (covered === undefined ? 0 : 1),
			left: count.left + (covered === false ? 1 : 0),
		});
	}
	const most = (type: string): number => (isSpecKit && type === 'requirement' ? mostLeftUnnamed : mostLeft);
	const few = [...counts].filter(([type, { all, left }]) => type !== 'success-criterion' && left <= all * most(type));
	return new Set(few.map(([type]) => type));
}

function needsNoTask(definition: Definition, kind: string): boolean {
	const { text } = definition;
	const isOptional = /\bMAY\b/.test(text) && !/\b(?:MUST|SHALL|SHOULD)\b/.test(text);
	return isOptional || isCurrentBehaviour(definition, kind) || isGivenUp(text);
}

function isGivenUp(text: string): boolean {
	return /^\W{0,4}(?:removed|deferred|withdrawn|obsolete|dropped|deprecated|superseded|out of scope)\b|[([](?:removed|deferred|withdrawn|obsolete|dropped|deprecated|superseded|out of scope|future)\b/i.test(
		text,
	);
}

function messageOf({ id, type }: Definition, parts: number): string {
	switch (type) {
		case 'user-story':
			return `No task belongs to user story ${id}.`;
		case 'criterion':
			return `No task names ${id}.`;
		default:
			return parts > 0 ? `No task names requirement ${id} or one of its criteria.` : `No task names ${id}.`;
	}
}
