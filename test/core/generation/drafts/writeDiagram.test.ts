import assert from 'node:assert/strict';
import { builtinPrompts } from '../../../../src/core/generated/prompts.ts';
import { writeDiagram } from '../../../../src/core/generation/drafts/writeDiagram.ts';
import type { LlmClient, LlmEnd, LlmMessage } from '../../../../src/core/generation/llmClient.ts';

const going = { aborted: false, addEventListener() {}, removeEventListener() {} };
const broken = '```mermaid\nflowchart LR\n    a --\n```';
const good = '```mermaid\nflowchart LR\n    a --> b\n```';

/** Answers in turn, each in pieces, and keeps what it was asked. */
function answering(answers: readonly string[], end: LlmEnd = 'complete') {
	const asked: (readonly LlmMessage[])[] = [];
	const client: LlmClient = {
		async *stream({ messages }) {
			const answer = answers[asked.length] ?? '';
			asked.push(messages);
			yield { type: 'text', text: answer.slice(0, 5) };
			yield { type: 'text', text: answer.slice(5) };
			yield { type: 'end', end };
		},
		models: async () => [],
	};
	const setup = {
		client,
		model: 'm',
		messages: [{ role: 'user', content: 'Draw.' }] as const,
		temperature: undefined,
		templates: builtinPrompts,
		newId: () => String(asked.length),
		check: async (fence: string) => (fence === good ? [] : ['The arrow leads nowhere.']),
	};
	return { asked, setup };
}

describe('a diagram that a model draws', () => {
	it('is mended by the model that drew it', async () => {
		const { asked, setup } = answering(['I see none.', broken, good]);
		assert.deepEqual(await writeDiagram(setup, going), { fence: good, findings: [], end: 'complete' });
		assert.equal(asked.length, 3);
		assert.match(asked[1]?.at(-1)?.content ?? '', /holds no Mermaid diagram/);
		assert.match(asked[2]?.at(-1)?.content ?? '', /leads nowhere/);
		assert.equal(asked[2]?.length, 3, 'the first answer is not sent again');
	});

	it('stands as it is after it was mended twice, and what is wrong with it is said', async () => {
		const { asked, setup } = answering([broken, broken, broken, good]);
		assert.deepEqual(await writeDiagram(setup, going), {
			fence: broken,
			findings: ['The arrow leads nowhere.'],
			end: 'complete',
		});
		assert.equal(asked.length, 3);
	});

	it('is none where the answer was cut off or refused', async () => {
		const { asked, setup } = answering([good], 'cut');
		assert.equal((await writeDiagram(setup, going)).fence, undefined);
		assert.equal(asked.length, 1);
	});
});
