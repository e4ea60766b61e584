import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseFrameState } from '../../../webview-ui/preview/diagram/frameState.ts';
import { fitted, keepInside, pan, parseZoom, type Zoom, zoomAt } from '../../../webview-ui/preview/diagram/zoom.ts';

const length = fc.integer({ min: 1, max: 5000 });
const size = fc.record({ width: length, height: length });
const place = fc.integer({ min: -10_000, max: 10_000 });
const zoom = fc.record({ scale: fc.double({ min: 0.1, max: 10, noNaN: true }), x: place, y: place });

/** Where a point of the picture is shown. */
const shown = ({ scale, x, y }: Zoom, at: { x: number; y: number }) => ({ x: at.x * scale + x, y: at.y * scale + y });

describe('zoom of a picture', () => {
	it('fits a picture into its frame, in the middle', () => {
		fc.assert(
			fc.property(size, size, (picture, frame) => {
				const fit = fitted(picture, frame);
				const start = shown(fit, { x: 0, y: 0 });
				const end = shown(fit, { x: picture.width, y: picture.height });
				assert.ok(fit.scale <= 1);
				assert.ok(start.x >= -1e-6 && start.y >= -1e-6);
				assert.ok(Math.abs(start.x - (frame.width - end.x)) < 1e-6);
				assert.ok(Math.abs(start.y - (frame.height - end.y)) < 1e-6);
			}),
		);
		assert.deepEqual(fitted({ width: 200, height: 100 }, { width: 100, height: 100 }), { scale: 0.5, x: 0, y: 25 });
		assert.equal(fitted({ width: 10, height: 10 }, { width: 100, height: 100 }, 3).scale, 3);
	});

	it('leaves what is under the pointer where it is', () => {
		fc.assert(
			fc.property(zoom, fc.double({ min: 0.1, max: 10, noNaN: true }), place, place, (before, factor, x, y) => {
				const under = { x: (x - before.x) / before.scale, y: (y - before.y) / before.scale };
				const after = shown(zoomAt(before, factor, { x, y }), under);
				assert.ok(Math.abs(after.x - x) < 1e-3 && Math.abs(after.y - y) < 1e-3);
			}),
		);
	});

	it('ends where nothing more could be read', () => {
		let near = { scale: 1, x: 0, y: 0 };
		let far = near;
		for (let i = 0; i < 100; i++) {
			near = zoomAt(near, 1.25, { x: 5, y: 5 });
			far = zoomAt(far, 0.8, { x: 5, y: 5 });
		}
		assert.equal(near.scale, 10);
		assert.equal(far.scale, 0.1);
	});

	it('never loses the picture', () => {
		fc.assert(
			fc.property(zoom, size, size, place, place, (before, picture, frame, x, y) => {
				const kept = keepInside(pan(before, { x, y }), picture, frame);
				const end = shown(kept, { x: picture.width, y: picture.height });
				for (const [from, to, room, own] of [
					[kept.x, end.x, frame.width, picture.width * kept.scale],
					[kept.y, end.y, frame.height, picture.height * kept.scale],
				] as const) {
					const seen = Math.min(to, room) - Math.max(from, 0);
					assert.ok(seen >= Math.min(40, own, room) - 1e-6, `${seen}`);
				}
			}),
		);
	});

	it('is remembered, and anything else is not taken for it', () => {
		assert.deepEqual(parseZoom({ scale: 2, x: -1, y: 3, more: 1 }), { scale: 2, x: -1, y: 3 });
		for (const none of [
			undefined,
			null,
			1,
			{},
			{ scale: 0, x: 0, y: 0 },
			{ scale: 1, x: '0', y: 0 },
			{ scale: 1, x: 0 },
		]) {
			assert.equal(parseZoom(none), undefined);
		}
		assert.deepEqual(parseFrameState({ zoom: 1, height: 20 }), { zoom: undefined, height: 20 });
		assert.deepEqual(parseFrameState({ height: Number.NaN }), { zoom: undefined });
		assert.deepEqual(parseFrameState('x'), {});
	});
});
