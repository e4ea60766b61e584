import { decodePercent } from '../document/percentEncoding.ts';
import type { CodePath, Link, SpecDocument } from '../document/specDocument.ts';
import type { Reference } from './facts.ts';
import { folderOf, resolvePath } from './paths.ts';
import { Plan } from './plan.ts';

const scheme = /^(?:[A-Za-z][A-Za-z0-9+.-]+:|\/\/)/;
const lineFragment = /^L(\d+)/;

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
	const path = decodePercent(beforeHash.replace(/\?.*$/s, ''));
	const fragment = hash < 0 ? undefined : decodePercent(target.slice(hash + 1));
	const line = lineFragment.exec(fragment ?? '')?.[1];
	return {
		form: link.form === 'image' || link.form === 'definition' ? link.form : 'link',
		target,
		path: path === '' ? undefined : resolvePath(path.startsWith('/') ? '' : folder, path),
		fragment,
		line: line === undefined || path === '' ? undefined : Math.max(Number(line) - 1, 0),
		range: link.targetRange,
		planned: plan.creates(link.range),
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
		planned: plan.creates(codePath.range) || plan.removes(codePath.range),
	};
}
