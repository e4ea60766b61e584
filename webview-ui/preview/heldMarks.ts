import type { PreviewReply } from '../../src/protocol/preview.ts';

type Marks = Extract<PreviewReply, { type: 'marks' }>['marks'];
type SectionMark = Marks['sections'][number];
type FindingMark = Marks['findings'][number];

/** What marks belong to. */
interface MarkedBlock {
	/** First line of the block in the document, now. */
	readonly line: number;
}

/** A mark, and where it stands in its block. */
interface Held<Mark> {
	readonly mark: Mark;
	readonly block: MarkedBlock | undefined;
	/** Lines from the first of its block. */
	readonly offset: number;
}

/**
 * The marks that the page was last told, each with its block. They come apart from the blocks: before them, and after an
 * edit later than them. Until others come they go with their block, wherever an edit moves it.
 */
export class HeldMarks {
	private told: Marks = { sections: [], findings: [] };
	private sections: readonly Held<SectionMark>[] = [];
	private findings: readonly Held<FindingMark>[] = [];
	private isWaiting = false;

	/** Whether there were no blocks yet to give the marks to. */
	get areWaiting(): boolean {
		return this.isWaiting;
	}

	/** Holds other marks in place of all before. */
	hold(marks: Marks): void {
		this.told = marks;
		this.isWaiting = true;
	}

	/**
	 * The marks with the lines that they have now; those of a block that has gone are gone too.
	 * @param blocks all that are shown, in order
	 */
	placed(blocks: readonly MarkedBlock[]): Marks {
		if (this.isWaiting) {
			this.sections = given(this.told.sections, blocks);
			this.findings = given(this.told.findings, blocks);
			this.isWaiting = blocks.length === 0;
		}
		const there = new Set(blocks);
		return { sections: moved(this.sections, there), findings: moved(this.findings, there) };
	}
}

function given<Mark extends { readonly line: number }>(
	marks: readonly Mark[],
	blocks: readonly MarkedBlock[],
): Held<Mark>[] {
	return marks.map((mark) => {
		const block = lastAt(blocks, mark.line);
		return { mark, block, offset: mark.line - (block?.line ?? 0) };
	});
}

function moved<Mark extends { readonly line: number }>(
	held: readonly Held<Mark>[],
	there: ReadonlySet<MarkedBlock>,
): Mark[] {
	return held
		.filter(({ block }) => !block || there.has(block))
		.map(({ mark, block, offset }) => ({ ...mark, line: (block?.line ?? 0) + offset }));
}

/** The last block that begins at a line or before it. */
function lastAt(blocks: readonly MarkedBlock[], line: number): MarkedBlock | undefined {
	let [low, high] = [0, blocks.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((blocks[middle]?.line ?? 0) <= line) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return blocks[low - 1];
}
