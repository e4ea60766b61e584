import { type Place, titleOf } from './place.ts';

/** File name of a decision record as adr-tools and MADR write it. */
export function adrName(number: number, feature: string): string {
	return `${String(number).padStart(4, '0')}-${feature}.md`;
}

/** A Nygard record of adr-tools; every seventh supersedes the one before, which says so. */
export function nygard(place: Place, previous: Place | undefined, next: Place | undefined): string {
	const { prose, number, feature, length } = place;
	const status =
		previous && number % 7 === 0
			? `Accepted\n\nSupercedes [${number - 1}. ${titleOf(previous.feature)}](${adrName(number - 1, previous.feature)})`
			: next && (number + 1) % 7 === 0
				? `Superceded by [${number + 1}. ${titleOf(next.feature)}](${adrName(number + 1, next.feature)})`
				: 'Accepted';
	const related = previous
		? `It follows [the record before](${adrName(number - 1, previous.feature)}#context) and the code in \`${place.source}\`.`
		: `It describes the code in \`${place.source}\`.`;
	return `# ${number}. ${titleOf(feature)}

Date: 2026-01-${String((number % 28) + 1).padStart(2, '0')}

## Status

${status}

## Context

${related}

${prose.fill(length * 0.45)}

## Decision

${prose.fill(length * 0.3)}

## Consequences

${prose.fill(length * 0.22)}
`;
}

/** A MADR 4 record with all its sections. */
export function madr(place: Place, previous: Place | undefined): string {
	const { prose, number, feature, length } = place;
	const options = [1, 2, 3].map((n) => `${titleOf(prose.part())} ${n}`);
	const prosAndCons = options.map(
		(option) => `### ${option}

${prose.fill(length * 0.12)}

* Good, because ${prose.sentence()}
* Neutral, because ${prose.sentence()}
* Bad, because ${prose.sentence()}`,
	);
	return `---
status: "accepted"
date: 2026-02-${String((number % 28) + 1).padStart(2, '0')}
decision-makers: [Ada, Bob]
---

# ${titleOf(feature)}

## Context and Problem Statement

${prose.fill(length * 0.25)}

## Decision Drivers

${prose.bullets(6)}

## Considered Options

${options.map((option) => `* ${option}`).join('\n')}

## Decision Outcome

Chosen option: "${options[0]}", because ${prose.sentence()}

### Consequences

* Good, because ${prose.sentence()}
* Bad, because ${prose.sentence()}

### Confirmation

${prose.fill(length * 0.08)}

## Pros and Cons of the Options

${prosAndCons.join('\n\n')}

## More Information

${previous ? `See [the record before](${adrName(number - 1, previous.feature)}) and \`${place.source}\`.` : `See \`${place.source}\`.`}

${prose.fill(length * 0.1)}
`;
}
