import { addDocument, addProperty, addSlow, type Figures, noFigures } from './figures.ts';
import type { Sources } from './generate/mutate.ts';
import { sizeOf } from './subject.ts';
import { trialOf, tryProperty } from './trial.ts';

/** Which documents are tried. */
export interface Numbers {
	readonly seed: number;
	/** The first number, and the one behind the last. */
	readonly from: number;
	readonly to: number;
	/** Numbers that are left out: they did not end before. */
	readonly skip: readonly number[];
	readonly only: string | undefined;
}

/** Gets told which document is tried by which property, before it is. */
export type Watcher = (number: number, property: string) => void;

/** Tries the documents of some numbers, one after the other. */
export async function runNumbers(
	{ seed, from, to, skip, only }: Numbers,
	sources: Sources,
	watch?: Watcher,
): Promise<Figures> {
	const figures = noFigures();
	for (let number = from; number < to; number++) {
		if (skip.includes(number)) {
			continue;
		}
		watch?.(number, 'making it');
		const { generator, subject, properties } = trialOf(seed, number, sources, only);
		if (properties.length === 0 && only !== undefined) {
			continue;
		}
		let sum = 0;
		const characters = sizeOf(subject);
		for (const property of properties) {
			watch?.(number, property.name);
			const { problem, milliseconds } = await tryProperty(property, subject, { seed, number });
			sum += milliseconds;
			addProperty(figures, property.name, milliseconds);
			addSlow(figures, { number, property: property.name, milliseconds, characters });
			if (problem !== undefined) {
				figures.findings.push({ number, generator, property: property.name, problem: problem.slice(0, 1000) });
			}
		}
		addDocument(figures, generator, characters, sum);
	}
	return figures;
}
