import type { HtmlNode } from '../clean/nodes.ts';

/** Where the links and pictures of a chapter lead, and how its diagrams are shown: what the page around it knows. */
export interface Destinations {
	/**
	 * Address of a place in a document of the export: of its beginning where the document has no such place.
	 * @param path from the workspace root
	 * @returns undefined for a path that is no part of the export
	 */
	document(path: string, fragment: string | undefined): string | undefined;
	/** Address of a picture of the workspace; undefined where it is no part of the export. */
	picture(path: string): string | undefined;
	/** What stands in the place of a diagram. */
	diagram(source: string): HtmlNode;
}
