import { execFile } from 'node:child_process';

// What takes longer or is larger than this would cost more than it is worth.
const timeoutInMilliseconds = 10_000;
const maxOutputInBytes = 64 * 1024 * 1024;

/**
 * Runs git in a folder, without network and without programs that the repository's own configuration names.
 * @param input for its standard input
 * @returns its output; undefined where there is no git, no repository, or where it takes too long or says too much
 */
export function git(folder: string, argv: readonly string[], input?: string): Promise<Buffer | undefined> {
	return new Promise((resolve) => {
		const child = execFile(
			'git',
			// A repository's own configuration must not make `log` run a program.
			['--no-pager', '-c', 'log.showSignature=false', ...argv],
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
