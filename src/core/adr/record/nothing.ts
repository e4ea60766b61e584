/** Words that say that there is nothing, in the languages we know. */
const none = [
	'none|nothing|n\\/?a|nil|null|keine?[rnms]?|nichts|aucune?|rien|ningun[oa]|nada|nenhuma?|nessun[oa]?|niente|geen|brak|нет',
	'無し?|无|なし|该当なし|不适用|없음',
].join('|');
/** What a place for links says that names no record: what is to come is none yet. */
const words = `${none}|tb[adc]|to[ -]?do|待定|未定|미정`;
const noneAlone = new RegExp(`^(?:${none})[.。]?$`, 'iu');
const alone = new RegExp(`^(?:${words}|~|""|''|[-–—]+|\\[\\])\\.?$`, 'iu');
/** What begins a sentence that says so, and is no such word alone. */
const more = 'not (?:yet|applicable|relevant)|no (?:other )?(?:m?adrs?|decisions?|records?)(?![-\\s#]*\\d)';
const first = new RegExp(
	`^[\\s*_(]*(?:(?:${words}|${more})(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}])(?<![无無](?=\\p{L}))|[-–—]+\\s*[(;·•|])`,
	'iu',
);

/** Whether a text is a word that says that there is nothing, and never will be: `None.`, `нет`. */
export function isNone(text: string): boolean {
	return noneAlone.test(text);
}

/** Whether a value says that there is nothing: `—`, `none`, `[]`. */
export function isNothing(value: string): boolean {
	return value === '' || (value.length < 40 && alone.test(value.replace(/^[*_]+|[*_]+$/g, '')));
}

/** Whether a value begins by saying so, and goes on with something else: `none. Extends ADR-7`, `— (narrows ADR-7)`. */
export function beginsWithNothing(value: string): boolean {
	return first.test(value.slice(0, 40));
}
