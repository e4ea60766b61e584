import type { Range } from '../document/text.ts';

/**
 * What Mermaid says of the text of one diagram. All places are places of that text: lines from 0, characters in UTF-16
 * units, front matter, directives and comments included.
 */
export interface DiagramVerdict {
	/** Mermaid's own name of the type (`flowchart-v2`, `sequence`); undefined where it knows none. */
	readonly type: string | undefined;
	/** `unchecked`: a plug-in would be needed, or the parser took too long or broke down. */
	readonly state: 'valid' | 'invalid' | 'unchecked';
	/** Why it is not valid; why it was not checked. */
	readonly problem: DiagramProblem | undefined;
	/** Why a diagram that parses can't be drawn all the same; its range may be undefined. Comes with `valid` alone. */
	readonly notDrawn: DiagramProblem | undefined;
}

/** Why a diagram is refused, in the words and at the place that Mermaid gives. */
export interface DiagramProblem {
	/**
	 * `unknown-type`: no diagram begins like this; `not-drawn` comes with `notDrawn` alone; `plug-in`, `too-slow` and
	 * `broken` come with `unchecked` alone.
	 */
	readonly cause: 'syntax' | 'unknown-type' | 'empty' | 'not-drawn' | 'plug-in' | 'too-slow' | 'broken';
	/** Mermaid's own message, without the excerpt that it draws with dashes. */
	readonly message: string;
	/** Where the text stops making sense; undefined where Mermaid gives no place. */
	readonly range: Range | undefined;
	/** Names of the tokens that could stand there, as the grammar has them; empty where it does not tell. */
	readonly expected: readonly string[];
	/** What stands there instead: the token's name in the grammar; undefined where it does not tell. */
	readonly found: string | undefined;
}

/** The real parser, wherever it runs. Asked for the same text twice, it may answer from memory. */
export interface DiagramParser {
	/** Never rejects: a parser that hangs or breaks answers `unchecked`. */
	parse(text: string): Promise<DiagramVerdict>;
	/** Ends the worker, where one runs. A later question starts it anew. */
	dispose(): void;
}
