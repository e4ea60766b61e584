import assert from 'node:assert/strict';
import { destinationPages } from '../../../../src/core/export/pdf/destinationPages.ts';

/** A PDF of some objects, with the table of their places. */
function pdf(objects: readonly string[], root: number): Uint8Array {
	let text = '%PDF-1.4\n';
	const places = objects.map((object, i) => {
		const place = text.length;
		text += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(place).padStart(10, '0')} 00000 n \n`;
	});
	const start = text.length;
	text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
	text += `trailer\n<</Size ${objects.length + 1}\n/Root ${root} 0 R>>\nstartxref\n${start}\n%%EOF\n`;
	return new Uint8Array(Buffer.from(text, 'latin1'));
}

const catalog = '<</Type /Catalog\n/Pages 2 0 R\n/Dests 7 0 R>>';

describe('pages of anchors in a PDF', () => {
	it('are counted through the tree of pages, and anchors are read as they were written', () => {
		const file = pdf(
			[
				catalog,
				'<</Type /Pages\n/Count 3\n/Kids [3 0 R 6 0 R]>>',
				'<</Type /Pages\n/Count 2\n/Kids [5 0 R 4 0 R]>>',
				'<</Type /Page>>',
				'<</Type /Page>>',
				'<</Type /Page>>',
				'<</one [5 0 R /XYZ 6 777.75 0]\n/two-#25C3#25BC [4 0 R /XYZ 6 1 0]\n/a#28b#29 [6 0 R /XYZ 0 0 0]\n/gone [9 0 R /XYZ 0 0 0]>>',
			],
			1,
		);
		assert.deepEqual(
			[...destinationPages(file)],
			[
				['one', 1],
				['two-ü', 2],
				['a(b)', 3],
			],
		);
	});

	it('takes an anchor that is no encoded text as it is', () => {
		const names = '<</100#25 [4 0 R /XYZ 6 777.75 0]\n/a#25zz [4 0 R /XYZ 6 777.75 0]>>';
		const found = destinationPages(pdf([catalog, '<</Kids [4 0 R]>>', '', '<</Type /Page>>', '', '', names], 1));
		assert.deepEqual(
			[...found],
			[
				['100%', 1],
				['a%zz', 1],
			],
		);
	});

	it('reads long dictionaries to their end', () => {
		const names = Array.from({ length: 3000 }, (_, i) => `/name-${i} [4 0 R /XYZ 6 777.75 0]`);
		const pages = ['<</Kids [4 0 R]>>', '', '<</Type /Page>>', '', ''];
		const found = destinationPages(pdf([catalog, ...pages, `<<${names.join('\n')}>>`], 1));
		assert.equal(found.get('name-2999'), 1);
	});

	it('finds none in a file of another form, nor in a tree that is a circle', () => {
		assert.equal(destinationPages(new Uint8Array(Buffer.from('%PDF-1.7 no table'))).size, 0);
		assert.equal(destinationPages(new Uint8Array()).size, 0);
		assert.equal(destinationPages(pdf([catalog, '<</Kids [2 0 R]>>'], 1)).size, 0);
	});
});
