import { pointerTo } from '../document/yaml.ts';
import type { Kind, KindSection } from './kind.ts';
import { isExponential } from './regexAmbiguity.ts';

/** Something in a kind that its schema can't express. */
export interface KindProblem {
	/** JSON pointer of the value it is about. */
	readonly pointer: string;
	readonly message: string;
}

/**
 * What is wrong with a kind that fits its schema: regular expressions that don't compile or may never
 * end, ids that name nothing, places
 * outside the workspace.
 */
export function kindProblems(kind: Kind): KindProblem[] {
	const problems: KindProblem[] = [];
	const checkRegex = (source: string | undefined, flags: string, pointer: string): void => {
		const message = source === undefined ? undefined : regexProblem(source, flags);
		if (message) {
			problems.push({ pointer, message });
		}
	};
	const ids = new Set<string>();
	const visit = (sections: readonly KindSection[], pointer: string): void => {
		const siblings = new Set<string>();
		for (const [i, section] of sections.entries()) {
			if (siblings.has(section.id)) {
				problems.push({ pointer: `${pointer}/${i}/id`, message: `A section '${section.id}' stands before this one.` });
			}
			siblings.add(section.id);
			ids.add(section.id);
			checkRegex(section.pattern, 'iu', `${pointer}/${i}/pattern`);
			visit(section.sections ?? [], `${pointer}/${i}/sections`);
		}
	};
	visit(kind.sections, '/sections');
	const { directory, name } = kind.file;
	if (/^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(directory)) {
		problems.push({
			pointer: '/file/directory',
			message: 'New documents stay in the workspace: write a folder from its root, without "..".',
		});
	}
	if (/[/\\]/.test(name)) {
		problems.push({ pointer: '/file/name', message: 'A name has no folders in it: write those as the directory.' });
	}
	for (const [pointer, source] of schemaPatterns(kind.frontMatter?.schema, '/frontMatter/schema')) {
		checkRegex(source, 'u', pointer);
	}
	checkRegex(kind.title?.pattern, 'iu', '/title/pattern');
	for (const [i, source] of (kind.placeholderText ?? []).entries()) {
		checkRegex(source, 'iu', `/placeholderText/${i}`);
	}
	for (const [i, source] of (kind.trace?.ids ?? []).entries()) {
		checkRegex(source, 'u', `/trace/ids/${i}`);
	}
	for (const [i, match] of kind.match.entries()) {
		checkRegex(match.name, 'iu', `/match/${i}/name`);
		checkRegex(match.text, 'imu', `/match/${i}/text`);
		const { ids: wanted = [], atLeast = 0 } = match.sections ?? {};
		for (const [j, id] of wanted.entries()) {
			if (!ids.has(id)) {
				problems.push({ pointer: `/match/${i}/sections/ids/${j}`, message: `This kind has no section '${id}'.` });
			}
		}
		if (atLeast > wanted.length) {
			problems.push({
				pointer: `/match/${i}/sections/atLeast`,
				message: `${atLeast} of ${wanted.length} sections can never be there.`,
			});
		}
	}
	const named = {
		'/status/section': kind.status?.section,
		'/record/decision': kind.record?.decision,
		'/record/links': kind.record?.links,
	};
	for (const [pointer, id] of Object.entries(named)) {
		if (id !== undefined && !ids.has(id)) {
			problems.push({ pointer, message: `This kind has no section '${id}'.` });
		}
	}
	return problems;
}

/**
 * The regular expressions of a JSON Schema, each behind the JSON pointer of where it stands. What only looks like one,
 * in an example, is among them: names of properties and keywords can't be told apart by themselves.
 */
function* schemaPatterns(schema: unknown, pointer: string): Generator<readonly [pointer: string, source: string]> {
	if (typeof schema !== 'object' || schema === null) {
		return;
	}
	for (const [key, value] of Object.entries(schema)) {
		const place = pointer + pointerTo(key);
		if (key === 'pattern' && typeof value === 'string') {
			yield [place, value];
		}
		if (key === 'patternProperties' && typeof value === 'object' && value !== null) {
			yield* Object.keys(value).map((source) => [place + pointerTo(source), source] as const);
		}
		yield* schemaPatterns(value, place);
	}
}

/** Why a regular expression can't be used; undefined for one that can. */
export function regexProblem(source: string, flags: string): string | undefined {
	try {
		new RegExp(source, flags);
		return isExponential(source, flags)
			? 'This regular expression may never end: a loop in it can read the same text in two ways, as in (a+)+ or (a|a)*.'
			: undefined;
	} catch (error) {
		const reason = error instanceof Error ? error.message.replace(/^.*:\s*/s, '') : String(error);
		return `This regular expression can't be read: ${reason}.`;
	}
}
