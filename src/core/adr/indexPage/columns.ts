import { dateWords } from '../../kinds/dateWords.ts';
import { headingKey } from '../../kinds/headingKey.ts';

/** What a column of a table of records holds. */
export type ColumnRole = 'id' | 'title' | 'status' | 'date';

const roles: readonly (readonly [ColumnRole, RegExp])[] = [
	[
		'id',
		/^(?:(?:adr |decision |record )?(?:id|no|nr|num|number)|adr|#|ref|reference|nummer|numéro|número|编号|序号|番号|번호)$/,
	],
	[
		'title',
		/^(?:title|name|decision|record|decision record|subject|adr title|link|file|titre|titel|título|titolo|entscheidung|décision|decisión|标题|名称|决策|决定|記録|タイトル|決定|제목|결정)$/,
	],
	['status', /^(?:status|state|adr status|statut|état|estado|stato|zustand|状态|ステータス|状態|상태)$/],
	['date', new RegExp(`^(?:${dateWords.join('|')}|created|decided|date decided|decision date|data|时间)$`)],
];

/** What the name of a column says that it holds, in the languages in which records are written. */
export function columnRole(name: string): ColumnRole | undefined {
	const key = name.trim() === '#' ? '#' : headingKey(name);
	return roles.find(([, pattern]) => pattern.test(key))?.[0];
}
