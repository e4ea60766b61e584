import type { SpecDocument } from '../../document/specDocument.ts';
import { openSpecPlace } from '../../openspec/place.ts';
import type { DocumentRule } from '../rule.ts';
import { exampleRequirement } from './exampleTexts.ts';

/** `1.2`, `1.2.3`, `1.2b`. */
const written = /^(\d+)(?:\.\d+)+[A-Za-z]*(?=\s|$)/;

export const taskNumber: DocumentRule = {
	id: 'openspec/task-number',
	scope: 'document',
	severity: 'warning',
	summary: 'A task of a change has the number of another task, or of another group than the one it stands in.',
	why: 'People and agents name a task by its number. In a document whose groups are numbered (`## 2. Group`) a task begins with the number of its group, and no number comes twice. Tasks and groups without numbers are left alone.',
	example: {
		path: 'openspec/changes/add-fax/tasks.md',
		bad: '## 1. Line\n\n- [ ] 1.1 Order the line\n- [ ] 1.1 Plug it in\n',
		good: '## 1. Line\n\n- [ ] 1.1 Order the line\n- [ ] 1.2 Plug it in\n',
		files: { 'openspec/changes/add-fax/specs/fax/spec.md': `## ADDED Requirements\n\n${exampleRequirement()}` },
	},
	check(document, _kind, report) {
		const place = openSpecPlace(document.path);
		if (place?.type !== 'change' || place.file !== 'tasks.md') {
			return;
		}
		const known = new Map<string, number>();
		for (const { id, group, range } of numberedTasks(document)) {
			const own = plain(id.split('.')[0] ?? '');
			if (own !== group) {
				report({ range, message: `Task ${id} stands in group ${group}. Move it to group ${own}, or renumber it.` });
			}
			const first = known.get(id);
			if (first === undefined) {
				known.set(id, range.start.line);
			} else {
				report({ range, message: `Line ${first + 1} has a task ${id} too. Renumber one of the two.` });
			}
		}
	},
};

/** Tasks that have a number, in groups that have one. Linear. */
function numberedTasks({ headings, tasks }: SpecDocument) {
	const groups = headings.filter(({ level, nested }) => level === 2 && !nested);
	let next = 0;
	let group: string | undefined;
	return tasks.flatMap(({ text, textRange: { start } }) => {
		for (let heading = groups[next]; heading && heading.range.start.line < start.line; heading = groups[next]) {
			group = /^(\d+)\.(?:\s|$)/.exec(heading.text)?.[1];
			next++;
		}
		const id = written.exec(text)?.[0];
		const end = { line: start.line, character: start.character + (id?.length ?? 0) };
		return id === undefined || group === undefined ? [] : [{ id, group: plain(group), range: { start, end } }];
	});
}

/** `1` for `01`. */
function plain(number: string): string {
	return number.replace(/^0+(?=\d)/, '');
}
