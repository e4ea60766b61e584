import assert from 'node:assert/strict';
import { stages } from '../../../src/core/adr/record/record.ts';
import { defaultWorkflow, nextStages, workflowOf } from '../../../src/core/adr/status/workflow.ts';

describe('workflow of records', () => {
	it('goes from a draft over a proposal and a decision to what replaces it', () => {
		assert.deepEqual(
			stages.map((stage) => [stage, ...nextStages(stage, defaultWorkflow)].join(' ')),
			[
				'draft proposed',
				'proposed accepted rejected',
				'accepted deprecated superseded',
				'rejected deprecated superseded',
				'deprecated superseded',
				'superseded',
			],
		);
	});

	it('lets a record of unknown status become anything', () => {
		assert.deepEqual(nextStages(undefined, defaultWorkflow), stages);
	});

	it('keeps what a team does not set, and the order of a life', () => {
		const own = workflowOf({ rejected: ['accepted', 'draft'] });
		assert.deepEqual(nextStages('rejected', own), ['draft', 'accepted']);
		assert.deepEqual(nextStages('proposed', own), ['accepted', 'rejected']);
	});
});
