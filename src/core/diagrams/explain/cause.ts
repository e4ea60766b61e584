import type { LineIndex, Position, Range } from '../../document/text.ts';
import type { DiagramProblem } from '../verdict.ts';
import type { Header } from './header.ts';

/** A diagram that Mermaid refuses, as the causes look at it. All places are places of its text. */
export interface RefusedDiagram {
	readonly lines: LineIndex;
	readonly header: Header;
	readonly problem: DiagramProblem;
	/** Where Mermaid stopped; undefined where it does not tell. */
	readonly at: Position | undefined;
}

/** What may mend a diagram, before the parser has been asked. */
export interface Attempt {
	/** What it does, as a command: "Put the label in quotes". */
	readonly title: string;
	/** The text of the whole diagram afterwards. */
	readonly text: string;
	/** Whether nothing else can be meant, so that it may be applied without asking. */
	readonly certain: boolean;
}

/** Why a diagram is refused, for a person. */
export interface Explanation {
	/** One or two sentences: what is wrong, and what to do where that is not plain. */
	readonly message: string;
	/** Where the cause stands, if that is not where Mermaid stopped. */
	readonly range?: Range | undefined;
	/** The best first. */
	readonly attempts: readonly Attempt[];
}

/** Recognises one usual cause. Looks at a few lines around the problem and never throws. */
export type Cause = (refused: RefusedDiagram) => Explanation | undefined;
