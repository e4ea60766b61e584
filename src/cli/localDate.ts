/** The day of a time where the user is: `YYYY-MM-DD`. */
export function localDate(now: Date): string {
	const twoDigits = (value: number) => String(value).padStart(2, '0');
	return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
