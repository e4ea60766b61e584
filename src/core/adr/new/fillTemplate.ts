import { parseDocument } from '../../document/parse.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { applyEdits, type TextEdit } from '../../document/text.ts';
import { frontMatterOf, frontMatterValues } from '../../document/yaml.ts';
import type { Kind } from '../../kinds/kind.ts';
import { titleHeading } from '../../kinds/titleHeading.ts';
import { OperationError } from '../../workspace/change.ts';
import { readRecordName } from '../record/recordName.ts';
import { recordTitle } from '../record/recordTitle.ts';
import { hasTitleBelow } from '../record/titleBelow.ts';
import { quoteOf, yamlValue } from '../record/yamlValue.ts';
import type { RecordTemplate } from './recordTemplate.ts';

/** What the tokens of a template stand for. */
export interface TemplateValues {
	readonly title: string;
	readonly number: number;
	/** In the form of the log. */
	readonly date: string;
	readonly status: string;
	/** The whole heading as the log writes it; undefined where no record shows it. */
	readonly heading: string | undefined;
}

/** `NUMBER` as adr-tools has it, `{{ number }}` as other tools do. */
const tokens = /\b(?:NUMBER|TITLE|DATE|STATUS)\b|\{\{[ \t]*(?:number|title|date|status)[ \t]*\}\}/g;
const statusToken = /\bSTATUS\b|\{\{[ \t]*status[ \t]*\}\}/;
const titleToken = /\bTITLE\b|\{\{[ \t]*title[ \t]*\}\}/;

/**
 * Puts title and number, and where it has tokens date and status too, into a template of a repository.
 * @throws OperationError when the title would be lost: no token and no heading to put it in
 */
export function fillTemplate(template: RecordTemplate, kind: Kind, values: TemplateValues): string {
	const document = parseDocument(template.path ?? '', template.text);
	if (hasTokens(document)) {
		return fillTokens(document, values);
	}
	return applyEdits(template.text, titleEdits(document, template, kind, values));
}

/** Whether a template has a token for the status. */
export function asksForStatus({ path, text }: RecordTemplate): boolean {
	return statusToken.test(text) && hasTokens(parseDocument(path ?? '', text));
}

/** `TITLE OF THE DECISION` stands for a title as a whole. */
const titleInWords = /\bTITLE[ \t]+(?:OF|FOR)\b/i;

/**
 * The words in capitals are tokens where the title is one, and not a part of a placeholder: `{{ SHORT TITLE }}`,
 * `TITLE OF THE DECISION`.
 */
function hasTokens(document: SpecDocument): boolean {
	const { title } = frontMatterValues(document);
	const places = [document.title?.text ?? '', typeof title === 'string' ? title : ''];
	return places.some(
		(text) => titleToken.test(text) && !titleInWords.test(text) && !isPlaceholder(text.replace(tokens, '')),
	);
}

function fillTokens({ text, lines, frontMatter }: SpecDocument, values: TemplateValues): string {
	const head = frontMatter ? lines.startOf(frontMatter.range.end.line) : 0;
	const filled = (line: string): string =>
		/^#{2,6}\s+\w+\s*$/.test(line) ? line : line.replace(tokens, (token) => replacement(token, values));
	const inYaml = text
		.slice(0, head)
		.split(/(?<=\n)/)
		.map((line) => fillYamlLine(line, filled));
	const body = text
		.slice(head)
		.split(/(?<=\n)/)
		.map(filled);
	return [...inYaml, ...body].join('');
}

function replacement(token: string, values: TemplateValues): string {
	switch (token.replace(/[^A-Za-z]/g, '').toLowerCase()) {
		case 'number':
			return String(values.number);
		case 'title':
			return values.title;
		case 'date':
			return values.date;
		default:
			return values.status;
	}
}

/** A value of front matter, quoted where it has to be. */
function fillYamlLine(line: string, filled: (text: string) => string): string {
	const rest = line.slice(line.indexOf(':') + 1);
	const value = rest.trim();
	const quote = quoteOf(value);
	const inner = quote === '' ? value : value.slice(1, -1);
	const changed = filled(inner);
	const isNumber = quote === '' && /^[1-9]\d*$/.test(changed);
	const written = isNumber ? changed : yamlValue(changed, quote);
	return changed === inner ? line : line.slice(0, -rest.length) + rest.replace(value, () => written);
}

function titleEdits(document: SpecDocument, { path }: RecordTemplate, kind: Kind, values: TemplateValues): TextEdit[] {
	const { headings, lines } = document;
	const heading = titleHeading(document, kind) ?? headings.find((one) => !one.nested && isPlaceholder(one.text));
	const source = heading ? lines.slice(heading.textRange) : '';
	const own = recordTitle(document, kind, readRecordName(path ?? ''));
	const below = hasTitleBelow(document, own, kind) ? own.titleRange : undefined;
	const inHeading = heading && {
		range: heading.textRange,
		newText: below ? withNumber(source, values) : (values.heading ?? fillHeading(source, values)),
	};
	const inBody = below && { range: below, newText: own.titlePrefix ? (values.heading ?? values.title) : values.title };
	const edits = [inHeading, inBody, frontMatterTitle(document, values)].flatMap((edit) => edit ?? []);
	if (edits.length === 0) {
		const name = path === undefined ? 'The template' : `The template ${path}`;
		throw new OperationError(`${name} has no heading for the title; add one such as "# NUMBER. TITLE".`);
	}
	return edits;
}

function frontMatterTitle(document: SpecDocument, { title }: TemplateValues): TextEdit | undefined {
	const place = Object.hasOwn(frontMatterValues(document), 'title')
		? frontMatterOf(document)?.rangeOf('/title')
		: undefined;
	const source = place && document.lines.slice(place);
	return place && source !== undefined && source !== 'title'
		? { range: place, newText: yamlValue(title, quoteOf(source)) }
		: undefined;
}

const placeholder = /\[[^[\]]*\]|\{\{[^{}]*\}\}|\{[^{}]*\}|<[^<>]*>/g;
const numberMark = /^(?:n+|x+|0+|#+|number|id|m?adr[-_ ]?(?:number|id|n+|x+|0+)?)$/i;
const bareNumber = /(?<![\p{L}\p{N}])(?:N{2,}|X{2,}|n{3,}|x{3,}|0{2,})(?![\p{L}\p{N}])/u;

function isPlaceholder(text: string): boolean {
	return text.search(placeholder) >= 0;
}

function paddedLike(mark: string, number: number): string {
	return String(number).padStart(/^(?:n+|x+|0+)$/i.test(mark) ? mark.length : 1, '0');
}

/** Puts the number for what stands for it in a heading that says only that a document is a record: `ADR-NNN`. */
function withNumber(source: string, { number }: TemplateValues): string {
	return source.replace(bareNumber, (mark) => paddedLike(mark, number));
}

/** Puts number and title for what stands for them in a heading: `ADR-NNN: [short title]`, `{number}. {title}`. */
function fillHeading(source: string, { number, title }: TemplateValues): string {
	let isTitled = false;
	const padded = (mark: string): string => paddedLike(mark, number);
	const filled = source.replace(placeholder, (whole) => {
		const inner = whole.replace(/^[[{<]+|[\]}>]+$/g, '').trim();
		if (numberMark.test(inner)) {
			return padded(inner);
		}
		const written = isTitled ? whole : title;
		isTitled = true;
		return written;
	});
	if (isTitled) {
		const at = filled.indexOf(title);
		return filled.slice(0, at).replace(bareNumber, padded) + filled.slice(at);
	}
	const [start = ''] = /^(?:m?adr[-_ ]?)?(?:\d+|N+|X+|0+)?\s*(?:[:.–—]\s*|\s-\s|$)/i.exec(filled) ?? [];
	return start.replace(bareNumber, padded) + title;
}
