import assert from 'node:assert/strict';
import { type NewRecordOptions, newRecord } from '../../../src/core/adr/new/newRecord.ts';
import { type Files, repositoryOf } from '../../support/adrRepository.ts';
import { carryOut } from '../../support/carryOut.ts';

const title = 'Drop XML';
const day = '2026-11-22';

/** Path and text of a new record. */
async function made(files: Files, options: Partial<NewRecordOptions> = {}): Promise<[string, string]> {
	const { path, change } = await newRecord(repositoryOf(files), { title, day, ...options });
	return [path, carryOut(files, change)[path] ?? ''];
}

/** A record of Nygard's form. */
function nygard(heading: string, context = 'c', head = 'Date: 2024-01-31\n\n'): string {
	return `# ${heading}\n\n${head}## Status\n\nAccepted\n\n## Context\n\n${context}\n\n## Decision\n\nd\n\n## Consequences\n\ne\n`;
}

describe('a new record of a log', () => {
	it('has its day for the word of a template that it was made', async () => {
		const sections = '## Status\n\nAccepted\n\n## Context\n\n## Decision\n\n## Consequences\n';
		for (const [head, written] of [
			['Created: YYYY-MM-DD\n\n', `Created: ${day}\n\n`],
			['* Created on: [YYYY-MM-DD]\n\n', `* Created on: ${day}\n\n`],
			['Created:\n\n', `Created: ${day}\n\n`],
			['Date: 2020-01-02\n\nCreated: {date}\n\n', `Date: ${day}\n\nCreated: ${day}\n\n`],
			['Created: by the whole team\n\n', 'Created: by the whole team\n\n'],
			['Decided: YYYY-MM-DD\n\n', 'Decided: YYYY-MM-DD\n\n'],
		] as const) {
			const template = `# N. Title\n\n${head}${sections}`;
			const [, text] = await made({ 'doc/adr/TEMPLATE.md': template, 'doc/adr/0001-keep.md': nygard('1. Keep') });
			assert.equal(text, `# 2. ${title}\n\n${written}${sections}`, head);
		}
		const [, text] = await made({
			'doc/adr/TEMPLATE.md': `---\ntitle: X\ncreated: YYYY-MM-DD\ndate: {YYYY-MM-DD}\n---\n\n${sections}`,
			'doc/adr/0001-keep.md': nygard('1. Keep'),
		});
		assert.equal(text, `---\ntitle: ${title}\ncreated: ${day}\ndate: ${day}\n---\n\n${sections}`);
	});

	it('copies nothing of a decision about templates', async () => {
		const [path, text] = await made({
			'doc/adr/0001-adr-template.md': nygard('1. Write records by a template', 'All of us forget the drawbacks.'),
			'doc/adr/0002-keep.md': nygard('2. Keep', 'Rows last.'),
		});
		assert.equal(path, 'doc/adr/0003-drop-xml.md');
		assert.doesNotMatch(text, /forget/u);
	});
});
