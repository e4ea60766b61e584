const yearFirst = /^\d{4}([^\dYMD]{1,2})(\d{1,2})([^\dYMD]{1,2})(\d{1,2})([^\dYMD]?)$/u;
const yearLast = /^(\d{1,2})([-./])(\d{1,2})\2\d{4}$/;

/** How dates are written where nothing tells otherwise. */
export const isoForm = 'YYYY-MM-DD';

/**
 * The form in which a date is written: letters Y, M and D for its digits, all else as written. Undefined for one with
 * the name of a month, and where day and month are the same: `03/03/2020`.
 * @param text the date as written
 * @param day what it means: `YYYY-MM-DD`
 */
export function dateFormOf(text: string, day: string): string | undefined {
	if (text === day.replaceAll('-', '')) {
		return 'YYYYMMDD';
	}
	const [whole, afterYear = '', month = '', afterMonth = '', date = '', end = ''] = yearFirst.exec(text) ?? [];
	if (whole !== undefined) {
		return `YYYY${afterYear}${'M'.repeat(month.length)}${afterMonth}${'D'.repeat(date.length)}${end}`;
	}
	const [, first = '', mark = '', second = ''] = yearLast.exec(text) ?? [];
	if (mark === '' || Number(first) === Number(second)) {
		return undefined;
	}
	const [one, two] = Number(first) === Number(day.slice(-2)) ? ['D', 'M'] : ['M', 'D'];
	return [one?.repeat(first.length), two?.repeat(second.length), 'YYYY'].join(mark);
}

/**
 * Writes a date in a form: letters Y, M and D stand for digits, a single M or D for one or two.
 * @param day `YYYY-MM-DD`
 */
export function writeDate(day: string, form: string): string {
	const [year = '', month = '', date = ''] = day.split('-');
	const values: Readonly<Record<string, string>> = { Y: year, M: month, D: date };
	return form.replace(/Y+|M+|D+/g, (letters) => {
		const value = values[letters.charAt(0)] ?? '';
		return letters.length === 1 ? String(Number(value)) : value.slice(-letters.length);
	});
}
