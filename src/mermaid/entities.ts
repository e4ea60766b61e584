import { type MappedText, type Replacement, replacements } from './mappedText.ts';

/**
 * Writes `#35;` and `#quot;` as Mermaid does before it parses, so that their semicolons end no statement; and drops the
 * last semicolon of a line that styles with a colour.
 */
export function withEntities(mapped: MappedText): MappedText {
	const unstyled = withoutSemicolon(withoutSemicolon(mapped, 'style'), 'classDef');
	return unstyled.replaced(
		replacements(unstyled.text, /#(\w+);/g, ([, name = '']) => `${/^\d+$/.test(name) ? 'ﬂ°°' : 'ﬂ°'}${name}¶ß`),
	);
}

function withoutSemicolon(mapped: MappedText, keyword: string): MappedText {
	const found: Replacement[] = [];
	for (let at = mapped.text.indexOf(keyword); at >= 0; ) {
		const lineBreak = mapped.text.indexOf('\n', at);
		const end = lineBreak < 0 ? mapped.text.length : lineBreak;
		const semicolon = mapped.text.lastIndexOf(';', end - 1);
		if (semicolon > at && hasColour(mapped.text.slice(at + keyword.length, semicolon))) {
			found.push({ start: semicolon, end: semicolon + 1, text: '' });
		}
		at = mapped.text.indexOf(keyword, end);
	}
	return mapped.replaced(found);
}

/** Whether a word has a colon and a number sign somewhere after it. */
function hasColour(text: string): boolean {
	return text.split(/\s/).some((word) => word.includes('#', word.indexOf(':') + 1) && word.includes(':'));
}
