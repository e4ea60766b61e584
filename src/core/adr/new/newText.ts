import { parseDocument } from '../../document/parse.ts';
import { applyEdits, lineBreakOf } from '../../document/text.ts';
import type { Kind } from '../../kinds/kind.ts';
import { matchSections } from '../../kinds/matchSections.ts';
import { scaffoldText } from '../../kinds/scaffold.ts';
import { fillTokens, type TokenValues } from '../../kinds/templateTokens.ts';
import { writeDate } from '../dialect/dateForm.ts';
import type { AdrRepository } from '../log/repository.ts';
import { describeRecord } from '../record/describeRecord.ts';
import type { AdrRecord } from '../record/record.ts';
import { stageOf } from '../record/stage.ts';
import { settled, withoutRemarks } from '../status/settledText.ts';
import { wordsFor } from '../status/wording.ts';
import { asksForStatus, fillTemplate } from './fillTemplate.ts';
import type { NewPlan } from './newPlan.ts';
import type { NewRecordOptions } from './newRecord.ts';
import { findTemplate, type RecordTemplate } from './recordTemplate.ts';
import { countedKeys } from './siblings/frontMatter.ts';
import type { Sample } from './siblings/sample.ts';
import { textLike } from './siblings/textLike.ts';

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
	// A log that still has proposed records begins its records so, whoever writes them
	const isOpen = plan.born !== undefined && plan.born !== 'accepted';
	const isAdrTools = asAdrTools && !isOpen && (template ? asksForStatus(template) : kind.id === 'adr-nygard');
	const word = wordsFor(asked ?? (isAdrTools ? 'accepted' : plan.born) ?? stageIn(plain, plan) ?? 'proposed', dialect);
	const stage = stageOf(word);
	const badgeColour = stage && dialect.badgeColours?.[stage];
	const siblingValues = { ...values, heading, status: word, badgeColour };
	const [newest] = samples;
	if (template) {
		const text = fillTemplate(template, kind, {
			...values,
			status: word,
			heading: alike.length > 0 ? heading : undefined,
		});
		const counted = newest
			? applyEdits(text, countedKeys(parseDocument(plan.path, text), newest, siblingValues))
			: text;
		return withoutRemarks(
			settled(counted, plan, { word, status: asked === undefined ? 'keep-absent' : 'replace' }),
			plan,
		);
	}
	if (!newest) {
		return settled(plain, plan, { word, status: 'replace' });
	}
	const text = textLike(samples, kind, siblingValues);
	const lineBreak = lineBreakOf(newest.document.text);
	return settled(lineBreak === '\n' ? text : text.replaceAll('\n', lineBreak), plan, { word, status: 'keep' });
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
