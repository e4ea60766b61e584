import { baseName, folderOf, isMarkdown, markdownExtension } from '../../workspace/paths.ts';
import type { AdrRepository } from '../log/repository.ts';

/** A repository's own template of its records. */
export interface RecordTemplate {
	/** From the workspace root; undefined for one that was handed over. */
	readonly path: string | undefined;
	readonly text: string;
}

const templateFolder = /^[._]?templates?$/i;
const recordFolder = /adr|decision|entscheidung|decis/i;

/** Words that make up the name of a template, besides numbers and letters that stand for one. */
const templateWords = /^(?:template|vorlage|plantilla|modelo|шаблон|模板|テンプレート|템플릿)$/i;
const recordWords = /^(?:m?adrs?|decision|record|long|full|short|simple|basic|minimal|default|\d+|n+|x+|yyyymmdd|)$/i;

/**
 * The template of a repository: `templates/template.md` as adr-tools looks for it, else a file named for it in the
 * folder of the log, in a folder of templates in or beside it, or beside it with a name that says what it is for.
 * @param folders in which the records stand, the nearest first
 */
export async function findTemplate(
	repository: Pick<AdrRepository, 'list' | 'text' | 'records'>,
	folders: readonly string[],
): Promise<RecordTemplate | undefined> {
	// A decision about templates is none
	const records = new Set(repository.records.map(({ path }) => path));
	const candidates = (await repository.list()).filter(
		(path) => isMarkdown(path) && wordsOf(path) !== undefined && !records.has(path),
	);
	for (const folder of new Set(folders)) {
		const found = candidates
			.map((path) => ({ path, rank: rankIn(folder, path) }))
			.filter(({ rank }) => rank !== undefined)
			.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || compare(a.path, b.path));
		for (const { path } of found) {
			const text = await repository.text(path);
			if (text !== undefined) {
				return { path, text };
			}
		}
	}
	return undefined;
}

/** The words of a template's name; undefined for a file that is none. */
function wordsOf(path: string): readonly string[] | undefined {
	const words = baseName(path)
		.replace(markdownExtension, '')
		.split(/[-_. ]+/);
	const isTemplate = words.some((word) => templateWords.test(word));
	return isTemplate && words.every((word) => templateWords.test(word) || recordWords.test(word)) ? words : undefined;
}

/** How likely a template is the one for records in a folder, the likeliest lowest; undefined for not at all. */
function rankIn(folder: string, path: string): number | undefined {
	const holder = folderOf(path);
	const words = wordsOf(path)?.filter((word) => word !== '').length ?? 0;
	const saysRecord = recordFolder.test(baseName(path));
	const isTemplates = templateFolder.test(baseName(holder));
	if (holder === `${folder}/templates` && baseName(path).toLowerCase() === 'template.md') {
		return 0;
	}
	if (holder === folder) {
		return words;
	}
	if (isTemplates && folderOf(holder) === folder) {
		return 10 + words;
	}
	const isBeside = holder === folderOf(folder) || (isTemplates && folderOf(holder) === folderOf(folder));
	return folder !== '' && isBeside && saysRecord ? 20 + words : undefined;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : 1;
}
