/**
 * A spreadsheet runs what begins with these as a formula; an apostrophe before it makes it text.
 * Source: OWASP, CSV Injection
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;
/** A number is none of a formula's. */
const amount = /^[-+]?\d[\d.,]*\s?%?$/;

/**
 * Rows of fields as CSV in the form of RFC 4180: comma, quotes where they are needed, CRLF.
 * @param escapeFormulas whether a field that a spreadsheet would run is made text
 */
export function csv(rows: readonly (readonly string[])[], escapeFormulas = true): string {
	return rows
		.map((fields) => `${fields.map((text) => quoted(escapeFormulas ? harmless(text) : text)).join(',')}\r\n`)
		.join('');
}

function harmless(text: string): string {
	return formula.test(text) && !amount.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
	return /[",\r\n;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
