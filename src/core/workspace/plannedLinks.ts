import type { Heading, SpecDocument, TableRow } from '../document/specDocument.ts';
import type { Range } from '../document/text.ts';
import { type Said, Sentences } from './sentences.ts';

/** Verbs that make a file, as they stand before its name: "Create …", "we will add …", "Wir legen … an". */
const making = new RegExp(
	String.raw`(?<![\p{L}-])(?:${[
		'creat(?:e|es|ed|ing)|add(?:s|ed|ing)?|introduc(?:e|es|ed|ing)|generat(?:e|es|ed|ing)|writes?|writing|scaffold(?:s|ed|ing)?',
		'erstell(?:e|en|t)|anlegen|angelegt|legen|hinzufügen|hinzugefügt|erzeug(?:e|en|t)',
		'cré(?:er|ons|ez)|ajout(?:er|ons|ez)|crear(?:emos)?|añadir(?:emos)?|agregar(?:emos)?|criar(?:emos)?|adicionar(?:emos)?|creare|aggiungere',
		'создать|создаём|добавить|добавляем',
	].join('|')})(?![\p{L}-])|新規|作成|追加|创建|新增|添加|创建|생성|추가`,
	'iu',
);

/** "new", as it stands before what is new with at most a few words between: "a new service in [x](…)". */
const newBefore =
	/(?<![\p{L}-])(?:(?:brand-)?new|neue[nmrs]?|nouve(?:au|lle)s?|nuev[oa]s?|nov[oa]s?|nuov[oaie]|нов(?:ый|ая|ое|ые))(?![\p{L}-])(?:\s+(?!(?:is|are|was|were|has|have|had)\b)[^\s.;]+){0,4}[\s:([*_`"–—-]*$/iu;

/** Words behind which a link only leads to what is to be read: "as described in …", "matching the existing …". */
const referring =
	/(?<![\p{L}-])(?:see|per|cf|also|described|defined|documented|explained|decided|recorded|specified|according|following|follows|based|because|like|existing|supersed\w*|siehe|vgl|gemäß|laut|beschrieben|voir|selon|véase|ver|según|conforme|vedi|secondo|см)(?![\p{L}-])|参照|参见|見る/giu;

/** What says behind a name that it is to be made: "(new)", "— new file", "is to be created", "を作成". */
const madeBehind = new RegExp(
	[
		String.raw`^[\s*_\x60\])]*(?:[([–—:-]|->|→)[\s*_\x60([]*(?:new|to be|create|created|add|added|generated|neu|nouveau|nuevo|novo|nuovo)(?![\p{L}-])`,
		String.raw`(?<![\p{L}-])(?:is|are|be|being|get|gets|wird|werden|sera|será|sarà)\s+(?:a\s+)?(?:newly\s+)?(?:new|created|added|introduced|generated|written|scaffolded|neu|erstellt|angelegt|hinzugefügt|erzeugt|créée?|ajoutée?|cread[oa]|añadid[oa]|criad[oa])(?![\p{L}-])`,
		String.raw`(?<![\p{L}-])(?:anlegen|angelegt|erstellen|hinzufügen|erzeugen)(?![\p{L}-])`,
		'新規|作成|追加|创建|新增|添加|생성|추가',
	].join('|'),
	'iu',
);

/** How a sentence goes on about what the one before named. */
const goesOn =
	/^[\s*_]*(?:it|its|this|that|these|they|the (?:new )?(?:file|module|class|component|script|page|document|service|function)|es|sie|er|diese[rs]?|il|elle|ce|este|esta|esto|ella?|questo|questa)(?![\p{L}-])/iu;

/** A cell that says that the file of its row is to be made, whatever file it is. */
const cellSays =
	/^[\s*_\x60([]*(?:✨|🆕|➕|\+)?[\s*_\x60]*(?:(?:new|create|created|add|added|to be (?:created|added|written)|neu|anlegen|erstellen|nouveau|créer|nuevo|crear|novo|criar|nuovo|creare|новый|создать)[\s*_\x60)\]]*(?:$|[:–—(,/-])|new (?:file|module|class|component|script|page|document|service|test|helper|config)|neue datei|nouveau fichier|nuevo archivo|to be (?:created|added|written)|created (?:for|by|in|when|to)|新規|作成|追加|创建|新增|添加|신규|생성)/iu;

/** A heading below which files stand that are to be made: "New files", "Files to create". */
const headingSays =
	/(?<![\p{L}-])(?:(?:new|planned|added|future) (?:files?|modules?|components?|documents?|pages?)|(?:files?|modules?|components?|documents?|pages?)(?: to)? (?:be )?(?:create|add|write)(?:d)?|neue dateien|nouveaux fichiers|nuevos archivos|novos arquivos)(?![\p{L}-])|新規ファイル|新增文件|新建文件/iu;

/** Links to files that the text plans to make: told by the sentence, the row, the heading or what announces the list. */
export class PlannedLinks {
	private readonly document: SpecDocument;
	private sentences: Sentences | undefined;
	private rows: ReadonlyMap<number, TableRow> | undefined;
	private readonly headings = new Map<Heading, boolean>();

	constructor(document: SpecDocument) {
		this.document = document;
	}

	/**
	 * Whether the text says of a link that its file is to be made.
	 * @param heading the nearest one above it
	 */
	says({ start, end }: Range, target: string, heading: Heading | undefined): boolean {
		if (heading && this.headingSays(heading)) {
			return true;
		}
		this.rows ??= new Map(
			this.document.tables.flatMap(({ rows }) => rows.map((row) => [row.range.start.line, row] as const)),
		);
		const row = this.rows.get(start.line);
		if (row) {
			const isPage = /\.(?:md|mdx|markdown)(?:[?#]|$)/i.test(target);
			const cells = row.cells.map(({ text }) => text.slice(0, 200));
			return cells.some((text) => cellSays.test(text) || (!isPage && makes(text, '')));
		}
		this.sentences ??= new Sentences(this.document);
		return saysSo(this.sentences.around(start, end));
	}

	private headingSays(heading: Heading): boolean {
		const known = this.headings.get(heading) ?? headingSays.test(heading.text.slice(0, 300));
		this.headings.set(heading, known);
		return known;
	}
}

function saysSo({ before, behind, last, announced }: Said): boolean {
	return (
		makes(before, behind) ||
		(goesOn.test(before) && makes(last, '')) ||
		announced.some((text) => makes(text, '') || headingSays.test(text))
	);
}

function makes(before: string, behind: string): boolean {
	return makesBefore(before) || madeBehind.test(behind.slice(0, 300));
}

/** Whether a verb or "new" before a link is about its file: nothing between them says that it is only to be read. */
function makesBefore(before: string): boolean {
	if (!making.test(before) && !newBefore.test(before.slice(-120))) {
		return false;
	}
	let from = 0;
	for (const { 0: word, index } of before.matchAll(referring)) {
		from = index + word.length;
	}
	const own = before.slice(from);
	return making.test(own) || newBefore.test(own.slice(-120));
}
