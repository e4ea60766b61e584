/** An element that begins at a line of the document. */
export interface LinePlace {
	readonly line: number;
	readonly element: HTMLElement;
}

/** A block, as far as its lines go. */
export interface PlacedBlock {
	readonly element: HTMLElement;
	/** Elements that tell where they begin, in order; the block itself is the first. */
	places(): Iterable<LinePlace>;
}

/** Where the lines of the document are on the page. */
export class Lines {
	private readonly container: HTMLElement;
	private readonly blocks: () => readonly PlacedBlock[];
	private known: readonly LinePlace[] | undefined;
	private seen: readonly LinePlace[] | undefined;

	/** @param container what scrolls */
	constructor(container: HTMLElement, blocks: () => readonly PlacedBlock[]) {
		this.container = container;
		this.blocks = blocks;
	}

	/** The blocks, or which of them can be seen, have changed. */
	changed(): void {
		this.known = undefined;
		this.seen = undefined;
	}

	/** The innermost element that a line belongs to; where it belongs to none, the last one before it. */
	placeOf(line: number): LinePlace | undefined {
		this.known ??= this.blocks().flatMap((block) => [...block.places()]);
		return this.known[lastBefore(this.known, (place) => place.line <= line)];
	}

	/** The same among the elements that can be seen. */
	seenPlaceOf(line: number): LinePlace | undefined {
		return this.places[lastBefore(this.places, (place) => place.line <= line)];
	}

	/** The line at the upper edge of the window, with a fraction for what has been scrolled past. */
	get top(): number {
		const { places } = this;
		const edge = this.container.getBoundingClientRect().top;
		const i = lastBefore(places, ({ element }) => element.getBoundingClientRect().top <= edge + 1);
		const place = places[i];
		if (!place || this.container.scrollTop <= 0) {
			return 0;
		}
		const { start, height, lines } = this.extent(i);
		return place.line + lines * Math.min(Math.max((edge - start) / height, 0), 1);
	}

	/** How far the page has to be scrolled so that a line is at its upper edge. */
	offsetOf(line: number): number {
		const i = lastBefore(this.places, (place) => place.line <= line);
		const place = this.places[i];
		if (!place || line <= 0) {
			return 0;
		}
		const { start, height, lines } = this.extent(i);
		const inside = lines === 0 ? 0 : Math.min((line - place.line) / lines, 1);
		return this.container.scrollTop + start + height * inside - this.container.getBoundingClientRect().top;
	}

	private get places(): readonly LinePlace[] {
		// What can't be seen is nowhere
		this.seen ??= this.blocks()
			.filter(({ element }) => element.offsetParent !== null)
			.flatMap((block) => [...block.places()]);
		return this.seen;
	}

	/** From a place to the next: its upper edge in the window, its height, and how many lines it stands for. */
	private extent(i: number): { readonly start: number; readonly height: number; readonly lines: number } {
		const place = this.places[i];
		const next = this.places[i + 1];
		const { top = 0, bottom = 0 } = place?.element.getBoundingClientRect() ?? {};
		const end = next ? next.element.getBoundingClientRect().top : bottom;
		return { start: top, height: Math.max(end - top, 1), lines: next && place ? next.line - place.line : 1 };
	}
}

/** Index of the last place for which something holds that holds for all before it; -1 for none. */
function lastBefore(places: readonly LinePlace[], holds: (place: LinePlace) => boolean): number {
	let [low, high] = [0, places.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const place = places[middle];
		if (place && holds(place)) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low - 1;
}
