/** What the manifests of a workspace say of the product. Empty where they say nothing. */
export interface ProductFacts {
	readonly name: string;
	readonly description: string;
	readonly version: string;
	readonly license: string;
	/** What it is built with, and the version that is asked for. */
	readonly dependencies: readonly { readonly name: string; readonly version: string }[];
}

/** Files that say what a product is, in the order in which they are believed. */
export const manifestNames = ['package.json', 'pyproject.toml', 'Cargo.toml', 'composer.json', 'go.mod'] as const;

const nothing: ProductFacts = { name: '', description: '', version: '', license: '', dependencies: [] };

/** Most dependencies that are of interest. */
const most = 25;

/** Reads what a workspace's manifests say. What can't be read says nothing. @param manifests texts by file name */
export function readProduct(manifests: ReadonlyMap<string, string>): ProductFacts {
	for (const name of manifestNames) {
		const text = manifests.get(name);
		const facts = text === undefined ? undefined : name.endsWith('.json') ? readJson(text) : readLines(name, text);
		if (facts !== undefined && facts.name !== '') {
			return { ...facts, dependencies: facts.dependencies.slice(0, most) };
		}
	}
	return nothing;
}

/** npm's and Composer's. */
function readJson(text: string): ProductFacts | undefined {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (typeof value !== 'object' || value === null) {
		return undefined;
	}
	const field = (name: string): string => {
		const found: unknown = Reflect.get(value, name);
		return typeof found === 'string' ? found : '';
	};
	const dependencies = ['dependencies', 'require'].flatMap((name) => entriesOf(Reflect.get(value, name)));
	const [name, description, version, license] = [
		field('name'),
		field('description'),
		field('version'),
		field('license'),
	];
	return { name, description, version, license, dependencies };
}

function entriesOf(value: unknown): ProductFacts['dependencies'] {
	return typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([name, version]) => (typeof version === 'string' ? [{ name, version }] : []))
		: [];
}

/** The parts of TOML and of Go's module files that manifests write on one line. */
function readLines(file: string, text: string): ProductFacts {
	const field = (name: string): string => new RegExp(`^${name}\\s*=\\s*"([^"\\n]*)"`, 'm').exec(text)?.[1] ?? '';
	if (file === 'go.mod') {
		const name = /^module\s+(\S+)/m.exec(text)?.[1] ?? '';
		const required = [...text.matchAll(/^(?:require[ \t]+|[ \t]+)([\w.-]+\/\S+)[ \t]+(v\S+)(?![^\n]*\/\/ indirect)/gm)];
		return { ...nothing, name, dependencies: required.map(([, one = '', version = '']) => ({ name: one, version })) };
	}
	return {
		name: field('name'),
		description: field('description'),
		version: field('version'),
		license: field('license'),
		dependencies: file === 'Cargo.toml' ? cargoDependencies(text) : pythonDependencies(text),
	};
}

function cargoDependencies(text: string): ProductFacts['dependencies'] {
	const table = /^\[dependencies\][ \t]*\n((?:(?!\[)[^\n]*\n?)*)/m.exec(text)?.[1] ?? '';
	const lines = [...table.matchAll(/^([\w-]+)\s*=\s*(?:"([^"\n]*)"|\{[^\n]*?version\s*=\s*"([^"\n]*)")/gm)];
	return lines.map(([, name = '', version, inTable]) => ({ name, version: version ?? inTable ?? '' }));
}

/** PEP 621: a list of names, each perhaps with its version. */
function pythonDependencies(text: string): ProductFacts['dependencies'] {
	const list = /^dependencies\s*=\s*\[([^\]]*)\]/m.exec(text)?.[1] ?? '';
	return [...list.matchAll(/"([\w.-]+)(?:\[[^\]"]*\])?\s*([^";]*)/g)].map(([, name = '', version = '']) => ({
		name,
		version: version.trim(),
	}));
}
