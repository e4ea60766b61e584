/**
 * What stands in an example to be replaced, or in place of what was left out: `…`, `...`, `<name>`, `{{ name }}`,
 * `${name}`, `{% if %}`, `[name]` with more than one word, a line of the form `+ added` or `- removed` of a diff.
 */
const excerptMark = /…|\.{3}|<[^<>\n]{1,80}>|\{\{|\$\{|\{%|\[[^\][\n"',]{0,80}[ |][^\][\n"',]{0,80}\]|@@/;

/** Whether a text shows a part or a pattern on purpose, so that a problem in it is no mistake. */
export function isExcerpt(text: string): boolean {
	return excerptMark.test(text);
}
