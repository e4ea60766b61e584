// What keeps the translations from being complete.

/** @typedef {Readonly<Record<string, string>>} Texts */

/**
 * Compares a translation with the English texts of the same keys.
 * @param {Texts} english
 * @param {Texts} translated
 * @param {string} file of the translation, for the sentences
 * @returns {string[]} a sentence for each fault
 */
export function faultsOf(english, translated, file) {
	const missing = Object.keys(english).filter((key) => !Object.hasOwn(translated, key));
	const unused = Object.keys(translated).filter((key) => !Object.hasOwn(english, key));
	const otherValues = Object.keys(english).filter(
		(key) => Object.hasOwn(translated, key) && values(english[key]) !== values(translated[key]),
	);
	return [
		...missing.map((key) => `${file} lacks ${JSON.stringify(key)}`),
		...unused.map((key) => `${file} has ${JSON.stringify(key)}, which nothing uses`),
		...otherValues.map((key) => `${file} has other values {…}, commands or icons in ${JSON.stringify(key)}`),
	];
}

/** What a translation must leave as it is: `{0}`, `(command:…)`, `$(icon)`, `#setting#`; as one word for comparing. */
function values(text = '') {
	const kept = text.match(/\{\d+\}|\(command:[^)]*\)|\$\([\w~-]+\)|#archspec\.[\w.]+#/g) ?? [];
	return [...new Set(kept)].sort().join(' ');
}

/** A field of the manifest that a person reads, with a text in the place of a key; the product's name needs none. */
const untranslatable = /"(?:title|shortTitle|description|markdownDescription|contents|altText)": "(?!%|ArchSpec").*/g;

/**
 * Compares the manifest with its texts.
 * @param {string} manifest text of package.json
 * @param {Texts} texts of package.nls.json
 * @returns {string[]} a sentence for each key without text, and for each text that the manifest doesn't ask for
 */
export function manifestFaults(manifest, texts) {
	const used = new Set([...manifest.matchAll(/"%([^"%\s]+)%"/g)].map(([, key = '']) => key));
	return [
		...[...manifest.matchAll(untranslatable)].map(([field]) => `package.json has a text of its own: ${field}`),
		...[...used].filter((key) => !Object.hasOwn(texts, key)).map((key) => `package.nls.json lacks "${key}"`),
		...Object.keys(texts)
			.filter((key) => !used.has(key))
			.map((key) => `package.nls.json has "${key}", which package.json doesn't use`),
	];
}
