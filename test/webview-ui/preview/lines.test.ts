import assert from 'node:assert/strict';
import { Lines, type PlacedBlock } from '../../../webview-ui/preview/lines.ts';

describe('the places of lines', () => {
	const block = (line: number, isSeen: boolean): PlacedBlock => {
		const element = { offsetParent: isSeen ? {} : null } as HTMLElement;
		return { element, places: () => [{ line, element }] };
	};

	it('are known of blocks that are hidden too, which nothing can be scrolled to', () => {
		const blocks = [block(0, true), block(4, false), block(8, true)];
		const lines = new Lines({} as HTMLElement, () => blocks);
		assert.equal(lines.placeOf(5)?.element, blocks[1]?.element);
		assert.equal(lines.seenPlaceOf(5)?.element, blocks[0]?.element);
		assert.equal(lines.seenPlaceOf(9)?.element, blocks[2]?.element);
	});
});
