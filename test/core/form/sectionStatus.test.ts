import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { formEdits } from '../../../src/core/form/formEdits.ts';
import { readSection } from '../../../src/core/form/readForm.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { describeSections } from '../../../src/core/kinds/completion.ts';

function read(status: string, head = '') {
	const kind = builtinKinds.find(({ id }) => id === 'adr-nygard');
	assert.ok(kind);
	const text = `# 2. Use a queue\r\n\r\n${head}## Status\r\n${status}\r\n## Context\r\n\r\nx\r\n`;
	const document = parseDocument('docs/adr/0002-use-a-queue.md', text);
	const facts = { title: 'T', version: '', ...describeSections(document, kind) };
	return {
		of: (id: string) => readSection(document, kind, facts, [], id).status,
		choose: (word: string) => {
			const { edits } = formEdits(document, kind, facts.sections, { type: 'status', section: 'status', text: word });
			return applyEdits(text, edits).split('## Status\r\n')[1]?.split('\r\n## Context')[0];
		},
	};
}

describe('a status in a section of its own', () => {
	for (const [text, word] of [
		['\r\nAccepted\r\n', 'Accepted'],
		['\r\n**accepted**\r\n\r\nAmends [1. Log](0001-log.md)\r\n', 'accepted'],
		['\r\n_Accepted_\r\n', 'Accepted'],
		['\r\n**_Accepted_**\r\n', 'Accepted'],
		['\r\n__On hold__\r\n', 'On hold'],
		['\r\nProposed.\r\n\r\nTo be seen in May.\r\n', 'Proposed'],
		['\r\n* Accepted\r\n* Amended by [5](0005-x.md)\r\n', 'Accepted'],
		['\r\n[proposed | accepted]\r\n', '[proposed | accepted]'],
	] as const) {
		it(`is a word to choose, and all beside it stays: ${JSON.stringify(text)}`, () => {
			const { of, choose } = read(text);
			assert.equal(of('status')?.text, word);
			assert.ok(of('status')?.choices.includes('Deprecated'));
			assert.equal(choose('Deprecated'), text.replace(word, 'Deprecated'));
			assert.equal(choose(word), text);
		});
	}

	it('is chosen where there is none yet', () => {
		const { of, choose } = read('\r\n');
		assert.equal(of('status')?.text, '');
		assert.equal(choose('Accepted'), '\r\nAccepted\r\n');
	});

	for (const text of [
		'\r\nSuperseded by [5](0005-x.md)\r\n',
		'\r\nAccepted\r\n\r\nSuperseded by [5](0005-x.md)\r\n',
		'\r\nAccepted by the board on 2024-01-02\r\n',
		'\r\nAccepted\r\nby the board\r\n',
		'\r\n✅ Accepted\r\n',
		'\r\n2024-01-02 proposed\r\n\r\n2024-02-02 accepted\r\n',
		'\r\n- [x] Proposed\r\n- [ ] Accepted\r\n',
	]) {
		it(`is a text where it is more than a word: ${JSON.stringify(text)}`, () => {
			const { of, choose } = read(text);
			assert.equal(of('status')?.text, undefined);
			assert.throws(() => choose('Deprecated'), /more of the status than a word/);
		});
	}

	it('is none to choose in an empty section where it stands above', () => {
		const { of, choose } = read('\r\n', 'Status: Draft\r\n\r\n');
		assert.equal(of('status')?.text, undefined);
		assert.throws(() => choose('Accepted'));
	});

	it('is of its own section alone', () => {
		assert.equal(read('\r\nAccepted\r\n').of('context'), undefined);
	});
});
