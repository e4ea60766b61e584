import type { SpecDocument } from '../../document/specDocument.ts';
import { visibleLines } from '../../document/visibleLines.ts';
import { folderOf } from '../../workspace/paths.ts';
import { withoutCode } from '../codeSpans.ts';
import { byPlace, withOrigin } from '../origin.ts';
import { taskDefinitions } from '../taskDefinitions.ts';
import type { IdSpace, TraceFacts, TraceReference } from '../trace.ts';
import { specDefinitions } from './definitions.ts';
import { numberInIds } from './featureIds.ts';
import { withOwnTasks } from './ownTasks.ts';
import { mentions } from './references.ts';
import { withWaits } from './waits.ts';

/** Folders of a feature in which documents stand that belong to it. */
const inner = /\/(?:checklists|contracts)$/;

/**
 * The ids of a document in spec-kit's form.
 * @param defines what the document gives birth to: tasks and plans name requirements in bold letters too
 */
export function readSpecKit(document: SpecDocument, defines: readonly IdSpace[]): TraceFacts {
	const visible = visibleLines(document);
	const feature = numberInIds(document);
	const tasks = taskDefinitions(document).map((task) =>
		task.id.startsWith('CHK') ? { ...task, space: 'check' as const, type: 'check' as const } : task,
	);
	const definitions = [
		...(defines.includes('requirement') ? specDefinitions(document, visible, feature) : []),
		...tasks.filter(({ space }) => defines.includes(space)),
	].sort(byPlace);
	const words = withoutCode(visible);
	const own = definitions.filter(({ space }) => space === 'task');
	const found = [...withOwnTasks(mentions(document, definitions, visible, words, feature), own, document, words)].sort(
		byPlace,
	);
	return {
		dialect: 'spec-kit',
		scope: folderOf(document.path).replace(inner, ''),
		definitions,
		references: withWaits(withOrigin(found, definitions).map(inTask), definitions, words),
	};
}

/** A task does what the requirements it names ask for. */
function inTask(reference: TraceReference): TraceReference {
	const isAsked = reference.from?.space === 'task' && reference.space !== 'task';
	return isAsked ? { ...reference, relation: 'implements' } : reference;
}
