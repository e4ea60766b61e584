import type { CodePath, Link, SpecDocument, TaskItem } from '../document/specDocument.ts';
import type { Range } from '../document/text.ts';
import type { Reference } from './facts.ts';
import { folderOf, resolvePath } from './paths.ts';

const scheme = /^(?:[A-Za-z][A-Za-z0-9+.-]+:|\/\/)/;
const lineFragment = /^L(\d+)/;
const creation =
	/\b(?:creat(?:e|es|ed|ing)|new|add(?:s|ed|ing)?|introduc(?:e|es|ed|ing)|generat(?:e|es|ed|ing)|writes?|scaffold)\b|新規|作成|追加|创建|新增|添加/iu;

/** Links and backticked paths of a document, resolved against its folder; links to other sites are left out. */
export function documentReferences(document: SpecDocument): Reference[] {
	const references: Reference[] = [];
	const folder = folderOf(document.path);
	const plan = new Plan(document);
	for (const link of document.links) {
		const reference = link.form === 'reference' ? undefined : readLink(link, folder, plan);
		if (reference) {
			references.push(reference);
		}
	}
	for (const codePath of document.codePaths) {
		references.push(readCode(codePath, folder, plan));
	}
	return references;
}

function readLink(link: Link, folder: string, plan: Plan): Reference | undefined {
	const target = link.target.trim();
	if (target === '' || scheme.test(target) || link.form === 'autolink') {
		return undefined;
	}
	const hash = target.indexOf('#');
	const beforeHash = hash < 0 ? target : target.slice(0, hash);
	const path = decode(beforeHash.replace(/\?.*$/s, ''));
	const fragment = hash < 0 ? undefined : decode(target.slice(hash + 1));
	const line = lineFragment.exec(fragment ?? '')?.[1];
	return {
		form: link.form === 'image' || link.form === 'definition' ? link.form : 'link',
		target,
		path: path === '' ? undefined : resolvePath(path.startsWith('/') ? '' : folder, path),
		fragment,
		line: line === undefined || path === '' ? undefined : Math.max(Number(line) - 1, 0),
		range: link.targetRange,
		planned: plan.covers(link.range),
	};
}

function readCode(codePath: CodePath, folder: string, plan: Plan): Reference {
	const relative = codePath.path.startsWith('./') || codePath.path.startsWith('../');
	return {
		form: 'code',
		target: codePath.path,
		path: resolvePath(relative ? folder : '', codePath.path),
		fragment: undefined,
		line: codePath.line,
		range: codePath.range,
		planned: plan.covers(codePath.range),
	};
}

/** Where a document speaks of what is still to come: in open tasks, and on lines that say so. */
class Plan {
	private readonly document: SpecDocument;
	private readonly open: readonly TaskItem[];
	private next = 0;

	constructor(document: SpecDocument) {
		this.document = document;
		this.open = document.tasks.filter((task) => task.mark !== 'x' && task.mark !== 'X' && !task.parent);
	}

	covers(range: Range): boolean {
		const line = range.start.line;
		return creation.test(this.document.lines.line(line)) || this.inOpenTask(line);
	}

	private inOpenTask(line: number): boolean {
		// Links come in order of place, code paths after them: the search goes on where it stopped, or starts again
		if ((this.open[this.next - 1]?.range.end.line ?? -1) >= line) {
			this.next = 0;
		}
		while ((this.open[this.next]?.range.end.line ?? line) < line) {
			this.next++;
		}
		const task = this.open[this.next];
		return task !== undefined && task.range.start.line <= line;
	}
}

function decode(text: string): string {
	if (!text.includes('%')) {
		return text;
	}
	try {
		return decodeURIComponent(text);
	} catch {
		// A bare percent sign is part of the name
		return text;
	}
}
