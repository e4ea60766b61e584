import { lookForAsked } from './askedPlace.ts';

/** What tells entries of a list apart, and what becomes of one that comes. */
export interface ComingOptions<T> {
	keyOf(entry: T): string;
	/** Is given the place of an entry among those that are shown, once it is there. */
	come(place: number): void;
}

/** An entry that a person asked for and that is not shown yet. */
export class ComingEntry<T> {
	private readonly options: ComingOptions<T>;
	private entries: readonly T[] = [];
	/** What was shown when it was asked for, with what has become of that since. */
	private before: readonly T[] = [];
	private isAsked: ((entry: T) => boolean) | undefined;
	private isWritten = false;

	constructor(options: ComingOptions<T>) {
		this.options = options;
	}

	/** Whether one is on its way. */
	get comes(): boolean {
		return this.isAsked !== undefined;
	}

	/** A person asks for an entry among those that are shown. @param isAsked tells it by what it says */
	ask(isAsked: (entry: T) => boolean): void {
		this.isAsked = isAsked;
		this.before = this.entries;
		this.isWritten = false;
	}

	/** Other entries are shown. */
	shown(entries: readonly T[]): void {
		this.entries = entries;
		this.look();
	}

	/**
	 * The document has the entry. From then on it is looked for where no more entries are there than before, too: somebody
	 * may have deleted one as it came.
	 */
	written(): void {
		this.isWritten = true;
		// What is shown with the answer comes first
		queueMicrotask(() => this.look());
	}

	/** Nothing is on its way any more. */
	forget(): void {
		this.isAsked = undefined;
	}

	private look(): void {
		const { before, entries, isAsked, isWritten } = this;
		if (!isAsked) {
			return;
		}
		const asked = lookForAsked(before, entries, this.options.keyOf, isAsked, isWritten);
		this.before = asked.before;
		if (asked.place !== undefined) {
			this.isAsked = undefined;
			this.options.come(asked.place);
		}
	}
}
