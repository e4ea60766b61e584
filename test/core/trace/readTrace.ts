import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { LineIndex } from '../../../src/core/document/text.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { describeTrace } from '../../../src/core/trace/describeTrace.ts';
import type { TraceFacts } from '../../../src/core/trace/trace.ts';

/** Paths at which a built-in kind with ids stands, by its id. */
const paths: Readonly<Record<string, string>> = {
	'kiro-requirements': '.kiro/specs/shop/requirements.md',
	'kiro-bugfix': '.kiro/specs/shop/bugfix.md',
	'kiro-design': '.kiro/specs/shop/design.md',
	'kiro-tasks': '.kiro/specs/shop/tasks.md',
	'speckit-spec': 'specs/001-shop/spec.md',
	'speckit-plan': 'specs/001-shop/plan.md',
	'speckit-tasks': 'specs/001-shop/tasks.md',
	'speckit-checklist': 'specs/001-shop/checklists/ux.md',
	'openspec-spec': 'openspec/specs/shop/spec.md',
	'openspec-delta': 'openspec/changes/sell/specs/shop/spec.md',
	'openspec-tasks': 'openspec/changes/sell/tasks.md',
};

/** Kinds with a path of their own, for tests of all of them. */
export const tracedKinds: readonly string[] = Object.keys(paths);

/** The ids of a text that is read as a document of a built-in kind. */
export function readTrace(kind: string, text: string): TraceFacts & { readonly lines: LineIndex } {
	const found = builtinKinds.find(({ id }) => id === kind);
	const document = parseDocument(paths[kind] ?? '', text);
	const trace = found && describeTrace(document, found);
	assert.ok(trace, kind);
	return { ...trace, lines: document.lines };
}

/** `id: text` of what a text defines; each id stands where it is said to stand. */
export function defined(kind: string, text: string): string[] {
	const { definitions, lines } = readTrace(kind, text);
	return definitions.map(({ id, idRange, type, text: said }) => {
		const written = lines.slice(idRange);
		// A criterion and a story have in their place just the last part of their id
		assert.ok(id.endsWith(written) || type === 'criterion' || type === 'scenario', `${id} where "${written}" stands`);
		return `${id}: ${said}`;
	});
}

/** `from relation text = keys` of what a text names; each reference stands where it is said to stand. */
export function named(kind: string, text: string): string[] {
	const { references, lines } = readTrace(kind, text);
	return references.map(({ from, relation, text: written, keys, range }) => {
		assert.ok(written.endsWith(lines.slice(range)), `${written} where "${lines.slice(range)}" stands`);
		const names = keys.join(' ') === written ? '' : ` = ${keys.join(' ')}`;
		return `${from?.key ?? '-'} ${relation} ${written}${names}`;
	});
}
