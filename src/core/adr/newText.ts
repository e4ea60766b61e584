import { parseDocument } from '../document/parse.ts';
import { applyEdits, lineBreakOf, type TextEdit } from '../document/text.ts';
import type { Kind } from '../kinds/kind.ts';
import { matchSections } from '../kinds/matchSections.ts';
import { scaffoldText } from '../kinds/scaffold.ts';
import { fillTokens, type TokenValues } from '../kinds/templateTokens.ts';
import { writeDate } from './dateForm.ts';
import { describeRecord } from './describeRecord.ts';
import { fillTemplate } from './fillTemplate.ts';
import type { NewPlan } from './newPlan.ts';
import type { AdrRecord } from './record.ts';
import { findTemplate, type RecordTemplate } from './recordTemplate.ts';
import type { AdrRepository } from './repository.ts';
import type { Sample } from './siblings/sample.ts';
import { textLike } from './siblings/textLike.ts';
import { statusEdits, wordsFor } from './statusEdits.ts';

/** So many of a log's newest records show what is in all of them. */
const sampleCount = 7;

/**
 * The text of a new record before any link is written: from the template that is given or found, else like the other
 * records of its log, else as its kind has it. Lines end as in the newest of them.
 * @param asked status that was asked for: the name of a stage, or any word
 * @throws OperationError for a template without a place for the title
 */
export async function newText(
	repository: AdrRepository,
	plan: NewPlan,
	{ status: asked, template: given }: { readonly status?: string | undefined; readonly template?: string | undefined },
): Promise<string> {
	const { alike, kind, dialect } = plan;
	const samples: Sample[] = [];
	for (const record of alike.slice(0, sampleCount)) {
		samples.push({ document: await repository.document(record.path), record });
	}
	const template = given === undefined ? await templateFor(repository, plan) : { path: undefined, text: given };
	const values: TokenValues = { ...plan, date: writeDate(plan.day, dialect.date) };
	const heading = fillTokens(dialect.title, values);
	const plain = scaffoldText(kind, { ...plan, date: plan.day });
	const word = wordsFor(asked ?? plan.born ?? stageIn(plain, plan) ?? 'proposed', dialect);
	if (template) {
		const text = fillTemplate(template, {
			...values,
			status: word,
			heading: alike.length > 0 ? heading : undefined,
		});
		return withoutRemarks(settled(text, plan, { word, keepsStatus: asked === undefined }), plan);
	}
	const [newest] = samples;
	if (!newest) {
		return settled(plain, plan, { word, keepsStatus: false });
	}
	const text = textLike(samples, kind, { ...values, heading, status: word });
	const lineBreak = lineBreakOf(newest.document.text);
	return settled(lineBreak === '\n' ? text : text.replaceAll('\n', lineBreak), plan, { word, keepsStatus: true });
}

/** The template of the repository, where it is one for the kind that is asked for. */
async function templateFor(repository: AdrRepository, plan: NewPlan): Promise<RecordTemplate | undefined> {
	const template = await findTemplate(repository, plan.folders);
	const isOfLog = plan.log?.records.every(({ kind }) => kind === plan.kind.id) ?? false;
	return template && (isOfLog || fits(template, plan.kind)) ? template : undefined;
}

/** Whether a template has all sections that a kind requires. */
function fits({ text }: RecordTemplate, kind: Kind): boolean {
	return matchSections(parseDocument('', text), kind).missing.length === 0;
}

function stageIn(text: string, plan: NewPlan): string | undefined {
	return recordIn(text, plan)?.status?.stage;
}

function recordIn(text: string, { path, kind }: NewPlan): AdrRecord | undefined {
	return describeRecord(parseDocument(path, text), kind);
}

/**
 * Puts date and status into a text that has other ones, or a placeholder for them.
 * @param keepsStatus leave a status that the text has
 */
function settled(
	text: string,
	plan: NewPlan,
	{ word, keepsStatus }: { readonly word: string; readonly keepsStatus: boolean },
): string {
	const { path, kind, dialect, day } = plan;
	const dated = applyEdits(text, dateEdits(recordIn(text, plan), writeDate(day, dialect.date)));
	const document = parseDocument(path, dated);
	const record = describeRecord(document, kind);
	const isSet = record?.status?.stage !== undefined && keepsStatus;
	const isNone = record?.status === undefined && dialect.status === undefined;
	return !record || isSet || isNone ? dated : applyEdits(dated, statusEdits(document, record, kind, dialect, word));
}

function dateEdits(record: AdrRecord | undefined, date: string): TextEdit[] {
	return record?.date && record.date.text !== date ? [{ range: record.date.range, newText: date }] : [];
}

/** Without the comments behind status and date: they told how to fill them in. */
function withoutRemarks(text: string, { path, kind }: NewPlan): string {
	const document = parseDocument(path, text);
	const record = describeRecord(document, kind);
	const lines = [record?.status, record?.date].flatMap((value) => value?.range.start.line ?? []);
	const remarks = document.comments.filter(
		({ range: { start, end } }) =>
			lines.includes(start.line) &&
			start.line === end.line &&
			document.lines.line(end.line).trimEnd().length === end.character,
	);
	return applyEdits(
		text,
		remarks.map(({ range: { start, end } }) => {
			const before = document.lines.line(start.line).slice(0, start.character).trimEnd().length;
			return { range: { start: { line: start.line, character: before }, end }, newText: '' };
		}),
	);
}
