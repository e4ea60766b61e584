/**
 * What requirements, properties and user stories are called, and what lines that name them begin with, in the languages
 * in which agents write specs: as parts of regular expressions. Matched without regard to case.
 */

/** One or several, in the languages that write words apart. */
const requirementInLetters = [
	'requirements?',
	'reqs?',
	'anforderung(?:en)?',
	'exigences?',
	'besoins?',
	'requisit(?:os?|i)',
	'requerimientos?',
	'wymagani[ae]',
	'требовани[ея]',
	'вимог[аи]',
	String.raw`yêu\s?cầu`,
	'gereksinim(?:ler)?',
	'gereklilik(?:ler)?',
	'vereisten?',
	'persyaratan|kebutuhan',
	'krav(?:en|ene)?',
].join('|');
const requirementInCjk = String.raw`要件|要求|需求|요구\s?사항`;

/** `Requirement`, `Anforderungen`, `需求`. */
export const requirementWords = `${requirementInLetters}|${requirementInCjk}`;

/** `ID`, `No.`, `Nummer`. */
const idInLetters = [
	String.raw`ids?|no\.|nos\.|nrs?\.?|n[º°]|#|№|numbers?`,
	String.raw`nummern?|kennung(?:en)?|numéros?|números?|numer[oiy]?|réf(?:érences?|\.)?|номера?`,
].join('|');
const idInCjk = 'ids?|番号|编号|編號|번호';

/** Between an id and what it is of: `ID der Anforderung`, `Numéro de l’exigence`. */
const ofWords = "de[rs]?|de[ls]|do|della|d[’']|de l[’']";

/** The title of a column of requirements or of their ids. 要求 alone may also stand over what is asked of anything. */
export const requirementColumnWords = [
	String.raw`(?:(?:${idInLetters})\s(?:(?:${ofWords})\s?)?)?(?:${requirementInLetters})\.?`,
	String.raw`(?:${requirementInLetters})\.?(?:s?[\s-]?|\s\(|s?-)(?:${idInLetters})\)?`,
	String.raw`(?:要件|需求|요구\s?사항)\s?(?:${idInCjk})?`,
	String.raw`要求\s?(?:${idInCjk})`,
].join('|');

/** What tells the heading of those requirements that say how well a thing is done, and not what. */
export const nonFunctionalWords = [
	String.raw`non[\s-]?(?:functional|fonctionnel|funzional)`,
	String.raw`nicht[\s-]?funktional`,
	'no[ -]funcional',
	'não[ -]funciona',
	'niefunkcjonaln',
	'нефункциональн',
	'нефункціональн',
	String.raw`phi\s?chức\s?năng`,
	'(?:işlevsel|fonksiyonel) olmayan',
	String.raw`niet[\s-]?functione`,
	String.raw`non[\s-]?fungsional`,
	String.raw`i[ck]ke[\s-]?funk(?:tion|sjon)el`,
	'非機能',
	'非功能',
	String.raw`비\s?기능`,
	'nfrs?(?![a-z])',
].join('|');

/** `Property`, `Propriedades`, `属性`. */
export const propertyWords = [
	'propert(?:y|ies)',
	'eigenschaft(?:en)?',
	'propriétés?',
	'propiedad(?:es)?',
	'propriedades?',
	'proprietà',
	'właściwoś(?:ć|ci)',
	'свойств[оа]',
	'властив(?:ість|ості)',
	String.raw`thuộc\s?tính`,
	'özellik(?:ler)?',
	'eigenschap(?:pen)?',
	'properti',
	'egenska[pb](?:er)?',
	'プロパティ',
	'属性',
	'屬性',
	'性质',
	'性質',
	'속성',
].join('|');

/** What a line of the requirements that are taken up begins with. */
export const implementsWords = [
	String.raw`(?:requirements?|reqs?|criteria)\s(?:addressed|covered|implemented|satisfied|fulfilled|met)`,
	String.raw`(?:addresses|satisfies|fulfills|related|relevant|addressed|covered)\s(?:requirements?|reqs?)`,
	requirementWords,
	'covers',
	'implements',
	'(?:関連|対応)(?:要件|要求)',
	'(?:关联|關聯|相关|相關|对应|對應)需求',
	'需求引用',
	String.raw`관련\s?요구\s?사항`,
	'(?:ilgili|karşılanan) gereksinim(?:ler)?',
].join('|');

/** What a line of the requirements that are tested begins with. */
export const validatesWords = [
	'validates',
	'verifies',
	'validiert',
	'verifiziert',
	'valide',
	'vérifie',
	'valida',
	'verifica',
	'waliduje',
	'weryfikuje',
	'проверяет',
	'перевіряє',
	String.raw`(?:xác\s(?:minh|thực|nhận)|kiểm\s(?:chứng|tra))`,
	'検証(?:対象)?(?:要件|要求)?',
	'(?:验证|驗證)(?:需求|要求)?',
	String.raw`검증(?:\s?대상)?(?:\s?요구\s?사항)?`,
	'doğrula(?:r|nan gereksinim(?:ler)?)',
	'valideert|verifieert',
	'memvalidasi|memverifikasi',
	'valider[ae]r|verifi(?:er[ae]r|serer|cerer)',
].join('|');

/** What the list of acceptance criteria is called; some words may go on. */
export const criteriaWords = [
	'acceptance criteria',
	'受入基準',
	'受け入れ基準',
	'受入条件',
	'验收标准',
	'驗收標準',
	'验收准则',
	'수용 기준',
	'인수 조건',
	'crit[eé]rios? de aceita',
	'criterios? de aceptaci',
	'crit[èe]res d.acceptation',
	'akzeptanzkriterien',
	'criteri di accettazione',
	'критерии при[её]мки',
	'критерії при(?:йняття|ймання)',
	'kryteria akceptacji',
	'tiêu chí (?:chấp nhận|nghiệm thu)',
	'kabul (?:kriter|ölçüt)leri',
	'acceptatiecriteria',
	'kriteria penerimaan',
	'(?:acceptans|akseptanse|accept)kriterier',
].join('|');

/** What a user story is called before its number. */
export const storyWords = [
	String.raw`user[\s-]?story`,
	'story',
	'us',
	String.raw`(?:benutzer|nutzer|anwender)[\s-]?(?:geschichte|story)`,
	'(?:histoire|récit) utilisateur',
	'récit',
	'historia(?: de usuario| użytkownika)?',
	'historyjka użytkownika',
	'história(?: d[eo] (?:usuário|utilizador))?',
	"storia (?:utente|dell[’']utente)",
	'пользовательская история',
	'история(?: пользователя)?',
	'історія користувача',
	'câu chuyện người dùng',
	'用户故事',
	'用戶故事',
	'使用者故事',
	'ユーザー?ストーリー',
	'사용자 스토리',
	'kullanıcı (?:hik[aâ]yesi|senaryosu)',
	'gebruikersverhaal|cerita pengguna|användarberättelse|bru[kg]erhistorie',
].join('|');

/** What some templates call a user story. */
export const userScenarioWords = [
	String.raw`user[\s-]?scenario`,
	'(?:benutzer|nutzer|nutzungs|anwender)szenario',
	'scénario utilisateur',
	'escenario de usuario',
	'cenário d[eo] (?:usuário|utilizador)',
	'scenario utente',
	'scenariusz użytkownika',
	'пользовательский сценарий',
	'сценарий (?:пользователя|использования)',
	'сценарій користувача',
	'kịch bản người dùng',
	'用户场景',
	'用戶場景',
	'使用者(?:場景|情境)',
	'(?:利用|ユーザー?)シナリオ',
	'사용자 시나리오',
].join('|');

/** What the scenarios of a user story are called. */
export const scenarioWords = [
	'acceptance scenarios?',
	'(?:akzeptanz|abnahme)szenarien',
	"sc[ée]narios d[’']acceptation",
	'escenarios de aceptación',
	'cenários de (?:aceitação|aceite)',
	'scenari di accettazione',
	'scenariusze (?:akceptacji|akceptacyjne)',
	'сценарии при[её]мки',
	'при[её]мочные сценарии',
	'сценарії (?:прийняття|приймання)',
	'kịch bản chấp nhận',
	'验收场景',
	'驗收場景',
	'驗收情境',
	'受け入れシナリオ',
	'受入シナリオ',
	'인수 시나리오',
].join('|');
