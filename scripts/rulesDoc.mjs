// Writes docs/rules.md from the rules; with --check, fails when the file differs.
import { readFileSync, writeFileSync } from 'node:fs';
import { rulesPage } from '../src/core/rules/describe.ts';
import { ruleDescriptions } from '../src/core/rules/index.ts';

const file = new URL('../docs/rules.md', import.meta.url);
const text = rulesPage(ruleDescriptions);
if (process.argv.includes('--check')) {
	let written = '';
	try {
		written = readFileSync(file, 'utf8');
	} catch {
		// A file that is not there differs too.
	}
	if (written !== text) {
		console.error('docs/rules.md differs from the rules: run `node scripts/rulesDoc.mjs`.');
		process.exitCode = 1;
	}
} else {
	writeFileSync(file, text);
}
