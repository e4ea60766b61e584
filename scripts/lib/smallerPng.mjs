// Pictures of windows as PNG files with a table of colours: they have few, and take half the room.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 256;

/**
 * The same picture with at most 256 colours: those that are used most, and the nearest of them for the others. Format:
 * w3.org/TR/png-3.
 * @param {Buffer} png as a browser makes them: 8 bits a channel, red, green and blue, perhaps with alpha, not interlaced
 * @returns {Buffer}
 */
export function smallerPng(png) {
	const { width, height, pixels, channels } = read(png);
	const { palette, indexOf } = coloursOf(pixels, channels);
	const rows = Buffer.alloc(height * (width + 1));
	for (let y = 0, from = 0; y < height; y++) {
		for (let x = 0; x < width; x++, from += channels) {
			// The byte before each row says that it is not filtered
			rows[y * (width + 1) + 1 + x] = indexOf(colourAt(pixels, from));
		}
	}
	const header = Buffer.from(png.subarray(16, 29));
	header[9] = 3;
	const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
	const parts = [chunk('IHDR', header), chunk('PLTE', table), chunk('IDAT', deflateSync(rows, { level: 9 }))];
	return Buffer.concat([signature, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

/** @param {Buffer} png */
function read(png) {
	const [width, height, depth, type] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]];
	if (!png.subarray(0, 8).equals(signature) || depth !== 8 || (type !== 2 && type !== 6) || png[28] !== 0) {
		throw new Error('This PNG has a form that is not read here.');
	}
	const data = [];
	for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
		if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
			data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
		}
	}
	const channels = type === 6 ? 4 : 3;
	return { width, height, channels, pixels: unfilter(inflateSync(Buffer.concat(data)), width * channels, channels) };
}

/**
 * Takes the filters of the rows away.
 * @param {Buffer} rows each behind the byte that names its filter
 * @param {number} length of a row in bytes
 * @param {number} channels
 */
function unfilter(rows, length, channels) {
	const pixels = Buffer.alloc((rows.length / (length + 1)) * length);
	for (let at = 0, row = 0; at < rows.length; at += length + 1, row += length) {
		const filter = rows[at];
		for (let i = 0; i < length; i++) {
			const left = i < channels ? 0 : (pixels[row + i - channels] ?? 0);
			const above = row === 0 ? 0 : (pixels[row + i - length] ?? 0);
			const corner = row === 0 || i < channels ? 0 : (pixels[row + i - length - channels] ?? 0);
			const guesses = [0, left, above, (left + above) >> 1, paeth(left, above, corner)];
			pixels[row + i] = (rows[at + 1 + i] ?? 0) + (guesses[filter ?? 0] ?? 0);
		}
	}
	return pixels;
}

/**
 * @param {number} left
 * @param {number} above
 * @param {number} corner
 */
function paeth(left, above, corner) {
	const [toLeft, toAbove, toCorner] = [left, above, corner].map((one) => Math.abs(left + above - corner - one));
	return Number(toLeft) <= Number(toAbove) && Number(toLeft) <= Number(toCorner)
		? left
		: Number(toAbove) <= Number(toCorner)
			? above
			: corner;
}

/**
 * @param {Buffer} pixels
 * @param {number} channels
 */
function coloursOf(pixels, channels) {
	/** @type {Map<number, number>} */
	const counts = new Map();
	for (let at = 0; at < pixels.length; at += channels) {
		const colour = colourAt(pixels, at);
		counts.set(colour, (counts.get(colour) ?? 0) + 1);
	}
	const palette = [...counts]
		.sort(([, one], [, other]) => other - one)
		.slice(0, mostColours)
		.map(([colour]) => colour);
	const indexes = new Map(palette.map((colour, index) => [colour, index]));
	/** @param {number} colour */
	const indexOf = (colour) => {
		let index = indexes.get(colour);
		if (index === undefined) {
			index = nearest(palette, colour);
			indexes.set(colour, index);
		}
		return index;
	};
	return { palette, indexOf };
}

/**
 * @param {readonly number[]} palette
 * @param {number} colour
 */
function nearest(palette, colour) {
	const distances = palette.map((one) =>
		[16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((colour >> shift) & 255)) ** 2, 0),
	);
	return distances.indexOf(Math.min(...distances));
}

/**
 * @param {Buffer} pixels
 * @param {number} at
 */
function colourAt(pixels, at) {
	return ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
	const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const ends = Buffer.alloc(8);
	ends.writeUInt32BE(data.length, 0);
	ends.writeUInt32BE(crc32(named), 4);
	return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
