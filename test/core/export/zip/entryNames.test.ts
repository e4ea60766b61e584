import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EntryNames } from '../../../../src/core/export/zip/entryNames.ts';

const nameOf = (path: string) => new EntryNames().name(path);

describe('names of entries in an archive', () => {
	it('stay as they are where they do no harm', () => {
		for (const path of ['docs/adr/0001-x.md', '.kiro/specs/ä/日本.md', 'a b/c.d.e']) {
			assert.equal(nameOf(path), path);
		}
	});

	it('never lead out of the folder that they are unpacked into', () => {
		assert.equal(nameOf('../../etc/x'), 'etc/x');
		assert.equal(nameOf('/etc/x'), 'etc/x');
		assert.equal(nameOf('a\\..\\..\\x'), 'a_.._.._x');
		assert.equal(nameOf('C:/x'), 'C_/x');
		assert.equal(nameOf('..'), '_');
		const part = fc.constantFrom('..', '.', '', 'a', '\\', 'C:', '..\\', '. .', 'nul', '\0');
		fc.assert(
			fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
				const name = nameOf(parts.join('/'));
				assert.ok(!/[\\:\0]|^\//.test(name), name);
				assert.ok(
					name.split('/').every((one) => !/^\.*$/.test(one)),
					name,
				);
			}),
		);
	});

	it('can be had on every system', () => {
		assert.equal(nameOf('a/con.md'), 'a/_con.md');
		assert.equal(nameOf('what?/x. '), 'what_/x_');
	});

	it('are never two of one name, in capitals or not', () => {
		const names = new EntryNames();
		assert.deepEqual(
			['a/B.md', 'a/b.md', 'A/b.md', 'x', 'X', '.e', '.E'].map((path) => names.name(path)),
			['a/B.md', 'a/b-2.md', 'A/b-3.md', 'x', 'X-2', '.e', '.E-2'],
		);
	});
});
