/**
 * The element of a page that holds its texts in the person's language, for webview-ui/l10n.ts to read. It is data: no
 * policy lets it run, and no text in it can end it.
 * @param texts by their English ones; nothing where they stay English
 * @returns HTML, or nothing
 */
export function textsElement(texts: Readonly<Record<string, string>> | undefined): string {
	if (texts === undefined) {
		return '';
	}
	// `</script` and `<!--` mean something even inside of data
	const json = JSON.stringify(texts).replaceAll('<', '\\u003c');
	return `<script type="application/json" id="l10n">${json}</script>`;
}
