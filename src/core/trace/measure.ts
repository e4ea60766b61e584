/** What follows a number that counts something: `Requirements 10 GB`, `Requirements 20 or newer`, `需求 4.5倍`. */
const unit =
	/^\s?(?:[KMGT](?:i?B|o)|[КМГТ]Б|ms|s|px|°|(?:or|and)\s(?:newer|later|higher|above|greater|more|older|lower|below|less|up))(?![\p{L}])|^\s?[倍秒円万亿億％℃]/u;

/** Whether a number measures something, by what stands behind it. */
export function isMeasure(behind: string): boolean {
	return unit.test(behind);
}
