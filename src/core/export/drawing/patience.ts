/** What is said of diagrams that nobody tries to draw any more. */
export const givenUp = 'Diagrams before it took too long to draw.';

/** The least that a diagram gets, as a share of what the first one gets: most are drawn in a twentieth of it. */
const leastShare = 1 / 16;

/** So many times the limit of one diagram each page waits for what never comes. */
const mostLimits = 3;

/**
 * How long an export waits for diagrams that hang. The first may take the whole limit, and each that takes it halves the
 * limit of those behind it; after three limits for each page that draws no further one is tried. So a file of hanging
 * diagrams costs no more time than a few of them, and one that hangs leaves the others enough.
 */
export class Patience {
	private readonly first: number;
	private readonly most: number;
	private limit: number;
	private lost = 0;

	/**
	 * @param limit milliseconds that the first diagram may take
	 * @param hands how many pages wait at a time
	 */
	constructor(limit: number, hands: number) {
		this.first = limit;
		this.most = mostLimits * limit * hands;
		this.limit = limit;
	}

	/** Milliseconds that the next diagram may take; undefined when it is not tried. */
	next(): number | undefined {
		return this.lost < this.most ? this.limit : undefined;
	}

	/** Counts a diagram that took longer than it might. */
	lose(limit: number): void {
		this.lost += limit;
		this.limit = Math.max(this.first * leastShare, this.limit / 2);
	}
}
