import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { documentTitle } from '../../../src/core/workspace/documentTitle.ts';

describe('what a document is called', () => {
	const cases: [string, string, string, string][] = [
		[
			'openspec-proposal',
			'openspec/changes/a/proposal.md',
			'# Return `Err` & Result<T>\n\n## Why\n',
			'Return Err & Result<T>',
		],
		[
			'openspec-proposal',
			'openspec/changes/a/proposal.md',
			'# Fax <br> and <kbd>Enter</kbd> {#fax}\n',
			'Fax  and Enter',
		],
		['openspec-proposal', 'openspec/changes/a/proposal.md', 'Use <more>\n===\n\n## Why\n', 'Use <more>'],
		[
			'openspec-proposal',
			'openspec/changes/a/proposal.md',
			'<h1 align="center">Add a fax</h1>\n\n## Sending pages\n\n## Why\n',
			'Add a fax',
		],
		['openspec-proposal', 'openspec/changes/add-fax/proposal.md', '# Add fax\n\n## Why\n', 'Add fax'],
		['openspec-proposal', 'openspec/changes/add-fax/proposal.md', '---\ntitle: Fax\n---\n\n## Why\n', 'Fax'],
		['openspec-proposal', 'openspec/changes/a/proposal.md', '---\ntitle: Fax\n---\n\n# A fax\n\n## Why\n', 'A fax'],
		['openspec-proposal', 'openspec/changes/add-fax/proposal.md', '## Sending pages\n\n## Why\n', 'Sending pages'],
		['openspec-proposal', 'openspec/changes/add-fax/proposal.md', '## Why\n', 'add-fax proposal'],
		['openspec-delta', 'openspec/changes/add-fax/specs/fax/spec.md', '## ADDED Requirements\n', 'fax delta'],
		['openspec-spec', 'openspec/specs/fax/spec.md', '## Purpose\n', 'fax spec'],
		['openspec-tasks', 'openspec/changes/add-fax/tasks.md', '## 1. Line\n', 'add-fax tasks'],
		['openspec-delta', 'openspec/changes/add-fax/specs/fax.md', '## ADDED Requirements\n', 'fax.md'],
		['openspec-proposal', 'openspec/changes/add-fax/proposal.md', '', 'add-fax proposal'],
		['openspec-proposal', 'proposal.md', '## Why\n', 'proposal.md'],
		[
			'openspec-delta',
			'openspec/changes/a/specs/fax/spec.md',
			'## Purpose\n\nPages.\n\n## ADDED Requirements\n',
			'fax delta',
		],
		[
			'openspec-design',
			'openspec/changes/a/design.md',
			'## Technical Approach\n\nA line.\n\n## Data Flow\n',
			'a design',
		],
		['openspec-design', 'openspec/changes/a/design.md', '## Wiring\n\nA line.\n\n## Cost\n', 'a design'],
		['openspec-design', 'openspec/changes/a/design.md', '## Wiring\n\n### Line\n\n## Cost\n', 'a design'],
		['openspec-design', 'openspec/changes/a/design.md', '## Wiring\n\nA line.\n', 'Wiring'],
		['openspec-design', 'openspec/changes/a/design.md', '## Fax\n\nPages.\n\n### Context\n\n### Decisions\n', 'Fax'],
		['openspec-proposal', 'openspec/changes/a/proposal.md', '## Change: Fax\n\n## Why\n', 'Change: Fax'],
		['openspec-proposal', 'openspec/changes/a/proposal.md', '## Change: Fax\n\nPages.\n\n## Why\n', 'Change: Fax'],
		['openspec-proposal', 'openspec/changes/a/proposal.md', '## Fax\n\n**Owner**: Ann\n\n## Why\n', 'Fax'],
		['openspec-proposal', 'openspec/changes/a/proposal.md', '## Part 1: Fax\n\nPages.\n\n## Why\n', 'a proposal'],
		['openspec-proposal', 'openspec/changes/add-fax/proposal.md', '## Add a fax\n\nPages.\n\n## Why\n', 'Add a fax'],
		['openspec-design', 'openspec/changes/fax/design.md', '## Fax lines\n\nA line.\n\n## Cost\n', 'fax design'],
		[
			'openspec-proposal',
			'openspec/changes/archive/2026-01-05-add-fax/proposal.md',
			'## Add Fax\n\nIt is.\n\n## Why\n',
			'Add Fax',
		],
		['openspec-proposal', 'openspec/changes/add-fax/proposal.md', '## Fax\n\nPages.\n\n## Why\n', 'Fax'],
		[
			'openspec-proposal',
			'openspec/changes/add-fax-to-mail/proposal.md',
			'## Add fax to all\n\nPages.\n\n## Why\n',
			'Add fax to all',
		],
		[
			'openspec-proposal',
			'openspec/changes/add-fax-to-mail/proposal.md',
			'## Add fax now\n\nPages.\n\n## Why\n',
			'add-fax-to-mail proposal',
		],
		[
			'openspec-proposal',
			'openspec/changes/add-fax/proposal.md',
			'## Add summary\n\nPages.\n\n## Why\n',
			'add-fax proposal',
		],
		[
			'openspec-proposal',
			'openspec/changes/add-fax/proposal.md',
			'## 1. Fax\n\nPages.\n\n## 2. Line\n',
			'add-fax proposal',
		],
		[
			'openspec-proposal',
			'openspec/changes/2026-fax/proposal.md',
			'## 2026\n\nPages.\n\n## Why\n',
			'2026-fax proposal',
		],
		['kiro-design', '.kiro/specs/mail-fax/design.md', '## Wiring of mail\n\nPages.\n\n## Cost\n', 'mail-fax design'],
		['technical-plan', 'docs/plans/fax.md', '## Fax\n\nPages.\n\n## Cost\n', 'Fax'],
		['adr-nygard', 'docs/adr/0001-fax.md', '## Fax\n\nPages.\n\n## Status\n', 'Fax'],
		['adr-nygard', 'docs/adr/0001-fax.md', '## Status\n', '0001-fax.md'],
	];
	for (const [id, path, text, title] of cases) {
		it(`"${title}" for ${path}: ${JSON.stringify(text)}`, () => {
			const kind = builtinKinds.find((one) => one.id === id);
			assert.ok(kind);
			assert.equal(documentTitle(parseDocument(path, text), kind), title);
		});
	}

	it('is told by the name of its file where that of its kind begins with no other', () => {
		const found = builtinKinds.find(({ id }) => id === 'openspec-design');
		assert.ok(found);
		const kind = { ...found, id: 'sketch', group: 'team' };
		assert.equal(documentTitle(parseDocument('openspec/changes/a/design.md', '## Context\n'), kind), 'a design');
	});
});
