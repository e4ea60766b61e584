// Shows ArchSpec to a person: builds and packages it, installs the package into a VS Code from npm, and serves examples/
// to a browser until Ctrl-C. node scripts/start.mjs [--port N] [--no-open] [FOLDER]
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureHost } from './host/install.mjs';
import { installExtension, startUserServer } from './host/server.mjs';
import { root } from './lib/node.mjs';
import { openBrowser } from './lib/openBrowser.mjs';
import { temporaryFolder } from './lib/temporary.mjs';
import { packageExtension } from './package.mjs';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
});
const folder = path.resolve(positionals[0] ?? path.join(root, 'examples'));
const port = Number(values.port ?? 0);
if (!existsSync(folder) || !Number.isInteger(port) || port < 0 || port > 65535) {
	console.error('Usage: npm start -- [--port N] [--no-open] [FOLDER]');
	process.exit(2);
}

try {
	await serve();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}

async function serve() {
	const vsix = await packageExtension(path.join(root, 'dist/archspec.vsix'));
	const host = await ensureHost();
	const stateFolder = temporaryFolder('start');
	await installExtension(host, { stateFolder, vsix });
	const server = await startUserServer(host, { stateFolder, port });
	const address = `${server.address}/?folder=${folder.split(path.sep).map(encodeURIComponent).join('/')}`;
	console.log(`\nArchSpec in VS Code, on ${folder}:\n\n    ${address}\n\nCtrl-C ends it.`);
	if (!values['no-open']) {
		openBrowser(address);
	}
	await server.ended;
	throw new Error(`VS Code's server ended:\n${server.log().slice(-4000)}`);
}
