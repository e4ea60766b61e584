import { allSections } from '../../document/allSections.ts';
import { plainText } from '../../document/plainText.ts';
import type { Section, SpecDocument, Table } from '../../document/specDocument.ts';
import { comparePositions, type Range } from '../../document/text.ts';
import { dateWords } from '../../kinds/dateWords.ts';
import { headingKey } from '../../kinds/headingKey.ts';

const headings =
	/^(?:(?:document |revision |version |change |edit )history|history of changes|change ?logs?|changes? record|änderungshistorie|änderungsverlauf|historique(?: des (?:versions|modifications))?|historial(?: de cambios)?|histórico(?: de alterações)?|история изменений|変更履歴|改訂履歴|変更記録|变更记录|变更历史|修订记录|修订历史|變更記錄|변경 이력)$/u;

/** A section of such a name may hold anything; with a table of versions or dates it is a change log. */
const vague = /^(?:history|changes|revisions?|versions|amendments?)$/;

/** Numbers of the columns of a change log. */
export interface LogColumns {
	readonly version: number | undefined;
	readonly date: number | undefined;
	readonly author: number | undefined;
	readonly changes: number | undefined;
}

/** Where a document tells what became of it. */
export interface ChangeLog {
	readonly section: Section;
	/** Undefined where it is a list, or has nothing yet. */
	readonly table: (Table & { readonly columns: LogColumns }) | undefined;
	/** Lines of the items of its list, from 0. */
	readonly items: readonly number[];
}

const columnNames: Readonly<Record<keyof LogColumns, RegExp>> = {
	version: /^(?:version|ver\.?|rev(?:ision)?\.?|no\.?|#|versión|versão|版本|版|バージョン|버전)$/iu,
	date: new RegExp(`^(?:${dateWords.join('|')}|when|day|data)$`, 'iu'),
	author: /^(?:author|by|who|editor|changed by|name|autor|auteur|autore|автор|作者|作成者|변경자|작성자)$/iu,
	changes:
		/^(?:(?:summary of )?changes?|description|what(?: changed)?|notes?|summary|comments?|details|reason|änderung(?:en)?|beschreibung|modifications?|cambios?|alterações|изменения|変更内容|内容|变更内容|说明|변경 내용)$/iu,
};

/** Whether a heading can be of nothing but a change log. */
export function changeLogHeading(text: string): boolean {
	return headings.test(headingKey(text));
}

/** The sections of a document that tell of its changes, by their headings. */
export function changeLogSections(document: SpecDocument): Section[] {
	return allSections(document.sections).filter((section) => {
		const key = section.heading === document.title ? '' : headingKey(section.heading.text);
		return headings.test(key) || (vague.test(key) && readLog(document, section).table !== undefined);
	});
}

/** The change log of a document; the first one with entries, else the first. */
export function findChangeLog(document: SpecDocument): ChangeLog | undefined {
	const logs = changeLogSections(document).map((section) => readLog(document, section));
	return logs.find(({ table, items }) => table || items.length > 0) ?? logs[0];
}

function readLog(document: SpecDocument, section: Section): ChangeLog {
	const isInSection = ({ start }: Range): boolean =>
		comparePositions(start, section.bodyRange.start) >= 0 && comparePositions(start, section.bodyRange.end) < 0;
	for (const table of document.tables.filter(({ range }) => isInSection(range))) {
		const columns = columnsOf(table);
		if (columns.changes !== undefined && (columns.version !== undefined || columns.date !== undefined)) {
			return { section, table: { ...table, columns }, items: [] };
		}
	}
	const { start, end } = section.bodyRange;
	const items: number[] = [];
	// Column at which the text of the last item begins: what stands there belongs to it
	let within = Number.POSITIVE_INFINITY;
	for (let line = start.line; line <= end.line && line < document.lines.count; line++) {
		const isBeyond = line === end.line && end.character === 0;
		const [, lead = '', content = ''] = /^( {0,3})([-*+]\s+)\S/.exec(document.lines.line(line)) ?? [];
		if (
			!isBeyond &&
			content !== '' &&
			lead.length < within &&
			!document.fences.some(({ range }) => range.start.line <= line && line <= range.end.line)
		) {
			items.push(line);
			within = lead.length + content.length;
		}
	}
	return { section, table: undefined, items };
}

function columnsOf({ header }: Table): LogColumns {
	const names = header.cells.map(({ text }) => plainText(text));
	const at = (name: keyof LogColumns): number | undefined => {
		const found = names.findIndex((one) => columnNames[name].test(one));
		return found < 0 ? undefined : found;
	};
	return { version: at('version'), date: at('date'), author: at('author'), changes: at('changes') };
}
