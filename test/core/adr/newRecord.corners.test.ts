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
	it('copies nothing of a decision about templates', async () => {
		const [path, text] = await made({
			'doc/adr/0001-adr-template.md': nygard('1. Write records by a template', 'All of us forget the drawbacks.'),
			'doc/adr/0002-keep.md': nygard('2. Keep', 'Rows last.'),
		});
		assert.equal(path, 'doc/adr/0003-drop-xml.md');
		assert.doesNotMatch(text, /forget/u);
	});
});
