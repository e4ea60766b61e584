const letters = /[\p{L}\p{M}\p{N}\p{Extended_Pictographic}]|\u200d|\ufe0f/u;
/** No colon: behind the word "style", Mermaid takes the code that follows it for a colour. */
const plain = /^[ ,'()/?!-]$/;
/** What is the mark of a list where a text begins with it. */
const listMark = /^\d*$/;

/**
 * Any text as a quoted label of a Mermaid flowchart. What could be Markdown, HTML, an entity, a comment or the end of the
 * label is written as a character code, so that the diagram parses and shows the text as it is.
 */
export function mermaidLabel(text: string): string {
	const words = text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
	let label = '';
	for (const character of words) {
		const isMark = /[-)]/.test(character) && listMark.test(label);
		const isPlain = letters.test(character) || (plain.test(character) && !isMark);
		label += isPlain ? character : `#${character.codePointAt(0)};`;
	}
	// An empty label is none to Mermaid
	return `"${label || ' '}"`;
}
