/**
 * A spreadsheet runs what begins with these as a formula, some also behind blanks; an apostrophe before it makes it text.
 * Source: OWASP, CSV Injection
 */
const formula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;
/** No formula: a sign alone, for nothing, and a number, also with a unit: `-5,2 %`, `-40 °C`, `+3 km/h`. */
const amount = /^(?:[-+]+|[-+]?\d[\d.,]*(?:\s?[\p{L}°%‰²³]{1,10}(?:\/[\p{L}²³]{1,10})?)?)$/u;

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
	return formula.test(text) && !amount.test(text.trim()) ? `'${text}` : text;
}

function quoted(text: string): string {
	return /[",\r\n;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
