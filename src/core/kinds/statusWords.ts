import type { Stage } from '../adr/record/record.ts';

/** What makes a word of a script without blanks the name of a person or a day: 承認者, 批准日期, 승인자. */
const nameEnding =
	'者|(?:人|日期?|期日|期限|时间|時間|자|일자?)(?![\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hangul}])';

/** What can't stand behind a word as a whole; scripts without blanks have no such ends. */
const spaced = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Devanagari'];
const notBehind = `(?!${nameEnding}|[${spaced.map((script) => `\\p{Script=${script}}`).join('')}\\p{M}\\p{N}_-])`;
const wordEnd = new RegExp(`^${notBehind}`, 'u');

/** What stands behind a word for "accepted" that is yet to be, or is not, in languages that put such words behind it. */
const notYet = [
	' ?(?:待|依頼|申請|予定|前|대기|보류|예정|필요|요청|신청|전(?!\\p{L}))|(?<=承認|決裁|批准|核准)中|(?<=승인) ?중',
	'(?:되지|하지)? ?(?:않|안)|(?:され|し)(?:てい)?(?:ず|ない|なかった|ません)|(?:では?|じゃ)(?:ない|ありません)',
].join('|');

/** What the field or section of a status is called in languages other than English, in the order they are looked at. */
export const statusNames: readonly string[] = [
	...['状态', '狀態', 'ステータス', '상태', 'trạng thái'],
	...[
		'statut',
		'estado',
		'estatus',
		'stato',
		'situação',
		'stan',
		'stav',
		'durum',
		'tila',
		'статус',
		'стан',
		'состояние',
	],
	...['κατάσταση', 'állapot', 'stare', 'stanje', 'estat', 'الحالة', 'وضعیت', 'סטטוס', 'स्थिति', 'สถานะ'],
];

/** One regular expression for each language: how a text begins that says "accepted", "approved" or "in force". */
const accepted = [
	'akzeptiert|angenommen|beschlossen|entschieden|genehmigt|freigegeben|bestätigt|verabschiedet|umgesetzt|festgelegt|aktiv|gültig|in kraft',
	'accept[ée]e?s?|approuv[ée]e?s?|adopt[ée]e?s?|valid[ée]e?s?|act[ée]e?s?|retenue?s?|d[ée]cidée?s?|actifs?|actives?|en vigueur',
	'aceptad[oa]s?|aprobad[oa]s?|adoptad[oa]s?|acordad[oa]s?|implementad[oa]s?|completad[oa]s?|decidid[oa]s?|activ[oa]s?|vigente|en vigor',
	'aceit[oae]s?|aprovad[oa]s?|adotad[oa]s?|conclu[ií]d[oa]s?|ativ[oa]s?|em vigor',
	'accettat[oa]|approvat[oa]|adottat[oa]|attiv[oa]|definitiv[oa]|in vigore',
	'geaccepteerd|goedgekeurd|aangenomen|vastgesteld|besloten|definitief|actief|van kracht',
	'zaakceptowan[aeoy]|przyj[ęe]t[aeoy]|zatwierdzon[aeoy]|wdrożon[aeoy]|aktywn[aey]|obowiązuj(?:e|ąc[aey])',
	'přijat[aoéý]|schválen[aoéý]|accepterad|godkänd|antagen|akseptert|vedtatt|godkendt|vedtaget|hyväksytty',
	'принят[аоы]?|утвержд[её]н[аоы]?|одобрен[аоы]?|согласован[аоы]?|реализован[аоы]?|действует|действующ(?:ее|ая|ий)|активн(?:о|ая|ый)|прийнят[аео]|затверджен[аео]|схвален[аео]',
	'kabul edildi|onaylandı|diterima|disetujui|đã chấp nhận|được chấp nhận|chấp nhận|đã duyệt|đã phê duyệt',
	`已?(?:通过|通過|采纳|採納|采用|採用|接受|批准|核准|确定|確定|完成|决定|決定|实施|實施|生效|定稿|落地)(?:(?<=已..)|(?!${notYet}))`,
	`実装済|運用中|(?:有効|承認|採択|合意|決裁)(?!${notYet})`,
	`(?:승인|채택|수락|확정|결정|완료|유효)(?!${notYet})|적용 ?(?:됨|중)|시행 ?(?:됨|중)|구현 ?(?:됨|완료)`,
	'prijat[áéýo]|schválen[áé]|elfogad(?:va|ott)|jóváhagy(?:va|ott)|acceptat[ăe]?|aprobat[ăe]?|adoptat[ăe]?|accepta(?:t|da)|aprova(?:t|da)',
	'prihvaćen[aoi]?|usvojen[aoi]?|odobren[aoi]?|sprejet[aoi]?|прихваћен[аои]?|усвојен[аои]?|приет[аои]?|αποδεκτ[ήηόο]|εγκρίθηκε|εγκεκριμέν[ηο]',
	'مقبولة?|معتمدة?|تم القبول|تم قبوله?ا?|تمت الموافقة|موافق عليه?ا?|پذیرفته(?:[\u200C ]?شده)?|ت[أا]یید[\u200C ]?شده|تصویب[\u200C ]?شده',
	'התקבלה?|אושרה?|מאושרת?|מקובלת?|स्वीकृत|स्वीकार किया गया|अनुमोदित|ยอมรับ(?:แล้ว)?|ได้รับการยอมรับ|อนุมัติ(?:แล้ว)?',
];

/**
 * Matches a status (plain, in lower case) that says in another language than English that a decision stands. Used for
 * kinds whose done words are the English ones, so that a kind need not list all languages.
 */
export const acceptedElsewhere = beginningWith(accepted);

/** How a text begins that says one of the other stages, in English first. */
const others: Readonly<Record<Exclude<Stage, 'accepted'>, readonly string[]>> = {
	draft: [
		'(?:early |first |initial )?drafts?|drafted|drafting|wip|work[- ]in[- ]progress|in progress|incomplete|unfinished|stub',
		'placeholder|idea|being written|to be (?:written|completed)|in preparation|in the making',
		'entwurf|in arbeit|in bearbeitung|brouillon|[ée]bauche|en cours(?: de r[ée]daction)?|borrador|en progreso|en curso',
		'rascunho|em andamento|em elabora[cç][aã]o|bozza|in lavorazione|concept|szkic|wersja robocza|w toku|utkast|udkast',
		'luonnos|koncept|rozpracov[aá]no|черновик|чернетка|в работе|в роботі|taslak|draf|bản nháp|nháp',
		'草稿|草案|起草|进行中|進行中|未完成|下書き|ドラフト|作成中|초안|작성 ?중|진행 ?중',
		'vázlat|tervezet|piszkozat|ciornă|schiță|nacrt|osnutek|esborrany|нацрт|чернова|πρόχειρο|προσχέδιο|مسودة|پیش[\u200C ]?نویس|טיוטה|मसौदा|प्रारूप|(?:ฉบับ)?ร่าง',
	],
	proposed: [
		'propos(?:ed|al|ing)|pending|suggested|suggestion|candidate|submitted|open|new|rfc|request for comments?|tentative',
		'(?:in|under|for|ready for|needs?|awaiting|waiting for|pending) (?:\\w+ )?(?:review|discussion|approval|decision|consideration|evaluation)',
		'review(?:ing)?|in[- ]review|reviewed|being (?:discussed|reviewed)|to be (?:decided|discussed|reviewed|approved)|undecided|to ?do|tbd',
		'on hold|deferred|postponed|parked|paused|blocked|awaiting|exploring|evaluating|trial|experimental',
		'vorgeschlagen|vorschlag|offen|in (?:pr[üu]fung|diskussion|abstimmung)|zur (?:diskussion|entscheidung)|zur[üu]ckgestellt',
		'propos[ée]e?s?|proposition|en (?:discussion|revue|attente)|à (?:discuter|valider|d[ée]cider)|soumise?|suspendue?s?|report[ée]e?s?',
		'propuest[oa]s?|pendientes?|en (?:revisi[oó]n|discusi[oó]n)|propost[oa]s?|pendentes?|aplazad[oa]s?|suspens[oa]s?|adiad[oa]s?|em (?:revis[aã]o|discuss[aã]o|an[aá]lise)',
		'in (?:revisione|discussione|attesa)|voorgesteld|voorstel|ter discussie|uitgesteld|sospes[oa]|(?:za)?proponowan[aeoy]|propozycja|w dyskusji',
		'navržen[aoéý]|návrh|föreslagen|föreslaget|förslag|foreslått|foreslået|forslag|ehdotettu|ehdotus',
		'предложен[аоы]?|предложение|предлагается|отложен[аоы]?|на (?:рассмотрении|согласовании|обсуждении|ревью)|запропонован[аоы]?|пропозиція|на розгляді',
		'önerildi|öneri|diusulkan|usulan|đề xuất|được đề xuất|chờ duyệt',
		'(?:已)?(?:提议|提議|提案|提出|建议|建議)|待(?:定|审|審|评审|決|决|讨论|批准|确认|確認)|评审中|審查中|审核中|讨论中|討論中',
		'検討中|レビュー中|審議中|議論中|保留|제안|검토 ?중|논의 ?중|보류|대기',
		'(?:承認|採択|合意|決裁|決定|採用|批准|核准|通过|决定|确定) ?(?:待|依頼|申請|予定|前)|(?:承認|決裁|批准|核准)中|(?:承認|採択|合意|決定)されてい(?:ない|ません)',
		'(?:승인|채택|수락|확정|결정) ?(?:대기|보류|예정|필요|요청|신청|전(?!\\p{L}))|승인 ?중',
		'navrhnut[áéý]|navrhovan[áéý]|javasol(?:t|va)|javaslat|függőben|propus[ăe]?|propunere|în (?:discuție|așteptare)|proposa(?:t|da)',
		'predložen[aoi]?|prijedlog|predlog|predlagan[aoi]?|предложени|προτεινόμεν[ηο]|προτείνεται|πρόταση|υπό συζήτηση|σε εκκρεμότητα',
		'مقترحة?|قيد (?:المراجعة|النقاش|الدراسة|الانتظار)|پیشنهادی?|پیشنهاد[\u200C ]?شده|در حال بررسی|הוצעה?|מוצעת?|הצעה|בדיון|ממתי(?:ן|נה)',
		'प्रस्तावित|विचाराधीन|เสนอ(?:แล้ว)?|ข้อเสนอ|รอพิจารณา',
	],
	rejected: [
		"reject(?:ed|ion)?|declined|denied|refused|dropped|abandoned|withdrawn|cancell?ed|discarded|dismissed|vetoed|won'?t (?:do|fix)|wontfix",
		'not (?:accepted|approved|adopted|chosen|pursued)|will not be (?:done|implemented|pursued)|no[- ]go',
		'abgelehnt|verworfen|zur[üu]ckgewiesen|zur[üu]ckgezogen|rejet[ée]e?s?|refus[ée]e?s?|abandonn[ée]e?s?|annul[ée]e?s?',
		'rechazad[oa]s?|descartad[oa]s?|cancelad[oa]s?|anulad[oa]s?|rejeitad[oa]s?|recusad[oa]s?|rifiutat[oa]|respint[oa]|scartat[oa]|ritirat[oa]',
		'afgewezen|verworpen|afgekeurd|ingetrokken|odrzucon[aeoy]|zamítnut[aoéý]|odmítnut[aoéý]|avvisad|avslagen|förkastad|avvist|forkastet|afvist|hylätty',
		'отклон[её]н[аоы]?|отвергнут[аоы]?|отменен[аоы]?|отмен[её]н[аоы]?|відхилен[аоеи]|скасован[аоеи]|reddedildi|ditolak|bị từ chối|từ chối',
		'(?:已|被)?(?:拒绝|拒絕|否决|否決|驳回|駁回|取消|放弃|放棄)|(?:不|未|没有)(?:通过|通過|采纳|採納|接受|批准)|却下|不採用|不採択|否認|見送り|거부|거절|반려|기각|철회',
		'(?:承認|採択|採用|合意)(?:され|し)(?:ず|ない|なかった|ません)|(?:승인|채택|수락)(?:되지|하지)? ?(?:않|안(?= ))',
		'zamietnut[áéý]|odmietnut[áéý]|elutasít(?:va|ott)|elvet(?:ve|ett)|respins[ăe]?|rebutja(?:t|da)|descarta(?:t|da)|odbijen[aoi]?|odbačen[aoi]?|zavrnjen[aoi]?',
		'одбијен[аои]?|отхвърлен[аои]?|απορρίφθηκε|απορριφθείσα|مرفوضة?|تم الرفض|تم رفضه?ا?|رد[\u200C ]?شده|مردود|נדחה|נדחתה|अस्वीकृत|अस्वीकार(?: किया गया)?|(?:ถูก)?ปฏิเสธ',
	],
	deprecated: [
		'deprecat(?:ed|ion)|obsolete[d]?|outdated|retired|expired|archived|revoked|rescinded|revers(?:ed|al)|overturned|reverted|decommissioned|removed|legacy',
		'historical|historic|inactive|invalid(?:ated)?|void|sunset(?:ted)?|no longer (?:\\w+ )?(?:valid|relevant|applicable|applies|used|in (?:use|force|effect))|not relevant',
		'veraltet|überholt|historisch|ausser kraft|außer kraft|aufgehoben|obsol[eè]te|d[ée]pr[ée]ci[ée]e?s?|p[ée]rim[ée]e?s?|cadu(?:c|que)s?|abrog[ée]e?s?',
		'obsolet[oa]s?|deprecad[oa]s?|en desuso|retirad[oa]s?|depreciad[oa]s?|descontinuad[oa]s?|revogad[oa]s?|derogad[oa]s?|deprecat[oa]|revocat[oa]|abrogat[oa]|superat[oa]',
		'verouderd|vervallen|przestarzał[aey]|nieaktualn[aey]|wycofan[aeoy]|zastaral[aáéoý]|föråldrad|utfasad|foreldet|utdatert|forældet|vanhentunut',
		'устарел[аоио]?|устаревш(?:ее|ая|ий)|не актуально|неактуально|застаріл[аоеи]?|kullanımdan kaldırıldı|usang|lỗi thời|ngừng sử dụng',
		'(?:已|被)?(?:弃用|棄用|废弃|廢棄|废止|廢止|作废|作廢|过时|過時|失效|停用|撤销|撤銷)|廃止|非推奨|失効|無効|사용 ?중단|폐기|폐지|만료|유효하지 ?않|有効(?:では?|じゃ)(?:ない|ありません)',
		'zastaran[áé]|elavult|depășit[ăe]?|învechit[ăe]?|perimat[ăe]?|obsolet|zastarel[aoi]?|zastario|zastarjel[aoi]?|zastareo|застарео|остарял[аои]?',
		'καταργήθηκε|καταργημέν[ηο]|παρωχημέν[ηο]|απαρχαιωμέν[ηο]|مهملة?|متقادمة?|منسوخة?|منسوخ[\u200C ]شده|הוצאה? משימוש|מיושן|מיושנת|अप्रचलित|เลิกใช้(?:แล้ว)?|ล้าสมัย',
	],
	superseded: [
		'super[sc]{1,2}ee?ded|supplanted|replaced|overridden|(?:obsoleted|deprecated|reversed|overturned) by|merged into|amended and replaced|see [a-z]*-?\\d+ instead',
		"(?:is|was|has been|now) (?:superseded|superceded|replaced)|remplac(?:é|e(?! l(?:[ae] (?!\\d)|es |[’'])))e?s?(?! (?:aucun|m?adr))|ersetzt(?! (?:kein|d(?:ie|en|as) |m?adr|#?(?!(?:19|20)\\d\\d)\\d{1,5}(?![\\d/-]|\\.\\d)))|abgel[öo]st|(?:re|sub)emplazad[oa]s?|superad[oa]s?",
		"sustituid[oa]s?|supersedid[oa]s?|super[sc][ée]dée?s?|substitu[ií]d[oa]s?|sostituit[oa]|rimpiazzat[oa]|superat[oa] da(?:l(?:l[ao’']?)?)?|vervangen|zast[ąa]pion[aeoy]|nahrazen[aoéý]|ersatt|erstattet|korvattu",
		'замен[её]н[аоы]?|замінен[аоеи]?|digantikan|değiştirildi|yerini|bị thay thế|được thay thế|thay thế bởi',
		'nahraden[áéý]|felvált(?:va|otta)|leváltva|înlocuit[ăe]?|substitu(?:ït|ïda)|reemplaça(?:t|da)|zamijenjen[aoi]?|zamenjen[aoi]?|замењен[аои]?|заместен[аои]?|αντικαταστάθηκε',
		'مستبدلة?|تم استبداله?ا?|جایگزین[\u200C ]?شده|جایگزین|הוחל(?:ף|פה)|מוחל(?:ף|פת)|प्रतिस्थापित|अधिक्रमित|ถูกแทนที่',
		'(?:已|已被|被)(?:[^。]{0,80})?(?:取代|替代|代替|替换|替換)|(?:取代|替代)(?=\\s*(?:$|[。.,，;；(（]))|廃止され置換|置き?換(?:え|済)|差し替え|代替済|대체',
		'[^。]{1,80}(?:に(?:より|よって)?置き?換え|로 ?대체|으로 ?대체|에 ?의해 ?대체)',
	],
};

/** English words that say that a decision stands. */
const acceptedInEnglish = [
	'accept(?:ed|ance)?|approved|adopted|agreed|decided|ratified|implemented|completed?|done|active|final(?:i[sz]ed)?|enacted',
	'confirmed|signed off|in (?:force|effect|use|production|place)|current|valid|live|binding|effective|published|released|partially (?:implemented|accepted)',
	'(?:partially|partly|in part) (?:deprecated|amended)|amended',
];

/** Alternatives of a regular expression for "in part", beside a word that says "superseded": the rest is in force. */
export const partialWords = [
	'partially|partly|in part|teilweise|partiellement|en partie|parcialmente|en parte|em parte|parzialmente|in parte',
	'gedeeltelijk|deels|delvis|częściowo|částečně|частично|частково',
].join('|');
const replaced = [
	'super[sc]{1,2}ee?ded|replaced|ersetzt|abgel[öo]st|remplac[ée]e?s?|super[sc][ée]dée?s?',
	'(?:reemplazad|sustituid|superad|supersedid|substitu[ií]d|sostituit)[oa]s?',
	'vervangen|ersatt|erstattet|zast[ąa]pion[aeoy]|nahrazen[aoéý]|замен[её]н[аоы]?|замінен[аоеи]?',
].join('|');
const wordsOfPart: readonly string[] = [
	`(?:${partialWords}) (?:${replaced})`,
	`(?:${replaced})(?: (?:${partialWords})| ?\\((?:${partialWords})[),]|, (?:${partialWords}),)`,
	'(?:已|已被|被)[^。,;]{1,80}(?:部分|局部)(?:取代|替代|代替|替换|替換)|(?:已)?(?:部分|局部)被[^。,;]{0,80}(?:取代|替代|代替|替换|替換)',
	'(?:一部|部分的に)[^。,;]{0,80}(?:置き?換え|差し替え|置換)|(?:일부|부분)(?![^。,;]{0,80}[을를] ?대체)[^。,;]{0,80}대체',
];

/** How a status (plain, in lower case) begins of which a part is superseded. */
export const supersededInPart = beginningWith(wordsOfPart);

/**
 * How a status (plain, in lower case) begins that says each stage, in any language. Which comes first is tried first:
 * "superseded in part" before "superseded", "obsoleted by" before "obsoleted".
 */
export const stagePatterns: readonly (readonly [Stage, RegExp])[] = [
	['accepted', supersededInPart],
	['superseded', beginningWith(others.superseded)],
	['rejected', beginningWith(others.rejected)],
	['deprecated', beginningWith(others.deprecated)],
	['accepted', beginningWith([...acceptedInEnglish, ...accepted])],
	['draft', beginningWith(others.draft)],
	['proposed', beginningWith(others.proposed)],
];

function beginningWith(words: readonly string[]): RegExp {
	return new RegExp(`^(?:${words.join('|')})${notBehind}`, 'u');
}

/** Whether a plain text begins with the word as a whole. */
export function startsWithWord(text: string, word: string): boolean {
	const wanted = word.normalize('NFKC').toLowerCase();
	return text.startsWith(wanted) && wordEnd.test(text.slice(wanted.length));
}
