// Reads every section of every document below a folder into its form, and writes it back.
// node scripts/formRoundTrip.mjs FOLDER [--line-breaks crlf|mixed] [--verbose]
//
// A value that is written back unchanged must give no edit. Each value is then changed once: read again, the document
// must have this value where it was and all others as before. Exit status 1 where one has not; --verbose lists them.
// --line-breaks gives each text others than its own, and a byte order mark.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { tryForms } from '../test/support/formTrials.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { verbose: { type: 'boolean' }, 'line-breaks': { type: 'string' } },
});
const [folder] = positionals;
if (folder === undefined || !existsSync(folder)) {
	console.error('Usage: node scripts/formRoundTrip.mjs FOLDER [--line-breaks crlf|mixed] [--verbose]');
	process.exit(2);
}

const total = { documents: 0, sections: 0, values: 0, milliseconds: 0 };
/** @type {string[]} */
const failures = [];
/** @type {Map<string, number>} */
const parts = new Map();
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
	if (!/\.md$/i.test(name) || name.split(path.sep).includes('node_modules')) {
		continue;
	}
	const text = withLineBreaks(readFileSync(path.join(folder, name), 'utf8'));
	const relative = name.split(path.sep).slice(1).join('/') || name;
	const trial = tryForms(relative, text);
	if (!trial) {
		continue;
	}
	total.documents++;
	total.sections += trial.sections;
	total.values += trial.values;
	total.milliseconds += trial.milliseconds;
	for (const [type, count] of trial.parts) {
		parts.set(type, (parts.get(type) ?? 0) + count);
	}
	failures.push(...trial.failures.map((failure) => `${name}: ${failure}`));
}
console.log(
	`${total.documents} documents, ${total.sections} sections, ${total.values} values written back and changed, ${failures.length} failures; ${total.milliseconds.toFixed(0)} ms to read the forms.`,
);
console.log([...parts].map(([type, count]) => `${count} ${type}`).join(', '));
for (const failure of values.verbose ? failures : failures.slice(0, 10)) {
	console.log(failure);
}
process.exitCode = failures.length > 0 ? 1 : 0;

/** @param {string} text */
function withLineBreaks(text) {
	const wanted = values['line-breaks'];
	if (wanted === undefined) {
		return text;
	}
	let line = 0;
	const changed = text.replace(/\r\n?|\n/g, () => (wanted === 'crlf' || line++ % 3 === 0 ? '\r\n' : '\n'));
	return `\uFEFF${changed.replace(/^\uFEFF/, '')}`;
}
