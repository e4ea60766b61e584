import { execFile } from 'node:child_process';

// A history that takes longer or is larger than this would cost more than the hints it decides are worth.
const timeoutInMilliseconds = 10_000;
const maxOutputInBytes = 64 * 1024 * 1024;

const logCommand = [
	'--no-pager',
	// A repository's own configuration must not make `log` run a program.
	'-c',
	'log.showSignature=false',
	'log',
	'--diff-filter=D',
	'--no-renames',
	'--no-ext-diff',
	'--name-only',
	'--relative',
	'--format=',
	'-z',
	'--',
	'.',
];

/**
 * Every path below `folder` that a commit deleted or moved away, and the folders they stood in, relative to it.
 * Empty where there is no git, no repository, or a history too long to read in the time allowed; never half of it, so
 * that two runs agree.
 */
export function readFormerPaths(folder: string): Promise<ReadonlySet<string>> {
	return new Promise((resolve) => {
		execFile(
			'git',
			logCommand,
			{
				cwd: folder,
				timeout: timeoutInMilliseconds,
				maxBuffer: maxOutputInBytes,
				windowsHide: true,
				// No network: a partial clone would fetch what it lacks.
				env: { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none', GIT_OPTIONAL_LOCKS: '0' },
			},
			(error, output) => resolve(error ? new Set() : withFolders(output.split('\0'))),
		);
	});
}

function withFolders(files: readonly string[]): ReadonlySet<string> {
	const paths = new Set<string>();
	for (const file of files) {
		for (let path = file; path !== '' && !paths.has(path); path = path.slice(0, Math.max(path.lastIndexOf('/'), 0))) {
			paths.add(path);
		}
	}
	return paths;
}
