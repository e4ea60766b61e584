import { manifestNames, readManifest } from '../../generation/context/productFacts.ts';
import { baseName } from '../../workspace/paths.ts';
import type { Proposal } from './suggestion.ts';
import { languages, type TechnologyArea, technologies } from './technologyNames.ts';

/** Folders below the root in which manifests are looked for: those of a monorepo. */
const deepest = 3;
/** More manifests say little more. */
const mostManifests = 30;
/** Most proposals that are named as packages, since their technology is not known. */
const mostPackages = 60;

const manifests: ReadonlySet<string> = new Set(manifestNames);

/** Those of a workspace's files that say what it is built with; manifests are to be read. */
export function technologyFiles(paths: readonly string[]): {
	readonly manifests: readonly string[];
	readonly others: readonly string[];
} {
	const near = paths.filter((path) => path.split('/').length <= deepest + 1);
	return {
		manifests: near.filter((path) => manifests.has(baseName(path))).slice(0, mostManifests),
		others: near.filter((path) => technologies.has(baseName(path))),
	};
}

/**
 * What a workspace is built with: what belongs to an area first, then the rest, each with the file that says so.
 * @param area as a form names it: "frontend", "tech-stack database"
 * @param texts of manifests by path
 * @param others paths of files that say something by their name
 */
export function technologiesIn(
	area: string,
	texts: ReadonlyMap<string, string>,
	others: readonly string[],
): readonly Proposal[] {
	const wanted = areaOf(area);
	const known: (Proposal & { readonly area: TechnologyArea })[] = [];
	const packages: Proposal[] = [];
	for (const [path, text] of texts) {
		const language = languages[baseName(path)];
		const product = readManifest(baseName(path), text);
		if (language !== undefined) {
			known.push({ value: language, text: path, area: 'backend' });
		}
		for (const { name, version } of [...(product?.dependencies ?? []), ...(product?.tools ?? [])]) {
			const found = technologies.get(name) ?? technologies.get(name.toLowerCase());
			const from = version === '' ? path : `${version} in ${path}`;
			if (found) {
				known.push({ value: found.name, text: from, area: found.area });
			} else {
				packages.push({ value: name, text: from });
			}
		}
	}
	for (const path of others) {
		const found = technologies.get(baseName(path));
		if (found) {
			known.push({ value: found.name, text: path, area: found.area });
		}
	}
	const own = known.filter((one) => one.area === wanted);
	const rest = known.filter((one) => one.area !== wanted);
	return onceEach([...own, ...rest, ...packages.slice(0, mostPackages)]);
}

const areas: readonly (readonly [RegExp, TechnologyArea])[] = [
	[/front|client|ui\b/i, 'frontend'],
	[/data|storage|persist|cache/i, 'database'],
	[/deploy|host|infra|ops|platform/i, 'deployment'],
	[/test/i, 'testing'],
	[/back|server|api|language|framework|dependenc/i, 'backend'],
];

function areaOf(name: string): TechnologyArea | undefined {
	return areas.find(([form]) => form.test(name))?.[1];
}

function onceEach(all: readonly Proposal[]): Proposal[] {
	const found = new Map<string, Proposal>();
	for (const { value, text } of all) {
		if (!found.has(value)) {
			found.set(value, { value, text });
		}
	}
	return [...found.values()];
}
