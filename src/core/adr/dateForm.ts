const numbers = /^(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})$/;

/** How dates are written where nothing tells otherwise. */
export const isoForm = 'YYYY-MM-DD';

/**
 * The form in which a date is written: letters Y, M and D for its digits, all else as written. Undefined for one in
 * words, and where day and month could be either: `01/02/2020`, `03/03/2020`.
 * @param text the date as written
 * @param day what it means: `YYYY-MM-DD`
 */
export function dateFormOf(text: string, day: string): string | undefined {
	const compact = text === day.replaceAll('-', '');
	const [, first = '', mark = '', second = '', third = ''] = numbers.exec(text.trim()) ?? [];
	if (compact || mark === '') {
		return compact ? 'YYYYMMDD' : undefined;
	}
	if (first.length === 4) {
		return ['YYYY', 'M'.repeat(second.length), 'D'.repeat(third.length)].join(mark);
	}
	const [, month, date] = day.split('-').map(Number);
	const dayFirst = Number(first) === date && Number(second) === month;
	if (third.length < 4 || (dayFirst && Number(first) === Number(second))) {
		return undefined;
	}
	const letters = dayFirst ? ['D', 'M'] : ['M', 'D'];
	return [letters[0]?.repeat(first.length), letters[1]?.repeat(second.length), 'YYYY'].join(mark);
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
