import { inspect } from 'node:util';
import { properties } from './properties/index.ts';
import { shrink } from './shrink.ts';
import { readSources } from './sources.ts';
import { textOf, withText } from './subject.ts';
import { trialOf, tryProperty } from './trial.ts';

const mostTries = 3000;

/** Milliseconds for making a text short, about: each try of one that takes seconds takes seconds. */
const longestShrinking = 120_000;

/**
 * Shows one document of a run, tries everything on it, and makes what fails as short as can be.
 * @returns whether everything holds
 */
export async function replay(
	seed: number,
	number: number,
	corpus: string | undefined,
	only: string | undefined,
): Promise<boolean> {
	const { subject, generator } = trialOf(seed, number, readSources(corpus));
	const text = textOf(subject);
	const shown = text === undefined ? inspect(subject, { depth: 8, maxStringLength: 5000 }) : JSON.stringify(text);
	console.log(`${seed}:${number}, ${generator}, ${'path' in subject ? subject.path : subject.type}\n${shown}`);
	let holds = true;
	for (const property of properties.filter(({ of, name }) => of === subject.type && (only ?? name) === name)) {
		const { problem, milliseconds } = await tryProperty(property, subject, { seed, number });
		console.log(`\n${property.name}, ${milliseconds.toFixed(1)} ms: ${problem ?? 'holds'}`);
		if (problem === undefined) {
			continue;
		}
		holds = false;
		if (text !== undefined) {
			const kind = sortOf(problem);
			const fails = async (shorter: string): Promise<boolean> => {
				const found = await tryProperty(property, withText(subject, shorter), { seed, number });
				return found.problem !== undefined && sortOf(found.problem) === kind;
			};
			const shortest = await shrink(text, fails, Math.min(mostTries, Math.ceil(longestShrinking / milliseconds)));
			const { problem: same } = await tryProperty(property, withText(subject, shortest), { seed, number });
			console.log(`Shortest: ${JSON.stringify(shortest)}\n${same}`);
		}
	}
	return holds;
}

/** What a problem is about, without the words and numbers of its text: a shorter text has others. */
function sortOf(problem: string): string {
	return (problem.split('\n')[0] ?? '').replace(/"(?:[^"\\]|\\.)*"|\d+/g, '#').slice(0, 40);
}
