// The browser that drives VS Code's workbench: the machine's own, or the one that came with the host.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { environment, node } from '../lib/node.mjs';
import { withProgress } from '../lib/progress.mjs';
import { withLock } from './lock.mjs';

/** @typedef {{ executablePath: string, env: Record<string, string> }} Browser */

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'chrome'];

const usualPlaces = {
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	],
	win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) =>
		['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((below) =>
			path.join(process.env[variable] ?? '', below),
		),
	),
	linux: ['/opt/google/chrome/chrome', '/snap/bin/chromium'],
};

/**
 * A browser that starts: `CHROME_PATH`, a Chrome, Chromium or Edge of the machine's, or the host's own Chromium.
 * @param {import('./cache.mjs').Host} host
 * @returns {Promise<Browser>}
 */
export async function ensureBrowser(host) {
	for (const executablePath of candidates()) {
		if (starts({ executablePath, env: {} })) {
			return { executablePath, env: {} };
		}
	}
	if (process.platform !== 'linux') {
		throw new Error('No Chrome, Chromium or Edge was found. Install one, or name one in CHROME_PATH.');
	}
	return ownChromium(host);
}

function candidates() {
	const { CHROME_PATH } = process.env;
	if (CHROME_PATH) {
		if (!existsSync(CHROME_PATH)) {
			throw new Error(`CHROME_PATH names ${CHROME_PATH}, which does not exist.`);
		}
		return [CHROME_PATH];
	}
	const folders = process.platform === 'linux' ? (process.env.PATH ?? '').split(path.delimiter) : [];
	const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
	const usual = usualPlaces[/** @type {keyof typeof usualPlaces} */ (process.platform)] ?? [];
	return [...onPath, ...usual].filter((file) => existsSync(file));
}

/**
 * The Chromium of the host's packages, unpacked once. A machine that lacks the few libraries it needs gets those that
 * came with it.
 * @param {import('./cache.mjs').Host} host
 * @returns {Promise<Browser>}
 */
async function ownChromium(host) {
	const executablePath = path.join(host.chromium, 'chromium');
	// Written last, so that it tells that the rest is there.
	const fontsFile = path.join(host.chromium, 'fonts.conf');
	if (!existsSync(fontsFile)) {
		await withLock(`${host.chromium}.lock`, async () => {
			if (!existsSync(fontsFile)) {
				await withProgress('Unpacking Chromium', async () => unpack(host));
			}
		});
	}
	const fonts = { FONTCONFIG_FILE: fontsFile };
	const libraries = { LD_LIBRARY_PATH: path.join(host.chromium, 'al2023/lib') };
	for (const env of [fonts, { ...fonts, ...libraries }]) {
		if (starts({ executablePath, env })) {
			return { executablePath, env };
		}
	}
	throw new Error(`${executablePath} does not start. Install Chrome or Chromium, or name one in CHROME_PATH.`);
}

/** @param {import('./cache.mjs').Host} host */
function unpack(host) {
	const unfinished = `${host.chromium}.${process.pid}.tmp`;
	mkdirSync(unfinished);
	try {
		// The package unpacks into the folder for temporary files, and trusts whatever it finds there: it gets an empty one.
		const main = createRequire(path.join(host.folder, 'package.json')).resolve('@sparticuz/chromium');
		const program = `
			import chromium, { inflate } from ${JSON.stringify(pathToFileURL(main).href)};
			await chromium.executablePath();
			await inflate(${JSON.stringify(path.join(host.chromiumPackage, 'bin/al2023.tar.br'))});
		`;
		const env = { ...environment(), TMPDIR: unfinished };
		execFileSync(node(), ['--input-type=module', '--eval', program], { env, stdio: 'pipe' });
		writeFileSync(path.join(unfinished, 'fonts.conf'), fontConfiguration(host.chromium));
		rmSync(host.chromium, { recursive: true, force: true });
		renameSync(unfinished, host.chromium);
	} finally {
		rmSync(unfinished, { recursive: true, force: true });
	}
}

/**
 * The machine's fonts, where it has any, and those that came with Chromium.
 * @param {string} folder
 */
function fontConfiguration(folder) {
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
	<dir>${folder}/fonts</dir>
	<cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}

/** @param {Browser} browser */
function starts({ executablePath, env }) {
	if (process.platform !== 'linux') {
		// Asking for the version opens a window there.
		return true;
	}
	try {
		execFileSync(executablePath, ['--version'], { env: { ...process.env, ...env }, stdio: 'pipe', timeout: 20_000 });
		return true;
	} catch {
		return false;
	}
}
