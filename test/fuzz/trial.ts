import { Random } from '../bench/generate/prose.ts';
import { hashOf, Weighted } from './generate/chance.ts';
import type { Sources } from './generate/mutate.ts';
import { generators } from './generators.ts';
import { properties } from './properties/index.ts';
import type { Problem, Property } from './properties/property.ts';
import { type Subject, type SubjectType, textOf } from './subject.ts';

/** What a number of a seed stands for. */
export interface Trial {
	readonly seed: number;
	readonly number: number;
	readonly generator: string;
	readonly subject: Subject;
	/** Those that are tried on it. */
	readonly properties: readonly Property[];
}

/** Milliseconds of processor time that a property may take for a document without a character. */
const usualLimit = 1500;

/** And so many more for each 1,000 characters. */
const moreLimit = 60;

const choice = new Weighted(generators);

/**
 * Makes the subject that a number of a seed stands for. The same seed, number and sources give the same one.
 * @param only name of the property that alone is tried, on each subject of its type
 */
export function trialOf(seed: number, number: number, sources: Sources, only?: string): Trial {
	const random = new Random(hashOf(seed, number));
	const { name, make } = choice.pick(random);
	const subject = make(random, sources);
	const ofType = properties.filter(({ of }) => of === subject.type);
	const chosen = ofType.filter((property) =>
		only === undefined ? random.between(1, property.oneIn) === 1 : property.name === only,
	);
	return { seed, number, generator: name, subject, properties: chosen };
}

/** What came of a property. */
export interface Outcome {
	readonly problem: Problem;
	/** Of processor time. */
	readonly milliseconds: number;
}

/**
 * Tries a property on a subject. What it throws is a problem, and so is time without measure.
 * @param limit milliseconds of processor time, to which some are added for the length
 */
export async function tryProperty(
	property: Property<SubjectType>,
	subject: Subject,
	{ seed, number }: Pick<Trial, 'seed' | 'number'>,
	limit = usualLimit,
): Promise<Outcome> {
	const before = process.cpuUsage();
	const problem = await outcomeOf(property, subject, new Random(hashOf(seed, number, 1)));
	const { user, system } = process.cpuUsage(before);
	const milliseconds = (user + system) / 1000;
	const allowed = limit + (moreLimit * (textOf(subject)?.length ?? 0)) / 1000;
	const slow = milliseconds > allowed ? `takes ${Math.round(milliseconds)} ms of processor time` : undefined;
	return { problem: problem ?? slow, milliseconds };
}

async function outcomeOf(property: Property, subject: Subject, random: Random): Promise<Problem> {
	try {
		return await property.check(subject, random);
	} catch (thrown) {
		return thrown instanceof Error
			? `throws ${thrown.name}: ${thrown.message}\n${placeOf(thrown)}`
			: `throws ${String(thrown)}`;
	}
}

/** The lines of a stack that stand in this project. */
function placeOf({ stack = '' }: Error): string {
	const lines = stack.split('\n').filter((line) => line.includes('/src/') || line.includes('/test/'));
	return lines
		.slice(0, 6)
		.map((line) => line.replace(/\(?(?:file:\/\/)?\/\S*?\/((?:src|test)\/)/, '$1'))
		.join('\n');
}
