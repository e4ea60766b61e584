import { range } from '../../document/text.ts';
import type { DocumentFacts, Reference } from '../../workspace/facts.ts';
import type { Answer, FactView } from '../../workspace/factView.ts';
import { baseName, folderOf, isMarkdown, resolvePath } from '../../workspace/paths.ts';
import { relativeTarget } from '../../workspace/writtenTarget.ts';
import type { Fix, Report, Severity, WorkspaceRule } from '../rule.ts';
import { hasExtension, isForeign, isPlaceholderPath, mayBeMade } from './target.ts';

export const missingFile: WorkspaceRule = {
	id: 'link/missing-file',
	scope: 'workspace',
	severity: 'error',
	summary: 'A link leads to a file of the repository that is not there.',
	why: [
		'A record is read years later, and a link that leads nowhere costs its reader the search that the link was to spare.',
		'An error where the target is a relative path to a file that certainly is missing; a warning where another reading',
		'finds it (from the repository root, or in other case), or where a site may serve it (`/docs/page.md`).',
		'Site routes without an extension, targets that climb out of the repository, placeholders, files that a build makes',
		'and files that the text plans to create are left alone. In Mermaid diagrams the documents count to which `click` leads.',
		'The fix writes the right relative path where just one file can be meant.',
	].join('\n'),
	fixable: true,
	example: {
		path: 'docs/adr/0002-keep-history.md',
		bad: '# 2. Keep history\n\n## Status\n\nProposed\n\n## Context\n\nSee [the decision before](records/0001-store-orders.md).\n\n## Decision\n\nWe keep it.\n\n## Consequences\n\nDisks fill.\n',
		good: '# 2. Keep history\n\n## Status\n\nProposed\n\n## Context\n\nSee [the decision before](0001-store-orders.md).\n\n## Decision\n\nWe keep it.\n\n## Consequences\n\nDisks fill.\n',
		files: {
			'docs/adr/0001-store-orders.md':
				'# 1. Store orders\n\n## Status\n\nAccepted\n\n## Context\n\nOrders last.\n\n## Decision\n\nWe use rows.\n\n## Consequences\n\nBackups.\n',
		},
	},
	check(facts, _kind, view, report) {
		for (const reference of facts.references) {
			const { form, path, planned, range } = reference;
			if (form !== 'code' && path !== undefined && !planned && isCertain(path, reference.target)) {
				const found = view.entry(path) === 'none' ? explain({ facts, reference, path }, view) : undefined;
				if (found && found !== 'unknown') {
					report({ range, ...found });
				}
			}
		}
	},
};

interface BrokenLink {
	readonly facts: DocumentFacts;
	readonly reference: Reference;
	readonly path: string;
}

type Explanation = Omit<Report, 'range'>;

/** Whether a target can be nothing but a file of this repository. */
function isCertain(path: string, target: string): boolean {
	return (
		!path.startsWith('../') &&
		hasExtension(path) &&
		!isPlaceholderPath(target) &&
		!isForeign(target) &&
		!mayBeMade(path)
	);
}

/** What is wrong with a link whose file is not there; `undefined` where it may be right after all. */
function explain(link: BrokenLink, view: FactView): Answer<Explanation | undefined> {
	return writtenFromRoot(link, view) ?? inOtherCase(link, view) ?? notThere(link, view);
}

function writtenFromRoot(link: BrokenLink, view: FactView): Answer<Explanation | undefined> {
	const { path, reference } = link;
	const fromRoot = resolvePath('', reference.target.replace(/[?#].*$/s, ''));
	if (reference.target.startsWith('/') || fromRoot.startsWith('../') || fromRoot === path) {
		return undefined;
	}
	const entry = view.entry(fromRoot);
	return entry !== 'file'
		? ifUnknown(entry)
		: {
				severity: 'warning',
				message: `This path is written from the repository root; from this document's folder it leads to ${path}, which is not there.`,
				...asFix(fixTo(link, fromRoot)),
			};
}

/** The same name as most people write it: all in lower case, or in upper case up to the extension (`README.md`). */
function inOtherCase(link: BrokenLink, view: FactView): Answer<Explanation | undefined> {
	const name = baseName(link.path);
	const folder = link.path.slice(0, -name.length);
	for (const other of [name.toLowerCase(), name.replace(/^[^.]+/, (stem) => stem.toUpperCase())]) {
		const entry = other === name ? 'none' : view.entry(folder + other);
		if (entry === 'file') {
			const message = `The file is named ${other}; upper and lower case differ.`;
			return { severity: 'warning', message, ...asFix(fixTo(link, folder + other)) };
		}
		if (entry === 'unknown') {
			return entry;
		}
	}
	return undefined;
}

function notThere(link: BrokenLink, view: FactView): Answer<Explanation | undefined> {
	const { facts, path, reference } = link;
	const names = view.sameName(path);
	if (names === 'unknown') {
		return names;
	}
	const absolute = reference.target.startsWith('/');
	if (absolute && (!isMarkdown(path) || names.some((other) => other.endsWith(`/${path}`)))) {
		// Served from a folder of a site: `/img/x.png` from `static/`, `/docs/x.md` from `website/`.
		return undefined;
	}
	const severity: Severity = absolute ? 'warning' : 'error';
	const message = `${path} is not there.`;
	const others = names.filter((other) => other !== facts.path);
	const telling = others.filter((other) => isTellingName(other, path));
	const [only] = others;
	if (only === undefined || others.length > 1) {
		return { severity, message, suggestions: telling.flatMap((other) => fixTo(link, other)) };
	}
	const change = fixTo(link, only);
	const question = `${message} Is it ${only}?`;
	return telling.length === 1
		? { severity, message: question, ...asFix(change) }
		: { severity, message: question, suggestions: change };
}

function ifUnknown(entry: Answer<unknown>): 'unknown' | undefined {
	return entry === 'unknown' ? entry : undefined;
}

/** Writes another path into the target, whose query and fragment stay as they are; none where escapes hide its end. */
function fixTo({ facts, reference: { range: target, pathEnd } }: BrokenLink, path: string): Fix[] {
	if (pathEnd === undefined) {
		return [];
	}
	const { line, character } = target.start;
	const edit = { range: range(line, character, line, pathEnd), newText: relativeTarget(facts.path, path) };
	return [{ title: `Link to ${path}`, edits: [edit] }];
}

function asFix([fix]: readonly Fix[]): Pick<Report, 'fix'> {
	return fix ? { fix } : {};
}

/**
 * Whether the same name in another folder is the same file: not for names that many folders use (`README.md`,
 * `spec.md`, `index.ts`), unless the folder has the same name too.
 */
function isTellingName(found: string, wanted: string): boolean {
	const folder = baseName(folderOf(wanted));
	const sameFolder = folder !== '' && baseName(folderOf(found)) === folder;
	return sameFolder || /[-_\d]/.test(baseName(found).replace(/\.\w+$/, ''));
}
