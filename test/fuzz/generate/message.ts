import type { Random } from '../../bench/generate/prose.ts';
import type { MessageSubject } from '../subject.ts';
import { chance, several } from './chance.ts';
import { messageExamples } from './messageExamples.ts';
import { sentence } from './words.ts';

/** Values that a message may bring along and that no form has: all that can be cloned from a page to the editor. */
const odd: readonly (() => unknown)[] = [
	...[undefined, null, true, 0, -1, -2, 1.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, 10n].map(
		(value) => () => value,
	),
	...['', 'ready', '__proto__', 'toString', 'constructor', '\ud800', 'a'.repeat(100_000)].map((value) => () => value),
	() => [],
	() => ({}),
	() => new Array(3),
	() => new Map([['type', 'ready']]),
	() => new Date(0),
	() => new Uint8Array(4),
	() => Object.create(null),
	() => JSON.parse('{"__proto__": {"type": "ready"}}'),
	() => {
		const circle: Record<string, unknown> = { type: 'change' };
		circle.operation = circle;
		return circle;
	},
	() => Array.from({ length: 2000 }).reduce<unknown>((inside) => [inside], 'deep'),
];

/** A message as it should be, with parts of it taken for others, left out or added. */
export function message(random: Random): MessageSubject {
	let value = structuredClone(random.pick(messageExamples));
	for (const change of several(random, 0, 3, () => changed)) {
		value = change(value, random);
	}
	return { type: 'message', value };
}

/** Goes down to some part and changes it. */
function changed(value: unknown, random: Random): unknown {
	if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || chance(random, 0.15)) {
		return chance(random, 0.5) ? random.pick(odd)() : sentence(random);
	}
	const keys = Object.keys(value);
	if (keys.length === 0 || chance(random, 0.15)) {
		const key = random.pick([...keys, 'type', 'line', 'more', '0', '__proto__', 'request']);
		Object.defineProperty(value, key, {
			value: random.pick(odd)(),
			enumerable: true,
			configurable: true,
			writable: true,
		});
		return value;
	}
	const key = random.pick(keys);
	if (chance(random, 0.2)) {
		Reflect.deleteProperty(value, key);
	} else {
		Reflect.set(value, key, changed(Reflect.get(value, key), random));
	}
	return value;
}
