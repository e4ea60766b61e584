import assert from 'node:assert/strict';
import { recordForms } from '../../../src/core/adr/mentions/recordForms.ts';
import { scanMentions } from '../../../src/core/adr/mentions/scanMentions.ts';
import { comparePositions, LineIndex } from '../../../src/core/document/text.ts';
import { repositoryOf } from '../../support/adrRepository.ts';
import { growth } from '../../support/growth.ts';
import { hostileTexts } from '../../support/hostileTexts.ts';

const path = 'docs/adr/ADR-0012-x.md';
const repository = repositoryOf({
	[path]: '# ADR-0012: x\n\n## Status\n\nAccepted\n\n## Context\n\nA\n\n## Decision\n\nB\n',
});
const forms = recordForms(repository, repository.record(path));

/** Texts that name the record again and again, or nearly. */
const naming: Readonly<Record<string, string>> = {
	ids: 'ADR-12 ',
	'ids with zeros': 'ADR-00000000000000000000000',
	'ids without an end': 'ADR ',
	names: 'ADR-0012-x ',
	'names in one word': 'ADR-0012-x/',
	'names and stops': 'ADR-0012-x.:1.:1',
	links: '[12. x](ADR-0012-x.md) ',
	labels: '[ADR-12] ',
	'links with long texts': '[12 a b c d e f g](ADR-0012-x.md)',
	'code spans': '`docs/adr/ADR-0012-x.md` ',
	'open links': '[12. x](ADR-0012-x.md ',
	folders: '../',
	escapes: '%41\\-&amp;',
};

describe('a hostile text that is searched for mentions', () => {
	const texts: readonly (readonly [string, (length: number) => string])[] = [
		...Object.entries(naming).flatMap(([name, part]): [string, (length: number) => string][] => {
			const fill = (length: number): string => part.repeat(Math.ceil(length / part.length));
			return [
				[name, fill],
				[`${name} in a link`, (length) => `[${fill(length)}](ADR-0012-x.md)\n\n[ADR-12]: ADR-0012-x.md`],
				[`${name} in a target`, (length) => `[12. x](ADR-0012-x.md?${fill(length)})\n\n[a](${fill(length)})`],
				[`${name} in front matter`, (length) => `---\na: ${fill(length)}\n---\n`],
			];
		}),
		...[...hostileTexts].map(
			([name, text]) =>
				[name, (length: number) => `ADR-12 ${text(length / 2)}\n\n[ADR-12](ADR-0012-x.md#${text(length / 2)}`] as const,
		),
	];

	it('takes time by its length, and its mentions stand in it', () => {
		for (const [name, text] of texts) {
			const times = growth((whole) => scanMentions('docs/adr/README.md', whole, forms), text, 500, 12);
			assert.ok(times < 6, `${name}: ${times.toFixed(1)} times as long as twelve texts of a twelfth`);
			const lines = new LineIndex(text(1500));
			for (const { range, parts } of scanMentions('docs/adr/README.md', lines.text, forms)) {
				for (const part of parts) {
					assert.ok(comparePositions(range.start, part.range.start) <= 0, name);
					assert.ok(comparePositions(part.range.end, range.end) <= 0, name);
					assert.equal(lines.slice(part.range).replace(/\s+/g, ' '), part.text.replace(/\s+/g, ' '), name);
				}
			}
		}
	}).timeout(60_000);
});
