import { markdownTitle } from '../adr/indexPage/markdownTitle.ts';
import { relativeTarget } from '../workspace/writtenTarget.ts';
import type { ChainStart } from './chainStart.ts';
import { belowFolder } from './folderShape.ts';
import type { Kind } from './kind.ts';
import { nextNumber, withDigits } from './numbering.ts';
import { sectionMarkdown } from './sectionMarkdown.ts';
import type { SeedItem } from './seed.ts';
import { slugify } from './slug.ts';
import { fillTokens, fillYamlTokens, type TokenValues } from './templateTokens.ts';

/** What a new document is made of. */
export interface ScaffoldValues {
	readonly title: string;
	/** `YYYY-MM-DD` */
	readonly date: string;
	/** Folder for the document, from the workspace root, instead of the kind's own. */
	readonly directory?: string | undefined;
	/** Folder, from the workspace root, in which or below which it goes: where the kind's own place lies from there. */
	readonly within?: string | undefined;
	/** Paths of the workspace: the number of the new document is counted over them. */
	readonly paths?: readonly string[] | undefined;
	/** Values of the kind's `variables`. */
	readonly variables?: Readonly<Record<string, string>> | undefined;
	/** What it takes from the documents before it in its chain, once its path is known; not given: nothing. */
	readonly chain?: ((path: string) => ChainStart) | undefined;
}

/** A new document: where it goes, and its text, which ends with one line break. Lines end with LF. */
export interface Scaffold {
	/** From the workspace root. A file may stand there already; writing over it is the caller's to refuse. */
	readonly path: string;
	readonly text: string;
}

/**
 * Makes a new document of a kind. What a title has that no file name can have is left out of the path.
 * @throws RangeError, with a sentence for the user, when a folder or the value of a variable would lead out of the
 * folder that the kind or the user named, or when a variable of the path has no value
 */
export function scaffold(kind: Kind, given: ScaffoldValues): Scaffold {
	const values: TokenValues = {
		title: given.title.replace(/\s+/g, ' ').trim(),
		slug: slugify(given.title),
		number: 1,
		date: given.date,
		variables: given.variables ?? {},
	};
	const { path, slug, number } = placeOf(kind, given, values);
	const start = given.chain?.(path);
	return { path, text: scaffoldText(kind, { ...values, slug, number, previous: linkTo(start, path) }, start?.items) };
}

/** A link to the document before a new one. */
function linkTo(start: ChainStart | undefined, path: string): string | undefined {
	return (
		start?.previous && `[${markdownTitle(start.previous.title, false)}](${relativeTarget(path, start.previous.path)})`
	);
}

interface Place {
	readonly path: string;
	readonly number: number;
	readonly slug: string;
}

/** Fills the path's tokens segment by segment: a number is counted over what stands beside its segment. */
function placeOf(kind: Kind, { directory, within, paths = [] }: ScaffoldValues, values: TokenValues): Place {
	let { number, slug } = values;
	const segments: string[] = [];
	const fill = (template: string): void => {
		const lacking = Object.entries(kind.variables ?? {}).find(
			([name]) => template.includes(`{${name}}`) && !Object.hasOwn(values.variables, name),
		);
		if (lacking) {
			throw new RangeError(`the path needs a value for "${lacking[0]}": ${lacking[1]}`);
		}
		const next = nextNumber(template, slug, namesIn(segments.join('/'), paths));
		number = next?.number ?? number;
		const fixed = next ? withDigits(template, next.digits) : template;
		segments.push(segmentOf(fillTokens(fixed, { ...values, title: fileNameOf(values.title), slug, number })));
	};
	const folder = directory ?? within;
	if (folder === undefined) {
		kind.file.directory.split('/').filter(Boolean).forEach(fill);
	} else {
		const given = folder.split('/').filter((segment) => segment !== '' && segment !== '.');
		segments.push(...given.map((segment) => (segment === '..' ? segmentOf(segment) : segment)));
		// The folder of a feature says its number and its name: `003-login` for `{number:3}-{slug}`.
		const [, digits, name] = /^(\d{1,5})-(.+)$/.exec(segments.at(-1) ?? '') ?? [];
		if (digits !== undefined && name !== undefined && /\{number(?::\d+)?\}-\{slug\}$/.test(kind.file.directory)) {
			number = Number(digits);
			slug = name;
		}
		if (directory === undefined) {
			belowFolder(kind.file.directory, folder).forEach(fill);
		}
	}
	fill(kind.file.name);
	return { path: segments.join('/'), number, slug };
}

/** A part of a path that stays in its folder. */
function segmentOf(name: string): string {
	if (/[/\\\0]/.test(name) || /^\.{0,2}$/.test(name)) {
		throw new RangeError(`"${name}" can't be the name of a file or folder; leave out "..", "/" and "\\".`);
	}
	return name;
}

/** A title without the characters that some file system does not allow in a name. */
function fileNameOf(title: string): string {
	return title.replace(/[<>:"/\\|?*\p{Cc}]+/gu, '-');
}

/** Names of the files and folders in a folder. */
function namesIn(folder: string, paths: readonly string[]): Set<string> {
	const prefix = folder === '' ? '' : `${folder}/`;
	const names = new Set<string>();
	for (const path of paths) {
		if (path.startsWith(prefix)) {
			const rest = path.slice(prefix.length);
			const slash = rest.indexOf('/');
			names.add(slash < 0 ? rest : rest.slice(0, slash));
		}
	}
	return names;
}

/**
 * The text of a new document alone: front matter, title, introduction and sections. Lines end with LF.
 * @param items ids that sections made of ids begin with
 */
export function scaffoldText(kind: Kind, values: TokenValues, items?: readonly SeedItem[]): string {
	const { frontMatter, title, intro } = kind;
	const blocks = [
		...(frontMatter?.template === undefined
			? []
			: [`---\n${fillYamlTokens(frontMatter.template.trimEnd(), values)}\n---`]),
		...(title === undefined ? [] : [`# ${fillTokens(title.template, values)}`]),
		...(intro === undefined ? [] : [fillTokens(intro.trim(), values)]),
		...kind.sections
			.filter((section) => !section.optionalInTemplate)
			.map((section) => sectionMarkdown(section, section.level ?? 2, { kind, values, items }).trimEnd()),
	];
	return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
