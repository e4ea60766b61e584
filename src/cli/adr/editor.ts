import { spawnSync } from 'node:child_process';
import type { Terminal } from '../terminal.ts';

/**
 * Opens a file in the editor that VISUAL or else EDITOR names, and waits for it to end. The variable may hold arguments:
 * a shell reads it. Nothing happens where neither is set.
 * @param file from the current folder
 * @returns what went wrong, to stand after the name of the variable
 */
export function openInEditor(file: string, { environment, cwd }: Terminal): string | undefined {
	const editor = environment.VISUAL || environment.EDITOR;
	if (!editor) {
		return undefined;
	}
	const options = { cwd, stdio: 'inherit' } as const;
	const { status, error } =
		process.platform === 'win32'
			? spawnSync(`${editor} "${file}"`, { ...options, shell: true })
			: spawnSync('sh', ['-c', `${editor} "$@"`, 'sh', file], options);
	const variable = environment.VISUAL ? 'VISUAL' : 'EDITOR';
	return error || status !== 0
		? `${variable} (${editor}) failed${error ? `: ${error.message}` : status === null ? '' : ` with status ${status}`}`
		: undefined;
}
