import type { SpecDocument } from '../../document/specDocument.ts';
import type { Range } from '../../document/text.ts';
import { openSpecPlace } from '../../openspec/place.ts';
import type { DocumentRule } from '../rule.ts';
import { exampleRequirement } from './exampleTexts.ts';

/** `1.2`, `1.2.3`, `1.2b`. */
const written = /^(\d+)(?:\.\d+)+[A-Za-z]*(?=\s|$)/;

export const taskNumber: DocumentRule = {
	id: 'openspec/task-number',
	scope: 'document',
	severity: 'warning',
	summary: 'The number of a task is that of another group than the one it stands in, or stands in two groups.',
	why: 'People and agents name a task by its number. In a document whose groups are numbered (`## 2. Group`) a task begins with the number of its group. Tasks and groups without numbers are left alone; what stands twice in one group is told by `tasks/numbering`.',
	example: {
		path: 'openspec/changes/add-fax/tasks.md',
		bad: '## 1. Line\n\n- [ ] 1.1 Order the line\n\n## 2. Machine\n\n- [ ] 1.2 Plug it in\n',
		good: '## 1. Line\n\n- [ ] 1.1 Order the line\n\n## 2. Machine\n\n- [ ] 2.1 Plug it in\n',
		files: { 'openspec/changes/add-fax/specs/fax/spec.md': `## ADDED Requirements\n\n${exampleRequirement()}` },
	},
	check(document, _kind, report) {
		const place = openSpecPlace(document.path);
		if (place?.type !== 'change' || place.file !== 'tasks.md') {
			return;
		}
		const known = new Map<string, NumberedTask>();
		for (const task of numberedTasks(document)) {
			const { id, group, range } = task;
			const own = plain(id.split('.')[0] ?? '');
			const first = known.get(id);
			if (own !== group) {
				report({ range, message: `Task ${id} stands in group ${group}. Move it to group ${own}, or renumber it.` });
			} else if (first && first.heading !== task.heading) {
				report({ range, message: `Line ${first.range.start.line + 1} has a task ${id} too. Renumber one of the two.` });
			}
			if (own === group) {
				known.set(id, first ?? task);
			}
		}
	},
};

interface NumberedTask {
	readonly id: string;
	readonly range: Range;
	/** Number of the group that it stands in. */
	readonly group: string;
	/** Line of the group's heading. */
	readonly heading: number;
}

/** Tasks that have a number, in groups that have one. Linear. */
function numberedTasks({ headings, tasks }: SpecDocument): readonly NumberedTask[] {
	const groups = headings.filter(({ level, nested }) => level === 2 && !nested);
	let next = 0;
	return tasks.flatMap(({ text, textRange: { start } }) => {
		while ((groups[next]?.range.start.line ?? start.line) < start.line) {
			next++;
		}
		const heading = groups[next - 1];
		const group = /^(\d+)\.(?:\s|$)/.exec(heading?.text ?? '')?.[1];
		const id = written.exec(text)?.[0];
		if (!heading || id === undefined || group === undefined) {
			return [];
		}
		const end = { line: start.line, character: start.character + id.length };
		return [{ id, range: { start, end }, group: plain(group), heading: heading.range.start.line }];
	});
}

/** `1` for `01`. */
function plain(number: string): string {
	return number.replace(/^0+(?=\d)/, '');
}
