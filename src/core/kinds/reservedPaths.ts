import { markdownExtensions } from '../workspace/paths.ts';
import { expandBraces } from './braces.ts';
import { isLiteral } from './glob.ts';
import type { KindMatch } from './kind.ts';
import { hasOpenTitle } from './openTitle.ts';

/** What templates are called, in languages that have records of their own. */
const template = '(?:template|vorlage|plantilla|шаблон|模板|テンプレート|템플릿)';

/** Languages that a template may be for: `template-de`, `template-zh-CN`. */
const language =
	'(?:[-_.](?:ar|cn|cs|da|de|el|en|es|fa|fi|fr|he|hu|it|ja|jp|ko|kr|nb|nl|pl|pt|ro|ru|sv|tr|tw|uk|vi|zh)(?:[-_][a-z]{2,4})?)?';

/** What the name of a numbered template is made of. */
const numbered = `[-_.](?:m?adr[-_.])?${template}s?${language}`;

/**
 * Base names that stand in every repository beside documents and are none: what explains a folder, what templates are
 * called, and what agents read. `0000-template.md` is a template; `0012-django-templates.md` is a record.
 */
const names = new RegExp(
	`^(?:${[
		'_?readme(?:[-_.]+[a-z]+)*',
		'_?index(?:[-_.][a-z]{2}(?:[-_][a-z]{2})?)?',
		'changelog|changes|history|release[-_]?notes',
		'contributing|code[-_]of[-_]conduct|license|licence|security|support|maintainers|codeowners',
		'agents?|claude|gemini|copilot-instructions|skill|qwen|warp|codex|crush|iflow|codebuddy|llms(?:-full)?',
		`(?:m?adr[-_.]?)?\\d+${numbered}`,
		// Numbers that stand for any: `ODH-ADR-0000-template.md`, `ADR-NNN-title.md`.
		`[a-z]+(?:[-_.][a-z]+)*[-_.]?0+${numbered}`,
		'(?:m?adr[-_.]?)?(?:x{3,4}|n{3,4}|yyyy-?mm-?dd)[-_.].*',
		`_?(?:[a-z]+[-_.])?${template}s?(?:[-_.].*)?`,
		`[^\\d/]*${template}`,
		'.*\\.(?:agent|chatmode|instructions|prompt|template|tmpl|tpl)',
	].join('|')})\\.(?:${markdownExtensions})$`,
	'i',
);

/** Folders of templates, of agents' commands and rules, and of other people's code. */
const folders = new Set([
	...['template', 'templates', '_template', '_templates', '.templates'],
	...[
		'.git',
		'.github',
		'.gitlab',
		'.vscode',
		'.idea',
		'.devcontainer',
		'.changeset',
		'node_modules',
		'bower_components',
		'.archspec',
	],
	...['.claude', '.codex', '.cursor', '.gemini', '.windsurf', '.roo', '.roomodes', '.kilocode', '.augment', '.amazonq'],
	...['.qwen', '.opencode', '.clinerules', '.cline', '.continue', '.junie', '.trae', '.agents', '.agent', '.aider'],
	...['.codebuddy', '.crush', '.factory', '.iflow', '.qoder', '.lingma', '.bob', '.pi', '.copilot', '.zed', '.shai'],
]);

const templateName = new RegExp(`(?<!\\p{L})${template}s?(?!\\p{L})`, 'iu');

/** Whether a file is named as a template is, whatever else its name says. */
export function isTemplateName(path: string): boolean {
	return templateName.test(path.slice(path.lastIndexOf('/') + 1));
}

/** A template has the number 0, or one that no record has yet; a record may be about the template that it decides on. */
const aboutTemplate = new RegExp(`^(?:m?adr[-_.]?)?0*[1-9]\\d*${numbered}\\.(?:${markdownExtensions})$`, 'i');

/** A name that waits for its number. */
const withoutNumber = new RegExp(`^(?:m?adr[-_.]?)?(?:x{3,4}|n{3,4})[-_.].+\\.(?:${markdownExtensions})$`, 'i');

/** A word of a name that says that it is a template's. */
const templateWord = new RegExp(`[-_.]${template}s?[-_.]`, 'i');

/**
 * Whether a reserved path (`isReserved`) may be that of a decision record, which its text has to tell: one that is
 * `settled`, or any that is `written`.
 */
export function mayBeRecord(path: string): 'settled' | 'written' | undefined {
	const base = path.slice(path.lastIndexOf('/') + 1);
	const waits = withoutNumber.test(base) && !templateWord.test(base) && !hasOpenTitle(base);
	const found = aboutTemplate.test(base) ? 'settled' : waits ? 'written' : undefined;
	return found && !isInReservedFolder(path) ? found : undefined;
}

/** The path that a record which waits for its number may get: some kinds know their records by numbers. */
export function withNumber(path: string): string {
	return path.replace(/(?:x{3,4}|n{3,4})(?=[-_.][^/]*$)/i, (letters) => '0'.repeat(letters.length));
}

/** Whether a path is one that no kind takes unless it names it (`takesReserved`). */
export function isReserved(path: string): boolean {
	return names.test(path.slice(path.lastIndexOf('/') + 1)) || isInReservedFolder(path);
}

/** Whether a file stands in a folder of templates, of what agents read, or of other people's code. */
export function isInReservedFolder(path: string): boolean {
	return path
		.split('/')
		.slice(0, -1)
		.some((folder) => folders.has(folder.toLowerCase()));
}

/** The words that make a base name a reserved one, where other text may stand around them. */
const reservedWords = new RegExp(`readme|index|${template}`, 'gi');

/** Whether a `name` is about the reserved base name, and not about all names of its form: `^adr-\\d` takes templates too. */
function isAbout(name: string, base: string): boolean {
	const regex = new RegExp(name, 'iu');
	return regex.test(base) && !regex.test(base.replace(reservedWords, 'a'));
}

/**
 * Whether a match names what is reserved about a path: its `name` is about the base name or the last part of a glob is
 * literally that name; and for each reserved folder, a glob names the folder.
 */
export function takesReserved(match: KindMatch, path: string): boolean {
	const segments = path.toLowerCase().split('/');
	const base = segments.pop() ?? '';
	const globs = match.paths.flatMap(expandBraces).map((glob) => glob.toLowerCase().split('/'));
	const namesBase =
		!names.test(base) ||
		(match.name !== undefined && isAbout(match.name, base)) ||
		globs.some((glob) => isLiteral(glob.at(-1) ?? '') && glob.at(-1) === base);
	return namesBase && segments.every((folder) => !folders.has(folder) || globs.some((glob) => glob.includes(folder)));
}
