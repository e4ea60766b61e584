// Packages the extension: node scripts/package.mjs [--out FILE.vsix | --check-reproducible]
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { environment, node, root, tool } from './lib/node.mjs';
import { run } from './lib/processes.mjs';
import { sameZip } from './lib/sameZip.mjs';
import { temporaryFolder } from './lib/temporary.mjs';

/**
 * Builds for production and packages; the manifest's `vscode:prepublish` does the building. The same commit gives the same
 * bytes, wherever and whenever.
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
	writeFileSync(vsix, sameZip(readFileSync(vsix)));
	console.log(`${vsix}  ${(statSync(vsix).size / 1000).toFixed(0)} kB  sha256 ${hashOf(vsix)}`);
	return vsix;
}

/** @param {string} file */
function hashOf(file) {
	return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/**
 * Packages the last commit twice, in folders of different names, with other rights for new files and in another time
 * zone, and compares the packages.
 * @throws where they differ
 */
async function checkReproducible() {
	const hashes = [];
	for (const [name, timeZone, mask] of /** @type {const} */ ([
		['first', 'UTC', 0o022],
		['another-one', 'Pacific/Kiritimati', 0o077],
	])) {
		const folder = path.join(temporaryFolder('reproducible'), name);
		mkdirSync(folder);
		process.umask(mask);
		const out = path.join(folder, 'archspec.vsix');
		const env = { ...environment(), TZ: timeZone };
		await mustRun('git', ['archive', '--output', path.join(folder, 'source.tar'), 'HEAD'], root, env);
		// Without `--touch` all files would have the time of the commit
		await mustRun('tar', ['--touch', '-xf', 'source.tar'], folder, env);
		symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
		await mustRun(node(), ['scripts/package.mjs', '--out', out], folder, env);
		hashes.push(hashOf(out));
	}
	if (new Set(hashes).size > 1) {
		throw new Error(`The same commit gave two packages: ${hashes.join(', ')}.`);
	}
	console.log(`Both packages are the same: sha256 ${hashes[0]}`);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} env
 */
async function mustRun(command, args, cwd, env) {
	if ((await run(command, args, { cwd, env })) !== 0) {
		throw new Error(`${command} ${args[0]} failed.`);
	}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const { values } = parseArgs({ options: { out: { type: 'string' }, 'check-reproducible': { type: 'boolean' } } });
	const done = values['check-reproducible'] ? checkReproducible() : packageExtension(values.out);
	await done.catch((error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
}
