/** A type of diagram that Mermaid 12 draws, as a person chooses it. */
export interface DiagramType {
	/** Name of its picture in media/diagrams. */
	readonly id: string;
	readonly name: string;
	/** What it is for, in a few words. */
	readonly about: string;
	/** The word that begins such a diagram. */
	readonly keyword: string;
	/**
	 * A small diagram with tab stops, `${1:text}` where one is first and `$1` where it is again: the editor's syntax of
	 * snippets, without escapes. A tab for each level, lines ended by LF.
	 */
	readonly snippet: string;
}

/** The text that a snippet inserts when nothing is typed into it. */
export function snippetText(snippet: string): string {
	const texts = new Map<string, string>();
	return snippet.replace(/\$(?:\{(\d+):([^}]*)\}|(\d+))/g, (_whole, born?: string, text?: string, again?: string) => {
		if (born !== undefined && text !== undefined) {
			texts.set(born, text);
		}
		return text ?? texts.get(again ?? '') ?? '';
	});
}
