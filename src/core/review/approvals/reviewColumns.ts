import { plainText } from '../../document/plainText.ts';
import type { Table } from '../../document/specDocument.ts';
import { dateWords } from '../../kinds/dateWords.ts';
import { isNobody } from './approval.ts';
import { stateOf } from './reviewState.ts';

/** Numbers of the columns of a review table. */
export interface ReviewColumns {
	readonly reviewer: number;
	readonly state: number | undefined;
	readonly date: number | undefined;
	readonly comment: number | undefined;
	/** Whether the names of the columns alone say that this is a table of approvals. */
	readonly certain: boolean;
}

const reviewers =
	/^(?:reviewers?|approvers?|(?:approved|reviewed|signed(?:[- ]off)?) by|signatory|signatories|prüfer(?:in)?|geprüft von|freigegeben von|genehmigt von|approbateurs?|aprobador(?:es)?|revisor(?:es)?|согласующий|рецензент|審査者|承認者|レビュアー|审批人|评审人|审核人|審核人|검토자|승인자)$/iu;
const people = /^(?:stakeholders?|name|who|person|people|by|nom|nombre|名前|氏名|姓名|名称|이름)$/iu;
/** Who is meant where no column names a person. */
const groups = /^(?:team|owner|role)$/i;
/** What a row is about, where it is not about a reviewer: a version, a change, something that was decided. */
const subjects =
	/^(?:version|ver\.?|rev(?:ision)?\.?|(?:summary of |description of )?changes?|description|what(?: changed)?|modifications?|topic|subject|question|issue|items?|adr|rfc|proposal|option|request|feature|requirement|risk|task|document|artifact|deliverable|versión|versão|änderung(?:en)?|beschreibung|cambios?|alterações|изменения|版本|版|バージョン|変更内容|内容|变更内容|버전|변경 내용)$/iu;
const states =
	/^(?:status|state|decision|verdict|approval|approved\??|result|outcome|sign[- ]?off|vote|signed|signature|freigabe|statut|estado|статус|状態|ステータス|状态|狀態|结论|상태)$/iu;
const dates = new RegExp(`^(?:${dateWords.join('|')}|(?:approved|reviewed|signed)(?: on| at)|when|day|data)$`, 'iu');
const comments =
	/^(?:comments?|notes?|remarks?|feedback|conditions?|reason|bemerkung(?:en)?|kommentare?|commentaires?|comentarios?|комментари[ий]|コメント|備考|备注|備註|意见|의견|비고)$/iu;

/** The columns of a table that can hold approvals; undefined for any other table. */
export function reviewColumns({ header, rows }: Table): ReviewColumns | undefined {
	const names = header.cells.map(({ text }) =>
		plainText(text)
			.replace(/[:：]$/, '')
			.trim(),
	);
	const at = (pattern: RegExp, not: readonly number[] = []): number | undefined => {
		const found = names.findIndex((name, i) => !not.includes(i) && pattern.test(name));
		return found < 0 ? undefined : found;
	};
	const named = at(reviewers);
	const reviewer = named ?? at(people) ?? at(groups);
	if (reviewer === undefined) {
		return undefined;
	}
	const state = at(states, [reviewer]);
	const date = at(dates);
	if (state === undefined && date === undefined) {
		return undefined;
	}
	const decision = at(/^decision$/i);
	const isLog = at(subjects) !== undefined || (decision !== undefined && isSubject(rows, decision, reviewer));
	return { reviewer, state, date, comment: at(comments), certain: named !== undefined && !isLog };
}

/** Whether a column tells what was decided, and not what a reviewer decided of the document. */
function isSubject(rows: Table['rows'], decision: number, reviewer: number): boolean {
	return rows.length === 0
		? decision < reviewer
		: rows.some(({ cells }) => {
				const text = cells[decision]?.text ?? '';
				return !isNobody(text) && stateOf(text) === undefined;
			});
}
