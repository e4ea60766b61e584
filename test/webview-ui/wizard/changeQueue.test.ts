import assert from 'node:assert/strict';
import type { FormOperation, WizardRequest } from '../../../src/protocol/wizard.ts';
import { ChangeQueue } from '../../../webview-ui/wizard/shell/changeQueue.ts';

type Change = Extract<WizardRequest, { type: 'change' }>;

const start = (section: string): FormOperation => ({ type: 'start', section });

function makeQueue(isGone = (_field: object): boolean => false): {
	queue: ChangeQueue;
	asked: Change[];
	said: string[];
	sections(): string[];
} {
	const asked: Change[] = [];
	const said: string[] = [];
	const queue = new ChangeQueue({
		post: (request) => {
			if (request.type === 'change') {
				asked.push(request);
			}
		},
		say: (message) => said.push(message),
		isGone,
	});
	queue.shown(1);
	const sections = () => asked.map(({ operation }) => ('section' in operation ? operation.section : ''));
	return { queue, asked, said, sections };
}

describe('the queue of changes of a form', () => {
	it('asks for one change at a time, and for the next when the page shows what came of it', () => {
		const { queue, asked, sections } = makeQueue();
		queue.change(start('a'));
		queue.change(start('b'));
		assert.deepEqual(sections(), ['a']);
		queue.answered(1, 2, { outcome: 'done' });
		assert.deepEqual(sections(), ['a']);
		queue.shown(2);
		assert.deepEqual(
			asked.map(({ edit, version }) => [edit, version]),
			[
				[1, 1],
				[2, 2],
			],
		);
		assert.deepEqual(sections(), ['a', 'b']);
	});

	it('joins what is typed in a field, and writes it before what is done next', () => {
		const { queue, sections } = makeQueue();
		const field = {};
		queue.draft(field, () => start('h'));
		queue.draft(field, () => start('hi'));
		assert.deepEqual(sections(), []);
		queue.change(start('b'));
		assert.deepEqual(sections(), ['hi']);
	});

	it('asks again with what is typed when the document has changed meanwhile', () => {
		const { queue, asked, said } = makeQueue();
		let text = 'one';
		queue.draft({}, () => start(text));
		queue.flush();
		queue.answered(1, 4, { outcome: 'stale' });
		assert.equal(asked.length, 1);
		text = 'two';
		queue.shown(4);
		assert.deepEqual(asked[1], { type: 'change', edit: 2, version: 4, operation: start('two') });
		assert.deepEqual(said, []);
	});

	it('does not ask again for a field that is gone, and says so', () => {
		let isGone = false;
		const { queue, asked, said } = makeQueue(() => isGone);
		queue.draft({}, () => start('old place'));
		queue.flush();
		isGone = true;
		queue.answered(1, 4, { outcome: 'stale' });
		queue.shown(4);
		assert.deepEqual([asked.length, said.length, queue.isSettled], [1, 1, true]);
	});

	it('writes what was typed in a section that a person left, but not in one that is gone, nor what is typed again', () => {
		const [text, choice] = [{}, {}];
		const isText = (field: object): boolean => field === text;
		for (const [isForgotten, asked, said] of [
			[() => false, ['first', 'text', 'choice'], 0],
			[isText, ['first', 'choice'], 0],
			[() => true, ['first'], 1],
		] as const) {
			const made = makeQueue();
			made.queue.change(start('first'));
			made.queue.draft(text, () => start('text'));
			made.queue.draft(choice, () => start('choice'));
			made.queue.forgetFields(isForgotten, isText);
			for (const edit of [1, 2]) {
				made.queue.answered(edit, 1, { outcome: 'done' });
			}
			assert.deepEqual([made.sections(), made.said.length], [asked, said]);
		}
	});

	it('asks no more for a field that is nobody’s any more', () => {
		const { queue, asked, said } = makeQueue();
		queue.draft({}, () => start('a'));
		queue.flush();
		queue.forgetFields(
			() => true,
			() => true,
		);
		queue.answered(1, 3, { outcome: 'stale' });
		queue.shown(3);
		assert.deepEqual([asked.length, said, queue.isSettled], [1, [], true]);
	});

	it('does what waits in the section that is called otherwise meanwhile, and nothing in one that is gone', () => {
		const { queue, sections, said } = makeQueue();
		const gone: string[] = [];
		queue.change(start('first'));
		queue.change(start('a'));
		queue.change(start('b'));
		queue.behindAll((section) => gone.push(section), 'a');
		queue.rename((id) => (id === 'b' ? undefined : `${id}-2`));
		queue.answered(1, 1, { outcome: 'done' });
		queue.answered(2, 1, { outcome: 'done' });
		assert.deepEqual([sections(), gone, said.length], [['first', 'a-2'], ['a-2'], 1]);
	});

	it('does nothing at another place than the person saw', () => {
		const { queue, sections, said } = makeQueue();
		queue.change(start('a'));
		queue.change(start('b'));
		queue.answered(1, 3, { outcome: 'stale' });
		queue.shown(3);
		assert.deepEqual(sections(), ['a']);
		assert.equal(said.length, 2);
		queue.change(start('c'));
		assert.deepEqual(sections(), ['a', 'c']);
	});

	it('tells the one who asked for something when nothing was done, and why to the person', () => {
		const { queue, said } = makeQueue();
		const told: string[] = [];
		const change = (name: string) => queue.change(start(name), ({ outcome }) => told.push(`${name} ${outcome}`));
		change('a');
		change('b');
		queue.answered(1, 1, { outcome: 'refused', message: 'No.' });
		queue.answered(2, 1, { outcome: 'done' });
		change('c');
		change('d');
		queue.answered(3, 5, { outcome: 'stale' });
		queue.shown(5);
		change('e');
		change('f');
		queue.rename(() => undefined);
		assert.deepEqual(told, ['a refused', 'b done', 'c stale', 'd stale', 'f stale']);
		assert.deepEqual([said[0], said.length], ['No.', 4]);
	});

	it('says why something is refused, to the field where it has one', () => {
		const { queue, said } = makeQueue();
		const told: string[] = [];
		queue.change(start('a'));
		queue.answered(1, 1, { outcome: 'refused', message: 'No.' });
		queue.draft(
			{},
			() => start('b'),
			(outcome) => told.push('message' in outcome ? outcome.message : ''),
		);
		queue.flush();
		queue.answered(2, 1, { outcome: 'held', message: 'Wait.' });
		assert.deepEqual([said, told], [['No.'], ['Wait.']]);
	});
});
