import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { documentBasis, documentVersion } from '../../../src/core/workspace/documentVersion.ts';
import { checkText, told } from '../rules/checkText.ts';

describe('the version of a document', () => {
	it('is a field of its head or a key of its front matter, as it is written', () => {
		for (const [text, version] of [
			['# T\n\n**Version**: v1.2.0 (draft)\n', '1.2.0'],
			['# T\n\n- **Version:** `1.0-rc.1`\n', '1.0-rc.1'],
			['---\nversion: 1.10\n---\n# T\n', '1.10'],
			['---\nversion: 2.0\n---\n# T\n\n**Version**: 3\n', '3'],
			["---\nversion: 'v2.0'\n---\n# T\n", '2.0'],
			['# T\n\n**Version**: draft\n', ''],
			['# T\n\n**Version**: 1.2a\n', ''],
			['# T\n\n**Version**: 1.2.3.4.5\n', ''],
			['# T\n', ''],
		] as const) {
			assert.equal(documentVersion(parseDocument('docs/a.md', text)), version, text);
		}
	});
});

describe('the version that a document is made from', () => {
	function basis(line: string) {
		const document = parseDocument('docs/shop/plan.md', `# T\n\n${line}\n`);
		const found = documentBasis(document);
		return found && [found.paths, found.version, document.lines.slice(found.range)];
	}

	it('is that of the document beside it, or of the one that is named', () => {
		assert.deepEqual(basis('**Based on Spec**: [SPEC.md](SPEC.md), version 1.2'), [
			['docs/shop/SPEC.md'],
			'1.2',
			'1.2',
		]);
		assert.deepEqual(basis('**Based on**: /specs/a.md, v. 2.0-beta'), [['specs/a.md'], '2.0-beta', '2.0-beta']);
		const [paths, ...version] = basis('**Based on the specification**: Version: v3') ?? [];
		assert.ok(paths?.includes('docs/shop/spec.md'));
		assert.deepEqual(version, ['3', '3']);
	});

	it('is none without a word that says so', () => {
		for (const said of ['2024-01-02', '../a.md (2.1)', '[a-2.1](a-2.1.md)', 'version 1.2a', 'the version before']) {
			assert.equal(basis(`**Based on**: ${said}`), undefined, said);
		}
		assert.equal(basis('**Built on**: version 1.2'), undefined);
	});

	it('is the same where front matter ends its number with a naught', async () => {
		const plan = (version: string) =>
			checkText(
				'specs/001-shop/plan.md',
				`# Plan: Shop\n\n**Based on Spec**: [spec.md](spec.md), version ${version}\n`,
				{
					files: { 'specs/001-shop/spec.md': '---\nversion: 1.10\n---\n# Spec: Shop\n' },
				},
			);
		const rules = async (version: string) =>
			told(await plan(version)).filter((one) => one.startsWith('trace/spec-version'));
		assert.deepEqual(await rules('1.10'), []);
		assert.deepEqual(await rules('1.1'), [
			'trace/spec-version: This is based on version 1.1; specs/001-shop/spec.md is at 1.10. Bring it up to date and write 1.10.',
		]);
	});
});
