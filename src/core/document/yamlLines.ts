/**
 * A text with its lines as the parser of YAML knows them: a lone CR ends a line in an editor and none in that parser.
 * The text stays as long as it was, so that offsets mean the same places.
 */
export function yamlLines(text: string): string {
	return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}
