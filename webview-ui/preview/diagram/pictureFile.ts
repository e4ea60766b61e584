import * as l10n from '@vscode/l10n';
import { pictureOf } from './picture.ts';

/** Pixels of a PNG for one of the drawing, so that it is sharp on most screens. */
const pngScale = 2;

/** Browsers draw nothing on a canvas that is larger, in pixels of a side and of the whole. */
const longestSide = 16_000;
const largestArea = 100_000_000;

/**
 * A picture as a file that opens alone, in a browser and in drawing programs.
 * @param text the SVG as Mermaid drew it
 * @param background stands behind the drawing: its colours are made for it
 */
export function svgFile(text: string, background: string): string {
	const picture = pictureOf(text);
	if (!picture) {
		return text;
	}
	const { svg } = picture;
	const { x, y } = svg.viewBox.baseVal;
	const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
	const { width, height } = picture.size;
	for (const [name, value] of Object.entries({ x, y, width, height, fill: background })) {
		ground.setAttribute(name, String(value));
	}
	// A style sheet of the picture's own may have a colour for each `rect`
	ground.style.fill = background;
	ground.style.stroke = 'none';
	svg.prepend(ground);
	// The serializer writes what HTML leaves out: namespaces, and ends of empty elements
	return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}

/**
 * The picture in pixels.
 * @param file what `svgFile` made
 * @returns a PNG; rejects where the browser can't draw it
 */
export async function pngFile(file: string): Promise<Blob> {
	const image = new Image();
	// Not by a `blob:` address: from there a browser takes no picture with HTML labels into a canvas
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(file)}`;
	await image.decode();
	const { naturalWidth: width, naturalHeight: height } = image;
	const scale = Math.min(pngScale, longestSide / Math.max(width, height), Math.sqrt(largestArea / (width * height)));
	const canvas = document.createElement('canvas');
	canvas.width = Math.ceil(width * scale);
	canvas.height = Math.ceil(height * scale);
	const context = canvas.getContext('2d');
	context?.drawImage(image, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (!blob) {
		throw new Error(l10n.t('The picture is too large for a PNG. Save it as SVG.'));
	}
	return blob;
}
