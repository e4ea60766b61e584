const { window: real } = globalThis as { readonly window?: unknown };

/** What Mermaid's parsers ask of a browser's window, where there is none. The build puts it wherever Mermaid says `window`. */
export const window = real ?? {
	CSS: { supports: () => true },
	addEventListener: () => undefined,
};
