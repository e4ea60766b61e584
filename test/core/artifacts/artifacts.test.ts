import assert from 'node:assert/strict';
import { artifactText, listArtifacts } from '../../../src/core/artifacts/readArtifacts.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { readTasks } from '../../../src/core/tasks/readTasks.ts';

const options = { escapeFormulas: true };

/** The artifacts of a text, each as `id | format, count of parts | line`. */
function listed(text: string): string[] {
	return listArtifacts(parseDocument('docs/plan.md', text), undefined).map(
		({ id, format, count, line }) => `${id} | ${[format, count].filter(Boolean).join(', ')} | ${line}`,
	);
}

function textOf(text: string, id: string, escapeFormulas = true): string | undefined {
	return artifactText(parseDocument('docs/plan.md', text), undefined, id, { escapeFormulas });
}

describe('the artifacts of a document', () => {
	const text = [
		'# Shop',
		'',
		'## 1. Flow',
		'',
		'```mermaid',
		'flowchart LR',
		'  a --> b',
		'```',
		'',
		'## Limits',
		'',
		'| Name | Most |',
		'|------|------|',
		'| cart | 20 |',
		'',
		'| Name | Least |',
		'|------|------|',
		'| cart | 1 |',
		'',
		'```json',
		'{ "$schema": "x", "properties": {} }',
		'```',
		'',
		'```bash',
		'ls',
		'```',
		'',
		'## GET /carts/{id}',
		'',
		'Reads it.',
		'',
	].join('\n');

	it('are listed with what they stand under, and told apart where that repeats', () => {
		assert.deepEqual(listed(text), [
			'diagram:Flow | Mermaid | 4',
			'openapi:Endpoints | OpenAPI 3.1, 1 | 27',
			'data:Limits | JSON Schema | 19',
			'table:Limits | CSV, 1 | 11',
			'table:Limits:2 | CSV, 1 | 15',
		]);
	});

	it('keep their ids while the text around them is edited', () => {
		const moved = text.replace('## Limits', 'More words.\n\n## Limits');
		const ids = (one: string): string[] => listed(one).map((line) => line.split(' | ')[0] ?? '');
		assert.deepEqual(ids(moved), ids(text));
	});

	it('are told as they stand, with LF at the end of lines', () => {
		assert.equal(textOf(text.replaceAll('\n', '\r\n'), 'diagram:Flow'), 'flowchart LR\n  a --> b\n');
		assert.equal(textOf(text, 'table:Limits:2'), 'Name,Least\r\ncart,1\r\n');
	});

	it('are gone with what they were made from', () => {
		assert.equal(textOf('# Shop\n', 'table:Limits'), undefined);
	});

	it('are none in a text that has none, and none of what stands before all headings is lost', () => {
		assert.deepEqual(listed('# Shop\n\nWords.\n'), []);
		assert.deepEqual(listed('| a | b |\n|---|---|\n| 1 | 2 |\n'), ['table:Table | CSV, 1 | 0']);
	});
});

describe('a table as CSV', () => {
	const csv = (rows: string[], escapeFormulas = true): string | undefined =>
		textOf(['# T', '', '| A | B |', '|---|---|', ...rows, ''].join('\n'), 'table:T', escapeFormulas);

	it('has its cells as they read, in quotes where the format asks for them', () => {
		assert.equal(
			csv(['| **bold** and `a\\|b` | say "hi", you |', '| [link](x.md) | one<br>two |']),
			'A,B\r\nbold and a|b,"say ""hi"", you"\r\nlink,"one\ntwo"\r\n',
		);
	});

	it('has as many fields in each line', () => {
		assert.equal(csv(['| 1 |', '| 1 | 2 | 3 |']), 'A,B,\r\n1,,\r\n1,2,3\r\n');
	});

	it('makes formulas harmless, not numbers, and only where that is wanted', () => {
		const rows = [
			'| =1+1 | -5,2 % |',
			'| @SUM(A1) | +43 1 |',
			'| -cmd | - |',
			'| -40 °C | -1-A1 |',
			'| +3km/h | -1 A(1) |',
		];
		assert.equal(
			csv(rows),
			"A,B\r\n'=1+1,\"-5,2 %\"\r\n'@SUM(A1),'+43 1\r\n'-cmd,-\r\n-40 °C,'-1-A1\r\n+3km/h,'-1 A(1)\r\n",
		);
		assert.equal(
			csv(rows, false),
			'A,B\r\n=1+1,"-5,2 %"\r\n@SUM(A1),+43 1\r\n-cmd,-\r\n-40 °C,-1-A1\r\n+3km/h,-1 A(1)\r\n',
		);
	});
});

describe('tasks as a GitHub issue', () => {
	it('has a heading for each group, boxes in their order, and calls nobody', () => {
		const text = [
			'# Tasks: Shop',
			'',
			'## Phase 1: Setup',
			'',
			'- [x] T001 Create `src/` for @acme/shop',
			'',
			'## Phase 2: Core',
			'',
			'- [ ] T002 [P] Write *all* tests',
			'',
		].join('\n');
		const path = 'specs/001-shop/tasks.md';
		const kind = builtinKinds.find(({ id }) => id === 'speckit-tasks');
		assert.ok(kind);
		const document = parseDocument(path, text);
		const tasks = readTasks(document, kind);
		const [artifact] = listArtifacts(document, tasks);
		assert.equal(artifact?.id, 'issues:Tasks as a GitHub issue');
		assert.equal(
			artifactText(document, tasks, artifact.id, options),
			[
				'# Tasks: Shop',
				'',
				'## Phase 1: Setup',
				'',
				'- [x] T001 Create src/ for `@acme/shop`',
				'',
				'## Phase 2: Core',
				'',
				'- [ ] T002 Write all tests (parallel)',
				'',
			].join('\n'),
		);
	});

	it('nests parts of a task', () => {
		const text = '# Implementation Plan\n\n- [ ] 1. Build\n  - [ ] 1.1 Shell\n  - [ ]* 1.2 Docs\n';
		const kind = builtinKinds.find(({ id }) => id === 'kiro-tasks');
		assert.ok(kind);
		const document = parseDocument('.kiro/specs/shop/tasks.md', text);
		assert.equal(
			artifactText(document, readTasks(document, kind), 'issues:Tasks as a GitHub issue', options),
			'# Implementation Plan\n\n- [ ] 1 Build\n  - [ ] 1.1 Shell\n  - [ ] 1.2 Docs (optional)\n',
		);
	});
});
