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
export const manifestNames = [
	'package.json',
	'pyproject.toml',
	'Cargo.toml',
	'composer.json',
	'go.mod',
	'pom.xml',
] as const;

const nothing: ProductFacts = { name: '', description: '', version: '', license: '', dependencies: [] };

/** Most dependencies that are of interest. */
const most = 25;

/** Reads what a workspace's manifests say. What can't be read says nothing. @param manifests texts by file name */
export function readProduct(manifests: ReadonlyMap<string, string>): ProductFacts {
	for (const name of manifestNames) {
		const text = manifests.get(name);
		const facts = text === undefined ? undefined : readManifest(name, text);
		if (facts !== undefined && facts.name !== '') {
			const { tools: _tools, ...product } = facts;
			return { ...product, dependencies: facts.dependencies.slice(0, most) };
		}
	}
	return nothing;
}

/** What one manifest says. */
export interface ManifestFacts extends ProductFacts {
	/** What it is built and tested with, where the manifest tells that apart. */
	readonly tools?: ProductFacts['dependencies'];
}

/** Reads one manifest; undefined for one that can't be read. @param name of its file */
export function readManifest(name: string, text: string): ManifestFacts | undefined {
	if (name.endsWith('.json')) {
		return readJson(text);
	}
	return name.endsWith('.xml') ? readMaven(text) : readLines(name, text);
}

/** npm's and Composer's. */
function readJson(text: string): ManifestFacts | undefined {
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
	const named = (...names: readonly string[]): ProductFacts['dependencies'] =>
		names.flatMap((name) => entriesOf(Reflect.get(value, name)));
	const dependencies = named('dependencies', 'require');
	const tools = named('devDependencies', 'require-dev');
	const [name, description, version, license] = [
		field('name'),
		field('description'),
		field('version'),
		field('license'),
	];
	return { name, description, version, license, dependencies, tools };
}

function entriesOf(value: unknown): ProductFacts['dependencies'] {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? Object.entries(value).flatMap(([name, version]) => (typeof version === 'string' ? [{ name, version }] : []))
		: [];
}

/** A text of TOML on one line; only one in double quotes has escapes. */
const tomlText = String.raw`"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'`;

/** The parts of TOML and of Go's module files that manifests write on one line. */
function readLines(file: string, text: string): ProductFacts {
	const field = (name: string): string => {
		const [, quoted, literal] = new RegExp(`^${name}\\s*=\\s*(?:${tomlText})`, 'm').exec(text) ?? [];
		return quoted?.replace(/\\(["\\])/g, '$1') ?? literal ?? '';
	};
	if (file === 'go.mod') {
		const name = /^module\s+(\S+)/m.exec(text)?.[1] ?? '';
		return { ...nothing, name, dependencies: goDependencies(text) };
	}
	return {
		name: field('name'),
		description: field('description'),
		version: field('version'),
		license: field('license'),
		dependencies: file === 'Cargo.toml' ? cargoDependencies(text) : pythonDependencies(text),
	};
}

/** What a module requires, one in its line or several in brackets, and not what it excludes or replaces in the same form. */
function goDependencies(text: string): ProductFacts['dependencies'] {
	let directive = '';
	return text.split('\n').flatMap((line) => {
		directive = /^[a-z]+/.exec(line)?.[0] ?? directive;
		const [, name, version] =
			/^(?:require[ \t]+|[ \t]+)([\w.-]+\/\S+)[ \t]+(v\S+)(?!\S)(?!.*\/\/ indirect)/.exec(line) ?? [];
		return directive === 'require' && name && version ? [{ name, version }] : [];
	});
}

function cargoDependencies(text: string): ProductFacts['dependencies'] {
	const table = /^\[dependencies\][ \t]*\n((?:(?!\[)[^\n]*\n?)*)/m.exec(text)?.[1] ?? '';
	const lines = [...table.matchAll(/^([\w-]+)\s*=\s*(?:"([^"\n]*)"|\{[^\n]*?version\s*=\s*"([^"\n]*)")/gm)];
	return lines.map(([, name = '', version, inTable]) => ({ name, version: version ?? inTable ?? '' }));
}

/** What the end of a list in TOML is told by: remarks, texts and brackets, and a quote that nothing closes. */
const inPythonList = new RegExp(String.raw`#[^\n]*|${tomlText}|["'\]]`, 'g');

/**
 * PEP 621: a list of names, each perhaps with extras and its version. Brackets in texts and remarks do not end it; one
 * that does not end, or has a quote that nothing closes, says nothing.
 */
function pythonDependencies(text: string): ProductFacts['dependencies'] {
	const list = /^dependencies\s*=\s*\[/m.exec(text);
	const found: { name: string; version: string }[] = [];
	for (const [part, quoted, literal] of list ? text.slice(list.index + list[0].length).matchAll(inPythonList) : []) {
		if (part === ']') {
			return found;
		}
		if (part === '"' || part === "'") {
			return [];
		}
		const [, name, version = ''] = /^([\w.-]+)(?:\[[^\]]*\])?\s*([^"';]*)/.exec(quoted ?? literal ?? '') ?? [];
		if (name !== undefined) {
			found.push({ name, version: version.trim() });
		}
	}
	return [];
}

/** Maven's: of the project itself, not of the one that it is a part of. */
function readMaven(text: string): ProductFacts {
	const [head = '', ...rest] = text.split('<dependency>');
	const own = cut(head, '<parent>', '</parent>');
	const dependencies = rest.map((piece) => {
		const source = piece.slice(0, Math.max(piece.indexOf('</dependency>'), 0));
		return { name: tagIn(source, 'artifactId'), version: tagIn(source, 'version') };
	});
	return {
		name: tagIn(own, 'artifactId'),
		description: tagIn(own, 'description'),
		version: tagIn(own, 'version'),
		license: '',
		dependencies: dependencies.filter(({ name }) => name !== ''),
	};
}

function tagIn(source: string, name: string): string {
	const start = source.indexOf(`<${name}>`) + name.length + 2;
	const end = source.indexOf(`</${name}>`, start);
	const value = start > name.length + 1 && end > 0 ? source.slice(start, end).trim() : '';
	// A property stands for a value that is said elsewhere
	return value.startsWith('${') ? '' : value;
}

function cut(source: string, open: string, close: string): string {
	const start = source.indexOf(open);
	const end = source.indexOf(close, start);
	return start >= 0 && end >= 0 ? source.slice(0, start) + source.slice(end + close.length) : source;
}
