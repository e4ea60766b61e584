/** What the field or section of a status is called in languages other than English, in the order they are looked at. */
export const statusNames: readonly string[] = [
	...['状态', '狀態', 'ステータス', '상태', 'trạng thái'],
	...['statut', 'estado', 'estatus', 'stato', 'situação', 'stav', 'durum', 'tila', 'статус', 'стан', 'состояние'],
];

/** One regular expression for each language: how a text begins that says "accepted", "approved" or "in force". */
const accepted = [
	'akzeptiert|angenommen|beschlossen|entschieden|genehmigt|freigegeben|bestätigt|verabschiedet|umgesetzt|gültig|in kraft',
	'accept[ée]e?s?|approuv[ée]e?s?|adopt[ée]e?s?|valid[ée]e?s?|act[ée]e?s?|retenue?s?|en vigueur',
	'aceptad[oa]s?|aprobad[oa]s?|adoptad[oa]s?|acordad[oa]s?|implementad[oa]s?|completad[oa]s?|vigente|en vigor',
	'aceit[oa]s?|aprovad[oa]s?|adotad[oa]s?|conclu[ií]d[oa]s?|em vigor',
	'accettat[oa]|approvat[oa]|adottat[oa]|in vigore',
	'geaccepteerd|goedgekeurd|aangenomen|vastgesteld',
	'zaakceptowan[aeoy]|przyj[ęe]t[aeoy]|zatwierdzon[aeoy]|obowiązuje',
	'přijat[aoéý]|schválen[aoéý]|accepterad|godkänd|antagen|akseptert|vedtatt|godkendt|vedtaget|hyväksytty',
	'принят[аоы]?|утвержд[её]н[аоы]?|одобрен[аоы]?|согласован[аоы]?|реализован[аоы]?|действует|прийнят[аео]|затверджен[аео]|схвален[аео]',
	'kabul edildi|onaylandı|diterima|disetujui|đã chấp nhận|được chấp nhận|chấp nhận|đã duyệt|đã phê duyệt',
	'(?:已)?(?:通过|通過|采纳|採納|采用|採用|接受|批准|核准|确定|確定|完成|决定|決定|实施|實施)|生效|有効|承認|採択|合意|決裁',
	'승인|채택|수락|확정|결정|완료',
];

/**
 * Matches a status (plain, in lower case) that says in another language than English that a decision stands. Used for
 * kinds whose done words are the English ones, so that a kind need not list all languages.
 */
export const acceptedElsewhere = new RegExp(
	`^(?:${accepted.join('|')})(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}_-])`,
	'u',
);
