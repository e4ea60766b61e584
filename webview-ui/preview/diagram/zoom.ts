/** In pixels of the page. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** How a picture lies in its frame: what is at `p` in the picture is shown at `p * scale + (x, y)`. */
export interface Zoom {
	readonly scale: number;
	readonly x: number;
	readonly y: number;
}

const smallest = 0.1;
const largest = 10;

/** So much of a picture stays inside its frame, in pixels, so that nobody loses it. */
const remains = 40;

/**
 * The whole picture, in the middle.
 * @param mostScale it is not enlarged more than this to fill the frame
 */
export function fitted(picture: Size, frame: Size, mostScale = 1): Zoom {
	const scale = Math.min(mostScale, frame.width / picture.width, frame.height / picture.height);
	return {
		scale,
		x: (frame.width - picture.width * scale) / 2,
		y: (frame.height - picture.height * scale) / 2,
	};
}

/** Makes the picture larger or smaller; what is at `point` of the frame stays there. */
export function zoomAt(zoom: Zoom, factor: number, point: Point): Zoom {
	const scale = Math.min(Math.max(zoom.scale * factor, smallest), largest);
	const real = scale / zoom.scale;
	return { scale, x: point.x - (point.x - zoom.x) * real, y: point.y - (point.y - zoom.y) * real };
}

/** Moves the picture by so many pixels of the page. */
export function pan(zoom: Zoom, by: Point): Zoom {
	return { ...zoom, x: zoom.x + by.x, y: zoom.y + by.y };
}

/** The nearest zoom at which a part of the picture can be seen. */
export function keepInside(zoom: Zoom, picture: Size, frame: Size): Zoom {
	const clamp = (value: number, length: number, room: number) => {
		const part = Math.min(remains, length, room);
		return Math.min(Math.max(value, part - length), room - part);
	};
	return {
		scale: zoom.scale,
		x: clamp(zoom.x, picture.width * zoom.scale, frame.width),
		y: clamp(zoom.y, picture.height * zoom.scale, frame.height),
	};
}

/** Reads what was remembered; undefined for what is no zoom. */
export function parseZoom(value: unknown): Zoom | undefined {
	if (typeof value !== 'object' || value === null) {
		return undefined;
	}
	const { scale, x, y } = value as Record<string, unknown>;
	const all = [scale, x, y];
	return all.every((one) => typeof one === 'number' && Number.isFinite(one)) && Number(scale) > 0
		? { scale: Math.min(Math.max(Number(scale), smallest), largest), x: Number(x), y: Number(y) }
		: undefined;
}
