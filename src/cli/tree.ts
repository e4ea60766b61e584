import { type DocumentGroup, groupDocuments } from '../core/outline/groups.ts';
import { percent, plural } from '../core/outline/summary.ts';
import { printable } from '../core/report/printable.ts';
import { createStyle, type Style } from '../core/report/style.ts';
import { progressInLine } from '../core/tasks/progress.ts';
import type { SectionFacts, SectionState } from '../core/workspace/facts.ts';
import type { IndexedDocument } from '../core/workspace/specIndex.ts';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import { reportUnread } from './notes.ts';
import { openProject } from './openProject.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

export const tree: Command = {
	name: 'tree',
	synopsis: '[PATH]',
	summary: 'Show the documents with their sections and how far they are.',
	description: [
		'Lists the documents under PATH (the current folder when it is not given) by the feature or folder they belong to,',
		'each with the share of its required sections that are complete, and every section with its state:',
		'✔ complete, ◐ draft, ○ empty, ✘ missing.',
	].join('\n'),
	options: [{ name: 'format', value: 'FORMAT', description: 'pretty (default) or json.' }],
	positionals: { least: 0, most: 1 },
	run: runTree,
};

async function runTree(input: Arguments, terminal: Terminal): Promise<number> {
	const format = input.value('format') ?? 'pretty';
	if (format !== 'pretty' && format !== 'json') {
		throw new UsageError(`unknown format "${format}". Formats: pretty, json.`);
	}
	const opened = await openProject({ cwd: terminal.cwd, paths: input.positionals });
	await opened.index.load({ progress: (done, all) => terminal.progress.show(done, all) });
	terminal.progress.clear();
	reportUnread(opened, terminal);
	const documents = opened.index.documents().filter(({ facts }) => opened.inTargets(facts.path));
	const groups = groupDocuments(
		documents.map((document) => ({ ...document, path: document.facts.path })),
		'feature',
	);
	terminal.out(
		format === 'json'
			? toJson(opened.workspace.root, groups)
			: toText(opened.workspace.root, groups, createStyle(terminal.colours)),
	);
	return 0;
}

type Group = DocumentGroup<IndexedDocument & { path: string }>;

function toJson(root: string, groups: readonly Group[]): string {
	const report = {
		version: 1,
		root,
		groups: groups.map(({ id, documents }) => ({
			id,
			documents: documents.map(({ facts }) => ({
				path: facts.path,
				kind: facts.kind,
				title: facts.title,
				...(facts.status !== undefined && { status: facts.status }),
				completion: facts.completion,
				...(facts.taskList && { tasks: facts.tasks }),
				sections: facts.sections.map(sectionToJson),
			})),
		})),
	};
	return `${JSON.stringify(report, undefined, 2)}\n`;
}

function sectionToJson({ id, title, line, level, state, required, children }: SectionFacts): object {
	return { id, title, line, level, state, required, sections: children.map(sectionToJson) };
}

function toText(root: string, groups: readonly Group[], style: Style): string {
	if (groups.length === 0) {
		return `No documents found in ${root}. "archspec kinds" lists what is looked for.\n`;
	}
	const marks: Record<SectionState, string> = {
		complete: style.green('✔'),
		draft: style.yellow('◐'),
		empty: style.yellow('○'),
		missing: style.red('✘'),
	};
	const lines: string[] = [];
	const addSection = (section: SectionFacts, depth: number): void => {
		const title = printable(section.title);
		lines.push(
			`${'  '.repeat(depth)}${marks[section.state]} ${section.state === 'missing' ? style.dim(title) : title}`,
		);
		for (const child of section.children) {
			addSection(child, depth + 1);
		}
	};
	for (const { id, documents } of groups) {
		lines.push(style.bold(printable(id === '' ? '.' : id)));
		for (const { facts, kind } of documents) {
			const share = `${percent(facts.completion)}%`.padStart(4);
			const name = facts.path.slice(id === '' ? 0 : id.length + 1);
			const tasks = facts.taskList && facts.tasks.all > 0 ? `${progressInLine(facts.tasks)} tasks` : undefined;
			const details = [name, kind.name, tasks, facts.record?.status?.text ?? facts.status]
				.filter((detail) => detail !== undefined)
				.join(', ');
			lines.push(
				`  ${facts.completion === 1 ? style.green(share) : style.yellow(share)}  ${printable(facts.title)}  ${style.dim(printable(details))}`,
			);
			for (const section of facts.sections) {
				addSection(section, 4);
			}
		}
		lines.push('');
	}
	const all = groups.flatMap(({ documents }) => documents);
	const complete = all.filter(({ facts }) => facts.completion === 1).length;
	lines.push(`${plural(all.length, 'document')}, ${complete} complete`);
	return `${lines.join('\n')}\n`;
}
