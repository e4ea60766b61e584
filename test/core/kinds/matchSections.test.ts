import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { Section } from '../../../src/core/document/specDocument.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { matchSections } from '../../../src/core/kinds/matchSections.ts';
import { kindOf } from './kindOf.ts';

const record = kindOf(`
  - { id: status, heading: Status, required: true }
  - { id: context, heading: Context, aliases: [背景, Contexte], required: true }
  - id: decision
    heading: Decision
    required: true
    sections:
      - { id: reasons, heading: Reasons, required: true }
      - { id: limits, heading: Limits }
  - { id: consequences, heading: Consequences, required: true }`);

const requirements = kindOf(`
  - id: requirements
    heading: Requirements
    required: true
    sections:
      - id: requirement
        heading: 'Requirement {n}: {title}'
        pattern: '^(?:Requirement|要件) ?\\d+'
        repeatable: true
        required: true
        sections:
          - { id: criteria, heading: Acceptance Criteria, required: true }
  - { id: glossary, heading: Glossary, anywhere: true, required: true }`);

/** `line:id` of what was found and `line-id` of what is missing, lines from 1 and missing ones with their level. */
function match(kind: Kind, ...lines: string[]): { found: string[]; missing: string[] } {
	const { kindOf: known, missing } = matchSections(parseDocument('docs/x.md', lines.join('\n')), kind);
	return {
		found: [...known]
			.sort(([a], [b]) => a.range.start.line - b.range.start.line)
			.map(([section, { id }]) => `${section.range.start.line + 1}:${id}`),
		missing: missing.map(({ section, line, level }) => `${line + 1}:${'#'.repeat(level)} ${section.id}`),
	};
}

describe('matchSections', () => {
	it('finds sections under the title by heading and alias', () => {
		const { found, missing } = match(
			record,
			'# T',
			'## 1. Status',
			'## 背景',
			'## Decision',
			'### Reasons',
			'## Consequences:',
		);
		assert.deepEqual(found, ['2:status', '3:context', '4:decision', '5:reasons', '6:consequences']);
		assert.deepEqual(missing, []);
	});

	it('puts a missing section behind what comes before it in the kind', () => {
		const { missing } = match(
			record,
			'# T',
			'',
			'## Status',
			'x',
			'',
			'## Decision',
			'### Reasons',
			'y',
			'## Consequences',
		);
		assert.deepEqual(missing, ['6:## context']);
	});

	it('puts a missing section before what comes after it where nothing comes before', () => {
		const { missing } = match(
			record,
			'# T',
			'intro',
			'',
			'## Context',
			'## Decision',
			'### Reasons',
			'## Consequences',
			'',
		);
		assert.deepEqual(missing, ['4:## status']);
	});

	it('puts all at the end of a document that has none of them', () => {
		assert.deepEqual(match(record, '# T', 'text', '').missing, [
			'3:## status',
			'3:## context',
			'3:## decision',
			'3:## consequences',
		]);
	});

	it('asks for a required child only where its parent is, and puts it inside', () => {
		const { missing } = match(
			record,
			'# T',
			'## Status',
			'## Context',
			'## Decision',
			'x',
			'### Limits',
			'y',
			'## Consequences',
		);
		assert.deepEqual(missing, ['6:### reasons']);
		assert.ok(!match(record, '# T').missing.some((one) => one.includes('reasons')));
	});

	it('reads a document that stands deeper as a whole', () => {
		const { found, missing } = match(record, '# T', '### Status', '### Context', '### Decision', '#### Reasons');
		assert.deepEqual(found, ['2:status', '3:context', '4:decision', '5:reasons']);
		assert.deepEqual(missing, ['5:### consequences']);
	});

	it('reads a document whose sections are all of level 1, behind a title or without one', () => {
		const behind = match(
			record,
			'# Use the thing',
			'# Status',
			'# Context',
			'# Decision',
			'## Reasons',
			'# Consequences',
		);
		assert.deepEqual(behind.missing, []);
		const without = match(record, '# Status', '# Context', '# Decision', '## Reasons', '# Consequences');
		assert.deepEqual(without.found, ['1:status', '2:context', '3:decision', '4:reasons', '5:consequences']);
	});

	it('reads a document without a title', () => {
		const { missing } = match(record, '## Status', '## Context', '## Decision', '### Reasons', '## Consequences');
		assert.deepEqual(missing, []);
	});

	it('takes a single section that is one level off, but not one deep inside another', () => {
		assert.deepEqual(
			match(record, '# T', '## Status', '### Context', '## Decision', '### Reasons', '## Consequences').missing,
			[],
		);
		const deep = match(
			record,
			'# T',
			'## Status',
			'## Notes',
			'### A',
			'#### Context',
			'## Decision',
			'### Reasons',
			'## Consequences',
		);
		assert.deepEqual(deep.missing, ['3:## context']);
	});

	it('takes no name in code one level off, and no alias of an optional section beneath one it does not know', () => {
		const design = kindOf(`
  - { id: overview, heading: Overview, aliases: [Intro], required: true }
  - { id: properties, heading: Correctness Properties, aliases: [Properties] }`);
		const found = (...lines: string[]): string[] => match(design, '# T', '## Overview', '## Tables', ...lines).found;
		for (const heading of ['### 2.4 `properties`', '### `Properties`', '### Properties']) {
			assert.deepEqual(found(heading), ['2:overview'], heading);
		}
		assert.deepEqual(found('### `Correctness Properties`'), ['2:overview']);
		assert.deepEqual(found('### Correctness Properties'), ['2:overview', '4:properties']);
		assert.deepEqual(found('## `Properties`'), ['2:overview', '4:properties']);
		assert.deepEqual(match(design, '# T', '## Overview', '### Properties').found, ['2:overview', '3:properties']);
		assert.deepEqual(match(design, '# T', '## Tables', '### Intro').missing, []);
	});

	it('takes the section with the own heading first, wherever another name for it stands at its level or deeper', () => {
		const named = kindOf(`
  - { id: context, heading: Context, aliases: [Problem], required: true, anywhere: true }
  - { id: step, heading: Step, aliases: [Stage], repeatable: true }`);
		const leads = (...lines: string[]): string => {
			const { kindOf: known, outranked } = matchSections(parseDocument('docs/x.md', lines.join('\n')), named);
			const first = [...known].find(([, { id }]) => id === 'context')?.[0].heading.text;
			return [first, [...outranked].map(({ heading }) => heading.text)].join(' before ');
		};
		assert.equal(leads('# T', '## Problem', '## Context'), 'Context before Problem');
		assert.equal(leads('# T', '## More', '### Problem', '## Context'), 'Context before Problem');
		assert.equal(leads('# T', '## Problem', '## Kontext'), 'Kontext before Problem');
		assert.equal(leads('# T', '## Context', '## Problem'), 'Context before ');
		assert.equal(leads('# T', '## Problem', '### Context'), 'Problem before ');
		assert.equal(leads('# T', '## Problem', '## More', '### Context'), 'Problem before ');
		assert.equal(leads('# T', '## Problem', '## Problem'), 'Problem before ');
		assert.equal(leads('# T', '## Context', '## Stage', '## Step'), 'Context before ');
	});

	it('asks every instance of a repeated section for its children', () => {
		const { found, missing } = match(
			requirements,
			'# R',
			'## Glossary',
			'## Requirements',
			'### Requirement 1: Log in',
			'#### Acceptance Criteria',
			'### 要件2',
			'text',
			'### Requirement 3',
			'#### Acceptance criteria',
		);
		assert.deepEqual(found, [
			'2:glossary',
			'3:requirements',
			'4:requirement',
			'5:criteria',
			'6:requirement',
			'8:requirement',
			'9:criteria',
		]);
		assert.deepEqual(missing, ['8:#### criteria']);
	});

	it('finds children behind a group heading that the kind does not know', () => {
		const { missing } = match(
			requirements,
			'# R',
			'## Requirements',
			'### Group A',
			'#### Requirement 1',
			'##### Acceptance Criteria',
			'## Glossary',
		);
		assert.deepEqual(missing, []);
	});

	it('finds children flat behind their parent, each with its own', () => {
		const { found, missing } = match(
			requirements,
			'# R',
			'## Requirements',
			'## Requirement 1',
			'### Acceptance Criteria',
			'## Requirement 2',
			'### Acceptance Criteria',
			'## Glossary',
		);
		assert.deepEqual(missing, []);
		assert.deepEqual(found, [
			'2:requirements',
			'3:requirement',
			'4:criteria',
			'5:requirement',
			'6:criteria',
			'7:glossary',
		]);
	});

	it('does not miss a parent whose children stand without it', () => {
		const { missing } = match(requirements, '# R', '## Glossary', '## Requirement 1', '### Acceptance Criteria');
		assert.deepEqual(missing, []);
	});

	it('does not miss the section that the document is called like', () => {
		const { missing } = match(requirements, '# Requirements', '## Glossary', 'x');
		assert.deepEqual(missing, []);
	});

	it('finds anywhere what may stand anywhere', () => {
		const { missing } = match(
			requirements,
			'# R',
			'## Requirements',
			'### Requirement 1',
			'#### Acceptance Criteria',
			'##### Glossary',
		);
		assert.deepEqual(missing, []);
	});

	it('finds a child that may stand anywhere under another section than its parent', () => {
		const kind = kindOf(`
  - id: outcome
    heading: Outcome
    sections: [{ id: confirmation, heading: Confirmation, anywhere: true }]`);
		const { found } = match(kind, '# T', '## Notes', '### Confirmation', '## Outcome');
		assert.deepEqual(found, ['3:confirmation', '4:outcome']);
	});

	it('matches a heading with tokens and a numbered heading by pattern', () => {
		const kind = kindOf(`
  - { id: phase, heading: 'Phase {n}: {title} (soon)', repeatable: true }
  - { id: story, heading: Story, pattern: '^story \\d', repeatable: true }`);
		const { found } = match(
			kind,
			'# T',
			'## Phase 12: Build it (soon)',
			'## Phase: Build',
			'## 3. Story 1',
			'## Story',
			'## PHASE 3: TRY IT (SOON)',
		);
		assert.deepEqual(found, ['2:phase', '4:story', '5:story', '6:phase']);
	});

	it('does not read headings in fences and quotes as sections', () => {
		const { missing } = match(
			record,
			'# T',
			'```',
			'## Status',
			'```',
			'> ## Context',
			'## Decision',
			'### Reasons',
			'## Consequences',
		);
		assert.deepEqual(missing, ['6:## status', '6:## context']);
	});

	it('takes a substitute for what is missing, once, and leaves the real one its place', () => {
		const kind = kindOf(`
  - id: decision
    heading: Decision
    substitutes: [Proposal]
    required: true
    sections: [{ id: reasons, heading: Reasons, substitutes: [Why], required: true }]`);
		assert.deepEqual(match(kind, '# T', '## Proposal', '### Notes', '#### Why', '## Proposal'), {
			found: ['2:decision', '4:reasons'],
			missing: [],
		});
		assert.deepEqual(match(kind, '# T', '## Proposal', '## Decision', '### Why', '### Reasons'), {
			found: ['3:decision', '5:reasons'],
			missing: [],
		});
		assert.deepEqual(match(kind, '# T', '#### Proposal').missing, ['2:## decision']);
	});

	it('takes for what is missing a heading that holds its name or misspells it', () => {
		for (const heading of [
			'Consequences and Risks',
			'Consequences (expected)',
			'4. Effets (Consequences)',
			'Consquences',
		]) {
			const { missing } = match(
				record,
				'# T',
				'## Status',
				'## Context',
				'## Decision',
				'### Reasons',
				`## ${heading}`,
			);
			assert.deepEqual(missing, [], heading);
		}
		for (const heading of ['The Consequences of Waiting', 'Sequences', 'Context and Risks']) {
			const { missing } = match(
				record,
				'# T',
				'## Status',
				'## Context',
				'## Decision',
				'### Reasons',
				`## ${heading}`,
			);
			assert.deepEqual(missing, ['6:## consequences'], heading);
		}
		const { found } = match(record, '# T', '## Consequences and Risks', '## Consequences');
		assert.deepEqual(found, ['3:consequences'], 'the real one first');
	});

	it('finds a section under its heading in other languages, where the kind says nothing else of it', () => {
		const lines = ['# T', '## Estado', '## Контекст', '## Décision', '### Begründung', '## Consecuencias'];
		const reasons = kindOf('  - { id: reasons, heading: Rationale, required: true }');
		assert.deepEqual(match(record, ...lines, '### Reasons').found.slice(0, 3), ['2:status', '3:context', '4:decision']);
		assert.deepEqual(match(reasons, '# T', '## Begründung'), { found: ['2:reasons'], missing: [] });
		const own = kindOf('  - { id: notes, heading: Notes, aliases: [Kontext] }\n  - { id: context, heading: Context }');
		assert.deepEqual(match(own, '# T', '## Kontext').found, ['2:notes']);
	});

	it('takes braces of a heading that are no token as they are', () => {
		const own = kindOf("  - { id: step, heading: '{step} {n}: {title}', repeatable: true }");
		assert.deepEqual(match(own, '# T', '## {step} 2: Pack', '## step 3: Ship').found, ['2:step']);
	});

	it('does work that grows linearly with the number of sections', () => {
		/** How often a section's properties are read. */
		const work = (count: number): number => {
			const lines = Array.from({ length: count }, (_, i) => `### Requirement ${i}\n#### Notes\n#### Other\n`);
			const document = parseDocument('x.md', `# R\n## Requirements\n${lines.join('')}`);
			let reads = 0;
			const watch = (section: Section): void => {
				section.children.forEach(watch);
				for (const [name, value] of Object.entries(section)) {
					Object.defineProperty(section, name, {
						get: () => {
							reads++;
							return value;
						},
					});
				}
			};
			document.sections.forEach(watch);
			matchSections(document, requirements);
			return reads;
		};
		const small = work(50);
		assert.ok(small > 150, `${small} reads tell nothing`);
		assert.ok(work(500) < small * 12);
	});
});
