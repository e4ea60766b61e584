/** What a stretch of inline text is part of. */
export interface InlineSpan {
	/** `link` the text of a link or a label; `code` a code span; `other` targets, tags, comments. */
	readonly kind: 'link' | 'code' | 'other';
	readonly start: number;
	readonly end: number;
}

/** The spans around one place, innermost last. */
export type SpanStack<T extends InlineSpan> = readonly T[];

/**
 * Answers for places in rising order which spans they stand in. Spans lie apart or in each other; each is looked at
 * once.
 */
export class SpanWalk<T extends InlineSpan> {
	private readonly spans: readonly T[];
	private readonly open: T[] = [];
	private next = 0;

	constructor(spans: readonly T[]) {
		this.spans = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
	}

	at(offset: number): SpanStack<T> {
		for (let span = this.spans[this.next]; span && span.start <= offset; span = this.spans[++this.next]) {
			this.leave(span.start);
			this.open.push(span);
		}
		this.leave(offset);
		return this.open;
	}

	private leave(offset: number): void {
		while ((this.open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= offset) {
			this.open.pop();
		}
	}
}
