import { execFileSync } from 'node:child_process';
import type { TemporaryFolder } from './support.ts';

/** Commits all that stands in a folder, by an author on a day of their own; makes the repository where there is none. */
export function commit(folder: TemporaryFolder, message: string, author: string, date: string): void {
	const identity = ['-c', `user.name=${author}`, '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
	const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: '2024-12-31T00:00:00+00:00' };
	const options = { cwd: folder.root, stdio: 'ignore', env } as const;
	execFileSync('git', ['init', '-q'], options);
	execFileSync('git', ['add', '--all'], options);
	execFileSync('git', [...identity, 'commit', '-qm', message], options);
}
