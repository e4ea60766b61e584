import { type ClickTarget, clickTargets } from '../diagrams/clickTargets.ts';
import { unescapeMarkdown } from '../document/markdown.ts';
import { decodePercent } from '../document/percentEncoding.ts';
import type { CodePath, Link, SpecDocument } from '../document/specDocument.ts';
import type { Reference } from './facts.ts';
import { folderOf, isMarkdown, resolvePath } from './paths.ts';
import { Plan } from './plan.ts';

const scheme = /^(?:[A-Za-z][A-Za-z0-9+.-]+:|\/\/)/;
/** Of more digits than a whole number holds exactly, the first count. */
const lineFragment = /^L(\d{1,15})/;
const behindPath = /(?<!&)[?#]/;
const behindHash = /(?<=(?<!&)#)/;

/**
 * Links and backticked paths of a document, resolved against its folder, then those from its diagrams to documents; links
 * to other sites are left out.
 */
export function documentReferences(document: SpecDocument): Reference[] {
	const references: Reference[] = [];
	const folder = folderOf(document.path);
	const plan = new Plan(document);
	for (const link of document.links) {
		// What leads nowhere is told at the definition, once; the label of a reference is no target.
		const isLabel = link.form === 'reference' || link.form === 'image-reference';
		const reference = isLabel ? undefined : readLink(link, document, plan);
		if (reference) {
			references.push(reference);
		}
	}
	for (const codePath of document.codePaths) {
		references.push(readCode(codePath, folder, plan));
	}
	for (const click of clickTargets(document)) {
		const reference = readLink(linkOf(click), document, plan);
		// What else a site shows, such as a picture, it may look for beside its page, and not beside the document
		if (reference && (reference.path === undefined || isMarkdown(reference.path))) {
			references.push(reference);
		}
	}
	return references;
}

function linkOf({ target, range }: ClickTarget): Link {
	return { form: 'inline', target, range, targetRange: range, text: '' };
}

function readLink(link: Link, document: SpecDocument, plan: Plan): Reference | undefined {
	const target = link.target.trim();
	if (target === '' || scheme.test(target) || link.form === 'autolink') {
		return undefined;
	}
	const hash = target.indexOf('#');
	const written = (hash < 0 ? target : target.slice(0, hash)).replace(/\?.*$/s, '');
	const path = decodePercent(written);
	const fragment = hash < 0 ? undefined : decodePercent(target.slice(hash + 1));
	const line = lineFragment.exec(fragment ?? '')?.[1];
	return {
		form: link.form === 'image' || link.form === 'definition' ? link.form : 'link',
		target,
		path: path === '' ? undefined : resolvePath(path.startsWith('/') ? '' : folderOf(document.path), path),
		fragment,
		line: line === undefined || path === '' ? undefined : Math.max(Number(line) - 1, 0),
		range: link.targetRange,
		pathEnd: columnBehind(written, behindPath, link, document),
		fragmentStart: hash < 0 ? undefined : columnBehind(target.slice(0, hash + 1), behindHash, link, document),
		// A table of contents has a link for each heading, and nobody plans a file there.
		planned: path !== '' && plan.createsLinked(link),
	};
}

/**
 * The character at which the beginning of a target ends in its source, which may write it with escapes and entities.
 * @param place where that is in a source that is not the target itself; the number sign of an entity is no fragment's
 * @returns undefined where it can't be told, so that nobody edits a part of the target
 */
function columnBehind(beginning: string, place: RegExp, link: Link, { lines }: SpecDocument): number | undefined {
	const { start, end } = link.targetRange;
	const source = lines.slice(link.targetRange);
	if (source.trim() !== source) {
		return undefined;
	}
	if (source === link.target) {
		return start.character + beginning.length;
	}
	const length = beginning.length === link.target.length ? source.length : source.search(place);
	const isSure = start.line === end.line && length >= 0 && unescapeMarkdown(source.slice(0, length)) === beginning;
	return isSure ? start.character + length : undefined;
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
		pathEnd: codePath.range.end.character,
		fragmentStart: undefined,
		planned: plan.creates(codePath.range) || plan.removes(codePath.range),
	};
}
