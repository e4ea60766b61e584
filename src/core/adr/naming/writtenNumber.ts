/**
 * A number in place of another one, with zeros before it where the old one has them.
 * @param written the digits that are there
 * @param digits of the number in the record's file name: what is as long is taken to be filled up to that length, so
 * that `ADR-123` of a log with three digits becomes `ADR-045`
 */
export function renumberInPlace(written: string, number: number, digits: number): string {
	const isFilled = written.startsWith('0') || (digits > 2 && written.length === digits);
	return String(number).padStart(isFilled ? written.length : 1, '0');
}
