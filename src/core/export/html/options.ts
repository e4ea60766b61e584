/** How an HTML page or a site looks. */
export interface HtmlOptions {
	/** A person's own style sheet, behind ours. */
	readonly css?: string | undefined;
	/** A person's own page: HTML with named places (`templateProblem`). */
	readonly template?: string | undefined;
	/** Page of the paper on which an anchor stands, from 1, to be written into the contents. */
	readonly pageNumbers?: ReadonlyMap<string, number> | undefined;
}
