import { type Place, titleOf } from './place.ts';

/** spec.md of spec-kit. */
export function speckitSpec(place: Place): string {
	const { prose, length, feature, number } = place;
	let stories = '';
	for (let n = 1; stories.length < length * 0.6; n++) {
		stories += `
### User Story ${n} - ${titleOf(prose.part())} (Priority: P${Math.min(n, 3)})

${prose.paragraph()}

**Why this priority**: ${prose.sentence()}

**Independent Test**: ${prose.sentence()}

**Acceptance Scenarios**:

1. **Given** a ${prose.thing()}, **When** the ${prose.part()} ${prose.action()} it, **Then** the ${prose.person()} sees it
2. **Given** no ${prose.thing()}, **When** the ${prose.person()} asks, **Then** the ${prose.part()} says so

---
`;
	}
	const functional = Array.from(
		{ length: 25 },
		(_, i) =>
			`- **FR-${String(i + 1).padStart(3, '0')}**: System MUST keep the ${prose.part()} ready, ${prose.sentence()}`,
	);
	return `# Feature Specification: ${titleOf(feature)}

**Feature Branch**: \`${String(number).padStart(3, '0')}-${feature}\`
**Created**: 2026-03-01
**Status**: Draft
**Input**: User description: "${prose.part()}"

The work is listed in [tasks.md](tasks.md).

## User Scenarios & Testing *(mandatory)*
${stories}
### Edge Cases

${prose.bullets(5)}

## Requirements *(mandatory)*

### Functional Requirements

${functional.join('\n')}

### Key Entities

${prose.bullets(4)}

## Success Criteria *(mandatory)*

### Measurable Outcomes

${Array.from({ length: 6 }, (_, i) => `- **SC-00${i + 1}**: ${prose.sentence()}`).join('\n')}

## Assumptions

${prose.bullets(4)}
`;
}

/** tasks.md of spec-kit. */
export function speckitTasks(place: Place): string {
	const { prose, length } = place;
	let text = `# Tasks: ${titleOf(place.feature)}

**Input**: Design documents from [the specification](spec.md#requirements-mandatory)

${prose.table(8)}
`;
	let task = 1;
	for (let phase = 1; text.length < length; phase++) {
		text += `
## Phase ${phase}: ${phase === 1 ? 'Setup' : `User Story ${phase - 1} - ${titleOf(prose.thing())} (Priority: P${Math.min(phase, 3)})`}

**Goal**: ${prose.sentence()}

`;
		for (let i = 0; i < 8; i++, task++) {
			const story = phase === 1 ? '' : ` [US${phase - 1}]`;
			text += `- [${task % 4 === 0 ? 'x' : ' '}] T${String(task).padStart(3, '0')} [P]${story} Write the ${prose.part()} in \`${place.source}\`, ${prose.sentence()}\n`;
		}
		text += `
**Checkpoint**: ${prose.sentence()}
`;
	}
	return text;
}

/** A capability of OpenSpec. */
export function openspec(place: Place): string {
	const { prose, length } = place;
	let text = `# ${place.feature} Specification

## Purpose

${prose.paragraph()} The code is in \`${place.source}\`.

## Requirements
`;
	for (let n = 1; text.length < length; n++) {
		text += `
### Requirement: ${titleOf(prose.part())} ${n}

The ${prose.part()} SHALL keep each ${prose.thing()} for ${prose.random.between(1, 60)} days.
`;
		for (let scenario = 1; scenario <= 3; scenario++) {
			text += `
#### Scenario: ${titleOf(prose.thing())} ${n}.${scenario}

- **GIVEN** a ${prose.thing()} in the ${prose.part()}
- **WHEN** the ${prose.person()} asks for it
- **THEN** the ${prose.part()} ${prose.action()} it
- **AND** ${prose.sentence()}
`;
		}
	}
	return text;
}
