/** What Mermaid's parsers ask of a browser's window. The build puts it wherever Mermaid says `window`. */
export const window = {
	CSS: { supports: () => true },
	addEventListener: () => undefined,
};
