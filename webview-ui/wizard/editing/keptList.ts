import { pairs } from './pairs.ts';

/** What shows an entry of a list. */
export interface Entry<T> {
	readonly element: HTMLElement;
	/** Shows another state of the entry. */
	update(value: T, place: number): void;
}

/** Whether the entry of an element is gone from its list. */
export function isLeft(element: HTMLElement): boolean {
	return element.parentElement === null;
}

interface Shown<E> {
	readonly key: string;
	readonly entry: E;
}

/** Elements of a list that stay the same while their entries change, come, go and move, with the focus in them. */
export class KeptList<T, E extends Entry<T> = Entry<T>> {
	private readonly container: HTMLElement;
	private readonly make: (value: T, place: number) => E;
	private readonly keyOf: (value: T) => string;
	private shown: readonly Shown<E>[] = [];

	/**
	 * @param container holds the elements of the entries and no others
	 * @param keyOf what tells entries apart: all that they say, where nothing else is given
	 */
	constructor(
		container: HTMLElement,
		make: (value: T, place: number) => E,
		keyOf: (value: T) => string = (value) => JSON.stringify(value),
	) {
		this.container = container;
		this.keyOf = keyOf;
		this.make = make;
	}

	get entries(): readonly E[] {
		return this.shown.map(({ entry }) => entry);
	}

	update(values: readonly T[]): void {
		const keys = values.map((value) => this.keyOf(value));
		const found = pairs(
			this.shown.map(({ key }) => key),
			keys,
		);
		const before = this.shown;
		this.shown = values.map((value, place) => {
			const known = before[found[place] ?? -1]?.entry;
			known?.update(value, place);
			return { key: keys[place] ?? '', entry: known ?? this.make(value, place) };
		});
		this.put(this.shown.map(({ entry }) => entry.element));
	}

	/** Puts elements in order. The one with the focus in it is not touched: an element that moves loses the focus. */
	private put(elements: readonly HTMLElement[]): void {
		const kept = new Set(elements);
		for (const child of [...this.container.children]) {
			if (child instanceof HTMLElement && !kept.has(child)) {
				child.remove();
			}
		}
		const fixed = elements.find((one) => one.contains(document.activeElement));
		const split = fixed ? elements.indexOf(fixed) : elements.length;
		let next: HTMLElement | null = fixed ?? null;
		for (const one of elements.slice(0, split).reverse()) {
			if (one.parentElement !== this.container || one.nextElementSibling !== next) {
				this.container.insertBefore(one, next);
			}
			next = one;
		}
		let last: Element | undefined = fixed;
		for (const one of elements.slice(split + 1)) {
			if (one.previousElementSibling !== last || one.parentElement !== this.container) {
				last?.after(one);
			}
			last = one;
		}
	}
}
