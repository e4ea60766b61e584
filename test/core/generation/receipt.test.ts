import assert from 'node:assert/strict';
import { builtinPrompts } from '../../../src/core/generated/prompts.ts';
import { fitPieces } from '../../../src/core/generation/context/fitPieces.ts';
import { fillPrompt } from '../../../src/core/generation/prompt.ts';
import { answerTokens, describeReceipt, makeReceipt, receiptPage } from '../../../src/core/generation/receipt.ts';
import { usualFillOptions } from '../../../src/core/generation/subject.ts';

describe('a receipt', () => {
	const subject = {
		action: 'fill',
		instruction: '',
		options: usualFillOptions,
		document: { path: 'docs/a.md', title: 'A', kind: 'Plan' },
		section: { title: 'Risks [*]', level: 2, body: '', description: undefined },
	} as const;
	const piece = (title: string, text: string) =>
		({ role: 'sibling', title, path: 'docs/a.md', text, closeness: 1 }) as const;
	const context = fitPieces([piece('Goals', 'Be fast.\n````js\nx\n````'), piece('Empty | one', '')], 1000);
	const messages = fillPrompt(subject, context, builtinPrompts);
	const about = { command: 'Fill', document: 'docs/a.md', section: subject.section.title };
	const where = {
		name: 'openai',
		address: 'https://api.example.org/v1',
		model: { id: 'm', input: 2, output: 8 },
	} as const;

	it('says where it goes, what is sent and left out, and what it costs', () => {
		const receipt = makeReceipt(where, about, messages, context, answerTokens(subject));
		assert.ok(receipt.inputTokens > 200 && receipt.inputTokens < 600, String(receipt.inputTokens));
		assert.equal(receipt.cost, (receipt.inputTokens * 2 + 600 * 8) / 1e6);
		assert.match(
			describeReceipt(receipt),
			/^m at https:\/\/api\.example\.org\/v1 · about [\d,]+ tokens · \$0\.00\d\d$/,
		);
		const page = receiptPage(receipt);
		assert.match(page, /^# Fill Risks \\\[\\\*\\\]\n/);
		assert.match(page, /\| sibling \| Goals \| docs\/a\.md \| \d+ \| {2}\|/);
		assert.match(page, /\| sibling \| Empty \\\| one \| docs\/a\.md \| 0 \| empty \|/);
		assert.match(page, /\n`````text\n/);
		assert.ok(messages.every(({ content }) => page.includes(content)));
	});

	it('says so where nothing is sent with a question, and nothing left out', () => {
		const page = receiptPage(makeReceipt(where, about, messages, fitPieces([], 1000), 600));
		assert.match(page, /\n## Sent with it\n\nNothing\.\n\n## Left out\n\nNothing\.\n\n## Prompt: /);
		assert.doesNotMatch(page, /\| what \|/);
	});

	it('counts what is improved at its own length, and says where a price is unknown', () => {
		const long = { ...subject, section: { ...subject.section, body: 'word '.repeat(3000) } };
		const receipt = makeReceipt(
			{ name: 'vscode', address: '', model: { id: 'x' } },
			about,
			messages,
			context,
			answerTokens(long),
		);
		assert.ok(receipt.outputTokens > 2000);
		assert.match(describeReceipt(receipt), /^x · about [\d,]+ tokens · price unknown$/);
	});

	it('holds no secret, wherever in the question it stood, and says how many were taken out', () => {
		const asked = [...messages, { role: 'user', content: 'use API_KEY=a1b2c3d4' }] as const;
		const receipt = makeReceipt(where, about, asked, context, 600);
		assert.equal(receipt.masked, 1);
		assert.equal(receipt.messages.at(-1)?.content, 'use API_KEY=[secret]');
		assert.match(receiptPage(receipt), /\n- Of the question itself: 1 secret taken out\n/);
	});
});
