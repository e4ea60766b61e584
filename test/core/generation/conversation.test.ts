import assert from 'node:assert/strict';
import {
	afterRename,
	type Conversation,
	earlierMessages,
	findConversation,
	readConversations,
	type Turn,
	withTurn,
} from '../../../src/core/generation/conversation.ts';
import { conversationPage } from '../../../src/core/generation/conversationPage.ts';

function turn(answer: string, more: Partial<Turn> = {}): Turn {
	const usage = { input: 10, output: 5, cached: 0 };
	return {
		at: 1,
		asked: 'Fill',
		answer,
		provider: 'openai',
		model: 'm',
		milliseconds: 1500,
		usage,
		cost: 0.5,
		...more,
	};
}

const key = { document: 'file:///w/a.md', section: 'Context' };

describe('conversations about sections', () => {
	const first = withTurn([], key, turn('one'), false);

	it('go on with the last fill of a section, and begin anew with another fill', () => {
		const grown = withTurn(first, key, turn('two', { asked: 'Shorter' }), true);
		assert.deepEqual(
			findConversation(grown, key)?.turns.map(({ answer }) => answer),
			['one', 'two'],
		);
		const anew = withTurn(grown, key, turn('three'), false);
		assert.deepEqual(
			findConversation(anew, key)?.turns.map(({ answer }) => answer),
			['three'],
		);
		assert.equal(anew.length, 1);
	});

	it('stay within bounds: of number, of turns, of length', () => {
		let all: readonly Conversation[] = [];
		for (let i = 0; i < 100; i++) {
			all = withTurn(all, { ...key, section: `S${i}` }, turn('x'.repeat(50)), false);
			all = withTurn(all, { ...key, section: 'same' }, turn(`${i}`), true);
		}
		assert.equal(all.length, 60);
		assert.equal(findConversation(all, { ...key, section: 'same' })?.turns.length, 12);
		assert.equal(findConversation(all, { ...key, section: 'S3' }), undefined);
		for (let i = 0; i < 200; i++) {
			all = withTurn(all, { ...key, section: `L${i % 60}` }, turn('y'.repeat(40_000)), true);
		}
		const length = JSON.stringify(all).length;
		assert.ok(length < 700_000, String(length));
		assert.ok(findConversation(all, { ...key, section: 'L19' }));
	});

	it('follow their file and their folder, and not one with a similar name', () => {
		const two = withTurn(first, { ...key, document: 'file:///w/a.md.bak' }, turn('other'), false);
		const renamed = afterRename(two, 'file:///w/a.md', 'file:///w/b.md');
		assert.deepEqual(
			renamed.map(({ document }) => document),
			['file:///w/b.md', 'file:///w/a.md.bak'],
		);
		assert.equal(afterRename(first, 'file:///w', 'file:///v')[0]?.document, 'file:///v/a.md');
		const onto = withTurn(first, { ...key, document: 'file:///w/b.md' }, turn('replaced'), false);
		assert.deepEqual(
			afterRename(onto, 'file:///w/b.md', 'file:///w/a.md').map(({ turns }) => turns[0]?.answer),
			['replaced'],
		);
	});

	it('are told to a model from the last turn back, as far as there is room', () => {
		const grown = withTurn(
			withTurn(first, key, turn('word '.repeat(500)), true),
			key,
			turn('last', { asked: 'b' }),
			true,
		);
		const conversation = findConversation(grown, key);
		assert.ok(conversation);
		assert.deepEqual(earlierMessages(conversation, 100), [
			{ role: 'user', content: 'b' },
			{ role: 'assistant', content: 'last' },
		]);
		assert.equal(earlierMessages(conversation, 5000).length, 6);
		assert.deepEqual(earlierMessages(conversation, 0), []);
	});

	it('are read again as they were kept, without what is none', () => {
		const unpriced = withTurn(first, { ...key, section: 'B' }, turn('b', { usage: undefined, cost: undefined }), false);
		const kept: unknown = JSON.parse(JSON.stringify([...unpriced, { document: 'x' }, 3, { ...first[0], turns: [{}] }]));
		assert.deepEqual(
			readConversations(kept).map(({ section }) => section),
			['Context', 'B'],
		);
		assert.deepEqual(readConversations(undefined), []);
	});

	it('are read without one of which any part is of another sort', () => {
		const good = first[0];
		const said = turn('one');
		const turns = [
			...['asked', 'answer', 'provider', 'model'].map((name) => ({ [name]: 1 })),
			...['at', 'milliseconds'].map((name) => ({ [name]: '1' })),
			...['0.5', null].map((cost) => ({ cost })),
			...[null, 3, {}, { input: 1, output: 2 }, { input: 1, output: 2, cached: '3' }].map((usage) => ({ usage })),
		].map((part) => ({ turns: [said, { ...said, ...part }] }));
		for (const part of [{ document: 1 }, { section: undefined }, { turns: { 0: said } }, { turns: [null] }, ...turns]) {
			assert.deepEqual(readConversations([{ ...good, ...part }, good]), [good], JSON.stringify(part));
		}
	});

	it('are shown with tokens, cost, time and model, and nothing in them is markup', () => {
		const grown = withTurn(first, { ...key, section: '<b>' }, turn('````\n# No heading'), false);
		const said = findConversation(withTurn(grown, { ...key, section: '<b>' }, turn('z', { cost: undefined }), true), {
			...key,
			section: '<b>',
		});
		assert.ok(said);
		const page = conversationPage(said, 'a.md', () => '2025-01-01 10:00');
		assert.match(page, /^# \\<b\\>\n\n- Document: a\.md\n- 2 turns · 30 tokens · price unknown\n/);
		assert.match(page, /\n2025-01-01 10:00 · m · 1\.5 s · 10 tokens in, 5 out · \$0\.50\n/);
		assert.match(page, /\n`````text\n````\n# No heading\n`````\n/);
		const offline = withTurn([], key, turn('d', { provider: 'offline', usage: undefined, cost: undefined }), false)[0];
		assert.ok(offline);
		assert.match(
			conversationPage(offline, 'a.md', () => ''),
			/1 turn · 0 tokens · free[\s\S]*drafted from the workspace, without a model/,
		);
	});
});
