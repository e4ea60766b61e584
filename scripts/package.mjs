// Packages the extension: node scripts/package.mjs [--out FILE.vsix]
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { environment, node, root, tool } from './lib/node.mjs';
import { run } from './lib/processes.mjs';

/**
 * Builds for production and packages; the manifest's `vscode:prepublish` does the building.
 * @param {string} [out] by default archspec-VERSION.vsix in the root
 * @returns {Promise<string>} path of the package
 */
export async function packageExtension(out) {
	const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
	const vsix = path.resolve(out ?? path.join(root, `archspec-${version}.vsix`));
	mkdirSync(path.dirname(vsix), { recursive: true });
	// The bundles hold what they need. A clone without a remote has no repository to link to.
	const args = ['package', '--no-dependencies', '--allow-missing-repository', '--out', vsix];
	const code = await run(node(), [tool('@vscode/vsce/vsce'), ...args], { cwd: root, env: environment() });
	if (code !== 0) {
		throw new Error('The extension could not be packaged.');
	}
	console.log(`${vsix}  ${(statSync(vsix).size / 1000).toFixed(0)} kB`);
	return vsix;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const { values } = parseArgs({ options: { out: { type: 'string' } } });
	await packageExtension(values.out).catch((error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
}
