import { parseZoom, type Zoom } from './zoom.ts';

/** What is kept of a frame while its page is hidden. */
export interface FrameState {
	/** Undefined where the picture is fitted. */
	readonly zoom?: Zoom | undefined;
	/** Of the stage, in pixels: the page has its length before anything is drawn. */
	readonly height?: number;
}

/** Reads what was remembered; empty for anything else. */
export function parseFrameState(value: unknown): FrameState {
	if (typeof value !== 'object' || value === null) {
		return {};
	}
	const { zoom, height } = value as Record<string, unknown>;
	return {
		zoom: parseZoom(zoom),
		...(typeof height === 'number' && Number.isFinite(height) && height > 0 && { height }),
	};
}
