import { noChange, OperationError, type WorkspaceChange } from '../../workspace/change.ts';
import { dialectOf } from '../dialect/dialect.ts';
import type { AdrRepository, Workflow } from '../log/repository.ts';
import type { AdrRecord } from '../record/record.ts';
import { stageOf } from '../record/stage.ts';
import { decidedDateEdits } from './newDate.ts';
import { statusEdits } from './statusEdits.ts';
import { stageNamed } from './wording.ts';
import { nextStages } from './workflow.ts';

/**
 * Gives a record another status, in the words and at the place that its log has for it (`statusEdits`), and one that is
 * decided by it its date (`decidedDateEdits`).
 * @param status the name of a stage, or any word
 * @param day YYYY-MM-DD of today, for records that keep a log of their statuses or have the day of the decision
 * @throws OperationError when the workflow does not let the new status follow the present one, or the word is empty
 */
export async function changeStatus(
	repository: AdrRepository,
	record: AdrRecord,
	status: string,
	day?: string,
): Promise<WorkspaceChange> {
	const wanted = status.trim();
	if (wanted === '' || /[\r\n]/.test(wanted)) {
		throw new OperationError('A status is one word or a few, on one line.');
	}
	checkWorkflow(record, wanted, repository.workflow);
	if (record.status?.stage !== undefined && stageNamed(wanted) === record.status.stage) {
		return noChange;
	}
	const document = await repository.document(record.path);
	const dialect = dialectOf(repository.logOf(record), record.kind, record);
	const kind = repository.kind(record.kind);
	const edits = statusEdits(document, record, kind, dialect, wanted, day);
	const stage = stageNamed(wanted) ?? stageOf(wanted);
	const dated = day === undefined ? [] : decidedDateEdits(document, record, kind, stage, day);
	return edits.length === 0 ? noChange : { ...noChange, edits: new Map([[record.path, [...edits, ...dated]]]) };
}

function checkWorkflow({ path, status }: AdrRecord, word: string, workflow: Workflow): void {
	const present = status?.stage;
	const wanted = stageNamed(word) ?? stageOf(word);
	const next = nextStages(present, workflow);
	if (present === undefined || wanted === undefined || wanted === present || next.includes(wanted)) {
		return;
	}
	const allowed = next.length === 0 ? 'nothing else' : new Intl.ListFormat('en', { type: 'disjunction' }).format(next);
	const refused = stageNamed(word) ?? `"${word}", which means ${wanted}`;
	throw new OperationError(
		`${path} is ${present} and may become ${allowed}, not ${refused} (adr.workflow in .archspec.yaml says what may).`,
	);
}
