import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { askInTurn, type Questions } from '../../src/vscode/askInTurn.ts';
import { type Answered, answerInTurn, askPeople } from './inputs.ts';

const items = (...labels: string[]) => labels.map((label) => ({ label }));

describe('questions that are asked one after the other', () => {
	const { showQuickPick, showInputBox } = vscode.window;
	/** The boxes that were shown, the last one last. */
	let boxes: Answered[];

	beforeEach(() => {
		boxes = [];
		answerInTurn();
		const { createQuickPick, createInputBox } = vscode.window;
		const noted = (make: () => unknown) => () => {
			const box = make() as Answered;
			boxes.push(box);
			return box;
		};
		// Nobody answers but the spec itself
		const never = () => new Promise(() => {});
		Object.assign(vscode.window, {
			createQuickPick: noted(createQuickPick),
			createInputBox: noted(createInputBox),
			showQuickPick: never,
			showInputBox: never,
		});
	});

	afterEach(() => {
		askPeople();
		Object.assign(vscode.window, { showQuickPick, showInputBox });
	});

	/** Waits for the box of so many questions. */
	async function box(count: number): Promise<Answered> {
		for (let turns = 0; boxes.length < count; turns++) {
			assert.ok(turns < 200, `${boxes.length} boxes were shown, not ${count}`);
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		assert.equal(boxes.length, count);
		return boxes[count - 1] as Answered;
	}

	async function choose(count: number, label: string): Promise<void> {
		const list = await box(count);
		Object.assign(list, {
			activeItems: Reflect.get(list, 'items').filter((item: vscode.QuickPickItem) => item.label === label),
		});
		list.accept();
	}

	async function write(count: number, text: string): Promise<void> {
		const field = await box(count);
		field.type(text);
		field.accept();
	}

	const kindAndTitle = async (questions: Questions) => {
		const kind = await questions.pick(items('Plan', 'Runbook'), { placeHolder: 'Kind' });
		const name =
			kind &&
			(await questions.text({ about: 'title', prompt: `Title of the ${kind.label}`, value: `My ${kind.label}` }));
		return name && `${kind.label} ${name}`;
	};

	it('give all answers, and undefined when the person gives up', async () => {
		const asked = askInTurn(kindAndTitle);
		await choose(1, 'Plan');
		assert.deepEqual((await box(2)).value, 'My Plan');
		await write(2, 'Ferry');
		assert.equal(await asked, 'Plan Ferry');
		const given = askInTurn(kindAndTitle);
		await choose(3, 'Plan');
		(await box(4)).hide();
		assert.equal(await given, undefined);
	});

	it('keep what was typed over a way back, and propose anew what was proposed', async () => {
		const asked = askInTurn(kindAndTitle);
		await choose(1, 'Plan');
		(await box(2)).goBack();
		await choose(3, 'Runbook');
		assert.equal((await box(4)).value, 'My Runbook');
		(await box(4)).type('Ferry');
		(await box(4)).goBack();
		const list = await box(5);
		assert.deepEqual(Reflect.get(list, 'activeItems'), [{ label: 'Runbook' }]);
		assert.deepEqual(list.buttons, []);
		await choose(5, 'Plan');
		assert.equal((await box(6)).value, 'Ferry');
		(await box(6)).accept();
		assert.equal(await asked, 'Plan Ferry');
	});

	it('give no answer to another question than the one that was asked', async () => {
		let log = 'one';
		const asked = askInTurn(async (questions) => {
			const first = await questions.pick(items('a', 'b'), { placeHolder: log });
			const second = first && (await questions.pick(items('c', 'd'), { placeHolder: 'second' }));
			const third = second && (await questions.text({ prompt: 'third' }));
			return third && `${first.label} ${second.label} ${third}`;
		});
		await choose(1, 'a');
		await choose(2, 'c');
		log = 'another';
		(await box(3)).goBack();
		await choose(4, 'b');
		await choose(5, 'd');
		await write(6, 'e');
		assert.equal(await asked, 'b d e');
	});

	it('go back also while what follows an answer is being found out, after the last one too', async () => {
		let isSlow = true;
		const slowly = async (questions: Questions) => {
			const first = await questions.pick(items('a', 'b'), { placeHolder: 'first' });
			const second = first && (await questions.text({ prompt: 'second' }));
			await (isSlow ? questions.whenLeft : undefined);
			return `${first?.label} ${second}`;
		};
		const asked = askInTurn(slowly);
		await choose(1, 'a');
		await write(2, 'x');
		isSlow = false;
		(await box(2)).goBack();
		await choose(3, 'b');
		assert.equal((await box(4)).value, 'x');
		await write(4, 'y');
		assert.equal(await asked, 'b y');
	});

	it('are not given up by a look elsewhere while something is found out, and are by Escape, whatever fails then', async () => {
		const asked = askInTurn(async (questions) => {
			await questions.pick(items('a'), { placeHolder: 'first' });
			await questions.whenLeft;
			throw new Error('of no concern any more');
		});
		assert.equal((await box(1)).ignoreFocusOut, false);
		await choose(1, 'a');
		assert.equal((await box(1)).ignoreFocusOut, true);
		(await box(1)).hide();
		assert.equal(await asked, undefined);
	});

	it('fail as what they are asked with fails', async () => {
		const list = askInTurn((questions) => questions.pick(Promise.reject(new Error('no list')), {}));
		await assert.rejects(list, /no list/);
		const text = askInTurn((questions) =>
			questions.text({
				prompt: 'Name',
				validateInput: () => {
					throw new Error('no verdict');
				},
			}),
		);
		(await box(2)).type('x');
		await assert.rejects(text, /no verdict/);
	});

	it('take a text only once it is right, and say what is wrong as it is typed', async () => {
		const said: unknown[] = [];
		const asked = askInTurn((questions) =>
			questions.text({
				prompt: 'Name',
				validateInput: async (text) => (text.length < 3 ? `${text} is short` : undefined),
			}),
		);
		const field = await box(1);
		Object.defineProperty(field, 'validationMessage', { set: (verdict: unknown) => said.push(verdict) });
		field.accept();
		field.type('x');
		field.type('xy');
		await new Promise((resolve) => setTimeout(resolve, 20));
		assert.deepEqual(said, ['xy is short']);
		await write(1, 'xyz');
		assert.equal(await asked, 'xyz');
	});
});
