import type { Block } from './block.ts';

/** Marks the blocks that a gallery of diagrams shows: those with diagrams, and the headings that these stand under. */
export function markGallery(blocks: readonly Block[]): boolean {
	let heading: Block | undefined;
	let hasAny = false;
	for (const block of blocks) {
		block.element.classList.toggle('in-gallery', block.hasDiagrams);
		if (block.isHeading) {
			heading = block;
		} else if (block.hasDiagrams) {
			heading?.element.classList.add('in-gallery');
			heading = undefined;
			hasAny = true;
		}
	}
	return hasAny;
}
