/**
 * Puts what names a record behind a label, or in its place within one whose language has the verb behind it: `…` in
 * `已被…取代`.
 */
export function labelled(label: string, name: string): string {
	const [before = '', ...behind] = label.split('…');
	return [before, name, ...behind]
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.join(' ')
		.replace(/(?<=\p{L}['’]) (?=[[\p{L}\d])|(?<=[\p{L}\p{N})\]]) (?=(?:으?로|[을를]|에 ?의해)\s)/gu, '');
}

/** A label without a place in it; undefined where only its verb is known, which can't stand before a record. */
export function verbFirst(label: string): string | undefined {
	return label.startsWith('…') ? undefined : label.replace('…', '');
}

/** How far a link reaches without the verb behind it: up to the end of what names its record. */
export function endOfName(source: string, label: string): number {
	const [, verb] = label.split('…');
	return verb && source.endsWith(verb) ? source.slice(0, -verb.length).trimEnd().length : source.length;
}
