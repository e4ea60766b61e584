import type { Stage } from '../record/record.ts';

/** The words of a language. */
export interface Translation extends Readonly<Record<Stage, readonly string[]>> {
	/** Heading of a section with links to other records. */
	readonly links: string;
	/** What links are called; empty where no word stands before a link: supersedes, superseded by, amends, amended by, clarifies, clarified by. */
	readonly labels?: readonly string[];
}

/** Statuses and links in other languages than English, for each stage the word that is written first. */
export const translations: readonly Translation[] = [
	{
		links: '链接',
		draft: ['草稿', '草案'],
		proposed: ['提议', '建议', '待定', '提案'],
		accepted: ['已接受', '通过', '已通过', '接受', '已采纳', '采纳', '已批准', '批准', '完成', '已完成', '已决定'],
		rejected: ['已拒绝', '拒绝', '已否决', '否决'],
		deprecated: ['已弃用', '弃用', '已废弃', '废弃', '已过时'],
		superseded: ['已取代', '已被取代', '被取代', '取代', '已替代', '已被替代'],
		labels: ['取代', '被取代', '修订', '被修订', '澄清', '被澄清'],
	},
	{
		links: '連結',
		draft: ['草稿', '草案'],
		proposed: ['提議', '建議', '提案'],
		accepted: ['已接受', '通過', '已通過', '接受', '已採納', '採納', '已核准'],
		rejected: ['已拒絕', '拒絕', '已否決'],
		deprecated: ['已棄用', '棄用', '已廢棄'],
		superseded: ['已取代', '已被取代', '被取代', '取代'],
		labels: ['取代', '被取代', '修正', '被修正', '澄清', '被澄清'],
	},
	{
		links: 'リンク',
		draft: ['ドラフト', '下書き', '草案'],
		proposed: ['提案', '提案中', '検討中'],
		accepted: ['承認', '承認済み', '採択', '採用', '決定', '合意'],
		rejected: ['却下', '不採用', '否決'],
		deprecated: ['非推奨', '廃止'],
		superseded: ['置き換え', '置き換え済み'],
		labels: ['', '置き換え先'],
	},
	{
		links: '링크',
		draft: ['초안'],
		proposed: ['제안', '제안됨', '검토중', '검토 중'],
		accepted: ['승인', '승인됨', '채택', '수락', '확정', '결정'],
		rejected: ['거부', '거부됨', '반려', '기각'],
		deprecated: ['폐기', '폐기됨', '사용 중단'],
		superseded: ['대체', '대체됨'],
	},
	{
		links: 'Links',
		draft: ['Entwurf'],
		proposed: ['Vorgeschlagen', 'Vorschlag'],
		accepted: ['Akzeptiert', 'Angenommen', 'Beschlossen', 'Entschieden', 'Genehmigt'],
		rejected: ['Abgelehnt', 'Verworfen'],
		deprecated: ['Veraltet'],
		superseded: ['Ersetzt', 'Abgelöst'],
		labels: ['Ersetzt', 'Ersetzt durch', 'Ändert', 'Geändert durch', 'Präzisiert', 'Präzisiert durch'],
	},
	{
		links: 'Liens',
		draft: ['Brouillon'],
		proposed: ['Proposé', 'Proposée'],
		accepted: ['Accepté', 'Acceptée', 'Approuvé', 'Adopté', 'Validé'],
		rejected: ['Rejeté', 'Rejetée', 'Refusé'],
		deprecated: ['Déprécié', 'Obsolète'],
		superseded: ['Remplacé', 'Remplacée'],
		labels: ['Remplace', 'Remplacé par', 'Modifie', 'Modifié par', 'Clarifie', 'Clarifié par'],
	},
	{
		links: 'Enlaces',
		draft: ['Borrador'],
		proposed: ['Propuesto', 'Propuesta'],
		accepted: ['Aceptado', 'Aceptada', 'Aprobado', 'Aprobada', 'Adoptado'],
		rejected: ['Rechazado', 'Rechazada'],
		deprecated: ['Obsoleto', 'Obsoleta'],
		superseded: ['Reemplazado', 'Reemplazada', 'Sustituido', 'Sustituida', 'Superado', 'Superada'],
		labels: ['Reemplaza', 'Reemplazado por', 'Modifica', 'Modificado por', 'Aclara', 'Aclarado por'],
	},
	{
		links: 'Links',
		draft: ['Rascunho'],
		proposed: ['Proposto', 'Proposta'],
		accepted: ['Aceito', 'Aceita', 'Aprovado', 'Aprovada'],
		rejected: ['Rejeitado', 'Rejeitada', 'Recusado'],
		deprecated: ['Descontinuado', 'Depreciado'],
		superseded: ['Substituído', 'Substituída', 'Superado', 'Superada'],
		labels: ['Substitui', 'Substituído por', 'Altera', 'Alterado por', 'Esclarece', 'Esclarecido por'],
	},
	{
		links: 'Collegamenti',
		draft: ['Bozza'],
		proposed: ['Proposto', 'Proposta'],
		accepted: ['Accettato', 'Accettata', 'Approvato', 'Approvata'],
		rejected: ['Rifiutato', 'Respinto'],
		deprecated: ['Deprecato', 'Obsoleto'],
		superseded: ['Sostituito', 'Sostituita'],
		labels: ['Sostituisce', 'Sostituito da', 'Modifica', 'Modificato da', 'Chiarisce', 'Chiarito da'],
	},
	{
		links: 'Odnośniki',
		draft: ['Szkic'],
		proposed: ['Proponowana', 'Zaproponowana', 'Proponowane', 'Zaproponowano'],
		accepted: ['Przyjęta', 'Zaakceptowana', 'Zatwierdzona', 'Przyjęte', 'Zaakceptowane', 'Przyjęto', 'Zaakceptowano'],
		rejected: ['Odrzucona', 'Odrzucone', 'Odrzucono'],
		deprecated: ['Przestarzała', 'Wycofana', 'Przestarzałe'],
		superseded: ['Zastąpiona', 'Zastąpione', 'Zastąpiono'],
		labels: ['Zastępuje', 'Zastąpiona przez', 'Zmienia', 'Zmieniona przez'],
	},
	{
		links: 'Ссылки',
		draft: ['Черновик'],
		proposed: ['Предложено', 'Предложен', 'На рассмотрении'],
		accepted: ['Принято', 'Принят', 'Утверждено', 'Одобрено'],
		rejected: ['Отклонено', 'Отклонён', 'Отклонен'],
		deprecated: ['Устарело', 'Устарел'],
		superseded: ['Заменено', 'Заменён', 'Заменен'],
		labels: ['Заменяет', 'Заменено на'],
	},
];
