import type { PlaceholderForm } from '../document/specDocument.ts';
import { firstSentence } from '../shortText.ts';
import { countsAsPlaceholder } from './countedPlaceholders.ts';
import type { Kind, KindSection } from './kind.ts';
import { type SeedItem, seedBody } from './seed.ts';
import { fillTokens, type TokenValues } from './templateTokens.ts';

/** What a new section is written for. */
export interface SectionContext {
	/** Decides which form of placeholder is written. */
	readonly kind?: Kind | undefined;
	/** Values for the tokens of templates, which stay as they are without. */
	readonly values?: TokenValues | undefined;
	/** Ids that sections made of ids are made of; see `SectionSeed`. */
	readonly items?: readonly SeedItem[] | undefined;
}

/**
 * A new section with its children, as Markdown that ends with one line break: each with its template, or with a
 * placeholder made of its guidance. Children that a template need not have are left out.
 * @param level of the heading
 */
export function sectionMarkdown(section: KindSection, level: number, context: SectionContext = {}): string {
	return `${blocksOf(section, level, context).join('\n\n')}\n`;
}

function blocksOf(section: KindSection, level: number, context: SectionContext): string[] {
	const seeded = seedBody(section, context.items ?? []);
	if (seeded !== undefined && section.repeatable) {
		return [seeded];
	}
	const heading = `${'#'.repeat(level)} ${headingOf(section, context)}`;
	const children = (section.sections ?? []).filter((child) => !child.optionalInTemplate);
	const body = seeded ?? bodyOf(section, children.length > 0, context);
	return [
		heading,
		...(body === '' ? [] : [body]),
		...children.flatMap((child) => blocksOf(child, Math.min(child.level ?? level + 1, 6), context)),
	];
}

function headingOf(section: KindSection, { kind, values }: SectionContext): string {
	const heading = section.heading.replaceAll('{n}', '1').replaceAll('{title}', headingPlaceholder(kind));
	return values ? fillTokens(heading, values) : heading;
}

/** A name to be filled in: marks that belong to sentences look wrong in a heading, and come last. */
function headingPlaceholder(kind: Kind | undefined): string {
	const forms = kind?.placeholders;
	const onlyCaps = forms?.includes('caps') && !forms.includes('bracket') && !forms.includes('brace');
	return onlyCaps ? '[SECTION_TITLE]' : placeholder('Title', 'SECTION_TITLE', kind);
}

function bodyOf(section: KindSection, hasChildren: boolean, { kind, values }: SectionContext): string {
	if (section.template !== undefined) {
		const template = section.template.trim();
		return values ? fillTokens(template, values) : template;
	}
	if (hasChildren || section.mayBeEmpty) {
		return '';
	}
	const caps = `${section.id.replaceAll('-', '_').toUpperCase()}_TEXT`;
	const text = placeholder(firstSentence(section.guidance ?? '').replace(/[.。]$/, '') || section.heading, caps, kind);
	switch (section.content) {
		case 'table':
			return section.columns ? tableOf(section.columns, kind) : text;
		case 'list':
		case 'entities':
			return `- ${text}`;
		case 'criteria':
			return `1. ${text}`;
		case 'tasks':
			return `- [ ] ${text}`;
		default:
			return text;
	}
}

function tableOf(columns: readonly string[], kind: Kind | undefined): string {
	const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	return [
		row(columns),
		row(columns.map((column) => '-'.repeat(Math.max(column.length, 3)))),
		row(columns.map((column) => placeholder(column, `${column.replace(/\W+/g, '_').toUpperCase()}_TEXT`, kind))),
	].join('\n');
}

/** How each form is written, best first. */
const writers: readonly (readonly [PlaceholderForm, (text: string, caps: string) => string])[] = [
	['bracket', (text) => `[${text.replace(/[[\]]/g, '')}]`],
	['brace', (text) => `{${text.replace(/[{}"';=<>]/g, '').toLowerCase()}}`],
	['todo', (text) => `TODO: ${text}`],
	['clarification', (text) => `[NEEDS CLARIFICATION: ${text.replace(/[[\]]/g, '')}]`],
	['example', (text) => `[e.g., ${text.replace(/[[\]]/g, '')}]`],
	['caps', (_text, caps) => `[${caps}]`],
	['comment', (text) => `<!-- ${text.replaceAll('--', '–')} -->`],
];

/** A placeholder in the first form that the kind counts, since any other would stand in the document unnoticed. */
function placeholder(text: string, caps: string, kind: Kind | undefined): string {
	for (const [form, write] of writers) {
		const written = write(text, caps);
		if (!kind || countsAsPlaceholder(form, written, kind)) {
			return written;
		}
	}
	return text;
}
