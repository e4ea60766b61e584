/** What the verdict needs of Mermaid. */
export interface Mermaid {
	/** The type that a text begins like. @throws where no type does */
	detectType(text: string): string;
	readonly mermaidAPI: {
		/** Rejects for a text that is no diagram. Only one call at a time: configuration and data are global. */
		parse(text: string): Promise<{ readonly diagramType: string }>;
		/** The data of a diagram, with the configuration that `parse` of the same text has just set. */
		getDiagramFromText(text: string): Promise<{ readonly db: object }>;
	};
}
