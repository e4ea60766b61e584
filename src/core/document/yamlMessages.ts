import type { YAMLError } from 'yaml';

/** What is wrong, where the parser's own sentence tells more than its code. */
const byText: readonly (readonly [RegExp, string])[] = [
	[/^Flow /, 'A closing bracket is missing before this.'],
	[/^Missing closing/, 'A closing quote is missing.'],
	[/^Missing , /, 'A comma is missing between two items.'],
	[/^Missing space after :/, 'A space is missing after the colon.'],
	[/^Comments must/, 'A space is missing before the `#`.'],
	[/^Tags and anchors must/, 'A space is missing after this tag or anchor.'],
	[/^Missing directives-end/, 'A `---` line is missing after the directive.'],
	[/^Block collection cannot start/, 'This begins on the line below the `---`.'],
	[/^Block scalar header/, 'The text of a `|` or `>` begins on the line below.'],
];

export const nestedTooDeeply = 'This YAML is nested too deeply.';

const byCode: Readonly<Record<YAMLError['code'], string>> = {
	ALIAS_PROPS: 'An alias (`*name`) has no tag or anchor of its own.',
	BAD_ALIAS: 'An anchor (`&name`) or alias (`*name`) has no name here; text that begins with `*` or `&` needs quotes.',
	BAD_COLLECTION_TYPE: 'This tag does not fit its value.',
	BAD_DIRECTIVE: 'YAML does not know this directive; text that begins with `%` needs quotes.',
	BAD_DQ_ESCAPE: 'YAML does not know this escape; in single quotes a backslash is an ordinary character.',
	BAD_INDENT: 'The indentation does not fit the lines around it.',
	BAD_PROP_ORDER: 'A tag or anchor stands behind the `-`, `?` or `:`, not before it.',
	BAD_SCALAR_START: 'Text can not begin with this character unless it stands in quotes.',
	BLOCK_AS_IMPLICIT_KEY:
		'Text with a colon and a space in it needs quotes, or the indentation of the next line does not fit.',
	BLOCK_IN_FLOW: 'A block can not stand between brackets.',
	DUPLICATE_KEY: 'This key stands here a second time.',
	IMPOSSIBLE: 'YAML can not be read from here on.',
	KEY_OVER_1024_CHARS: 'A key has at most 1,024 characters; perhaps a quote is missing.',
	MISSING_CHAR: 'YAML expects `key: value` here.',
	MULTILINE_IMPLICIT_KEY: 'YAML expects `key: value` here.',
	MULTIPLE_ANCHORS: 'A value has one anchor at most.',
	MULTIPLE_DOCS: 'A second YAML document begins here; only the first is read.',
	MULTIPLE_TAGS: 'A value has one tag at most.',
	NON_STRING_KEY: 'A key has to be a text.',
	RESOURCE_EXHAUSTION: nestedTooDeeply,
	TAB_AS_INDENT: 'YAML is indented with spaces, not with tabs.',
	TAG_RESOLVE_FAILED:
		'YAML does not know this tag, or it does not fit its value; text that begins with `!` needs quotes.',
	UNEXPECTED_TOKEN: 'YAML does not expect this here.',
};

/** What a problem of the YAML parser is, in one sentence for the author of the text. */
export function yamlMessage({ code, message }: YAMLError): string {
	return byText.find(([pattern]) => pattern.test(message))?.[1] ?? byCode[code];
}
