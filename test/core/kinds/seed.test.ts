import assert from 'node:assert/strict';
import { sectionMarkdown } from '../../../src/core/kinds/sectionMarkdown.ts';
import type { SeedItem } from '../../../src/core/kinds/seed.ts';
import { kindOf } from './kindOf.ts';

const items: readonly SeedItem[] = [
	{ type: 'requirement', id: 'REQ-7', text: 'Sell *tickets*', criteria: ['REQ-7.1', 'REQ-7.2'] },
	{ type: 'user-story', id: 'US1', text: 'A story', criteria: [] },
	{ type: 'requirement', id: 'NFR', text: 'Sail', criteria: [] },
];

/** The section of a new document, with a seed and other properties. */
function section(seed: string, more = ''): string {
	const [first] = kindOf(`  - id: parts\n    heading: Parts\n    seed: ${seed}\n${more}`).sections;
	assert.ok(first);
	return sectionMarkdown(first, 2, { items });
}

describe('a section made of ids', () => {
	const seed = "{ each: requirement, template: '- {n} {id} {number} {text} ({criteria}) {count}' }";

	it('has a piece for each, in a list one line below the other', () => {
		const pieces = ['- 1 REQ-7 7 Sell \\*tickets\\* (REQ-7.1, REQ-7.2) 001', '- 2 NFR NFR Sail (NFR) 002'] as const;
		for (const content of ['list', 'tasks']) {
			assert.equal(section(seed, `    content: ${content}\n`), `## Parts\n\n${pieces.join('\n')}\n`);
		}
		assert.equal(section(seed), `## Parts\n\n${pieces.join('\n\n')}\n`);
		assert.equal(section(seed, '    content: list\n    repeatable: true\n'), `${pieces.join('\n\n')}\n`);
	});

	it('has what stands before and behind them, counted through, from the number that it says', () => {
		const around =
			"each: requirement, template: '{n}: {count}', first: 3, before: '{n}: {count} {id}', after: '{n}: {count}'";
		assert.equal(section(`{ ${around} }`, '    content: list\n'), '## Parts\n\n3: 001 {id}\n3: 002\n4: 003\n5: 004\n');
	});

	it('is as without ids where there are none of its sort', () => {
		const [first] = kindOf(`  - id: parts\n    heading: Parts\n    guidance: Say it.\n    seed: ${seed}\n`).sections;
		assert.ok(first);
		assert.equal(sectionMarkdown(first, 2, { items: items.slice(1, 2) }), '## Parts\n\n[Say it]\n');
		assert.equal(sectionMarkdown(first, 2), '## Parts\n\n[Say it]\n');
	});
});
