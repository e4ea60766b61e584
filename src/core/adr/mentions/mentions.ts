import { inParallel } from '../../workspace/inParallel.ts';
import { folderOf, isMarkdown } from '../../workspace/paths.ts';
import type { CancellationToken } from '../../workspace/workspace.ts';
import type { AdrRepository } from '../log/repository.ts';
import type { AdrRecord } from '../record/record.ts';
import type { Mention } from './mention.ts';
import { linksByNumber, withNumberLinks } from './numberLinks.ts';
import { type RecordForms, recordForms } from './recordForms.ts';
import { scanMentions } from './scanMentions.ts';

/**
 * Finds every place in the Markdown files of a workspace that names a record: links by path, the numbers and titles in
 * their texts, ids and paths in running text, in front matter and in code spans. An id counts only where it can mean no
 * other record. Addresses on other sites are left alone, and so is what stands in code blocks and comments.
 * @returns by path, then by place; when the token ends it, what was found until then
 */
export async function findMentions(
	repository: AdrRepository,
	record: AdrRecord,
	token?: CancellationToken,
): Promise<readonly Mention[]> {
	const forms = recordForms(repository, record);
	const mayName = quickLook(forms);
	const files = (await repository.list()).filter(isMarkdown);
	const byNumber = forms.id ? linkingByNumber(repository, forms) : new Map<string, AdrRecord>();
	const found: Mention[][] = [];
	await inParallel([...new Set([...files, record.path])], async (path) => {
		const text = token?.isCancellationRequested ? undefined : await repository.text(path);
		const linking = byNumber.get(path);
		if (text !== undefined && (linking || isBeside(path, record) || mayName(text))) {
			const mentions = scanMentions(path, text, forms);
			found.push(linking ? withNumberLinks(mentions, linking, text, forms) : mentions);
		}
	});
	return found
		.filter((mentions) => mentions.length > 0)
		.sort(([a], [b]) => ((a?.path ?? '') < (b?.path ?? '') ? -1 : 1))
		.flat();
}

/** Records of the same log that link to it by its number alone, where that can mean no other. */
function linkingByNumber(repository: AdrRepository, forms: RecordForms): ReadonlyMap<string, AdrRecord> {
	const { records } = repository.logOf(forms.record);
	const linking = records.filter(({ path, links }) => forms.idIsCertain(path) && linksByNumber(links, forms));
	return new Map(linking.map((record) => [record.path, record]));
}

/** Whether a file is the record's own or in its own folder, where links to it need not write its name. */
function isBeside(path: string, record: AdrRecord): boolean {
	return path === record.path || (record.name.ownFolder && path.startsWith(`${folderOf(record.path)}/`));
}

/** What can be told without parsing: nearly all files name neither the record's file nor its id. */
function quickLook({ stem, id }: RecordForms): (text: string) => boolean {
	// No escape and no percent-encoding changes these
	const [plain = ''] = /[A-Za-z0-9]+/.exec(stem) ?? [];
	const isPlain = plain.length > 3;
	return (text) => {
		if (isPlain ? text.includes(plain) : text.includes(stem) || text.includes('%')) {
			return true;
		}
		return id !== undefined && text.search(id) >= 0;
	};
}
