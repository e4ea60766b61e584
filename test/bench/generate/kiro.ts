import { type Place, titleOf } from './place.ts';

/** Requirements with user stories and EARS criteria. */
export function requirements(place: Place): string {
	const { prose, length } = place;
	let text = `# Requirements Document

## Introduction

The design is in [design.md](design.md#overview), the plan in [tasks.md](./tasks.md).

${prose.fill(1500)}

## Glossary

${Array.from({ length: 6 }, () => `- **${titleOf(prose.part())}**: ${prose.sentence()}`).join('\n')}

## Requirements
`;
	for (let n = 1; text.length < length; n++) {
		const criteria = Array.from({ length: prose.random.between(4, 7) }, (_, i) => {
			const condition = prose.random.pick(['WHEN', 'IF', 'WHILE']);
			const then = condition === 'IF' ? 'THEN ' : '';
			return `${i + 1}. ${condition} the ${prose.part()} ${prose.action()} a ${prose.thing()} ${then}THE ${prose.part()} SHALL keep the ${prose.thing()} within ${prose.random.between(1, 90)} seconds`;
		});
		text += `
### Requirement ${n}: ${titleOf(prose.part())}

**User Story:** As a ${prose.person()}, I want the ${prose.part()}, so that the ${prose.thing()} is right.

#### Acceptance Criteria

${criteria.join('\n')}
`;
	}
	return text;
}

/** A design with all its sections, diagrams and properties. */
export function design(place: Place): string {
	const { prose, length } = place;
	const properties = Array.from(
		{ length: 5 },
		(_, i) => `### Property ${i + 1}: ${titleOf(prose.thing())}

*For any* ${prose.thing()}, the ${prose.part()} ${prose.action()} it once.

**Validates: Requirements ${i + 1}.1, ${i + 1}.2**`,
	);
	return `# Design Document

## Overview

It meets [the requirements](requirements.md#requirements); the code begins in \`${place.source}\`.

${prose.fill(length * 0.1)}

## Architecture

${prose.diagram()}

${prose.fill(length * 0.2)}

## Components and Interfaces

${prose.fill(length * 0.25)}

## Data Models

${prose.fill(length * 0.15)}

## Correctness Properties

${properties.join('\n\n')}

## Error Handling

${prose.fill(length * 0.12)}

## Testing Strategy

${prose.fill(length * 0.1)}
`;
}

/** A plan with nested tasks, some done. */
export function tasks(place: Place): string {
	const { prose, length } = place;
	let text = `# Implementation Plan: ${titleOf(place.feature)}

## Overview

${prose.paragraph()} It carries out [the design](design.md#architecture).

## Tasks
`;
	for (let n = 1; text.length < length; n++) {
		const done = n % 3 === 0 ? 'x' : ' ';
		text += `
- [${done}] ${n}. Build the ${prose.part()}
`;
		for (let child = 1; child <= prose.random.between(3, 5); child++) {
			const optional = child === 3 ? '*' : '';
			text += `  - [${done}]${optional} ${n}.${child} Make the ${prose.part()} in \`${place.source}\`
    - ${prose.sentence()}
    - ${prose.sentence()}
    - _Requirements: ${n}.${child}, ${n}.1_
`;
		}
	}
	return `${text}
## Notes

${prose.bullets(3)}
`;
}
