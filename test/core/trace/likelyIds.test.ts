import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { likelyIdPatterns } from '../../../src/core/trace/generic/likelyIds.ts';

const listed = (...ids: string[]): string => ids.map((id) => `- **${id}**: it prints.\n`).join('');

describe('ids that a document of requirements seems to have', () => {
	const patterns = (text: string, path = 'docs/srs.md') => likelyIdPatterns(parseDocument(path, text));

	it('are those at which items, headings and rows begin, the most used first', () => {
		const headings = ['SRS-001', 'SRS-002', 'SRS-003', 'SRS-004'].map((id) => `## ${id} Print\n\nIt prints.\n\n`);
		const rows = ['NFR-UX-1', 'NFR-UX-2', 'NFR-UX-3'].map((id) => `| ${id} | fast |\n`).join('');
		assert.deepEqual(patterns(`# Fax\n\n${headings.join('')}| Id | Text |\n| --- | --- |\n${rows}`), [
			String.raw`SRS-\d+`,
			String.raw`NFR-UX-\d+`,
		]);
	});

	it('are looked for where the name or the title says requirements, in any language', () => {
		const text = listed('REQ-1', 'REQ-2', 'REQ-3');
		for (const [path, title] of [
			['docs/system_requirements.md', 'Fax'],
			['docs/fax.md', 'Requirements of the fax'],
			['docs/fax.md', 'Требования'],
			['docs/Anforderungen.md', 'Fax'],
			['PRD-fax.md', 'Fax'],
		] as const) {
			assert.deepEqual(patterns(`# ${title}\n\n${text}`, path), [String.raw`REQ-\d+`], `${path} ${title}`);
		}
	});

	it('are none of tickets, standards, references in sentences, or too few', () => {
		assert.deepEqual(patterns(`# Changes\n\n${listed('FAX-1', 'FAX-2', 'FAX-3')}`, 'CHANGELOG.md'), []);
		assert.deepEqual(patterns('# Requirements\n\n- As ISO-9001, ISO-27001 and ISO-8601 say.\n'), []);
		assert.deepEqual(patterns(`# Requirements\n\n${listed('REQ-1', 'REQ-2', 'REQ-2')}`), []);
		assert.deepEqual(patterns(`# Requirements\n\n\`\`\`\n${listed('REQ-1', 'REQ-2', 'REQ-3')}\`\`\`\n`), []);
	});
});
