/**
 * The words of criteria in the languages in which agents write specs: those of EARS, and the chapters of a bugfix
 * document. Sources: the translations that Kiro writes, read off public repositories.
 */

/** What the system shall do, wherever it stands in a sentence. */
const shall = [
	'shall|must|should|will',
	'soll|sollen|muss|müssen|darf|dürfen',
	'doit|doivent|devra|devront',
	'deberá|deberán|debe|deben',
	'deve|devem|deverá|deverão',
	'devono|dovrà|dovranno',
	'должен|должна|должно|должны|обязан[аы]?',
	'повинен|повинна|повинно|повинні|має|мають',
	'musi|muszą|powinien|powinna|powinno|powinny',
	'phải',
	String.raw`\p{L}{2,30}(?:malı(?:dır)?|meli(?:dir)?|acaktır|ecektir)`,
	'moet|moeten|zal|zullen',
	'harus|wajib',
	'ska(?:ll?)?|måste|må',
].join('|');

/** When, in English, whose words are seldom anything else. */
const when = 'when|while|where|if';

/** When, in languages where the same words stand in sentences of all sorts: at the beginning, or written large. */
const whenInOthers = [
	'wenn|falls|sobald|solange|während',
	'quand|lorsque|lorsqu|tant que|pendant que',
	'cuando|mientras|donde',
	'quando|enquanto|onde|mentre|dove',
	'когда|если|пока',
	'коли|якщо|поки',
	'kiedy|gdy|jeśli|jeżeli',
	'khi|nếu',
	'eğer',
	'wanneer|indien|terwijl|zodra',
	'ketika|jika|apabila',
	'när|når|hvis',
].join('|');

const saysIt = new RegExp(
	String.raw`(?<!\p{L})(?:${when}|${shall})(?!\p{L})|[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]|^[\s*_]{0,4}(?:${whenInOthers})(?!\p{L})`,
	'iu',
);
/** `si` and `se` are also what a sentence begins with that says what is done. */
const saysItLarge = new RegExp(String.raw`(?<!\p{L})(?:${whenInOthers.toUpperCase()}|SI|SE)(?!\p{L})`, 'u');

/** Whether a numbered item reads as a criterion: it says what the system shall do, or when. */
export function isCriterion(text: string): boolean {
	return saysIt.test(text) || saysItLarge.test(text);
}

/** The chapters of a bugfix document, whose criteria begin with 1, 2 and 3. */
const chaptersOfBugfix: readonly RegExp[] = [
	[
		'current behaviou?r',
		'(?:aktuelles|derzeitiges|bisheriges) verhalten|ist-verhalten',
		'comportement actuel|comportamiento actual|comportamento (?:atual|actual|attuale)',
		'текущее поведение|поточна поведінка|(?:obecne|aktualne|bieżące) zachowanie|hành vi hiện tại',
		'mevcut davranış|huidig gedrag|perilaku saat ini|nuvarande beteende|nåværende oppførsel|nuværende adfærd',
		'現在の(?:動作|挙動)|当前行为|當前行為|현재 동작',
	],
	[
		'expected behaviou?r',
		'(?:erwartetes|gewünschtes) verhalten|soll-verhalten',
		'comportement attendu|comportamiento esperado|comportamento (?:esperado|atteso|previsto)',
		'ожидаемое поведение|очікувана поведінка|oczekiwane zachowanie|hành vi (?:mong đợi|kỳ vọng)',
		'beklenen davranış|verwacht gedrag|perilaku yang diharapkan|förväntat beteende|forventet (?:oppførsel|adfærd)',
		'期待される(?:動作|挙動)|期待する(?:動作|挙動)|预期行为|預期行為|期望行为|예상 동작|기대 동작',
	],
	[
		'unchanged behaviou?r',
		'(?:unverändertes|gleichbleibendes) verhalten',
		'comportement (?:inchangé|préservé)|comportamiento (?:sin cambios|inalterado|sin modificar|preservado)',
		'comportamento (?:inalterado|sem alterações|preservado|mantido|invariato)',
		'неизменное поведение|незмінна поведінка|niezmienione zachowanie|hành vi không (?:thay )?đổi',
		'değişmeyen davranış|ongewijzigd gedrag|perilaku yang tidak berubah|oförändrat beteende|uendret oppførsel|uændret adfærd',
		'変更されない(?:動作|挙動)|変更しない(?:動作|挙動)|不变行为|不變行為|保持不变的行为|변경되지 않는 동작',
	],
].map((titles) => new RegExp(String.raw`^(?:${titles.join('|')})(?![\p{L}\p{N}])`, 'iu'));

/** The place of a chapter of a bugfix document by its heading, from 0; -1 for another heading. */
export function chapterOfBugfix(heading: string): number {
	return chaptersOfBugfix.findIndex((title) => title.test(heading));
}
