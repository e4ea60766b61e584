import { parseDocument } from '../document/parse.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import { applyEdits, lineBreakOf, type Range, range, type TextEdit } from '../document/text.ts';
import { headFields } from '../kinds/documentHead.ts';
import type { Kind } from '../kinds/kind.ts';
import { matchSections } from '../kinds/matchSections.ts';
import { scaffoldText } from '../kinds/scaffold.ts';
import { fillTokens, type TokenValues } from '../kinds/templateTokens.ts';
import { writeDate } from './dateForm.ts';
import { describeRecord } from './describeRecord.ts';
import { asksForStatus, fillTemplate } from './fillTemplate.ts';
import type { NewPlan } from './newPlan.ts';
import type { NewRecordOptions } from './newRecord.ts';
import type { AdrRecord } from './record.ts';
import { findTemplate, type RecordTemplate } from './recordTemplate.ts';
import type { AdrRepository } from './repository.ts';
import { countedKeys } from './siblings/frontMatter.ts';
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
	{ status: asked, template: given, asAdrTools = false }: Pick<NewRecordOptions, 'status' | 'template' | 'asAdrTools'>,
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
	const isAdrTools = asAdrTools && (template ? asksForStatus(template) : kind.id === 'adr-nygard');
	const word = wordsFor(asked ?? (isAdrTools ? 'accepted' : plan.born) ?? stageIn(plain, plan) ?? 'proposed', dialect);
	const siblingValues = { ...values, heading, status: word };
	const [newest] = samples;
	if (template) {
		const text = fillTemplate(template, {
			...values,
			status: word,
			heading: alike.length > 0 ? heading : undefined,
		});
		const counted = newest
			? applyEdits(text, countedKeys(parseDocument(plan.path, text), newest, siblingValues))
			: text;
		return withoutRemarks(settled(counted, plan, { word, keepsStatus: asked === undefined }), plan);
	}
	if (!newest) {
		return settled(plain, plan, { word, keepsStatus: false });
	}
	const text = textLike(samples, kind, siblingValues);
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
	const plain = parseDocument(path, text);
	const dated = applyEdits(text, dateEdits(plain, describeRecord(plain, kind), writeDate(day, dialect.date)));
	const document = parseDocument(path, dated);
	const record = describeRecord(document, kind);
	const isSet = record?.status?.stage !== undefined && keepsStatus;
	const isNone = record?.status === undefined && dialect.status === undefined;
	return !record || isSet || isNone ? dated : applyEdits(dated, statusEdits(document, record, kind, dialect, word));
}

function dateEdits(document: SpecDocument, record: AdrRecord | undefined, date: string): TextEdit[] {
	const place = record?.date?.range ?? emptyDate(document);
	if (!place || document.lines.slice(place) === date) {
		return [];
	}
	const isApart = /\s$/.test(document.lines.line(place.start.line).slice(0, place.start.character));
	return [{ range: place, newText: isApart || place === record?.date?.range ? date : ` ${date}` }];
}

/** Where a date belongs that a template leaves open: a field without a value, a key whose value is no text in YAML. */
function emptyDate(document: SpecDocument): Range | undefined {
	const { frontMatter, lines } = document;
	for (let line = 1; frontMatter && line < frontMatter.range.end.line; line++) {
		const [, start] = /^(date:[ \t]*)(?:\{.*\}|\[.*\]|<.*>)?[ \t]*$/i.exec(lines.line(line)) ?? [];
		if (start !== undefined) {
			return range(line, start.length, line, lines.line(line).length);
		}
	}
	return headFields(document).find(({ name, value }) => value === '' && /^date$/i.test(name))?.valueRange;
}

/** Without the comments behind title, status and date: they told how to fill them in. */
function withoutRemarks(text: string, { path, kind }: NewPlan): string {
	const document = parseDocument(path, text);
	const record = describeRecord(document, kind);
	const places = [record?.status?.range, record?.date?.range, document.title?.range];
	const lines = places.flatMap((place) => place?.start.line ?? []);
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
