/** A label as it is drawn, of its source: without blanks around it, its quotes, and the backticks of Markdown in them. */
export function drawnLabel(source: string): string {
	const label = source.trim();
	if (label.length < 2 || !label.startsWith('"') || !label.endsWith('"')) {
		return label;
	}
	const inner = label.slice(1, -1);
	return inner.length > 1 && inner.startsWith('`') && inner.endsWith('`') ? inner.slice(1, -1) : inner;
}

/** The label of an edge or a message, of what stands behind its colon; `wrap:` and `nowrap:` are no part of it. */
export function messageLabel(source: string): string {
	return source
		.trim()
		.replace(/^:?\s*(?:no)?wrap:/i, '')
		.trim();
}
