import { partialWords } from '../../kinds/statusWords.ts';
import type { Relation } from './record.ts';

/** What may stand before the verb: "This decision partially", "Is", "已". */
const before = `(?:this (?:adr|decision|record) )?(?:(?:${[
	'is|was|are|were|has been|have been|now|fully|it|also',
	partialWords,
].join('|')}) )*(?:部分|局部|一部)?`;

/** What may stand behind it: "Remplace partiellement", "Sustituye parcialmente a", "Supersedes ADR". */
const after = `(?: (?:${partialWords})(?: an?)?)?(?: (?:adrs?|decisions?|records?))?`;

/** "Supersedes" in any usual spelling, without its ending. */
const supersede = 'super[sc]{1,2}ee?d';

/** What "superseded by" is in languages in which it stands before the other record; each is a regular expression. */
export const supersededBy: readonly string[] = [
	`(?:${supersede}ed|replaced)(?: in part| partially| partly)? by|(?:obsoleted|overridden|supplanted|deprecated|reversed|overturned) by`,
	'(?:deprecated|replaced) in favou?r of|ersetzt durch|abgel(?:ö|oe)st (?:durch|von)|(?:remplacé|super[sc][ée]dé)e?s?(?: partiellement| en partie)? par',
	'(?:sustituid|reemplazad|superad|supersedid|substituíd|substituid)[oa]s?(?: parcialmente| en parte| em parte)? (?:por|pela|pelo)',
	"(?:sostituit|superat|rimpiazzat)[oa] da(?:l(?:l[aoe’']?)?)?|vervangen door|zastąpion[aeoy] przez|nahrazen[aoéý]|ersatt av|erstattet (?:av|af)|korvattu",
	'замен[её]н[аоы]? на|замещ[её]н[аоы]?|замінен[ао]|digantikan oleh|(?:bị |được )?thay thế bởi',
	'nahraden[áéý]|felváltotta(?: az?)?|înlocuit[ăe]? (?:de|cu|prin)|(?:substitu(?:ït|ïda)|reemplaça(?:t|da)) per|zamijenjen[aoi]? sa?|zamenjen[aoi]? (?:sa|z)',
	'замењен[аои]? са|замен[её]н[аои]? от|заместен[аои]? (?:от|с)|αντικαταστάθηκε από(?: τ[οη]ν?)?|(?:مستبدلة?|تم استبداله?ا?) ?ب[ـ]?|جایگزین[\\u200C ]?شده (?:با|توسط)|הוחל(?:ף|פה) (?:על ידי|ב)|ถูกแทนที่(?:ด้วย|โดย)',
];

const patterns: readonly (readonly [Relation, RegExp])[] = [
	[
		'superseded-by',
		whole(
			...supersededBy,
			'(?:已)?被?(?:…)?(?:取代|替代|代替|替换)(?:于|自|者|by|为)|(?:已)?被(?:…)?(?:部分)?(?:取代|替代|代替|替换)',
			'…?に(?:より|よって)?(?:置き?換え|差し替え).*|…(?:置き?換え|差し替え)(?!る).*|(?:置き?換え|差し替え)(?!る|対象|元).+',
			'(?!.*[을를] ?대체).+대체(?:됨|되었음|되었다|되었습니다)?|대체(?:됨|되었음|되었다|되었습니다)',
		),
	],
	[
		'supersedes',
		whole(
			`${supersede}(?:e|es|ing)(?: in part| partially)?|(?:replace|obsolete|override|supplant|deprecate|reverse|overturn)s?|replacing|replacement (?:for|of)`,
			'ersetzt|löst (?:teilweise )?ab|remplace|sustituye(?: a)?|reemplaza(?: a)?|supera(?: a)?|substitui|sostituisce|vervangt|zastępuje|nahrazuje|ersätter',
			'erstatter|korvaa|заменяет|замінює|menggantikan|thay thế(?: cho)?|取代了?|替代了?|代替|替换',
			'(?:…?を ?)?(?:置き?換え|差し替え)(?:(?:る|対象|元).*)?|を置き?換え.*|(?:….*[을를] ?)?대체(?:함|하는|한다|합니다)?|대체 ?대상.*|대체된 ?(?:adr|결정|기록)',
		),
	],
	[
		'amended-by',
		whole(
			'(?:amended|updated|modified|revised|changed|extended) by|ge(?:ä|ae)ndert durch|erg(?:ä|ae)nzt durch|modifiée?s? par|amendée?s? par',
			'modificad[oa]s? por|alterad[oa]s? por|emendad[oa]s? por|modificat[oa] da|gewijzigd door|zmienion[aey] przez',
			'измен[её]н[аоы]?|дополнен[аоы]?|(?:已)?被(?:…)?(?:修订|修改|修正|补充)|…?により(?:修正|改定).*',
		),
	],
	[
		'amends',
		whole(
			'(?:amend|update|modifie|revise|change)s|(?:amend|modify|update|revise)(?:ing)?|amendment (?:to|of|for)|ändert|ergänzt|modifie',
			'amende|modifica(?: a)?|altera|emenda|enmienda(?: a)?|wijzigt|zmienia|изменяет|дополняет|修订|修改|修正|补充|改定',
		),
	],
	[
		'clarified-by',
		whole(
			'(?:clarified|explained|elaborated|detailed) by|präzisiert durch|clarifiée?s? par|précisée?s? par|aclarad[oa]s? por',
			'esclarecid[oa]s? por|chiarit[oa] da|уточн[её]н[аоы]?|被(?:…)?(?:澄清|阐明|说明)|…?により明確化.*',
		),
	],
	[
		'clarifies',
		whole(
			'clarif(?:ies|y|ying)|clarification (?:of|for|to)|explains|elaborates(?: on)?|präzisiert|clarifie|précise|aclara(?: a)?',
			'esclarece|chiarisce|уточняет|澄清|阐明|明確化',
		),
	],
];

/** "Supersedes (in part)", "Remplace (partiellement)". */
const inBrackets = new RegExp(`\\s*[(（](${partialWords})[)）]`, 'gu');

const reverses: Readonly<Record<Relation, Relation>> = {
	supersedes: 'superseded-by',
	'superseded-by': 'supersedes',
	amends: 'amended-by',
	'amended-by': 'amends',
	clarifies: 'clarified-by',
	'clarified-by': 'clarifies',
	other: 'other',
};

/**
 * What the words before a link to another record say, in any language and spelling.
 * @param label without markup; `…` stands where the link is, in languages that have words behind it: `被…取代`
 */
export function relationOf(label: string): Relation {
	const plain = label
		.slice(0, 200)
		.normalize('NFC')
		.toLowerCase()
		.replace(inBrackets, ' $1')
		.replace(/[-_\s]+/g, ' ')
		.replace(/^[\s:：]+|[\s:：]+$/g, '')
		.replace(/ (?:in|on) [\d ./]+ by$/, ' by')
		.trim();
	const [, words, gloss] = twice.exec(plain) ?? [];
	const joined = gloss && `${words} ${gloss}`;
	return relationIn(gloss) ?? relationIn(plain) ?? relationIn(joined) ?? relationIn(words) ?? 'other';
}

function relationIn(words: string | undefined): Relation | undefined {
	return words === undefined ? undefined : patterns.find(([, pattern]) => pattern.test(words))?.[0];
}

/** What the other record says: the reverse of "supersedes" is "superseded by". */
export function reverse(relation: Relation): Relation {
	return reverses[relation];
}

/** A name that says the same once more in brackets, or goes on in them: `取代 (Supersedes)`, `Ersetzt (durch)`. */
const twice = /^([^()（）]+?) ?[(（]([^()（）]+)[)）]$/;

/** Words that name the deed alone, and not which of two records does it. */
const deed = /^(?:置き?換え|差し替え|대체)$/u;

/** Whether words before a link to another record name no side: what they say is up to the status of their record. */
export function namesNoSide(label: string): boolean {
	return deed.test(label.trim());
}

function whole(...words: readonly string[]): RegExp {
	return new RegExp(`^${before}(?:${words.join('|')})${after}$`, 'u');
}
