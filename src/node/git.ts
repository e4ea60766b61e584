import { execFile } from 'node:child_process';

// What takes longer or is larger than this would cost more than it is worth.
const timeoutInMilliseconds = 10_000;
const maxOutputInBytes = 64 * 1024 * 1024;

/** Settings by which a repository's own configuration, or one that lies in it, could have git run a program. */
const harmless = [
	'log.showSignature=false',
	'core.fsmonitor=false',
	'core.hooksPath=/dev/null',
	'diff.external=',
	// A folder of the work tree may have the form of a repository, with a configuration that nobody cloned
	'safe.bareRepository=explicit',
];

/**
 * Runs git in a folder, without network and without programs that the repository's own configuration names.
 * @param input for its standard input
 * @returns its output; undefined where there is no git, no repository, or where it takes too long or says too much
 */
export function git(folder: string, argv: readonly string[], input?: string): Promise<Buffer | undefined> {
	return new Promise((resolve) => {
		const child = execFile(
			'git',
			['--no-pager', ...harmless.flatMap((setting) => ['-c', setting]), ...argv],
			{
				cwd: folder,
				encoding: 'buffer',
				timeout: timeoutInMilliseconds,
				maxBuffer: maxOutputInBytes,
				windowsHide: true,
				env: {
					...process.env,
					// No network: a partial clone would fetch what it lacks.
					GIT_NO_LAZY_FETCH: '1',
					GIT_ALLOW_PROTOCOL: 'none',
					GIT_OPTIONAL_LOCKS: '0',
					// A file may be called `[a].md`.
					GIT_LITERAL_PATHSPECS: '1',
				},
			},
			(error, output) => resolve(error ? undefined : output),
		);
		// It may have ended before it read anything
		child.stdin?.on('error', () => undefined);
		child.stdin?.end(input);
	});
}
