import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { printer } from '../../src/node/browser/editorPrinter.ts';
import { findBrowser, type Machine } from '../../src/node/browser/findBrowser.ts';
import { onlyPosix, TemporaryFolder } from './support.ts';

const machine = (platform: string, environment: Machine['environment'], ...programs: readonly string[]): Machine => ({
	platform,
	environment,
	isProgram: (file) => programs.includes(file),
});

describe("the machine's browser", () => {
	it('is the one that is named, and no other', () => {
		const has = machine('linux', { PATH: '/usr/bin' }, '/usr/bin/chromium', '/x/chrome');
		assert.equal(findBrowser('/x/chrome', has), '/x/chrome');
		assert.equal(findBrowser('/y/chrome', has), undefined);
	});

	it('is found on PATH, a Chrome before an Edge, and never in the current folder', () => {
		const programs = ['/a/microsoft-edge', '/b/google-chrome', 'chromium', './chromium'];
		assert.equal(findBrowser(undefined, machine('linux', { PATH: '.:/a:/b' }, ...programs)), '/b/google-chrome');
		assert.equal(findBrowser(undefined, machine('linux', { PATH: '.:/c::' }, ...programs)), undefined);
	});

	onlyPosix('is looked for by the editor where CHROME_PATH names none that is there', async () => {
		using folder = new TemporaryFolder({ 'google-chrome': '' });
		chmodSync(folder.path('google-chrome'), 0o755);
		const { CHROME_PATH, PATH } = process.env;
		try {
			process.env.CHROME_PATH = folder.path('gone');
			process.env.PATH = folder.root;
			assert.equal(printer.find(undefined), folder.path('google-chrome'));
			assert.equal(printer.find(folder.path('gone')), undefined, 'one that a person names is the only one');
		} finally {
			restore('CHROME_PATH', CHROME_PATH);
			restore('PATH', PATH);
		}
	});

	it('is found in the usual places of each system', () => {
		const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
		const windows = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)', PATH: 'C:\\' };
		assert.equal(findBrowser(undefined, machine('win32', windows, edge)), edge);
		const own = '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium';
		assert.equal(findBrowser(undefined, machine('darwin', { HOME: '/Users/a' }, own)), own);
		assert.equal(findBrowser(undefined, machine('linux', {}, '/snap/bin/chromium')), '/snap/bin/chromium');
	});
});

function restore(name: string, value: string | undefined): void {
	if (value === undefined) {
		delete process.env[name];
	} else {
		process.env[name] = value;
	}
}
