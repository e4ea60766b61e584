import assert from 'node:assert/strict';
import { defaultConfig } from '../../src/core/config.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import { readForm, readSection } from '../../src/core/form/readForm.ts';
import { builtinKinds } from '../../src/core/generated/kinds.ts';
import { describeSections } from '../../src/core/kinds/completion.ts';
import type { Kind } from '../../src/core/kinds/kind.ts';
import { scaffoldText } from '../../src/core/kinds/scaffold.ts';
import { changeBetween, keyBlocks } from '../../src/core/preview/blockChange.ts';
import { renderBlocks } from '../../src/core/preview/blocks.ts';
import { rules } from '../../src/core/rules/index.ts';
import { RuleSet } from '../../src/core/rules/run.ts';
import { parseWizardReply, type WizardReply } from '../../src/protocol/wizard.ts';
import { brokenFormsOf } from './brokenForms.ts';

const diagrams = [
	'```mermaid\nflowchart LR\n  subgraph s [Shop]\n    a[App] -->|asks| b\n  end\n```',
	'```mermaid\nerDiagram\n  A ||--o{ B : has\n  A {\n    int id PK "the key"\n  }\n```',
	'```mermaid\nflowchart LR\n  a --> b\n  style a fill:red\n```',
	'```js\nlet a;\n```',
];
const added = [
	'| a | b |\n|---|---|\n| 1 |\n',
	'- [x] Done\n  - [ ]* Open\n',
	'## GET /books/{id}\n\nWords.\n',
	...diagrams,
];

/** All that a page is told of a document. */
function repliesOf(text: string, kind: Kind): readonly WizardReply[] {
	const document = parseDocument('docs/a.md', text);
	const facts = { title: 'A', version: '', ...describeSections(document, kind) };
	const findings = new RuleSet(rules, defaultConfig.rules).checkDocument(document, kind, []);
	const form = readForm(document, kind, facts, findings);
	return [
		{ type: 'form', version: 1, form, newIds: [{ was: 'a', now: undefined }] },
		...['', ...form.sections.map(({ id }) => id)].map(
			(id): WizardReply => ({
				type: 'section',
				version: 1,
				section: readSection(document, kind, facts, findings, id),
			}),
		),
	];
}

const source = { uri: 'file:///a.md', name: 'a.md', mark: 'p1', base: '', root: undefined, remoteImages: false };
const blocks = renderBlocks('a.md', diagrams.join('\n\n'), source.mark);
const few: readonly WizardReply[] = [
	{ type: 'source', source: { uri: source.uri, name: 'a.md', readOnly: true, preview: { wide: true, narrow: false } } },
	{ type: 'problem', message: 'x' },
	{ type: 'changed', edit: 1, version: 2, outcome: 'held', message: 'x' },
	{ type: 'mended', outcome: 'refused', message: 'x' },
	{ type: 'focus', section: 'a', line: 3 },
	{ type: 'saved', dirty: false },
	{ type: 'previewSource', source },
	{ type: 'preview', state: 1, change: changeBetween([], keyBlocks([], blocks, 1)) },
	{ type: 'rendered', ask: 1, rendered: { source, blocks } },
	{ type: 'fill', section: 'a', stage: 'started', provider: 'p', receipt: 'r' },
	{ type: 'fill', section: 'a', stage: 'checking', attempt: 2 },
];

describe('what the editor tells a form', () => {
	for (const kind of builtinKinds) {
		it(`is read by the page as it is, for ${kind.id}`, () => {
			const text = scaffoldText(kind, { title: 'A', slug: 'a', number: 1, date: '2026-01-02', variables: {} });
			for (const reply of [text, ...added.map((more) => `${text}\n${more}`)].flatMap((one) => repliesOf(one, kind))) {
				assert.deepEqual(parseWizardReply(structuredClone(reply)), reply);
			}
		});
	}

	it('is read with all else that it may be, and not where a part of it is of another type', () => {
		const proposal = { value: 'A', text: '', insert: '[A](a.md)' };
		const found = { type: 'suggestions', ask: 1, found: { start: 0, behind: 1, proposals: [proposal] } } as const;
		for (const reply of [...few, found]) {
			assert.deepEqual(parseWizardReply(structuredClone(reply)), reply);
			for (const broken of brokenFormsOf(reply)) {
				assert.equal(parseWizardReply(broken), undefined, JSON.stringify(broken));
			}
		}
		for (const other of [
			undefined,
			null,
			'form',
			{ type: 'form' },
			{ type: 'blocks' },
			{ type: 'mended', outcome: 'no' },
		]) {
			assert.equal(parseWizardReply(other), undefined);
		}
	});
});
