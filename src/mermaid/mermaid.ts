/** What the verdict needs of Mermaid. */
export interface Mermaid {
	/** The type that a text begins like. @throws where no type does */
	detectType(text: string): string;
	readonly mermaidAPI: {
		/** Rejects for a text that is no diagram. Only one call at a time: configuration and data are global. */
		parse(text: string): Promise<unknown>;
		/**
		 * Parses a diagram, and rejects as `parse` does, but leaves the configuration as it is: what the text itself sets
		 * has no effect. Mermaid has to be initialised, or to have parsed.
		 */
		getDiagramFromText(text: string): Promise<ParsedDiagram>;
		/** Takes back what `parse` has set. */
		reset(): void;
	};
}

export interface ParsedDiagram {
	/** Mermaid's own name of the type. */
	readonly type: string;
	/** The data that its renderer would draw. */
	readonly db: object;
}
