// Edits in a large document while many are indexed: node edits.ts FOLDER COUNT
// Prints {"lines": …, "documents": …, "samples": [milliseconds, …], "processor": [milliseconds, …]}: update
// and settle of one edit, by the clock and by the time of this process on a processor.
import { openProject } from '../../src/cli/openProject.ts';
import { design } from './generate/kiro.ts';
import { Prose, Random } from './generate/prose.ts';

const [folder = '.', count = '200'] = process.argv.slice(2);
const wantedLines = 3000;
const path = '.kiro/specs/large/design.md';

const random = new Random(11);
let lines = largeDocument().split('\n');
const { index } = await openProject({ cwd: folder, paths: [] });
await index.load();
index.update('.kiro/specs/large/tasks.md', '# Implementation Plan\n\n- [ ] 1. [design](design.md#data-models)\n');
index.update(path, lines.join('\n'));
await index.settle();

/** Each sort of edit gives the lines after it. */
const edits: readonly (() => string[])[] = [
	// A character in a sentence, then some more
	() =>
		change(
			(line) => /^[A-Z][a-z]/.test(line),
			(line) => `${line}x`,
		),
	() =>
		change(
			(line) => /^[A-Z][a-z]/.test(line),
			(line) => line.slice(0, -1),
		),
	// An empty line moves all that stands below
	() => lines.toSpliced(random.between(10, lines.length - 1), 0, ''),
	// A heading, which others may link to
	() =>
		change(
			(line) => line.startsWith('## '),
			(line) => `${line}s`,
		),
	() =>
		change(
			(line) => line.startsWith('## '),
			(line) => line.slice(0, -1),
		),
	// A link that leads somewhere, and one that leads nowhere
	() => lines.toSpliced(random.between(10, lines.length - 1), 0, 'See [the plan](tasks.md#implementation-plan).', ''),
	() =>
		lines.toSpliced(random.between(10, lines.length - 1), 0, `See [nothing](none-${random.between(1, 999)}.md).`, ''),
	// A fence that opens and swallows the rest, and its end
	() => lines.toSpliced(random.between(10, lines.length - 1), 0, '```'),
	() => lines.toSpliced(lines.lastIndexOf('```'), 1),
	// A table cell too many
	() =>
		change(
			(line) => line.startsWith('| '),
			(line) => `${line} x |`,
		),
	// A paragraph pasted, a paragraph cut
	() => lines.toSpliced(random.between(10, lines.length - 1), 0, '', 'A paragraph of its own.', ''),
	() => lines.toSpliced(random.between(10, lines.length - 9), 4),
];

const warmUp = 60;
const samples: number[] = [];
const processor: number[] = [];
for (let i = 0; i < Number(count) + warmUp; i++) {
	lines = edits[i % edits.length]?.() ?? lines;
	const text = lines.join('\n');
	const before = process.cpuUsage();
	const started = performance.now();
	index.update(path, text);
	await index.settle();
	if (i >= warmUp) {
		samples.push(performance.now() - started);
		const { user, system } = process.cpuUsage(before);
		processor.push((user + system) / 1000);
	}
}
console.log(JSON.stringify({ lines: lines.length, documents: index.documents().length, samples, processor }));

function change(fits: (line: string) => boolean, edit: (line: string) => string): string[] {
	const from = random.between(10, lines.length - 1);
	const found = lines.findIndex((line, i) => i >= from && fits(line));
	return found < 0 ? lines : lines.with(found, edit(lines[found] ?? ''));
}

function largeDocument(): string {
	for (let length = 60_000; ; length += 20_000) {
		const text = design({
			number: 1,
			feature: 'large',
			prose: new Prose(new Random(5)),
			source: 'src/large/index.ts',
			length,
		});
		if (text.split('\n').length >= wantedLines) {
			return text;
		}
	}
}
