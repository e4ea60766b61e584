import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { LineIndex } from '../../../src/core/document/text.ts';
import { archiveRefusals } from '../../../src/core/openspec/archive.ts';
import { contradictions } from '../../../src/core/openspec/contradictions.ts';
import { droppedScenarios } from '../../../src/core/openspec/droppedScenarios.ts';
import { describeOpenSpec } from '../../../src/core/openspec/facts.ts';
import { unwrittenPurpose } from '../../../src/core/openspec/purpose.ts';
import { openSpecReading } from '../../../src/core/openspec/reading.ts';
import { growth } from '../../support/growth.ts';
import { hostileTexts } from '../../support/hostileTexts.ts';

const short = 2_000;
const factor = 20;

const repeat = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length));

/** Reads a text as a specification and as a delta of it, without what Markdown costs. */
function readAll(text: string): void {
	const lines = new LineIndex(text);
	const document = { ...parseDocument('openspec/specs/a/spec.md', ''), lines };
	const change = { ...document, path: 'openspec/changes/c/specs/a/spec.md' };
	const spec = describeOpenSpec(document)?.spec;
	const delta = describeOpenSpec(change)?.delta;
	const { purpose, source } = openSpecReading(document)?.spec ?? {};
	const reading = openSpecReading(change)?.delta;
	assert.ok(spec && delta && source && reading);
	contradictions(reading);
	archiveRefusals({ ...delta, sound: true }, { ...spec, sound: true });
	droppedScenarios(delta, spec);
	if (purpose) {
		unwrittenPurpose(source, purpose);
	}
}

/** Requirements whose names differ in their number of blanks alone. */
function namesOfBlanks(length: number): string {
	const names = Array.from({ length: Math.sqrt(2 * length) }, (_, i) => `### Requirement: a${' '.repeat(i)}b`);
	return ['## ADDED Requirements', '## Requirements', ...names].join('\n');
}

/** Texts that ask the same of the same lines again and again, in a reader that is not careful. */
const own: readonly [string, (length: number) => string][] = [
	['requirements', (length) => repeat('## ADDED Requirements\n### Requirement: A\n#### Scenario: s\n- x\n', length)],
	['scenarios', (length) => `## MODIFIED Requirements\n### Requirement: A\n${repeat('#### s\n', length)}`],
	[
		'renames',
		(length) => `## RENAMED Requirements\n${repeat('FROM: ### Requirement: A\nTO: ### Requirement: a\n', length)}`,
	],
	['names of blanks', namesOfBlanks],
	['removals', (length) => `## REMOVED Requirements\n${repeat('- `### Requirement: A`\n', length)}`],
	['a name of blanks', (length) => `## ADDED Requirements\n### Requirement:${' '.repeat(length)}#\n`],
	['a name of hashes', (length) => `## REMOVED Requirements\n- ### Requirement: ${repeat(' #', length)}x\n`],
	['a bullet of blanks', (length) => `## RENAMED Requirements\n-${' '.repeat(length)}FROM x\n`],
	['levels', (length) => `## Requirements\n${repeat('### a\n#### b\n##### c\n###### d\n', length)}`],
	['purposes', (length) => repeat('## Purpose\nTBD - created by archiving change \n', length)],
];

describe('OpenSpec reads a hostile text in time by its length:', () => {
	for (const [name, text] of [...hostileTexts, ...own]) {
		it(name, () => {
			const times = growth(readAll, text, short, factor);
			assert.ok(times < 8, `${times.toFixed(1)} times as long as 20 texts of a twentieth`);
		});
	}
});
