import type { DiagramPart } from '../../../src/protocol/diagram.ts';
import type { Entry } from '../editing/keptList.ts';
import type { TextField } from '../text/textField.ts';

/** A form of a diagram, in which parts of the picture have their places. */
export interface PictureTarget {
	/** Goes to what a part of the picture shows; false where the form does not have it. */
	goTo(part: DiagramPart): boolean;
}

/** A row that can be gone to. */
export interface DiagramRow<T> extends Entry<T> {
	/** Takes the focus, with its first text selected. */
	select(): void;
}

/** Place of an edge among all those of a diagram, from 0; -1 for one that is not there. */
export function edgePlace(
	edges: readonly { readonly from: string; readonly to: string }[],
	part: Exclude<DiagramPart, { kind: 'node' }>,
): number {
	if (part.kind === 'edgeAt') {
		return part.place < edges.length ? part.place : -1;
	}
	const alike = edges.flatMap(({ from, to }, place) => (from === part.from && to === part.to ? [place] : []));
	return alike[part.index] ?? -1;
}

/** Goes to a row of a list; false for a place that has none. */
export function selectRow<T>(rows: readonly DiagramRow<T>[], place: number): boolean {
	rows[place]?.select();
	return rows[place] !== undefined;
}

/** Goes to a field with its text selected. */
export function selectField(field: TextField): void {
	field.focus();
	field.input.select();
}
