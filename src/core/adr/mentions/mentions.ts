import { inParallel } from '../../workspace/inParallel.ts';
import { folderOf, isMarkdown } from '../../workspace/paths.ts';
import type { CancellationToken } from '../../workspace/workspace.ts';
import { lookupIn } from '../log/recordLookup.ts';
import type { AdrRepository } from '../log/repository.ts';
import type { AdrRecord, RecordLink } from '../record/record.ts';
import type { Mention } from './mention.ts';
import { linksByNumber, withNumberLinks } from './numberLinks.ts';
import { quickLook } from './quickLook.ts';
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
	const byNumber = forms.id ? linkingByNumber(repository, forms) : new Map<string, LinkingRecord>();
	const found: Mention[][] = [];
	await inParallel([...new Set([...files, record.path])], async (path) => {
		const text = token?.isCancellationRequested ? undefined : await repository.text(path);
		const linking = byNumber.get(path);
		if (text !== undefined && (linking || isBeside(path, record) || mayName(text))) {
			const mentions = scanMentions(path, text, forms);
			found.push(linking ? withNumberLinks(mentions, linking.record, linking.links, text, forms) : mentions);
		}
	});
	return found
		.filter((mentions) => mentions.length > 0)
		.sort(([a], [b]) => ((a?.path ?? '') < (b?.path ?? '') ? -1 : 1))
		.flat();
}

/** A record that links to another one by its number, and these links. */
interface LinkingRecord {
	readonly record: AdrRecord;
	readonly links: readonly RecordLink[];
}

/** Records that link to one by its number, where that can mean no other. */
function linkingByNumber({ records }: AdrRepository, forms: RecordForms): ReadonlyMap<string, LinkingRecord> {
	const lookup = lookupIn(records);
	const linking = records.map((record) => ({ record, links: linksByNumber(record, lookup, forms) }));
	return new Map(linking.filter(({ links }) => links.length > 0).map((one) => [one.record.path, one]));
}

/** Whether a file is the record's own or in its own folder, where links to it need not write its name. */
function isBeside(path: string, record: AdrRecord): boolean {
	return path === record.path || (record.name.ownFolder && path.startsWith(`${folderOf(record.path)}/`));
}
