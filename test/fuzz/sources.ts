import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from '../../src/core/workspace/decode.ts';
import type { Sources } from './generate/mutate.ts';
import type { DocumentSubject } from './subject.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Longer files are left out: what they would find, pieces of them find sooner. */
const longest = 200_000;

/**
 * The texts that are mutated: Markdown of a folder, of the examples and of fixtures, and the kinds and configurations
 * of this repository.
 * @param corpus folder of repositories whose Markdown is taken in addition
 */
export function readSources(corpus?: string): Sources {
	const documents = [
		...markdownIn(path.join(root, 'examples')),
		...markdownIn(path.join(root, 'test/fixtures')),
		...(corpus === undefined
			? []
			: readdirSync(corpus)
					.sort()
					.flatMap((name) => markdownIn(path.join(corpus, name)))),
	];
	const kinds = filesIn(path.join(root, 'schemas/kinds'), /\.ya?ml$/).map(({ text }) => text);
	const configurations = filesIn(path.join(root, 'examples'), /(?:^|\/)\.archspec\.yaml$/).map(({ text }) => text);
	return { documents, kinds, configurations: [...configurations, configuration, flowConfiguration] };
}

/** All that a configuration may hold. */
const configuration = `# Team
rules:
  structure/title: off
  "link/missing-file": warning # often
ignore: ['docs/archive/**']
documents:
  - path: docs/notes/*.md
    kind: adr-nygard
maxFileSize: 100000
adr:
  workflow:
    draft: [proposed]
    proposed: [accepted, rejected]
trace:
  code: ['src/**']
  ids: ['REQ-\\d+']
  documents: [docs/**]
ai:
  neverSend: [docs/contracts/**]
`;

const flowConfiguration = "{ rules: { structure/title: off, 'link/missing-file': hint }, ignore: [a/**], ai: {} }\n";

function markdownIn(folder: string): DocumentSubject[] {
	return filesIn(folder, /\.(?:md|markdown)$/).map((file) => ({ type: 'document', ...file }));
}

function filesIn(folder: string, name: RegExp): { path: string; text: string }[] {
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
		return [];
	}
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && name.test(entry.name))
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort()
		.flatMap((file) => {
			const text = decodeText(readFileSync(file));
			const place = path.relative(folder, file).replaceAll('\\', '/');
			return typeof text === 'string' && text.length <= longest ? [{ path: place, text }] : [];
		});
}
