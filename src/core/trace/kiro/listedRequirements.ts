import { plainText } from '../../document/plainText.ts';
import type { Section, SpecDocument } from '../../document/specDocument.ts';
import { type Range, range } from '../../document/text.ts';
import { briefly } from '../briefly.ts';
import { define } from '../define.ts';
import { idLetters, isSure, lettersOf, sureLetters } from '../idLetters.ts';
import { type ListedItem, listedItems, listedRows } from '../listedIds.ts';
import { byPlace } from '../origin.ts';
import { type Definition, idKey } from '../trace.ts';

/** What is counted beside requirements by its name. */
const otherThings = 'NOTE|RISK|TODO|ISSUE|BUG|TASK|STEP|PHASE|OPTION|ADR|DEC|RFC|OQ|Q';

/** `FR-1.1`, `TC-2`, `REQ12`; criteria called `AC-1` are counted with their requirement, and read there. */
const requirementId = new RegExp(
	String.raw`^(?!AC(?!\p{L})|(?:${otherThings})-)(?:\p{Lu}{1,6}-|(?:${sureLetters})(?=\d))`,
	'u',
);

/** Behind an id: another one with its letters, so that the item is about several. */
const severalOf = (letters: string): RegExp =>
	new RegExp(String.raw`^[^\p{L}\p{N}:：([（]{0,6}(?:\p{L}{1,3}\s)?[*_]{0,2}${letters}-?\d`, 'u');

/** `2.1 Sell (FR-1)`, `5.1 Sell — FR-1201`: a numbered heading that ends with the id of what stands under it. */
const idAtEnd = new RegExp(String.raw`(?:[(（[]|[—–:：-]\s)(${idLetters}-?\d{1,4}(?:\.\d{1,4}){0,2})[)）\]]?$`, 'u');

const asides = [
	String.raw`(?:(?:open|key|known|technical|project|design|external|related)\s)?(?:risks?|questions?|issues|assumptions?|decisions?|dependenc(?:y|ies)|references?|requirements traceability|documents|personas?|stakeholders?)`,
	String.raw`mitigations?|actors|roles|roadmap|releases|(?:success\s)?(?:metrics|kpis)`,
	'(?:out of scope|non-goals?|glossary|traceability|(?:revision|version|document|change) history|change log|changelog|test cases|milestones)',
	'(?:offene )?(?:risiken|fragen|annahmen|entscheidungen|abhängigkeiten|glossar)',
	'risques|hypothèses|questions ouvertes|décisions|dépendances|glossaire|hors périmètre',
	'riesgos|supuestos|preguntas(?: abiertas)?|decisiones|dependencias|glosario|fuera de(?:l)? alcance',
	'riscos|premissas|perguntas|questões|decisões|dependências|glossário|fora d[eo] escopo',
	'rischi|ipotesi|domande|decisioni|dipendenze|glossario',
	'риски|допущения|(?:открытые )?вопросы|решения|зависимости|глоссарий',
	'риски|припущення|(?:відкриті )?питання|рішення|залежності|глосарій',
	'ryzyka|założenia|pytania|decyzje|zależności|słownik',
	'riskler|varsayımlar|(?:açık )?sorular|kararlar|bağımlılıklar|sözlük',
	'rủi ro|giả định|câu hỏi|quyết định|phụ thuộc|thuật ngữ',
	'リスク|前提(?:条件)?|未決事項|未解決|決定事項|依存(?:関係)?|用語(?:集)?|参考(?:資料)?',
	'风险|風險|假设|假設|待定问题|决策|決策|依赖|依賴|术语(?:表)?|術語|参考(?:资料)?',
	'위험|가정|미해결 질문|결정 사항|의존성|용어(?:집)?|참고',
].join('|');

/** What is listed with ids in a section of this name is no requirement: risks, open questions, what other documents ask. */
const aside = new RegExp(
	String.raw`^\P{L}*(?:${asides})(?:\s*(?:[,/&]|\p{L}{1,3}(?!\p{L}))\s*(?:${asides}))*\P{L}*$`,
	'iu',
);

/** A place where criteria are listed, and the requirement they are of. */
export interface CriteriaList {
	readonly range: Range;
	/** Key of the requirement. */
	readonly owner: string;
}

/**
 * Requirements that say their id at the beginning of an item, a paragraph or a row: `- **FR-1.1**: The shop shall sell`.
 * An id is born once: a heading says more than an item, that more than a row of a table that sums it up.
 * @param known what headings and numbered lists define
 * @param lists where criteria are listed, those within others behind them
 */
export function withListed(
	document: SpecDocument,
	visible: (line: number) => string,
	known: readonly Definition[],
	lists: readonly CriteriaList[],
): Definition[] {
	const taken = new Set(known.map(({ key }) => key));
	const criteria = new Set(known.filter(({ type }) => type === 'criterion').map(({ range }) => range.start.line));
	const isFree = ({ id, range, source }: ListedItem): boolean =>
		requirementId.test(id) &&
		!taken.has(idKey(id)) &&
		!criteria.has(range.start.line) &&
		!severalOf(lettersOf(idKey(id))).test(source);
	let asidesHere: readonly Range[] | undefined;
	const isApart = ({ range: { start } }: ListedItem): boolean => {
		asidesHere ??= asideRanges(document.sections);
		return asidesHere.some((aside) => isIn(start.line, aside));
	};
	const items = bornOnce(
		listedItems(document, visible).filter((one) => isFree(one) && !isApart(one)),
		document,
	);
	for (const { id } of items) {
		taken.add(idKey(id));
	}
	const rows = listedRows(document).filter((one) => isFree(one) && !isApart(one));
	const listed = [...items, ...rows];
	const counted = countedLetters([...known.map(({ key }) => key), ...listed.map(({ id }) => idKey(id))]);
	const found = listed
		.filter(({ id }) => counted.has(lettersOf(idKey(id))))
		.map((one) => asDefinition(one, isSure(idKey(one.id)) ? ownerOf(one, lists) : undefined));
	const all = [...known, ...found, ...headingsWithId(document, [...known, ...found])].sort(byPlace);
	return withParents(all, new Set(found));
}

/** An id that stands again in another section or list is spoken of there; twice in one list it is a slip to be told. */
function bornOnce(items: readonly ListedItem[], { headings, lines }: SpecDocument): ListedItem[] {
	const first = new Map<string, string>();
	let above = 0;
	/** Lines between lists up to that of an item. */
	let [line, between] = [0, 0];
	return items.filter(({ id, idRange: { start } }) => {
		for (; line < start.line; line++) {
			between += isBetweenLists(lines.line(line), line === 0 ? '' : lines.line(line - 1)) ? 1 : 0;
		}
		while ((headings[above]?.range.start.line ?? Number.POSITIVE_INFINITY) < start.line) {
			above++;
		}
		const before = lines.line(start.line).slice(0, start.character);
		// Paragraphs that begin with an id have others between them
		const place = `${above} ${/[-+.)]|\*\s/.test(before) ? between : ''} ${before}`;
		const born = first.get(idKey(id));
		first.set(idKey(id), born ?? place);
		return born === undefined || born === place;
	});
}

/** Ends a list: the words of its last item may go on without being indented, but not behind a blank line. */
function isBetweenLists(text: string, above: string): boolean {
	return /^(?![-*+]\s|\d{1,3}[.)]\s)\S/.test(text) && (above.trim() === '' || /[:：][*_]{0,3}\s*$/.test(text));
}

/**
 * Letters whose ids are counted here: from 1 on, or at least three. A word with a number (`AES-256`) and what another
 * document has asked for are not. Letters that are not known to be of requirements need a second one that goes on.
 */
function countedLetters(keys: readonly string[]): ReadonlySet<string> {
	const families = new Map<string, Set<string>>();
	for (const key of keys) {
		const letters = lettersOf(key);
		families.set(letters, (families.get(letters) ?? new Set()).add(key));
	}
	const isFirst = (key: string): boolean => /\D(?:\d*0)?1$/.test(key);
	const goesOn = (key: string, all: ReadonlySet<string>): boolean =>
		all.has(key.replace(/\d+$/, (number) => String(Number(number) + 1)));
	const isCounted = (all: ReadonlySet<string>): boolean => {
		const list = [...all];
		return list.some(isSure)
			? list.length > 2 || list.some(isFirst)
			: list.some((key) => isFirst(key) && goesOn(key, all));
	};
	return new Set(
		[...families].filter(([letters, all]) => letters !== '' && isCounted(all)).map(([letters]) => letters),
	);
}

function ownerOf({ range: { start } }: ListedItem, lists: readonly CriteriaList[]): string | undefined {
	return lists.findLast(({ range }) => isIn(start.line, range))?.owner;
}

function asideRanges(sections: readonly Section[]): Range[] {
	return sections.flatMap(({ heading, range, children }) =>
		aside.test(heading.text) ? [range] : asideRanges(children),
	);
}

function isIn(line: number, { start, end }: Range): boolean {
	return start.line <= line && (line < end.line || (line === end.line && end.character > 0));
}

function asDefinition({ id, idRange, range, source }: ListedItem, owner: string | undefined): Definition {
	return define({
		space: 'requirement',
		type: owner === undefined ? 'requirement' : 'criterion',
		id,
		idRange,
		range,
		text: briefly(plainText(source.replace(/^[\s*_:：.—–-]+/u, ''))),
		parent: owner,
	});
}

/** Headings that are numbered as chapters and end with the id which those under them go on from. */
function headingsWithId({ headings, sections, lines }: SpecDocument, known: readonly Definition[]): Definition[] {
	// Few documents have ids with letters that go on from another one
	if (!known.some(({ key }) => /^\D.*\./.test(key))) {
		return [];
	}
	const taken = new Set(known.map(({ key }) => key));
	const times = new Map<string, number>();
	for (const { text } of headings) {
		const key = idKey(idAtEnd.exec(text)?.[1] ?? '');
		times.set(key, (times.get(key) ?? 0) + 1);
	}
	const visit = ({ heading, range: all, children }: Section): Definition[] => {
		const { line } = heading.textRange.start;
		const [end = '', id = ''] = idAtEnd.exec(heading.text) ?? [];
		const key = idKey(id);
		const at = lines.line(line).lastIndexOf(id);
		const below = children.flatMap(visit);
		const isBorn =
			id !== '' &&
			at >= 0 &&
			!taken.has(key) &&
			times.get(key) === 1 &&
			known.some((one) => one.key.startsWith(`${key}.`) && isIn(one.range.start.line, all));
		if (!isBorn) {
			return below;
		}
		const text = heading.text.slice(0, -end.length).replace(/^[\d.)\s]+|[\s—–:：-]+$/gu, '');
		const idRange = range(line, at, line, at + id.length);
		return [
			define({ space: 'requirement', type: 'requirement', id, idRange, range: all, text: briefly(text) }),
			...below,
		];
	};
	return sections.flatMap(visit);
}

/** Of those in lists what they go on from is above them by their id alone: `FR-1.1` behind `FR-1`. */
function withParents(definitions: readonly Definition[], listed: ReadonlySet<Definition>): Definition[] {
	const before = new Set<string>();
	return definitions.map((one) => {
		const above = listed.has(one) && one.parent === undefined ? nearestAbove(one.key, before) : undefined;
		before.add(one.key);
		return above === undefined ? one : define({ ...one, parent: above });
	});
}

function nearestAbove(key: string, known: ReadonlySet<string>): string | undefined {
	for (let end = key.lastIndexOf('.'); end > 0; end = key.lastIndexOf('.', end - 1)) {
		const above = key.slice(0, end);
		if (known.has(above)) {
			return above;
		}
	}
	return undefined;
}
