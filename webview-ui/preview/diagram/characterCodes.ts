/** First of the stand-ins: places that Unicode leaves to private use, one for each character of ASCII. */
const first = 0xee00;

/** Characters of ASCII that may mean something to Mermaid: all but letters and digits. */
const sign = /^[!-/:-@[-`{-~]$/;

/** A code as Mermaid has it. */
const code = /#(\w+);/g;

/** What gives colours: there, three digits between `#` and `;` are one. */
const styling = /^\s*(?:style|classDef|linkStyle)\b/;
const colorBefore = /(?:fill|stroke|color|background):\s*$/;

/** A label in quotes that has no tags. */
const quoted = /(?<=[[({|])"[^"<]*"/g;

const standIn = /[\uee00-\uee7f]/g;

/**
 * Replaces codes of characters, such as `#quot;`, by the characters: Mermaid writes most codes as they stand into
 * labels that are SVG text. Those with a meaning get a stand-in, which `characters` brings back. So does a `>` in
 * a quoted label, which Mermaid takes for the end of a tag and drops.
 * @param text of a diagram
 * @param decode the character of an entity of HTML, such as `&quot;`; the entity itself where there is none
 */
export function withoutCodes(text: string, decode: (entity: string) => string): string {
	return text
		.split('\n')
		.map((line) => (styling.test(line) ? line : lineWithoutCodes(line, decode)))
		.join('\n');
}

function lineWithoutCodes(line: string, decode: (entity: string) => string): string {
	const lineWithoutEnds = line.replace(quoted, (label) => label.replaceAll('>', standInOf('>')));
	return lineWithoutEnds.replace(code, (all: string, name: string, at: number) => {
		if (colorBefore.test(line.slice(Math.max(0, at - 16), at))) {
			return all;
		}
		const entity = /^\d+$/.test(name) ? `&#${name};` : `&${name};`;
		const character = decode(entity);
		if (sign.test(character)) {
			return standInOf(character);
		}
		return character === entity || character.trim() === '' ? all : character;
	});
}

function standInOf(character: string): string {
	return String.fromCharCode(first + character.charCodeAt(0));
}

/**
 * Brings the characters back into a picture.
 * @param svg its text, in which they are written so that they are never markup
 */
export function characters(svg: string): string {
	return svg.replace(standIn, (one) => `&#${one.charCodeAt(0) - first};`);
}
