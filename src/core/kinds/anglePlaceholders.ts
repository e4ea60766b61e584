import { isHtmlTag } from '../document/htmlTags.ts';
import type { Placeholder, SpecDocument } from '../document/specDocument.ts';
import { type Position, range as rangeOf } from '../document/text.ts';
import { visibleLines } from '../document/visibleLines.ts';

/**
 * `<name>`, `<who is on call>`, in emphasis perhaps: words alone, no attribute, address, generic or closing tag. The
 * template of arc42 writes `\<Role-1\>`.
 */
const words =
	/^([*_]{0,3})(\\?<(?=[^<>]{2,80}>)\p{L}[\p{L}\p{M}\p{N}]*(?:(?:[ _/’'-]|, )[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*\\?>)[*_]{0,3}$/u;
/** `<DatePicker>` is a component of a user interface. */
const component = /^<\p{Lu}\p{Ll}+\p{Lu}\p{L}*>$/u;
/** So are `<app-root>` and `<mat-icon>`, by what the names of their library begin with; `<app-name>` is what an app has. */
const customElement =
	/^<(?:router-outlet|(?:ng|ngx|mat|cdk|ion|vaadin|amp)-\p{Ll}[\p{Ll}\d-]*|app-(?![\p{Ll}\d-]*?(?:name|id|title|url|uri|version|key|host|port|path|dir|folder|slug|domain|user|secret|token|team|owner|description|namespace|image|tag|env|environment|config|server|service|code|type|label)>)\p{Ll}[\p{Ll}\d-]*)>$/u;
/** Attributes that have no value: `<link to the dashboard>` has none of them, `<details open>` has. */
const attribute =
	/^(?:open|hidden|disabled|checked|selected|controls|loop|muted|autoplay|reversed|required|readonly|multiple|async|defer|nowrap|noshade|compact)$/i;
/** All of a title, or what stands behind its colon or dash. */
const endOfTitle = /(?:^\s{0,3}#{1,6}\s+|[:：–—]\s*|\s-\s+)(<[^<>]{2,80}>)[\s#]*$/u;

/** Names of columns and fields that tell how something is written: what stands there in such brackets is shown. */
const showsSyntax =
	/\b(?:arguments?|args?|attributes?|commands?|components?|elements?|examples?|flags?|formats?|generics?|markup|options?|param(?:eter)?s?|patterns?|placeholders?|props?|schemas?|syntax|synopsis|tags?|templates?|tokens?|types?|usage|variables?|xml|html|jsx)\b|^(?:befehl|beispiel|platzhalter|argumento|ejemplo|comando|exemple|exemplo|commande|参数|命令|示例|例|引数|コマンド)/iu;

/**
 * All of a line but what marks a heading or a definition, of several words: `**\<Diagram or Table\>**`. A single one may be
 * the name of a component.
 */
const escapedLine =
	/^([\s>:]*(?:#{1,6}\s+)?[*_]{0,3})(\\<(?=[^<>\\]*[ \d(])[^<>\\]{2,80}\\?>)[*_]{0,3}\s*(?:\{#[^{}]*\}\s*)?$/u;

/**
 * Cells of tables, values of fields and ends of titles that consist only of `<words>`: GitHub takes them for tags that it
 * does not know, and leaves them out of what readers see. And lines that consist of such words with escapes, which nobody
 * takes for a tag.
 */
export function anglePlaceholders(document: SpecDocument): readonly Placeholder[] {
	const { tables, fields, title, lines, text } = document;
	const found: Placeholder[] = [];
	const look = (text: string, start: Position): void => {
		const [, before = '', written = ''] = words.exec(text) ?? [];
		const tag = written.replaceAll('\\', '');
		if (tag !== '' && !isElement(tag) && !component.test(tag) && !customElement.test(tag)) {
			const from = start.character + before.length;
			found.push({ form: 'angle', text: tag, range: rangeOf(start.line, from, start.line, from + written.length) });
		}
	};
	if (title && title.textRange.start.line === title.textRange.end.line) {
		const { line } = title.range.start;
		const source = lines.line(line);
		const [, tag = ''] = endOfTitle.exec(title.setext ? `# ${source}` : source) ?? [];
		look(tag, { line, character: source.lastIndexOf(tag) });
	}
	for (const { header, rows } of tables) {
		const shown = header.cells.map(({ text }) => showsSyntax.test(text));
		for (const { cells } of rows) {
			for (const { text, range } of cells.filter((_, column) => !shown[column])) {
				look(text, range.start);
			}
		}
	}
	for (const { form, name, value, valueRange } of fields) {
		if (form !== 'table' && !showsSyntax.test(name)) {
			look(value, valueRange.start);
		}
	}
	return text.includes('\\<') ? [...found, ...escapedLines(document)] : found;
}

function escapedLines(document: SpecDocument): Placeholder[] {
	const visible = visibleLines(document);
	const found: Placeholder[] = [];
	for (let line = 0; line < document.lines.count; line++) {
		const [, before = '', written = ''] = escapedLine.exec(visible(line)) ?? [];
		if (written !== '') {
			const range = rangeOf(line, before.length, line, before.length + written.length);
			found.push({ form: 'angle', text: written.replaceAll('\\', ''), range });
		}
	}
	return found;
}

function isElement(tag: string): boolean {
	const [name = '', ...others] = tag.slice(1, -1).split(' ');
	return isHtmlTag(`<${name}>`) && others.every((other) => attribute.test(other));
}
