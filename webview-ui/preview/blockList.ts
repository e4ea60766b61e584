import { applyChange, type PreviewReply } from '../../src/protocol/preview.ts';
import { Block, type BlockPage } from './block.ts';

type Change = Extract<PreviewReply, { type: 'blocks' }>['change'];
type Known = NonNullable<ReturnType<typeof applyChange>>;

/** The blocks on the page, in their order. */
export class BlockList {
	private readonly container: HTMLElement;
	private readonly blocks = new Map<number, Block>();
	private known: Known = [];
	private ordered: readonly Block[] = [];

	constructor(container: HTMLElement) {
		this.container = container;
	}

	/** All blocks in their order. */
	get all(): readonly Block[] {
		return this.ordered;
	}

	/** Takes all blocks away. */
	clear(): void {
		for (const block of this.blocks.values()) {
			block.dispose();
		}
		this.blocks.clear();
		this.known = [];
		this.ordered = [];
	}

	/**
	 * Brings the page to the next state; elements that stay are not touched.
	 * @returns whether the change builds on what is shown
	 */
	apply(change: Change, page: BlockPage): boolean {
		const after = applyChange(this.known, change);
		if (!after) {
			return false;
		}
		const kept = new Set(after.map(({ key }) => key));
		for (const [key, block] of this.blocks) {
			if (!kept.has(key)) {
				block.dispose();
				this.blocks.delete(key);
			}
		}
		this.known = after;
		this.ordered = after.map((content, i) => {
			const block = this.blocks.get(content.key) ?? new Block(page);
			this.blocks.set(content.key, block);
			try {
				block.update(content);
			} catch (error) {
				// The others are shown all the same
				block.showFailure();
				reportError(error);
			}
			const there = this.container.children[i];
			if (there !== block.element) {
				this.container.insertBefore(block.element, there ?? null);
			}
			return block;
		});
		return true;
	}
}
