import { toFindings } from '../configurationFindings.ts';
import { schemaProblems } from '../document/schemaProblems.ts';
import { LineIndex } from '../document/text.ts';
import { YamlSource } from '../document/yaml.ts';
import { kind as validateKind } from '../generated/validators.js';
import type { Finding } from '../rules/rule.ts';
import type { Kind } from './kind.ts';
import { kindProblems } from './kindProblems.ts';

/** A kind read from YAML; without `kind` the findings say why it can't be used. */
export interface LoadedKind {
	readonly kind?: Kind;
	readonly findings: readonly Finding[];
}

/**
 * Reads the YAML of a kind (`schemas/kind.schema.json`). Never throws; a kind with any problem is not used, because
 * half a kind would report nonsense about every document it claims.
 * @param path of the file, for the findings
 */
export function parseKind(path: string, yamlText: string): LoadedKind {
	const source = new YamlSource(new LineIndex(yamlText), yamlText);
	if (source.problems.length > 0) {
		return { findings: toFindings(path, 'configuration/syntax', source.problems) };
	}
	const misfits = schemaProblems(source, validateKind);
	if (misfits.length > 0) {
		return { findings: toFindings(path, 'configuration/schema', misfits) };
	}
	const kind = source.value as Kind;
	const problems = kindProblems(kind).map(({ pointer, message }) => ({ range: source.rangeOf(pointer), message }));
	if (problems.length > 0) {
		return { findings: toFindings(path, 'configuration/schema', problems) };
	}
	return { kind, findings: [] };
}
