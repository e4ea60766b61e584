/**
 * A spreadsheet runs what begins with these as a formula; an apostrophe before it makes it text.
 * Source: OWASP, CSV Injection
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

/** Rows of fields as CSV in the form of RFC 4180: comma, quotes where they are needed, CRLF. No field is a formula. */
export function csv(rows: readonly (readonly string[])[]): string {
	return rows.map((fields) => `${fields.map(field).join(',')}\r\n`).join('');
}

function field(text: string): string {
	const safe = formula.test(text) ? `'${text}` : text;
	return /[",\r\n;]|^[\s']|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
