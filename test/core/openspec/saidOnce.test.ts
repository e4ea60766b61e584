import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/document/text.ts';
import { checkText, editsIn, told } from '../rules/checkText.ts';

const path = 'openspec/specs/fax/spec.md';
const requirements =
	'## Requirements\n\n### Requirement: Sending\n\nThe fax SHALL send.\n\n#### Scenario: One page\n\n- **WHEN** sent\n- **THEN** printed\n';

describe('what a specification of OpenSpec lacks', () => {
	it('is said once, with the section to add', async () => {
		const text = `# Fax\n\n${requirements}`;
		const found = await checkText(path, text);
		assert.deepEqual(told(found), [
			'openspec/missing-part: OpenSpec finds no heading "Purpose". Say there what it is for.',
		]);
		const [suggestion] = found[0]?.suggestions ?? [];
		assert.equal(suggestion?.title, 'Add the section "Purpose"');
		assert.match(
			applyEdits(text, editsIn(path, text, suggestion)),
			/^# Fax\n\n## Purpose\n\n\[.+\]\n\n## Requirements\n/,
		);
		assert.deepEqual(
			told(await checkText(path, '# Fax\n\n## Purpose\n\nMessages reach people who have a telephone line only.\n')),
			['openspec/missing-part: OpenSpec finds no heading "Requirements".'],
		);
	});

	it('is offered under no heading that stands in another language, and not behind an open fence', async () => {
		for (const before of [
			'# Fax\n\n## 目的\n\nMessages reach people who have a telephone line only.\n\n',
			'# Fax\n\n```\n',
		]) {
			const found = await checkText(path, `${before}${requirements}`);
			const [purpose] = found.filter(({ message }) => message.includes('"Purpose"'));
			assert.equal(purpose?.rule, 'openspec/missing-part', before);
			assert.equal(purpose.suggestions, undefined, before);
		}
	});

	it('is said once of a heading with nothing under it', async () => {
		assert.deepEqual(told(await checkText(path, `# Fax\n\n## Purpose\n\n${requirements}`)), [
			'openspec/missing-part: The purpose is empty. Say what the capability is for.',
		]);
		const purpose = '## Purpose\n\nMessages reach people who have a telephone line only.\n';
		assert.deepEqual(told(await checkText(path, `# Fax\n\n${purpose}\n## Requirements\n`)), [
			'openspec/missing-part: The specification has no requirement. Write one under "### Requirement: Name".',
		]);
		// What OpenSpec takes for content is none in Markdown
		assert.deepEqual(
			told(await checkText(path, `# Fax\n\n## Purpose\n\n<!-- ${'x'.repeat(60)} -->\n\n${requirements}`)),
			['structure/empty-section: "Purpose" is empty.'],
		);
	});

	it('is said once of a purpose that nobody wrote', async () => {
		for (const purpose of ['TBD', 'TBD - created by archiving change fax. Update Purpose after archive.']) {
			assert.deepEqual(
				told(await checkText(path, `# Fax\n\n## Purpose\n\n${purpose}\n\n${requirements}`)),
				['openspec/purpose: Nobody has written this purpose yet. Say what the capability is for.'],
				purpose,
			);
		}
	});

	it('is said by the rules for all kinds where that of OpenSpec is switched off', async () => {
		const rules = { 'openspec/missing-part': 'off', 'openspec/purpose': 'off' } as const;
		const without = async (before: string, behind = requirements): Promise<string[]> =>
			told(await checkText(path, `# Fax\n\n${before}${behind}`, { rules }));
		assert.deepEqual(await without(''), ['structure/missing-section: The section "Purpose" is missing.']);
		assert.deepEqual(await without('## Purpose\n\n'), ['structure/empty-section: "Purpose" is empty.']);
		assert.deepEqual(await without('## Purpose\n\nTBD\n\n'), ['placeholder/unfilled: Still to be written: TBD']);
		const purpose = 'Messages reach people who have a telephone line only.\n\n';
		assert.deepEqual(await without(`## Purpose\n\n${purpose}`, ''), [
			'structure/missing-section: The section "Requirements" is missing.',
		]);
		// Whoever needs no words of OpenSpec may have those of another language
		assert.deepEqual(await without(`## 目的\n\n${purpose}`), []);
		const lenient = { 'openspec/missing-part': 'hint' } as const;
		assert.deepEqual(told(await checkText(path, `# Fax\n\n${requirements}`, { rules: lenient })), [
			'openspec/missing-part: OpenSpec finds no heading "Purpose". Say there what it is for.',
		]);
	});

	it('is still said of what is left open elsewhere', async () => {
		const purpose = 'TBD\n\nMessages reach people in [NEEDS CLARIFICATION: which land?].';
		assert.deepEqual(
			told(await checkText(path, `# Fax\n\n## Purpose\n\n${purpose}\n\n${requirements}\nTODO: more\n`)),
			[
				'openspec/purpose: Nobody has written this purpose yet. Say what the capability is for.',
				'placeholder/unfilled: Still open: [NEEDS CLARIFICATION: which land?]',
				'placeholder/unfilled: Still to be written: TODO',
			],
		);
		const design = 'openspec/changes/fax/design.md';
		assert.deepEqual(
			told(await checkText(design, '# Design\n\n## Purpose\n\nTBD\n')).filter((one) => one.startsWith('placeholder')),
			['placeholder/unfilled: Still to be written: TBD'],
		);
	});
});
