import type { Range } from '../document/text.ts';
import { foldName } from './names.ts';
import type { DeltaReading } from './readDelta.ts';
import type { PlacedName } from './source.ts';

/** Something that a delta says twice, or says and takes back. */
export interface Contradiction {
	readonly range: Range;
	readonly message: string;
}

/** All that makes a delta mean nothing in particular, in order of its sections. Linear. */
export function contradictions(delta: DeltaReading): readonly Contradiction[] {
	return [...repetitions(delta), ...betweenSections(delta), ...withRenames(delta)];
}

function repetitions({ added, modified, removed, renamed }: DeltaReading): Contradiction[] {
	const found: Contradiction[] = [];
	const lists: [readonly PlacedName[], string][] = [
		[added, 'is added twice'],
		[modified, 'is modified twice'],
		[removed, 'is removed twice'],
		[renamed.map(({ from }) => from), 'is renamed twice'],
		[renamed.map(({ to }) => to), 'is the new name of two requirements'],
	];
	for (const [names, what] of lists) {
		const known = new Set<string>();
		for (const { name, range } of names) {
			if (known.has(name)) {
				found.push({ range, message: `"${name}" ${what}. Keep one of the two.` });
			}
			known.add(name);
		}
	}
	return found;
}

function betweenSections({ added, modified, removed }: DeltaReading): Contradiction[] {
	const addedNames = namesOf(added);
	const modifiedNames = namesOf(modified);
	const both = (names: readonly PlacedName[], others: ReadonlySet<string>, what: string): Contradiction[] =>
		names
			.filter(({ name }) => others.has(name))
			.map(({ name, range }) => ({ range, message: `"${name}" is ${what}. Keep one of the two.` }));
	return [
		...both(modified, addedNames, 'both added and modified'),
		...both(removed, addedNames, 'both added and removed'),
		...both(removed, modifiedNames, 'both modified and removed'),
	];
}

function withRenames({ added, modified, removed, renamed }: DeltaReading): Contradiction[] {
	const addedNames = namesOf(added);
	const modifiedNames = namesOf(modified);
	const removedNames = new Set(removed.map(({ name }) => foldName(name)));
	const found: Contradiction[] = [];
	for (const { from, to } of renamed) {
		if (modifiedNames.has(from.name)) {
			const message = `"${from.name}" is modified under the name that it loses. Modify it as "${to.name}".`;
			found.push({ range: from.range, message });
		}
		if (addedNames.has(to.name)) {
			const message = `"${to.name}" is added, and another requirement gets that name. Choose another name.`;
			found.push({ range: to.range, message });
		}
		if (removedNames.has(foldName(from.name))) {
			const message = `"${from.name}" is both renamed and removed. Keep one of the two.`;
			found.push({ range: from.range, message });
		}
	}
	return found;
}

function namesOf(placed: readonly PlacedName[]): ReadonlySet<string> {
	return new Set(placed.map(({ name }) => name));
}
