import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { describeChanges, documentChanges, suggestedBump } from '../../../src/core/review/documentChanges.ts';
import { sectionChanges } from '../../../src/core/review/sectionChanges.ts';
import { processorTime } from '../../support/growth.ts';

function changes(kind: string, old: string, now: string) {
	const found = builtinKinds.find(({ id }) => id === kind);
	assert.ok(found);
	return documentChanges('docs/x.md', found, old, now);
}

const requirements = (...criteria: string[]) =>
	`# Requirements\n\n## Introduction\n\nTea.\n\n## Requirements\n\n### Requirement 1: Brew\n\n**User Story:** As a guest, I want tea, so that I am warm.\n\n#### Acceptance Criteria\n\n${criteria.map((one, i) => `${i + 1}. ${one}`).join('\n')}\n`;

const a = 'WHEN asked THE shop SHALL brew';
const b = 'WHEN late THE shop SHALL close';

describe('the changes of a document', () => {
	const cases: [name: string, kind: string, old: string, now: string, says: string, bump: string | undefined][] = [
		[
			'are none for other blanks and line breaks',
			'kiro-requirements',
			requirements(a, b),
			requirements(a, b).replaceAll('\n', '\r\n'),
			'',
			undefined,
		],
		[
			'tell what was inserted from what was renumbered by it',
			'kiro-requirements',
			requirements(a, b),
			requirements('WHEN open THE shop SHALL greet', a, b),
			'1 criterion added, 2 ids renumbered',
			'minor',
		],
		[
			'tell words of obligation from others',
			'kiro-requirements',
			requirements(a, b),
			requirements('WHEN asked THE shop MAY brew', 'WHEN late THE shop SHALL close its doors'),
			'1.1 weakened SHALL → MAY, 1 criterion reworded',
			'major',
		],
		[
			'tell a duty that was turned round, or is none any more',
			'kiro-requirements',
			requirements(a, b),
			requirements('WHEN asked THE shop SHALL NOT brew', 'WHEN late THE shop closes'),
			'1.1 changed SHALL → SHALL NOT, 1.2 weakened SHALL → none',
			'major',
		],
		[
			'do not take another kind of ban for a duty',
			'kiro-requirements',
			requirements('WHEN asked THE shop **MUST NOT** brew', 'WHEN late THE shop may close'),
			requirements('WHEN asked THE shop SHOULD NOT brew', 'WHEN late THE shop closes'),
			'1.1 weakened MUST NOT → SHOULD NOT, 1 criterion reworded',
			'major',
		],
		[
			'tell what was removed',
			'kiro-requirements',
			requirements(a, b),
			requirements(b),
			'1 criterion removed, 1 id renumbered',
			'major',
		],
		[
			'tell the sections, where there are no items',
			'adr-nygard',
			'# 1. Tea\n\n## Status\n\nAccepted\n\n## Context\n\nCold.\n\n## Decision\n\nTea.\n',
			'# 1. Tea\n\n## Status\n\nSuperseded\n\n## Context\n\nVery cold.\n\n## Consequences\n\nWarm.\n',
			'section “Consequences” added, section “Decision” removed, sections “Status” and “Context” changed, status Accepted → Superseded',
			'minor',
		],
		[
			'tell tasks that were done',
			'kiro-tasks',
			'# Implementation Plan\n\n- [ ] 1. Brew\n- [ ] 2. Serve\n',
			'# Implementation Plan\n\n- [x] 1. Brew\n- [ ] 2. Serve\n',
			'1 task done',
			undefined,
		],
	];
	cases.push(
		[
			'tell a status that came, and more sections than are named',
			'adr-nygard',
			'# 1. Tea\n\n## Status\n\n## Context\n',
			'# 1. Tea\n\n## Status\n\nAccepted\n\n## A\n\n## B\n\n## C\n\n## D\n\n## E\n',
			'sections “A”, “B”, “C” and 2 more added, section “Context” removed, section “Status” changed, status none → Accepted',
			'minor',
		],
		[
			'tell a status that went',
			'adr-nygard',
			'# 1. Tea\n\n## Status\n\nAccepted\n',
			'# 1. Tea\n\n## Status\n',
			'section “Status” changed, status Accepted → none',
			'patch',
		],
		[
			'tell a task that was undone and one that is new, and nothing of what is optional',
			'kiro-tasks',
			'# Implementation Plan\n\n- [x] 1. Brew\n- [ ]* 2. Serve\n',
			'# Implementation Plan\n\n- [ ] 1. Brew\n- [X]* 2. Serve\n- [ ] 3. Wash\n',
			'1 task added, 1 task done',
			'minor',
		],
		[
			'tell a duty that became stronger, and a permission that became none',
			'kiro-requirements',
			requirements('WHEN asked THE shop SHOULD brew', 'WHEN late THE shop MAY close'),
			requirements('WHEN asked THE shop is REQUIRED to brew', 'WHEN late THE shop closes'),
			'1.1 strengthened SHOULD → REQUIRED, 1 criterion reworded',
			'major',
		],
	);
	for (const [name, kind, old, now, says, bump] of cases) {
		it(name, () => {
			const found = changes(kind, old, now);
			assert.equal(describeChanges(found), says);
			assert.equal(suggestedBump(found), bump);
		});
	}

	it('take time in proportion to many sections of one name', () => {
		const text = '# Tea\n\n'.repeat(20_000);
		const [old, now] = [text, `${text}Green.\n`].map((source) => parseDocument('x.md', source));
		assert.ok(old && now);
		const time = processorTime(() => assert.deepEqual(sectionChanges(old, now).changed, ['Tea']));
		assert.ok(time < 2000, `${time} ms`);
	});
});
