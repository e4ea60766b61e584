import { isSameTask } from '../../tasks/sameTask.ts';
import type { TaskList } from '../../tasks/task.ts';
import type { Definition } from '../../trace/trace.ts';
import type { WorkspaceRule } from '../rule.ts';

export const duplicateId: WorkspaceRule = {
	id: 'trace/duplicate-id',
	scope: 'workspace',
	severity: 'error',
	summary: 'Two requirements, properties or tasks of a document have the same id.',
	why: [
		'A task that implements FR-003 then means two things, and a tool that looks the id up finds one of them. It happens',
		'when a block is copied, or when two branches take the next number. Numbers of tasks in a list are looked at by',
		'`tasks/numbering`, names of requirements by the rules of the group `openspec`. A task that stands again under',
		'another heading in the same words, as in a list of what is completed, is the same one; ids such as T1 and T1.1 may',
		'begin anew there.',
	].join('\n'),
	example: {
		path: 'specs/001-shop/spec.md',
		bad: '# Feature Specification: Shop\n\n## User Scenarios & Testing\n\n### User Story 1 - Buy a book (Priority: P1)\n\nA reader buys a book.\n\n**Acceptance Scenarios**:\n\n1. **Given** a book, **When** a reader pays, **Then** it is theirs\n\n## Requirements\n\n### Functional Requirements\n\n- **FR-001**: System MUST show a price for each book\n- **FR-001**: System MUST hand over a book that is paid\n\n## Success Criteria\n\n### Measurable Outcomes\n\n- **SC-001**: A reader pays within 2 minutes\n',
		good: '# Feature Specification: Shop\n\n## User Scenarios & Testing\n\n### User Story 1 - Buy a book (Priority: P1)\n\nA reader buys a book.\n\n**Acceptance Scenarios**:\n\n1. **Given** a book, **When** a reader pays, **Then** it is theirs\n\n## Requirements\n\n### Functional Requirements\n\n- **FR-001**: System MUST show a price for each book\n- **FR-002**: System MUST hand over a book that is paid\n\n## Success Criteria\n\n### Measurable Outcomes\n\n- **SC-001**: A reader pays within 2 minutes\n',
	},
	check({ trace, taskList }, _kind, _view, report) {
		if (!trace || trace.dialect === 'openspec') {
			return;
		}
		const byId = new Map<string, Definition[]>();
		for (const definition of trace.definitions) {
			const id = identityOf(definition);
			if (id !== undefined) {
				const same = byId.get(id) ?? [];
				same.push(definition);
				byId.set(id, same);
			}
		}
		for (const all of byId.values()) {
			const same = all.length > 1 && taskList && all[0]?.space === 'task' ? apart(all, taskList) : all;
			const [first, second] = same;
			for (const definition of second ? same : []) {
				const other = definition === first ? second : first;
				const more = same.length > 2 ? ` and in ${same.length - 2} more ${same.length > 3 ? 'places' : 'place'}` : '';
				report({
					range: definition.idRange,
					message: `${nameOf(definition)} is defined in line ${(other?.idRange.start.line ?? 0) + 1}${more}, too. Give one of them another id.`,
				});
			}
		}
	},
};

/** Tasks with the same id, of those that need not be told apart the first. */
function apart(all: readonly Definition[], list: TaskList): readonly Definition[] {
	const isSame = isSameTask(list);
	const kept: Definition[] = [];
	for (const one of all) {
		if (!kept.some((other) => isSame(other.range.start.line, one.range.start.line))) {
			kept.push(one);
		}
	}
	return kept;
}

const nine = 57;

/** What must be told apart; undefined for what others look at. */
function identityOf({ key, parent, space, type }: Definition): string | undefined {
	// Most keys begin with a digit, which is cheaper to see
	const hasLetters = key.charCodeAt(0) > nine && /^\p{L}/u.test(key);
	// AC-1 is counted anew in each requirement
	const within = type === 'criterion' && hasLetters ? parent : '';
	const isMeant =
		space === 'requirement' || space === 'property' || ((space === 'task' || space === 'check') && hasLetters);
	return isMeant ? `${space} ${type} ${within} ${key}` : undefined;
}

function nameOf({ id, space }: Definition): string {
	return space === 'property' ? `Property ${id}` : id;
}
