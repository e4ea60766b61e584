import { decodeText } from '../core/workspace/decode.ts';
import type { FileVersion, VersionHistory } from '../core/workspace/versions.ts';
import { git } from './git.ts';

/** So many versions of a file are read, the newest. */
const maxVersions = 500;

/** Commits of one file, the newest first, each with what it did to the file and the object it left there. */
const logCommand = [
	'log',
	`--max-count=${maxVersions}`,
	'--follow',
	'--raw',
	'--no-abbrev',
	'--no-ext-diff',
	'--no-textconv',
	'--relative',
	'-z',
	'--encoding=UTF-8',
	'--format=%x00commit %H%x00%aI%x00%aN%x00%s',
	'--',
];

/** A version whose text is not read yet. */
interface Commit extends Omit<FileVersion, 'text'> {
	readonly path: string;
	/** Hash of the object that holds the text. */
	readonly object: string;
}

/** What git remembers of the files below a folder. Two processes for each file: one for commits, one for texts. */
export function gitVersions(folder: string): VersionHistory {
	return {
		async versions(path, token) {
			const log = await git(folder, [...logCommand, path]);
			const commits = log ? readLog(log.toString('utf8')) : [];
			if (commits.length === 0 || token?.isCancellationRequested) {
				return [];
			}
			const objects = commits.map(({ object }) => `${object}\n`).join('');
			const content = await git(folder, ['cat-file', '--batch'], objects);
			return content ? withTexts(commits, content) : [];
		},
	};
}

/** Fields end with NUL; behind those of the commit stands `:MODE MODE OBJECT OBJECT KIND`, then one path or two. */
function readLog(log: string): Commit[] {
	const fields = log.split('\0');
	const commits: Commit[] = [];
	for (let at = 0; at < fields.length; at++) {
		const commit = /^\s*commit ([0-9a-f]+)$/.exec(fields[at] ?? '')?.[1];
		// Without a change of its own, as a merge is, the next commit follows at once
		const [, object, kind] = /^\s*:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])/.exec(fields[at + 4] ?? '') ?? [];
		if (commit === undefined || object === undefined) {
			continue;
		}
		const [date = '', author = '', subject = ''] = fields.slice(at + 1, at + 4);
		at += kind === 'R' || kind === 'C' ? 6 : 5;
		// What was deleted comes again with the next version, if any
		if (kind !== 'D') {
			commits.push({ commit, date, author, subject, path: fields[at] ?? '', object });
		}
	}
	return commits;
}

/** Oldest first, without those that are no text. */
function withTexts(commits: readonly Commit[], content: Buffer): FileVersion[] {
	const versions: FileVersion[] = [];
	let at = 0;
	for (const { object: _, ...commit } of commits) {
		const end = content.indexOf('\n', at);
		const [, , size] = content.toString('latin1', at, end).split(' ');
		at = end + 1;
		if (size !== undefined) {
			const text = decodeText(content.subarray(at, at + Number(size)));
			at += Number(size) + 1;
			if (typeof text === 'string') {
				versions.push({ ...commit, text });
			}
		}
	}
	return versions.reverse();
}
