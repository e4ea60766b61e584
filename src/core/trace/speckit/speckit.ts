import type { SpecDocument } from '../../document/specDocument.ts';
import { visibleLines } from '../../document/visibleLines.ts';
import { folderOf } from '../../workspace/paths.ts';
import { withoutCode } from '../codeSpans.ts';
import { byPlace, withOrigin } from '../origin.ts';
import { taskDefinitions } from '../taskDefinitions.ts';
import type { IdSpace, TraceFacts, TraceReference } from '../trace.ts';
import { specDefinitions } from './definitions.ts';
import { mentions } from './references.ts';

/** Folders of a feature in which documents stand that belong to it. */
const inner = /\/(?:checklists|contracts)$/;

/**
 * The ids of a document in spec-kit's form.
 * @param defines what the document gives birth to: tasks and plans name requirements in bold letters too
 */
export function readSpecKit(document: SpecDocument, defines: readonly IdSpace[]): TraceFacts {
	const visible = visibleLines(document);
	const tasks = taskDefinitions(document).map((task) =>
		task.id.startsWith('CHK') ? { ...task, space: 'check' as const, type: 'check' as const } : task,
	);
	const definitions = [
		...(defines.includes('requirement') ? specDefinitions(document, visible) : []),
		...tasks.filter(({ space }) => defines.includes(space)),
	].sort(byPlace);
	const found = mentions(document, definitions, visible, withoutCode(visible)).sort(byPlace);
	return {
		dialect: 'spec-kit',
		scope: folderOf(document.path).replace(inner, ''),
		definitions,
		references: withOrigin(found, definitions).map(inTask),
	};
}

/** A task does what the requirements it names ask for, and waits for the tasks it names. */
function inTask(reference: TraceReference): TraceReference {
	if (reference.from?.space !== 'task') {
		return reference;
	}
	return { ...reference, relation: reference.space === 'task' ? 'depends' : 'implements' };
}
