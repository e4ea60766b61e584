import type { Drawing, ExportInput, UndrawnDiagram } from '../exportInput.ts';

type Drawings = ExportInput['drawings'];

/**
 * How much pictures may take, in characters: one alone, those of a page, and all of an export. A page of this size opens
 * within seconds; one of ten times the size keeps a browser busy, and most mail programs and repositories refuse it. All
 * pictures of an export are held at once.
 */
export const pictureLimits = { picture: 5_000_000, page: 30_000_000, all: 200_000_000 } as const;

/** What is said of a diagram whose picture is above its limit. */
export const tooLarge = 'Its picture is too large for a page.';

/** What is said of those behind the limit of a page, or of the export. */
export const isFull = 'The pictures before it are as many as an export can hold.';

/** Characters that a picture takes where it stands: on paper it is one for both grounds. */
export function pictureSize(drawn: Drawing | UndrawnDiagram | undefined): number {
	if (!drawn || 'problem' in drawn) {
		return 0;
	}
	return drawn.light.length + (drawn.dark === drawn.light ? 0 : drawn.dark.length);
}

/** The diagrams of each page of a format, in the order of reading; none where each picture is a file of its own. */
export function diagramsOfPages(
	{ documents }: Pick<ExportInput, 'documents'>,
	format: string,
): readonly (readonly string[])[] {
	const pages = documents.map(({ indexed }) => indexed.facts.diagrams.map(({ text }) => text));
	return format === 'site' ? pages : format === 'html' || format === 'pdf' ? [pages.flat()] : [];
}

/**
 * The drawings of an export, without the pictures that would make a page too large: a page shows pictures as far as they
 * keep to the limit, and the diagrams behind these as text. One that does not fit on any page is text on all.
 * @param pages diagrams of each page, in the order of reading, as often as it shows them
 */
export function withinLimits(
	drawings: Drawings,
	pages: readonly (readonly string[])[],
	limit: number = pictureLimits.page,
): Drawings {
	const fitting = new Map(drawings);
	for (const page of pages) {
		let size = 0;
		for (const text of page) {
			size += pictureSize(fitting.get(text));
			if (size > limit && pictureSize(fitting.get(text)) > 0) {
				fitting.set(text, { problem: isFull });
			}
		}
	}
	return fitting;
}
