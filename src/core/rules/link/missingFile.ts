import type { DocumentFacts, Reference } from '../../workspace/facts.ts';
import type { FactView } from '../../workspace/factView.ts';
import { baseName, folderOf, isMarkdown } from '../../workspace/paths.ts';
import type { Fix, Report, Severity, WorkspaceRule } from '../rule.ts';
import { hasExtension, isPlaceholderPath, mayBeMade, relativeTarget, suffixOf } from './target.ts';

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
		'and files that the text plans to create are left alone.',
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
			if (reference.form !== 'code' && reference.path !== undefined && !reference.planned) {
				const found = explain(facts, reference, reference.path, view);
				if (found) {
					report({ range: reference.range, ...found });
				}
			}
		}
	},
};

/** What is wrong with a link, or nothing where that is not certain (yet). */
function explain(
	facts: DocumentFacts,
	reference: Reference,
	path: string,
	view: FactView,
): Omit<Report, 'range'> | undefined {
	const target = reference.target.trim();
	if (path.startsWith('../') || path === '..' || !hasExtension(path) || isPlaceholderPath(target) || mayBeMade(path)) {
		return undefined;
	}
	if (view.entry(path) !== 'none') {
		return undefined;
	}
	const fixTo = (other: string): Fix => ({
		title: `Link to ${other}`,
		edits: [{ range: reference.range, newText: relativeTarget(facts.path, other) + suffixOf(reference.target) }],
	});

	const absolute = target.startsWith('/');
	const fromRoot = absolute ? path : target.replace(/[?#].*$/s, '').replace(/^\.\//, '');
	if (!absolute && !fromRoot.startsWith('../') && fromRoot !== path) {
		const entry = view.entry(fromRoot);
		if (entry === 'unknown') {
			return undefined;
		}
		if (entry === 'file') {
			return {
				severity: 'warning',
				message: `This path is written from the repository root; from this document's folder it leads to ${path}, which is not there.`,
				fix: fixTo(fromRoot),
			};
		}
	}

	const sameName = view.sameName(path);
	if (sameName === 'unknown') {
		return undefined;
	}
	const inOtherCase = sameName.filter((other) => other !== path && other.toLowerCase() === path.toLowerCase());
	if (inOtherCase[0] !== undefined && inOtherCase.length === 1) {
		return {
			severity: 'warning',
			message: `The file is named ${baseName(inOtherCase[0])}; upper and lower case differ.`,
			fix: fixTo(inOtherCase[0]),
		};
	}
	if (absolute && (!isMarkdown(path) || sameName.some((other) => other.endsWith(`/${path}`)))) {
		// Served from a folder of a site: `/img/x.png` from `static/`, `/docs/x.md` from `website/`.
		return undefined;
	}
	const severity: Severity = absolute ? 'warning' : 'error';
	const message = `${path} is not there.`;
	const [only] = sameName;
	if (only !== undefined && sameName.length === 1 && only !== facts.path) {
		const change = fixTo(only);
		return {
			severity,
			message: `${message} Is it ${only}?`,
			...(isTellingName(only, path) ? { fix: change } : { suggestions: [change] }),
		};
	}
	const likely = sameName.filter((other) => other !== facts.path && isTellingName(other, path));
	return { severity, message, suggestions: likely.map(fixTo) };
}

/**
 * Whether the same name in another folder is the same file: not for names that many folders use (`README.md`,
 * `spec.md`, `index.ts`), unless the folder has the same name too.
 */
function isTellingName(found: string, wanted: string): boolean {
	const sameFolder = baseName(folderOf(found)) === baseName(folderOf(wanted)) && folderOf(wanted) !== '';
	return sameFolder || /[-_\d]/.test(baseName(found).replace(/\.\w+$/, ''));
}
