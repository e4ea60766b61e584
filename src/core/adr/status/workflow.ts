import type { Workflow } from '../log/repository.ts';
import { type Stage, stages } from '../record/record.ts';

/** What may follow where a team says nothing else. A record that is superseded stays so until its link is removed. */
export const defaultWorkflow: Workflow = {
	draft: ['proposed'],
	proposed: ['accepted', 'rejected'],
	accepted: ['deprecated', 'superseded'],
	rejected: ['deprecated', 'superseded'],
	deprecated: ['superseded'],
	superseded: [],
};

/** A workflow in which a team has set some stages: those that it does not name stay as they are by default. */
export function workflowOf(own: Partial<Workflow> = {}): Workflow {
	return { ...defaultWorkflow, ...own };
}

/**
 * The stages that a record may move on to, in the order of a record's life.
 * @param stage that the record is in now; undefined where it has no status, or one of its own
 */
export function nextStages(stage: Stage | undefined, workflow: Workflow): readonly Stage[] {
	return stage === undefined ? stages : stages.filter((next) => workflow[stage].includes(next));
}
