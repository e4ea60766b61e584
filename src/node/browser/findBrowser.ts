import { accessSync, constants, statSync } from 'node:fs';
import nodePath from 'node:path';

/** What the search looks at; another machine's in tests. */
export interface Machine {
	readonly platform: string;
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Whether a file may be run. */
	isProgram(file: string): boolean;
}

/** Names on PATH, those that people choose for themselves first. */
const names = [
	...['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'],
	...['microsoft-edge', 'microsoft-edge-stable', 'msedge', 'brave-browser'],
];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome Canary', 'Brave Browser'];

const windowsPrograms = [
	'Google\\Chrome\\Application\\chrome.exe',
	'Chromium\\Application\\chrome.exe',
	'Microsoft\\Edge\\Application\\msedge.exe',
];

const linuxPlaces = [
	...['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'],
	...['/usr/lib/chromium/chromium', '/usr/lib/chromium-browser/chromium-browser'],
];

/**
 * A Chrome, Chromium or Edge of the machine: the one that somebody names, one on PATH, or one in a usual place.
 * @param named absolute path
 * @returns its absolute path; undefined where there is none, and where the one that is named is no program
 */
export function findBrowser(named?: string, machine: Machine = thisMachine): string | undefined {
	const candidates = named ? [named] : [...onPath(machine), ...usualPlaces(machine)];
	return candidates.find((file) => machine.isProgram(file));
}

const thisMachine: Machine = {
	platform: process.platform,
	environment: process.env,
	isProgram(file) {
		try {
			accessSync(file, constants.X_OK);
			return statSync(file).isFile();
		} catch {
			return false;
		}
	},
};

function onPath({ platform, environment }: Machine): string[] {
	if (platform === 'win32') {
		// What browsers install there is no program on PATH
		return [];
	}
	const folders = (environment.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
	return names.flatMap((name) => folders.map((folder) => nodePath.posix.join(folder, name)));
}

function usualPlaces({ platform, environment }: Machine): string[] {
	switch (platform) {
		case 'darwin':
			return ['', environment.HOME ?? ''].flatMap((home) =>
				macApplications.map((name) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
			);
		case 'win32':
			return windowsPrograms.flatMap((program) =>
				['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
					const folder = environment[name];
					return folder ? nodePath.win32.join(folder, program) : [];
				}),
			);
		default:
			return linuxPlaces;
	}
}
