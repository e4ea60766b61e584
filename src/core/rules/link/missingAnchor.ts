import type { Reference } from '../../workspace/facts.ts';
import type { FactView } from '../../workspace/factView.ts';
import { isMarkdown } from '../../workspace/paths.ts';
import { encodeTarget } from '../../workspace/writtenTarget.ts';
import type { Fix, WorkspaceRule } from '../rule.ts';
import { hasPlaceholderMark } from './target.ts';

/** How many anchors an editor offers in place of one that is not there. */
const suggestionLimit = 3;

export const missingAnchor: WorkspaceRule = {
	id: 'link/missing-anchor',
	scope: 'workspace',
	severity: 'warning',
	summary: 'A link leads to a heading that its Markdown file does not have.',
	why: [
		'The link opens the page at its top, and the reader does not learn what was meant. It happens when a heading is',
		'reworded. Anchors count in every spelling that GitHub, GitLab, VS Code, Azure DevOps, Docusaurus, MkDocs and pandoc',
		'make of a heading, and so do `id` and `name` in HTML, `{#id}`, `(id)=` of MyST, and the text of `<h2>Overview</h2>`.',
		'The fix writes the anchor of the one heading that has the same letters and digits.',
	].join('\n'),
	fixable: true,
	example: {
		path: 'docs/adr/0002-keep-history.md',
		bad: '# 2. Keep history\n\n## Status\n\nProposed\n\n## Context\n\nOld rows come back as told [below](#roll-back).\n\n## Decision\n\nWe keep it.\n\n### Rollback\n\nRead the history.\n\n## Consequences\n\nDisks fill.\n',
		good: '# 2. Keep history\n\n## Status\n\nProposed\n\n## Context\n\nOld rows come back as told [below](#rollback).\n\n## Decision\n\nWe keep it.\n\n### Rollback\n\nRead the history.\n\n## Consequences\n\nDisks fill.\n',
	},
	check(facts, _kind, view, report) {
		for (const reference of facts.references) {
			const { path = facts.path, fragment } = reference;
			if (reference.form === 'code' || !fragment || !isMarkdown(path) || !namesHeading(reference, fragment)) {
				continue;
			}
			if (reference.path !== undefined && view.entry(path) !== 'file') {
				continue;
			}
			if (view.hasAnchor(path, fragment) === false) {
				const { fix, suggestions } = alternatives(reference, path, fragment, view);
				const place = reference.path === undefined ? 'This document' : path;
				report({
					range: reference.range,
					message: `${place} has no heading with the anchor #${fragment}.${fix ? ` ${fix.title}?` : ''}`,
					...(fix && { fix }),
					...(suggestions.length > 0 && { suggestions }),
				});
			}
		}
	},
};

/** Not a line (`#L12`), a text directive (`#:~:text=`), a route of an application (`#/`) or a placeholder. */
function namesHeading(reference: Reference, fragment: string): boolean {
	return (
		reference.line === undefined && !/^(?::~:|[/!])|^L\d+(?:-L?\d+)?$/.test(fragment) && !hasPlaceholderMark(fragment)
	);
}

function alternatives(
	reference: Reference,
	path: string,
	fragment: string,
	view: FactView,
): { fix?: Fix; suggestions: Fix[] } {
	const anchors = view.anchors(path);
	const { range: target, fragmentStart } = reference;
	if (anchors === 'unknown' || fragmentStart === undefined) {
		return { suggestions: [] };
	}
	const place = { start: { line: target.start.line, character: fragmentStart }, end: target.end };
	const linkTo = (anchor: string): Fix => ({
		title: `Link to #${anchor}`,
		edits: [{ range: place, newText: encodeTarget(anchor) }],
	});
	const wanted = letters(fragment);
	const same = anchors.filter((anchor) => letters(anchor) === wanted);
	if (same[0] !== undefined && same.length === 1) {
		return { fix: linkTo(same[0]), suggestions: [] };
	}
	const close = anchors.filter((anchor) => isClose(letters(anchor), wanted));
	return { suggestions: close.slice(0, suggestionLimit).map(linkTo) };
}

function letters(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether one text begins with the other, or they differ in one place by a letter or two and share the rest. */
function isClose(a: string, b: string): boolean {
	if (a === '' || b === '') {
		return false;
	}
	let start = 0;
	while (start < a.length && a[start] === b[start]) {
		start++;
	}
	let end = 0;
	while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) {
		end++;
	}
	const apart = Math.max(a.length, b.length) - start - end;
	return (
		(apart <= 2 && start + end > 0) || (Math.min(a.length, b.length) > 3 && (start === a.length || start === b.length))
	);
}
