/** A time where the person is, as YYYY-MM-DD HH:MM. @param milliseconds since 1970 */
export function localTime(milliseconds: number): string {
	const time = new Date(milliseconds);
	const two = (number: number) => String(number).padStart(2, '0');
	const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
	return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
