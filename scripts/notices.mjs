// Writes ThirdPartyNotices.txt: what is bundled and under which licence. node esbuild.mjs && node scripts/notices.mjs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './lib/node.mjs';

/** @typedef {import('./lib/bundledPackages.mjs').BundledPackage} BundledPackage */

/** Written by each build. */
const listFile = path.join(root, 'dist/bundled.json');

/** @returns {BundledPackage[]} what the last build has bundled */
export function lastBundled() {
	return JSON.parse(readFileSync(listFile, 'utf8'));
}

/**
 * Packages that don't name their licence, those without its text, and those that another one carries along: the licence,
 * and a file with the text as their authors publish it.
 * @type {Readonly<Record<string, { licence: string, file?: string }>>}
 */
const written = {
	'@microsoft/fast-element': { licence: 'MIT', file: 'microsoft.txt' },
	'@microsoft/fast-foundation': { licence: 'MIT', file: 'microsoft.txt' },
	'@microsoft/fast-web-utilities': { licence: 'MIT', file: 'microsoft.txt' },
	'@vscode/l10n': { licence: 'MIT', file: 'microsoft.txt' },
	'chevrotain-allstar': { licence: 'MIT', file: 'chevrotain-allstar.txt' },
	fastdom: { licence: 'MIT', file: 'fastdom.txt' },
	'js-yaml': { licence: 'MIT', file: 'js-yaml.txt' },
	khroma: { licence: 'MIT' },
	langium: { licence: 'MIT', file: 'langium.txt' },
	'vscode-jsonrpc': { licence: 'MIT', file: 'microsoft.txt' },
	'vscode-languageserver-protocol': { licence: 'MIT', file: 'microsoft.txt' },
	'vscode-languageserver-textdocument': { licence: 'MIT', file: 'microsoft.txt' },
	'vscode-languageserver-types': { licence: 'MIT', file: 'microsoft.txt' },
	'vscode-uri': { licence: 'MIT', file: 'vscode-uri.txt' },
};

/**
 * The notices: each package with its version, its licence and where its source is; those with the same text together.
 * @param {readonly BundledPackage[]} packages
 */
export function notices(packages) {
	/** @type {Map<string, string[]>} */
	const byText = new Map();
	for (const one of packages) {
		const { licence, text, source } = licenceOf(one);
		const place = one.inside === undefined ? source : `inside ${one.inside}`;
		byText.set(text, [...(byText.get(text) ?? []), `${one.name} ${one.version}, ${licence}, ${place}`]);
	}
	const rule = '-'.repeat(80);
	return [
		'ArchSpec contains code of the packages below. Their licences ask that these notices go with it.\n',
		...[...byText].map(([text, heads]) => `${rule}\n${heads.join('\n')}\n${rule}\n\n${text}`),
	].join('\n');
}

/**
 * @param {BundledPackage} bundled
 * @returns {{ licence: string, text: string, source: string }}
 * @throws for a package whose licence is not known
 */
function licenceOf({ name, folder }) {
	const own = folder === undefined ? undefined : ownLicence(path.join(root, folder));
	const given = written[name];
	const licence = own?.licence ?? given?.licence;
	const text = own?.text || (given?.file && textOf(path.join(root, 'scripts/licences', given.file)));
	if (!licence || !text) {
		throw new Error(
			`The licence of ${name} is not known: look where it comes from, and write it into scripts/notices.mjs.`,
		);
	}
	return { licence, text, source: own?.source ?? '' };
}

/** @param {string} folder of a package */
function ownLicence(folder) {
	const { license, repository } = JSON.parse(textOf(path.join(folder, 'package.json')));
	const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(file));
	/** @type {string} */
	const address = repository?.url ?? repository ?? '';
	return {
		licence: typeof license === 'string' ? license : undefined,
		text: files
			.sort()
			.map((file) => textOf(path.join(folder, file)))
			.join('\n'),
		source: address
			.replace(/^git\+|\.git$/g, '')
			.replace(/^(?:github:)?(?=[\w-]+\/[\w.-]+$)|^git(?:@github\.com:|:\/\/github\.com\/)/, 'https://github.com/'),
	};
}

/** @param {string} file */
function textOf(file) {
	return `${readFileSync(file, 'utf8').replace(/\r\n?/g, '\n').trim()}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	writeFileSync(path.join(root, 'ThirdPartyNotices.txt'), notices(lastBundled()));
}
