import { plainText } from '../../document/plainText.ts';
import type { Table } from '../../document/specDocument.ts';

/** Numbers of the columns of a review table. */
export interface ReviewColumns {
	readonly reviewer: number;
	readonly state: number | undefined;
	readonly date: number | undefined;
	readonly comment: number | undefined;
	/** Whether the name of the column alone says that reviewers stand in it. */
	readonly certain: boolean;
}

const reviewers =
	/^(?:reviewers?|approvers?|(?:approved|reviewed|signed(?:[- ]off)?) by|signatory|signatories|prüfer(?:in)?|geprüft von|freigegeben von|genehmigt von|approbateurs?|aprobador(?:es)?|revisor(?:es)?|согласующий|рецензент|審査者|承認者|レビュアー|审批人|评审人|审核人|審核人|검토자|승인자)$/iu;
const people = /^(?:stakeholders?|name|who|person|people|by|team|owner|role|nom|nombre|名前|氏名|姓名|名称|이름)$/iu;
const states =
	/^(?:status|state|decision|verdict|approval|approved\??|result|outcome|sign[- ]?off|vote|signed|signature|freigabe|statut|estado|статус|状態|ステータス|状态|狀態|结论|상태)$/iu;
const dates = /^(?:date|(?:approved|reviewed|signed)(?: on| at)|when|day|datum|fecha|data|дата|日付|日期|날짜)$/iu;
const comments =
	/^(?:comments?|notes?|remarks?|feedback|conditions?|reason|bemerkung(?:en)?|kommentare?|commentaires?|comentarios?|комментари[ий]|コメント|備考|备注|備註|意见|의견|비고)$/iu;

/** The columns of a table that can hold approvals; undefined for any other table. */
export function reviewColumns({ header }: Table): ReviewColumns | undefined {
	const names = header.cells.map(({ text }) =>
		plainText(text)
			.replace(/[:：]$/, '')
			.trim(),
	);
	const at = (pattern: RegExp, not: readonly number[] = []): number | undefined => {
		const found = names.findIndex((name, i) => !not.includes(i) && pattern.test(name));
		return found < 0 ? undefined : found;
	};
	const certain = at(reviewers);
	const reviewer = certain ?? at(people);
	if (reviewer === undefined) {
		return undefined;
	}
	const state = at(states, [reviewer]);
	const date = at(dates);
	return state === undefined && date === undefined
		? undefined
		: { reviewer, state, date, comment: at(comments), certain: certain !== undefined };
}
