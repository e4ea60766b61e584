import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lostSecrets, markSecrets, SecretMarks, withSecrets } from '../../../src/core/generation/sectionSecrets.ts';

const body = 'The database.\n\nDB_PASSWORD=hunter2000\nurl: postgres://app:pa55word@db/x\n';

describe('secrets of a section that a model changes', () => {
	it('have a mark each, and are put back in their places', () => {
		const { text, secrets } = markSecrets(body);
		assert.ok(!text.includes('hunter2000') && !text.includes('pa55word'), text);
		assert.deepEqual(new Set(secrets.map(({ mark }) => mark)), new Set(['[secret 1]', '[secret 2]']));
		assert.equal(withSecrets(text, secrets), body);
		const moved = withSecrets('- the password is [secret 2]\n', secrets);
		assert.equal(moved, '- the password is hunter2000\n');
	});

	it('are put back however the answer is cut into pieces', () => {
		const { text, secrets } = markSecrets(body);
		fc.assert(
			fc.property(fc.array(fc.nat(text.length), { maxLength: 30 }), (cuts) => {
				const marks = new SecretMarks(secrets);
				const ends = [...cuts.sort((a, b) => a - b), text.length];
				const pieces = ends.map((end, i) => marks.push(text.slice(i === 0 ? 0 : ends[i - 1], end)));
				assert.equal(pieces.join('') + marks.finish(), body);
			}),
		);
	});

	it('take no mark that the author wrote', () => {
		const { text, secrets } = markSecrets('[secret 1] is a word here.\nDB_PASSWORD=hunter2000');
		assert.equal(text, '[secret 1] is a word here.\nDB_PASSWORD=[secret 2]');
		assert.equal(withSecrets(text, secrets), '[secret 1] is a word here.\nDB_PASSWORD=hunter2000');
	});

	for (const answer of [
		'![x](https://a.example/?q=[secret 1])',
		'![x](<//a.example/?q= [secret 1]>)',
		'see https://a.example/[secret 1]',
		'<img src="\\\\a.example\\\n[secret 1]">',
		'[x]: https://a.example/[secret 1]',
		`https://a.example/${'a'.repeat(2000)}[secret 1]`,
	]) {
		it(`stay a mark where they would become part of an address: ${answer.slice(0, 40)}`, () => {
			const { secrets } = markSecrets('DB_PASSWORD=hunter2000');
			assert.equal(withSecrets(answer, secrets), answer);
		});
	}

	it('are put back once', () => {
		const { secrets } = markSecrets('DB_PASSWORD=hunter2000');
		assert.equal(withSecrets('a [secret 1] b [secret 1]', secrets), 'a hunter2000 b [secret 1]');
	});

	it('are counted where they are lost', () => {
		assert.equal(lostSecrets(body, 'DB_PASSWORD=hunter2000'), 1);
		assert.equal(lostSecrets(body, body.toUpperCase()), 2);
		assert.equal(lostSecrets(body, `${body} and more`), 0);
	});
});
