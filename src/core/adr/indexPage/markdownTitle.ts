/**
 * A plain text as Markdown of one line that reads the same.
 * @param inTable whether it goes into a cell, where a bar ends it
 */
export function markdownTitle(text: string, inTable: boolean): string {
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\\`*[\]<~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, '\\$&')
		.replace(/\|/g, inTable ? '\\|' : '|');
}
