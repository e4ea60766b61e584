import { stageLabel } from '../../outline/decisions.ts';
import type { Dialect } from '../dialect/dialect.ts';
import type { Workflow } from '../log/repository.ts';
import { type AdrRecord, type Stage, stages } from '../record/record.ts';
import { stageOf } from '../record/stage.ts';
import { verbFirst } from '../record/verbLast.ts';
import { escapedFor } from '../status/statusValue.ts';
import { nextStages } from '../status/workflow.ts';
import type { Completion } from './completion.ts';
import type { StatusPlace } from './statusPlace.ts';

/**
 * The statuses of a log in its own words: first what may follow by the workflow, then the others.
 * @param typed what stands between the beginning of the place and the cursor
 */
export function statusItems(
	{ range, text: written, form, needsBlank }: StatusPlace,
	typed: string,
	{ status }: Pick<AdrRecord, 'status'>,
	{ words, labels }: Dialect,
	workflow: Workflow,
): Completion[] {
	const present = status?.stage;
	const next = nextStages(present, workflow).filter((stage) => stage !== present);
	// Behind a whole status everything is offered that may take its place
	const isWhole = typed !== '' && typed === written && stageOf(typed) !== undefined;
	// What stands before the word is replaced with it, and compared too
	const [typedMarks = ''] = /^[^\p{L}]*/u.exec(typed) ?? [];
	return [...next, ...stages.filter((stage) => !next.includes(stage))].map((stage) => {
		const label = stage === 'superseded' ? verbFirst(labels['superseded-by']) : undefined;
		const text = label === undefined ? words[stage] : `${label} `;
		return {
			label: label === undefined ? words[stage] : `${label}…`,
			detail: detailOf(stage, words[stage], stage === present),
			insertText: (needsBlank ? ' ' : '') + escapedFor(form, text),
			filterText: isWhole ? typed : typedMarks + text.replace(/^[^\p{L}]+/u, ''),
			range,
			stage,
			goesOn: label !== undefined,
		};
	});
}

function detailOf(stage: Stage, word: string, isPresent: boolean): string {
	const meaning = word.toLowerCase() === stage ? '' : stageLabel(stage);
	return [meaning, isPresent ? 'as it is' : ''].filter(Boolean).join(', ');
}
