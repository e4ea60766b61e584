const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text for the content of an element or for an attribute in double quotes. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (character) => escapes[character] ?? '');
}
