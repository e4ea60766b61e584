// The texts of the interface in every language: node scripts/l10n.mjs [--check]
// Writes l10n/bundle.l10n.json from the sources, puts the translations into the same order, takes out those that nothing
// asks for any more, and lists what they lack. With --check it writes nothing and fails where anything would change.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { filesBelow } from './lib/files.mjs';
import { faultsOf, manifestFaults } from './lib/l10nFaults.mjs';
import { textsOfSources, untranslatedInSources } from './lib/l10nTexts.mjs';
import { root } from './lib/node.mjs';

/** @typedef {import('./lib/l10nFaults.mjs').Texts} Texts */

const english = 'l10n/bundle.l10n.json';
const manifestEnglish = 'package.nls.json';

/**
 * What is not as it should be in the tree.
 * @returns {string[]} a sentence for each fault
 */
export function l10nFaults() {
	const texts = englishTexts();
	const manifestTexts = read(manifestEnglish);
	return [
		...untranslatedInSources(),
		...(formatted(texts) === readText(english) ? [] : [`${english} is not what the sources ask for`]),
		...translations().flatMap((file) => {
			const translated = read(file);
			const unsorted = formatted(ordered(translated, texts)) !== formatted(translated);
			return [...faultsOf(texts, translated, file), ...(unsorted ? [`${file} has another order than ${english}`] : [])];
		}),
		...manifestFaults(readText('package.json'), manifestTexts),
		...manifestTranslations().flatMap((file) => faultsOf(manifestTexts, read(file), file)),
	];
}

/** Writes what can be written of itself. */
function update() {
	const texts = englishTexts();
	writeFileSync(path.join(root, english), formatted(texts));
	for (const file of translations()) {
		writeFileSync(path.join(root, file), formatted(ordered(read(file), texts)));
	}
	const manifestTexts = read(manifestEnglish);
	for (const file of manifestTranslations()) {
		writeFileSync(path.join(root, file), formatted(ordered(read(file), manifestTexts)));
	}
}

/** @returns {Texts} */
function englishTexts() {
	return Object.fromEntries(textsOfSources().map((text) => [text, text]));
}

function translations() {
	return filesBelow('l10n', /^l10n\/bundle\.l10n\.[\w-]+\.json$/);
}

function manifestTranslations() {
	return translations().map((file) => path.basename(file).replace('bundle.l10n', 'package.nls'));
}

/**
 * A translation's texts that are asked for, in the order of the English ones.
 * @param {Texts} translated
 * @param {Texts} texts
 * @returns {Texts}
 */
function ordered(translated, texts) {
	return Object.fromEntries(
		Object.keys(texts).flatMap((key) => (translated[key] === undefined ? [] : [[key, translated[key]]])),
	);
}

/** @param {Texts} texts */
function formatted(texts) {
	return `${JSON.stringify(texts, null, '\t')}\n`;
}

/** @param {string} file */
function readText(file) {
	return readFileSync(path.join(root, file), 'utf8');
}

/**
 * @param {string} file
 * @returns {Texts}
 */
function read(file) {
	return JSON.parse(readText(file));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
	if (!values.check) {
		update();
	}
	const faults = l10nFaults();
	for (const fault of faults) {
		console.error(fault);
	}
	console.log(
		`${Object.keys(read(english)).length} texts in ${translations().length + 1} languages, ${faults.length} faults.`,
	);
	process.exitCode = faults.length > 0 ? 1 : 0;
}
