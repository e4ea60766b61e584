import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfig } from '../../../src/core/config.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import type { Misfit } from '../../../src/core/form/fitted.ts';
import { type FormOperation, formEdits } from '../../../src/core/form/formEdits.ts';
import type { PartOperation } from '../../../src/core/form/parts/partEdits.ts';
import { readForm, readSection } from '../../../src/core/form/readForm.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { describeSections } from '../../../src/core/kinds/completion.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { byPlace, RuleSet } from '../../../src/core/rules/run.ts';
import { tryNeighbours, typedTexts } from '../../support/formNeighbours.ts';
import { tryForms } from '../../support/formTrials.ts';
import { anyText } from '../document/markdownArbitrary.ts';

function kindNamed(id: string): Kind {
	const kind = builtinKinds.find((one) => one.id === id);
	assert.ok(kind);
	return kind;
}

const spec = kindNamed('implementation-spec');
const requirements = kindNamed('kiro-requirements');

function formOf(text: string, kind: Kind) {
	const document = parseDocument('docs/a.md', text);
	const facts = { title: 'T', version: '', ...describeSections(document, kind) };
	const findings = new RuleSet(rules, defaultConfig.rules).checkDocument(document, kind, []).sort(byPlace);
	return {
		document,
		facts,
		form: readForm(document, kind, facts, findings),
		section: (id: string) => readSection(document, kind, facts, findings, id),
	};
}

function edited(text: string, kind: Kind, operation: FormOperation): { text: string; misfit: Misfit | undefined } {
	const { document, facts } = formOf(text, kind);
	const { edits, traced, misfit } = formEdits(document, kind, facts.sections, operation);
	assert.equal(traced, undefined);
	return { text: applyEdits(text, edits), misfit };
}

const text = [
	'---',
	'status: draft',
	'---',
	'# Shop Implementation Specification',
	'',
	'**Owner**: Ada',
	'',
	'## Requirements',
	'',
	'**Status**: completed',
	'',
	'- Sells books',
	'',
	'## Architecture',
	'',
	'**Status**: in-progress',
	'',
	'```mermaid',
	'flowchart LR',
	'    a --> b',
	'```',
	'',
	'See [plan](no-such.md).',
	'',
	'## Testing Framework',
	'',
	'| Level | Tool |',
	'|---|---|',
	'| [level] | x | y |',
	'',
].join('\n');

describe('the form of a document', () => {
	it('lists its sections with what is left to do', () => {
		const { form } = formOf(text, spec);
		assert.deepEqual(
			form.sections.map(({ id, state, percent }) => [id, state, percent]),
			[
				['requirements', 'complete', 100],
				['architecture', 'draft', 0],
				['data-design', 'missing', 0],
				['api-design', 'missing', 0],
				['ui-design', 'missing', 0],
				['testing-framework', 'draft', 0],
				['implementation-plan', 'missing', 0],
			],
		);
		assert.equal(form.next, 'architecture');
		assert.equal(form.status, 'draft');
		assert.equal(form.percent, 14);
		assert.deepEqual(
			form.offers.map(({ id, required, again }) => [id, required, again]),
			['data-design', 'api-design', 'ui-design', 'implementation-plan'].map((id) => [id, true, false]),
		);
	});

	it('goes on with what is open in a part, whatever its author called it', () => {
		const { form } = formOf('# P Implementation Specification\n\n## Requirements\n\n### Free\n\n[words]\n', spec);
		assert.equal(form.next, 'free');
	});

	it('lets a person write the headings that the kind does not, and keeps the ids in them', () => {
		const source = '# Requirements Document\n\n## Requirements\n\n### Requirement 1: [Title]\n\n#### Notes `x`\n';
		const { section, form } = formOf(source, requirements);
		const [, requirement = '', notes = ''] = form.sections
			.filter(({ state }) => state !== 'missing')
			.map(({ id }) => id);
		assert.equal(section('requirements').heading, undefined);
		assert.equal(section(requirement).heading, 'Requirement 1: [Title]');
		assert.equal(section(notes).heading, 'Notes `x`');
		const named = (words: string): FormOperation => ({ type: 'heading', section: requirement, text: words });
		const renamed = edited(source, requirements, named('Requirement 1: Board'));
		assert.equal(renamed.text, source.replace('[Title]', 'Board'));
		assert.throws(() => edited(source, requirements, named('Requirement 2: Board')), /by its id/);
	});

	it('shows a section in parts, with findings in place', () => {
		const { section, form } = formOf(text, spec);
		const testing = section('testing-framework');
		assert.deepEqual(
			testing.parts.map(({ type, first, last }) => [type, first, last]),
			[['table', 26, 28]],
		);
		assert.deepEqual(
			testing.findings.map(({ rule, part, fixes }) => [rule, part, fixes.length > 0]),
			[
				['placeholder/unfilled', 0, false],
				['table/ragged-row', 0, false],
			],
		);
		assert.equal(form.sections.find(({ id }) => id === 'testing-framework')?.findings.warning, 1);
		const architecture = section('architecture');
		assert.deepEqual(
			architecture.parts.map(({ type }) => type),
			['fields', 'code', 'prose'],
		);
		const [status] = architecture.parts;
		assert.deepEqual(status?.type === 'fields' && status.fields, [
			{ name: 'Status', value: 'in-progress', choices: ['not-started', 'in-progress', 'completed'], use: 'text' },
		]);
		assert.equal(architecture.canComplete, true);
		assert.deepEqual(architecture.left.at(-1), { what: 'status', text: 'in-progress' });
		assert.match(architecture.guidance, /parts of the system/);
		assert.deepEqual(
			section('').parts.map(({ type }) => type),
			['fields'],
		);
		assert.throws(() => section('no-such'), /no longer/);
	});

	it('writes what is missing where its kind puts it', () => {
		const { text: after, misfit } = edited(text, spec, { type: 'insertSection', offer: 'data-design' });
		assert.equal(misfit, undefined);
		const { form } = formOf(after, spec);
		assert.deepEqual(
			form.sections.map(({ id }) => id).filter((id) => id !== 'entity'),
			formOf(text, spec).form.sections.map(({ id }) => id),
		);
		assert.equal(form.sections[2]?.state, 'draft');
		assert.ok(after.startsWith(text.slice(0, text.indexOf('## Testing'))));
		assert.ok(after.endsWith(text.slice(text.indexOf('## Testing'))));
	});

	it('offers more of what may repeat, and what need not be there', () => {
		const kiro =
			'# Requirements Document\n\n## Introduction\n\nIt.\n\n## Requirements\n\n### Requirement 1: A\n\n#### Acceptance Criteria\n\n1. x\n';
		const { form } = formOf(kiro, requirements);
		const offer = form.offers.find(({ again }) => again);
		assert.deepEqual(offer, {
			id: 'requirements/requirement@requirements',
			title: 'Requirement 2: {title}',
			parent: 'requirements',
			required: false,
			again: true,
		});
		assert.ok(form.offers.some(({ id }) => id === 'glossary'));
		const { text: after } = edited(kiro, requirements, { type: 'insertSection', offer: offer?.id ?? '' });
		assert.match(after, /1\. x\n\n### Requirement 2: \[Title\]\n\n\*\*User Story/);
		const glossary = edited(kiro, requirements, { type: 'insertSection', offer: 'glossary' }).text;
		assert.match(glossary, /It\.\n\n## Glossary\n\n- \*\*\[Term\]\*\*[^\n]*\n\n## Requirements/);
		assert.throws(() => edited(glossary, requirements, { type: 'insertSection', offer: 'glossary' }), /no longer/);
	});

	const cases: [name: string, before: string, operation: FormOperation, after: string][] = [
		[
			'a part',
			text,
			{
				type: 'part',
				section: 'testing-framework',
				part: 0,
				operation: { editor: 'table', change: { type: 'cell', row: 0, column: 1, value: 'z' } },
			},
			text.replace('| x |', '| z |'),
		],
		[
			'a text',
			text,
			{ type: 'write', section: 'requirements', text: '**Status**: completed\n\n- Sells more' },
			text.replace('books', 'more'),
		],
		[
			'the text of an empty section',
			'# T\n\n## Architecture\n',
			{ type: 'write', section: 'architecture', text: 'x' },
			'# T\n\n## Architecture\n\nx\n',
		],
		[
			'a heading',
			text,
			{ type: 'heading', section: 'architecture', text: 'System\nArchitecture' },
			text.replace('## Arch', '## System Arch'),
		],
		[
			'a heading, whose anchor stays',
			text.replace('## Architecture', '## Architecture {#parts}'),
			{ type: 'heading', section: 'architecture', text: 'System Architecture' },
			text.replace('## Architecture', '## System Architecture {#parts}'),
		],
		[
			'a section to a complete one',
			text,
			{ type: 'complete', section: 'architecture' },
			text.replace('in-progress', 'completed'),
		],
		[
			'a section without a status',
			text,
			{ type: 'complete', section: 'testing-framework' },
			text.replace('| Level', '**Status**: completed\n\n| Level'),
		],
		[
			'what stands above',
			text,
			{
				type: 'part',
				section: '',
				part: 0,
				operation: { editor: 'fields', change: { type: 'value', field: 0, value: 'Bob' } },
			},
			text.replace('Ada', 'Bob'),
		],
	];
	for (const [name, before, operation, after] of cases) {
		it(`changes ${name}, with every line break`, () => {
			for (const lineBreak of ['\n', '\r\n', '\r']) {
				const source = `\uFEFF${before.replaceAll('\n', lineBreak)}`;
				assert.deepEqual(edited(source, spec, operation), {
					text: `\uFEFF${after.replaceAll('\n', lineBreak)}`,
					misfit: undefined,
				});
			}
		});
	}

	it('starts an empty section from its template', () => {
		const { text: after } = edited('# T\n\n## API Design\n\n## Testing Framework\n', spec, {
			type: 'start',
			section: 'api-design',
		});
		assert.match(
			after,
			/^# T\n\n## API Design\n\n\*\*Status\*\*: not-started\n\n\| Method .*\|\n\n## Testing Framework\n$/s,
		);
		assert.throws(() => edited(text, spec, { type: 'start', section: 'architecture' }), /empty/);
	});

	it('keeps prose apart from a list that it touches', () => {
		const source = '# T\n\n## Requirements\n\n- a\n***\n**Status**: completed\n';
		const operation = { editor: 'prose', text: 'words' } as const;
		const { text: after } = edited(source, spec, { type: 'part', section: 'requirements', part: 1, operation });
		assert.equal(after, source.replace('***\n', '\nwords\n\n'));
	});

	it('keeps what is typed apart from what it touches, and tells what no blank line keeps apart', () => {
		const write = (source: string, part: number, operation: PartOperation) =>
			edited(`# T\n\n## Requirements\n\n${source}`, spec, { type: 'part', section: 'requirements', part, operation });
		for (const [source, typed, after] of [
			// A list that begins with another number than 1 goes on with the sentence above it
			['***\n2. a\n', 'words', 'words\n\n2. a\n'],
			['***\n1. a\n', 'words', 'words\n1. a\n'],
			['***\n2. a\n', '1. words', '1. words\n2. a\n'],
			['```\nx\n```\n***\n2. a\n', 'words', '```\nx\n```\nwords\n\n2. a\n'],
			['- a\n***\n2. b\n', 'words', '- a\n\nwords\n\n2. b\n'],
			['***\n2. a\n', '<pre>', 'open'],
			['- a\n\nwords\n', '  words', 'around'],
		] as const) {
			const place = source.startsWith('***') ? 0 : 1;
			const { text: found, misfit } = write(source, place, { editor: 'prose', text: typed });
			assert.deepEqual(misfit ?? found.split('\n').slice(4).join('\n'), after, `${source} ${typed}`);
		}
		const item = write('-\n  2. b\n', 0, { editor: 'list', change: { type: 'text', item: 0, text: 'a' } });
		assert.match(item.text, /- a\n\n {2}2\. b\n$/);
	});

	it('tells a text that would swallow others, or make headings of them', () => {
		for (const [wanted, misfit] of [
			['```js\nx', 'open'],
			['<!-- x', 'open'],
			['```js\nx\n```', undefined],
			['### More\n\nx', undefined],
		] as const) {
			const after = edited(text, spec, { type: 'write', section: 'architecture', text: wanted });
			assert.equal(after.misfit, misfit, wanted);
		}
	});

	it('tells a line of dashes that is to be a list and makes a heading of the text above it', () => {
		const source = '# T\n\n## Requirements\n\nText\n';
		const operation = { editor: 'prose', text: 'Text\n-' } as const;
		const change = { type: 'part', section: 'requirements', part: 0, operation } as const;
		assert.equal(edited(source, spec, change).misfit, 'headings');
	});

	it('tells an item that would take an indented heading behind it into itself', () => {
		const source = '# T\n\n## Requirements\n\n   Text\n\n   ## Architecture\n\nWords\n';
		for (const [text, misfit] of [
			['2. x', 'headings'],
			['   2. x', undefined],
			['x', undefined],
		] as const) {
			const operation = { editor: 'prose', text } as const;
			const change = { type: 'part', section: 'requirements', part: 0, operation } as const;
			assert.equal(edited(source, spec, change).misfit, misfit, text);
		}
	});

	it('refuses what has changed meanwhile', () => {
		const operation = { editor: 'list', change: { type: 'text', item: 0, text: 'x' } } as const;
		assert.throws(() => edited(text, spec, { type: 'part', section: 'architecture', part: 0, operation }), /changed/);
		assert.throws(() => edited(text, spec, { type: 'write', section: 'data-design', text: 'x' }), /Add it first/);
		assert.throws(() => edited(text, spec, { type: 'heading', section: 'architecture', text: ' ' }), /needs a text/);
	});

	it('gives every value back as it is, whatever the text', () => {
		const kinds = ['.kiro/specs/a/requirements.md', '.kiro/specs/a/tasks.md', 'docs/adr/0001-a.md'];
		fc.assert(
			fc.property(anyText, fc.constantFrom(...kinds), (body, path) => {
				const trial = tryForms(path, `# T\n\n${body}\n\n## Requirements\n\n${body}\n`, 0);
				assert.deepEqual(trial?.failures ?? [], []);
			}),
			{ numRuns: 150 },
		);
	});

	it('leaves all other fields what they say, whatever is typed in one', () => {
		const block = fc.constantFrom(
			'- a',
			'  - b',
			'2. c',
			'***',
			'words',
			'**Status**: x',
			'',
			'-',
			'> q',
			'<div>',
			'- [ ] 1. t',
		);
		const soup = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join('\n'));
		fc.assert(
			fc.property(soup, fc.constantFrom(...typedTexts), (body, typed) => {
				const source = `# T\n\n${body}\n\n## Requirements\n\n${body}\n`;
				assert.deepEqual(tryNeighbours('.kiro/specs/a/tasks.md', source, typed, 8), []);
			}),
			{ numRuns: 100 },
		);
	});
});
