import type { Relation, Stage } from './record.ts';

/** How Latin words begin: `accepted`, `Accepted`, `ACCEPTED`. */
export type LetterCase = 'lower' | 'title' | 'upper';

/** How words are written that a log has not used yet. */
export interface WordHabits {
	readonly letters: LetterCase;
	readonly spelling: 'supersede' | 'supercede';
}

type Words = Readonly<Record<Stage, string>>;
type Labels = Readonly<Record<Exclude<Relation, 'other'>, string>>;

const english: Words = {
	draft: 'draft',
	proposed: 'proposed',
	accepted: 'accepted',
	rejected: 'rejected',
	deprecated: 'deprecated',
	superseded: 'superseded',
};

/** The statuses in other languages, the commonest word first; a record in one of them has its other statuses there too. */
const translations: readonly Readonly<Record<Stage, readonly string[]>>[] = [
	{
		draft: ['草稿', '草案'],
		proposed: ['提议', '建议', '待定', '提案'],
		accepted: ['已接受', '通过', '已通过', '接受', '已采纳', '采纳', '已批准', '批准', '完成', '已完成', '已决定'],
		rejected: ['已拒绝', '拒绝', '已否决', '否决'],
		deprecated: ['已弃用', '弃用', '已废弃', '废弃', '已过时'],
		superseded: ['已取代', '已被取代', '被取代', '取代', '已替代', '已被替代'],
	},
	{
		draft: ['草稿', '草案'],
		proposed: ['提議', '建議', '提案'],
		accepted: ['已接受', '通過', '已通過', '接受', '已採納', '採納', '已核准'],
		rejected: ['已拒絕', '拒絕', '已否決'],
		deprecated: ['已棄用', '棄用', '已廢棄'],
		superseded: ['已取代', '已被取代', '被取代', '取代'],
	},
	{
		draft: ['ドラフト', '下書き', '草案'],
		proposed: ['提案', '提案中', '検討中'],
		accepted: ['承認', '承認済み', '採択', '採用', '決定', '合意'],
		rejected: ['却下', '不採用', '否決'],
		deprecated: ['非推奨', '廃止'],
		superseded: ['置換', '置き換え', '置き換え済み', '置換済み'],
	},
	{
		draft: ['초안'],
		proposed: ['제안', '제안됨', '검토중', '검토 중'],
		accepted: ['승인', '승인됨', '채택', '수락', '확정', '결정'],
		rejected: ['거부', '거부됨', '반려', '기각'],
		deprecated: ['폐기', '폐기됨', '사용 중단'],
		superseded: ['대체', '대체됨'],
	},
	{
		draft: ['Entwurf'],
		proposed: ['Vorgeschlagen', 'Vorschlag'],
		accepted: ['Akzeptiert', 'Angenommen', 'Beschlossen', 'Entschieden', 'Genehmigt'],
		rejected: ['Abgelehnt', 'Verworfen'],
		deprecated: ['Veraltet'],
		superseded: ['Ersetzt', 'Abgelöst'],
	},
	{
		draft: ['Brouillon'],
		proposed: ['Proposé', 'Proposée'],
		accepted: ['Accepté', 'Acceptée', 'Approuvé', 'Adopté', 'Validé'],
		rejected: ['Rejeté', 'Rejetée', 'Refusé'],
		deprecated: ['Déprécié', 'Obsolète'],
		superseded: ['Remplacé', 'Remplacée'],
	},
	{
		draft: ['Borrador'],
		proposed: ['Propuesto', 'Propuesta'],
		accepted: ['Aceptado', 'Aceptada', 'Aprobado', 'Aprobada', 'Adoptado'],
		rejected: ['Rechazado', 'Rechazada'],
		deprecated: ['Obsoleto', 'Obsoleta'],
		superseded: ['Reemplazado', 'Reemplazada', 'Sustituido'],
	},
	{
		draft: ['Rascunho'],
		proposed: ['Proposto', 'Proposta'],
		accepted: ['Aceito', 'Aceita', 'Aprovado', 'Aprovada'],
		rejected: ['Rejeitado', 'Rejeitada', 'Recusado'],
		deprecated: ['Descontinuado', 'Depreciado'],
		superseded: ['Substituído', 'Substituída'],
	},
	{
		draft: ['Bozza'],
		proposed: ['Proposto', 'Proposta'],
		accepted: ['Accettato', 'Accettata', 'Approvato', 'Approvata'],
		rejected: ['Rifiutato', 'Respinto'],
		deprecated: ['Deprecato', 'Obsoleto'],
		superseded: ['Sostituito', 'Sostituita'],
	},
	{
		draft: ['Черновик'],
		proposed: ['Предложено', 'Предложен', 'На рассмотрении'],
		accepted: ['Принято', 'Принят', 'Утверждено', 'Одобрено'],
		rejected: ['Отклонено', 'Отклонён', 'Отклонен'],
		deprecated: ['Устарело', 'Устарел'],
		superseded: ['Заменено', 'Заменён', 'Заменен'],
	},
];

const labels: Labels = {
	supersedes: 'supersedes',
	'superseded-by': 'superseded by',
	amends: 'amends',
	'amended-by': 'amended by',
	clarifies: 'clarifies',
	'clarified-by': 'clarified by',
};

/**
 * The word of each stage where a log has none yet: in the language that most of its words are of, else in English.
 * @param used statuses of the log, without markup
 */
export function defaultWords(used: readonly string[], { letters, spelling }: WordHabits): Words {
	const lower = new Set(used.map((word) => word.toLowerCase()));
	let best: { readonly words: Words; readonly known: number } = { words: english, known: 0 };
	for (const translation of translations) {
		const all = Object.values(translation).flat();
		const known = all.filter((word) => lower.has(word.toLowerCase())).length;
		if (known > best.known) {
			best = { words: mapValues(translation, ([word = '']) => word), known };
		}
	}
	return mapValues(best.words, (word) => spelled(inCase(word, letters), spelling));
}

/** Whether a word is a name of a stage in some language, and says nothing else. */
export function isUsualWord(word: string, stage: Stage): boolean {
	const lower = word.toLowerCase();
	const names = [english[stage], ...translations.flatMap((translation) => translation[stage])];
	return names.some((name) => name.toLowerCase() === lower);
}

/** What links are called where a log has none yet. */
export function defaultLabels({ letters, spelling }: WordHabits): Labels {
	return mapValues(labels, (label) => spelled(inCase(label, letters), spelling));
}

/** Puts the first letter, or all of a word, into a case. */
export function inCase(word: string, letters: LetterCase): string {
	switch (letters) {
		case 'lower':
			return word.toLowerCase();
		case 'title':
			return word.charAt(0).toUpperCase() + word.slice(1);
		case 'upper':
			return word.toUpperCase();
	}
}

function spelled(word: string, spelling: WordHabits['spelling']): string {
	return spelling === 'supersede' ? word : word.replace(/(super)s(ede)/i, (_all, start, end) => `${start}c${end}`);
}

function mapValues<K extends string, V, W>(record: Readonly<Record<K, V>>, change: (value: V) => W): Record<K, W> {
	const entries = Object.entries<V>(record).map(([key, value]) => [key, change(value)]);
	return Object.fromEntries(entries) as Record<K, W>;
}
