import type { Fence } from '../../document/specDocument.ts';
import type { Entity, EntityField } from './entity.ts';

const languages: ReadonlySet<string> = new Set(['typescript', 'ts']);

const opening = /^\s*(?:export\s+)?(?:interface\s+([\w$]+)[^{]*|type\s+([\w$]+)\s*=\s*)\{\s*$/;
const field = /^(?:readonly\s+)?(?:([\w$]+)|'([^']+)'|"([^"]+)")(\?)?\s*:\s*(\S.*)$/;

/** A longer line is no field that a person wrote. */
const mostCharacters = 1000;

/**
 * The interfaces of a fence of TypeScript, as far as their fields stand on a line each. One with methods is an
 * interface of code and no entity; a field of several lines is an object.
 */
export function interfaceEntities({ language, content, contentLine }: Fence): Entity[] {
	if (!languages.has(language)) {
		return [];
	}
	const found: Entity[] = [];
	const lines = content.split('\n');
	for (let at = 0; at < lines.length; at++) {
		const [, asInterface, asType] = opening.exec((lines[at] ?? '').slice(0, mostCharacters)) ?? [];
		const name = asInterface ?? asType;
		if (name !== undefined) {
			const end = endOf(lines, at);
			const fields = fieldsIn(lines.slice(at + 1, end));
			if (fields) {
				found.push({ name, fields, parents: [], line: contentLine + at });
			}
			at = end;
		}
	}
	return found;
}

/** The line that closes what a line opens; behind the last where nothing does. */
function endOf(lines: readonly string[], from: number): number {
	let depth = 0;
	for (let at = from; at < lines.length; at++) {
		const line = lines[at] ?? '';
		depth += count(line, '{') - count(line, '}');
		if (depth <= 0) {
			return at;
		}
	}
	return lines.length;
}

/** Undefined for what has a method. */
function fieldsIn(lines: readonly string[]): EntityField[] | undefined {
	const fields: EntityField[] = [];
	for (let at = 0; at < lines.length; at++) {
		const { code, comment } = withoutComment((lines[at] ?? '').slice(0, mostCharacters));
		const [, word, single, double, optional, type = ''] = field.exec(code) ?? [];
		const name = word ?? single ?? double;
		if (name === undefined) {
			// A bracket behind a name is a method's
			if (/^(?:async\s+)?[\w$]+\??\s*(?:<[^>]*>)?\(/.test(code)) {
				return undefined;
			}
			continue;
		}
		if (type.includes('=>')) {
			return undefined;
		}
		const isObject = type.endsWith('{');
		fields.push({
			name,
			dataType: isObject ? 'object' : type.replace(/[;,]$/, '').trim(),
			required: optional === undefined,
			primary: name === 'id',
			unique: false,
			foreign: false,
			comment,
		});
		at = isObject ? endOf(lines, at) : at;
	}
	return fields;
}

/** A line of code, and the remark at its end. */
function withoutComment(line: string): { readonly code: string; readonly comment: string } {
	const at = line.search(/(?<![:'"])\/[/*]/);
	return at < 0
		? { code: line.trim(), comment: '' }
		: {
				code: line.slice(0, at).trim(),
				comment: line
					.slice(at)
					.replace(/^[/*]+|[*]+\/$/g, '')
					.trim(),
			};
}

function count(line: string, mark: string): number {
	return line.split(mark).length - 1;
}
