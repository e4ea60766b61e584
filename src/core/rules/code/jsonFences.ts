import type { Fence, SpecDocument } from '../../document/specDocument.ts';
import { type JsonReading, readJson } from './json.ts';

/** JSON5 is read by nobody here: what it allows goes beyond commas and comments. */
const dialects = new Map<string, 'json' | 'jsonc'>([
	['json', 'json'],
	['jsonl', 'json'],
	['ndjson', 'json'],
	['geojson', 'json'],
	['jsonc', 'jsonc'],
]);

/** Two rules ask about the same fence, which lives as long as its document. */
const readings = new WeakMap<Fence, JsonReading>();

/** The fences of a document that say they are JSON, read. A fence that never closes holds more than its author meant. */
export function* jsonFences(document: SpecDocument): Generator<{ fence: Fence; reading: JsonReading }> {
	for (const fence of document.fences) {
		const dialect = dialects.get(fence.language);
		if (dialect && fence.closed) {
			let reading = readings.get(fence);
			if (!reading) {
				reading = readJson(fence.content, dialect);
				readings.set(fence, reading);
			}
			yield { fence, reading };
		}
	}
}
