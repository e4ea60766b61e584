import type { Lines } from './lines.ts';

/** Milliseconds after a person's last touch in which scrolling is theirs. */
const ownTime = 600;

/** Kinds of input by which a person scrolls. */
const inputs = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Scrolls the page to a line, and tells of the lines that a person scrolls to. Only what follows an input of theirs is
 * told: pictures that come late move the page too, and so does the editor.
 */
export class Scroller {
	private readonly container: HTMLElement;
	private readonly lines: Lines;
	private readonly scrolled: (line: number) => void;
	/** Line that is to be at the top until a person scrolls. */
	private wanted: number | undefined;
	private lastInput = Number.NEGATIVE_INFINITY;
	private isTold = false;

	/** @param scrolled is told of the line at the top, with a fraction, after a person scrolled */
	constructor(container: HTMLElement, lines: Lines, scrolled: (line: number) => void) {
		this.container = container;
		this.lines = lines;
		this.scrolled = scrolled;
		for (const input of inputs) {
			container.addEventListener(
				input,
				() => {
					this.lastInput = performance.now();
				},
				{ passive: true },
			);
		}
		container.addEventListener('scroll', () => this.onScroll());
	}

	/** Brings a line to the top, and holds it there while the page grows. */
	scrollTo(line: number): void {
		if (performance.now() - this.lastInput > ownTime) {
			this.wanted = line;
			this.settle();
		}
	}

	/** Another document: a line of it is brought to the top, whatever a person did in the one before. */
	begin(line: number): void {
		this.lastInput = Number.NEGATIVE_INFINITY;
		this.scrollTo(line);
	}

	/** The page has grown or shrunk: the line that is to be at the top is brought back there. */
	settle(): void {
		if (this.wanted !== undefined) {
			this.container.scrollTop = this.lines.offsetOf(this.wanted);
		}
	}

	private onScroll(): void {
		const now = performance.now();
		if (now - this.lastInput > ownTime) {
			return;
		}
		// A long movement goes on without further input
		this.lastInput = now;
		this.wanted = undefined;
		if (!this.isTold) {
			this.isTold = true;
			requestAnimationFrame(() => {
				this.isTold = false;
				this.scrolled(this.lines.top);
			});
		}
	}
}
