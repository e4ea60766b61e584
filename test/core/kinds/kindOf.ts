import type { Kind } from '../../../src/core/kinds/kind.ts';
import { parseKind } from '../../../src/core/kinds/loadKind.ts';

/**
 * A small kind for tests, from the YAML of its sections (indented like a top-level list) and of other properties.
 * @throws Error when it would not load
 */
export function kindOf(sections: string, properties = ''): Kind {
	const base: Record<string, string> = {
		id: 'test',
		name: 'Test',
		description: 'A kind for tests.',
		group: 'test',
		match: "[{ paths: ['**/*.md'] }]",
		file: "{ directory: docs, name: '{slug}.md' }",
	};
	const defaults = Object.entries(base).filter(([name]) => !new RegExp(`^${name}:`, 'm').test(properties));
	const yaml = `${defaults.map(([name, value]) => `${name}: ${value}\n`).join('')}${properties}\nsections:\n${sections}\n`;
	const { kind, findings } = parseKind('test.yaml', yaml);
	if (!kind) {
		throw new Error(`${findings.map(({ range, message }) => `${range.start.line}: ${message}`).join('\n')}\n${yaml}`);
	}
	return kind;
}
