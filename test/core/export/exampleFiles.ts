import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const examples = path.join(import.meta.dirname, '../../../examples');

/** The texts of the examples by their path in them. */
export function exampleFiles(): Record<string, string> {
	const names = readdirSync(examples, { recursive: true, encoding: 'utf8' }).sort();
	const files = names.filter((name) => statSync(path.join(examples, name)).isFile());
	return Object.fromEntries(
		files.map((name) => [name.replaceAll(path.sep, '/'), readFileSync(path.join(examples, name), 'utf8')]),
	);
}
