import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { frontMatterOf, frontMatterValues } from '../../document/yaml.ts';
import { noChange, OperationError, type WorkspaceChange } from '../../workspace/change.ts';
import type { CancellationToken } from '../../workspace/workspace.ts';
import { renumberedEntries } from '../indexPage/changedEntries.ts';
import type { AdrRepository } from '../log/repository.ts';
import { leftMentions } from '../mentions/leftMentions.ts';
import type { AdrRecord } from '../record/record.ts';
import { renameRecord } from './renaming.ts';
import { withEntries } from './withEntries.ts';
import { renumberInPlace } from './writtenNumber.ts';

/** Keys of front matter under which sites keep a record's own number. */
const numberKeys = ['number', 'id', 'adr', 'slug'];

/**
 * Gives a record another number: its file or folder, its title, and every place in the workspace that names it, each
 * with the digits it is written with. A note tells which places may name it too and stay as they are.
 * @throws OperationError when the record has no number, when another record of its log has the new one, or when the
 * token ended the search
 */
export async function renumber(
	repository: AdrRepository,
	record: AdrRecord,
	number: number,
	token?: CancellationToken,
): Promise<WorkspaceChange> {
	if (record.name.number === undefined) {
		throw new OperationError(`The name of ${record.path} has no number that could be changed.`);
	}
	if (!Number.isSafeInteger(number) || number < 0 || number > 99_999) {
		throw new OperationError('The number of a record is a whole number from 0 to 99999.');
	}
	if (number === record.name.number) {
		return noChange;
	}
	const taken = repository.logOf(record).records.find((other) => other.name.number === number);
	if (taken) {
		throw new OperationError(`${taken.path} has the number ${number} already; choose another one.`);
	}
	const { digits } = record.name;
	const change = await renameRecord(
		repository,
		record,
		{
			name: { ...record.name, number },
			own: ownEdits(await repository.document(record.path), record, number),
			rewrite: ({ kind, text }) => (kind === 'number' ? renumberInPlace(text, number, digits) : undefined),
		},
		token,
	);
	const written = (old: string): string => renumberInPlace(old, number, digits);
	const edits = withEntries(repository, record, change, (page) =>
		renumberedEntries(page, record, repository.records, written),
	);
	const left = leftMentions(repository, record, { ...change, edits });
	return { ...change, edits, ...(left !== undefined && { notes: [left] }) };
}

/** The number in the record's title and in its front matter, there perhaps in quotes. */
function ownEdits(document: SpecDocument, { titleNumber, name }: AdrRecord, number: number): TextEdit[] {
	const values = frontMatterValues(document);
	const yaml = frontMatterOf(document);
	const isNumber = (key: string): boolean => /^\d+$/.test(String(values[key])) && Number(values[key]) === name.number;
	const places = numberKeys.filter(isNumber).flatMap((key) => yaml?.rangeOf(`/${key}`) ?? []);
	if (titleNumber) {
		places.push(titleNumber.range);
	}
	return places.map((range) => ({
		range,
		newText: document.lines.slice(range).replace(/\d+/, (digits) => renumberInPlace(digits, number, name.digits)),
	}));
}
