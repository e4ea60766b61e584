/** Stands for a value that is none of a shape: `undefined` may be one. */
const none = Symbol('none');

/** Reads a value of which nothing is known: what it has of the shape and no more. */
export type Shape<T> = (value: unknown) => T | typeof none;

/** The values that a shape reads. */
export type Of<S> = S extends Shape<infer T> ? T : never;

/** What a shape makes of a value; undefined where it is none of it. */
export function parse<T>(shape: Shape<T>, value: unknown): T | undefined {
	const read = shape(value);
	return read === none ? undefined : read;
}

/** What another function reads; undefined stands for a value that is none of it. */
export function readBy<T>(read: (value: unknown) => T | undefined): Shape<T> {
	return (value) => read(value) ?? none;
}

/** A string. */
export const text: Shape<string> = (value) => (typeof value === 'string' ? value : none);

/** A whole number from 0 on. */
export const count: Shape<number> = (value) =>
	Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : none;

/** A whole number from -1 on, which stands for what is before the first. */
export const place: Shape<number> = (value) => (value === -1 ? -1 : count(value));

export const flag: Shape<boolean> = (value) => (typeof value === 'boolean' ? value : none);

/** One of some words. */
export function word<const T extends string>(...words: readonly T[]): Shape<T> {
	return (value) => words.find((one) => one === value) ?? none;
}

/** A value that may be left out. */
export function maybe<T>(shape: Shape<T>): Shape<T | undefined> {
	return (value) => (value === undefined ? undefined : shape(value));
}

/** A list, all of whose entries have a shape. */
export function list<T>(shape: Shape<T>): Shape<readonly T[]> {
	return (value) => {
		if (!Array.isArray(value)) {
			return none;
		}
		const read: T[] = [];
		for (const one of value) {
			const entry = shape(one);
			if (entry === none) {
				return none;
			}
			read.push(entry);
		}
		return read;
	};
}

type Shapes = Readonly<Record<string, Shape<unknown>>>;
type Fields<S extends Shapes> = { readonly [K in keyof S]: Of<S[K]> };

type OptionalFields<S extends Shapes> = { readonly [K in keyof S]?: Of<S[K]> };

/** An object with these properties; others are left out. @param optional properties that it need not have */
export function object<S extends Shapes, O extends Shapes = Record<never, never>>(
	shapes: S,
	optional?: O,
): Shape<Fields<S> & OptionalFields<O>> {
	const others = Object.entries(optional ?? {});
	return (value) => {
		if (typeof value !== 'object' || value === null) {
			return none;
		}
		const given = value as Record<string, unknown>;
		const read: Record<string, unknown> = {};
		const present = others.filter(([key]) => Object.hasOwn(given, key) && given[key] !== undefined);
		for (const [key, shape] of [...Object.entries(shapes), ...present]) {
			const field = shape(Object.hasOwn(given, key) ? given[key] : undefined);
			if (field === none) {
				return none;
			}
			read[key] = field;
		}
		return read as Fields<S> & OptionalFields<O>;
	};
}

/** An object with the properties of two shapes. */
export function both<A extends object, B extends object>(one: Shape<A>, other: Shape<B>): Shape<A & B> {
	return (value) => {
		const first = one(value);
		const second = other(value);
		return first === none || second === none ? none : { ...first, ...second };
	};
}

/** What the first of several shapes reads that reads it. */
export function either<const T extends readonly Shape<unknown>[]>(...shapes: T): Shape<Of<T[number]>> {
	return (value) => {
		for (const shape of shapes) {
			const read = shape(value);
			if (read !== none) {
				return read as Of<T[number]>;
			}
		}
		return none;
	};
}

type Variants<K extends string, S extends Readonly<Record<string, Shapes>>> = {
	[T in keyof S]: { readonly [P in K]: T } & Fields<S[T]>;
}[keyof S];

/** One of several objects, told apart by the word under a key. */
export function variants<K extends string, S extends Readonly<Record<string, Shapes>>>(
	key: K,
	shapes: S,
): Shape<Variants<K, S>> {
	const readers = new Map(Object.entries(shapes).map(([name, one]) => [name, object({ ...one, [key]: word(name) })]));
	return (value) => {
		const name = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
		const reader = typeof name === 'string' ? readers.get(name) : undefined;
		return reader ? (reader(value) as Variants<K, S> | typeof none) : none;
	};
}
