import type { SpecDocument } from '../../../document/specDocument.ts';
import { type Range, range, type TextEdit } from '../../../document/text.ts';
import type { Kind } from '../../../kinds/kind.ts';
import type { RecordName } from '../../record/record.ts';
import { quoteOf, yamlValue } from '../../record/yamlValue.ts';
import { isMost, type Sample, type SiblingValues, saysNothing, sharedValue } from './sample.ts';

/** A key with its value: one line, and those below it that belong to it. */
interface YamlEntry {
	readonly key: string;
	readonly text: string;
	/** In the document. */
	readonly line: number;
}

/**
 * Front matter for a new record: the keys that most records have, in the order of the newest. Their values are those of
 * the new record; what most records share; else the kind's placeholder or nothing.
 * @returns undefined where most records have none
 */
export function frontMatterLike(samples: readonly Sample[], kind: Kind, values: SiblingValues): string | undefined {
	const having = samples.filter(({ document }) => document.frontMatter !== undefined);
	const [model] = having;
	if (!model || !isMost(having.length, samples)) {
		return undefined;
	}
	const all = having.map(({ document }) => new Map(entriesOf(document).map((entry) => [entry.key, entry.text])));
	const placeholders = placeholdersOf(kind);
	const lines = entriesOf(model.document)
		.filter(({ key }) => isMost(all.filter((entries) => entries.has(key)).length, having))
		.map((entry) => {
			const own = ownValue(entry, model, values);
			const used = all.map((entries) => entries.get(entry.key));
			const shared = sharedValue(entry.key, used);
			const nothing = saysNothing(
				entry.key,
				used.map((text) => text && plainValue(text).plain),
			);
			return own ?? shared ?? (nothing ? entry.text : undefined) ?? placeholders.get(entry.key) ?? `${entry.key}:`;
		});
	return ['---', ...lines, '---'].join('\n');
}

/**
 * Keys of a template's front matter whose value is a record's number or slug in the records of the log: a site has
 * its order there.
 */
export function countedKeys(template: SpecDocument, sample: Sample, values: SiblingValues): readonly TextEdit[] {
	const own = new Map(entriesOf(sample.document).map((entry) => [entry.key, entry]));
	const { name } = sample.record;
	return entriesOf(template).flatMap(({ key, line }) => {
		const entry = own.get(key);
		const text = entry && countedValue(plainValue(entry.text).plain, name, values);
		return text === undefined ? [] : [{ range: wholeLine(template, line), newText: `${key}: ${text}` }];
	});
}

function wholeLine({ lines }: SpecDocument, line: number): Range {
	return range(line, 0, line, lines.line(line).length);
}

function entriesOf({ frontMatter, lines }: SpecDocument): YamlEntry[] {
	const entries: { key: string; text: string; line: number }[] = [];
	const last = frontMatter?.range.end.line ?? 0;
	for (let line = 1; line < last; line++) {
		const text = lines.line(line).trimEnd();
		const key = /^(?![\s#-])([^:]+):(?:\s|$)/.exec(text)?.[1];
		const entry = entries.at(-1);
		if (key !== undefined) {
			entries.push({ key, text, line });
		} else if (entry && text !== '') {
			entry.text += `\n${text}`;
		}
	}
	return entries;
}

/** The kind's own lines for keys whose values are still to be written. */
function placeholdersOf({ frontMatter }: Kind): Map<string, string> {
	const lines = (frontMatter?.template ?? '').split('\n').filter((line) => /^[^\s#{][^:]*:/.test(line));
	return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.trimEnd()]));
}

/** What a text in a block of lines begins with. */
const blockMark = /^[|>][-+]?\n\s+/;

/** The line of a key whose value is about the record itself. */
function ownValue({ key, text, line }: YamlEntry, { record }: Sample, values: SiblingValues): string | undefined {
	const { plain, quote } = plainValue(text);
	const { status, date, name } = record;
	const written = (): string | undefined => {
		if (status?.form === 'front-matter' && status.range.start.line === line) {
			return values.status;
		}
		if (date?.form === 'front-matter' && date.range.start.line === line) {
			return values.date;
		}
		if (key.toLowerCase() === 'title') {
			const isNumbered = plain !== record.title && plain.replace(blockMark, '').startsWith(record.titlePrefix ?? '');
			return plain === '' ? undefined : isNumbered ? values.heading : values.title;
		}
		return (
			countedValue(plain, name, values) ??
			(addresses.has(key.toLowerCase()) ? addressLike(plain, name, values) : undefined)
		);
	};
	const changed = written();
	const block = /^[|>][-+]?\n(\s+)\S[^\n]*$/.exec(plain);
	if (changed !== undefined && block) {
		return `${key}: ${plain.slice(0, plain.indexOf('\n'))}\n${block[1]}${changed}`;
	}
	return changed === undefined ? undefined : `${key}: ${scalar(changed, quote)}`;
}

function plainValue(text: string): { readonly plain: string; readonly quote: '"' | "'" | '' } {
	const value = text.slice(text.indexOf(':') + 1).trim();
	const quote = quoteOf(value);
	return { plain: quote === '' ? value : value.slice(1, -1), quote };
}

/** What a new record has in place of a sample's number, id or slug; undefined for any other value. */
function countedValue(plain: string, { number, slug }: RecordName, values: SiblingValues): string | undefined {
	if (number !== undefined && /^\d+$/.test(plain) && Number(plain) === number) {
		return String(values.number).padStart(plain.startsWith('0') ? plain.length : 1, '0');
	}
	const [, letters = '', digits = ''] = /^(\p{L}[\p{L}_-]{0,11})(\d+)$/u.exec(plain) ?? [];
	if (number !== undefined && digits !== '' && Number(digits) === number) {
		return letters + String(values.number).padStart(digits.startsWith('0') ? digits.length : 1, '0');
	}
	return plain !== '' && plain === slug ? values.slug : undefined;
}

/** Keys in which page generators have the address of a page. */
const addresses: ReadonlySet<string> = new Set(['permalink', 'slug', 'url', 'id', 'path']);

/** An address with number and slug of the new record where the sample has its own: `/adr/0004-cache-pages/`. */
function addressLike(plain: string, { number, slug }: RecordName, values: SiblingValues): string | undefined {
	const parts = slug === '' ? [plain] : plain.split(slug);
	const numbered = parts.map((part) =>
		part.replace(/(?<![\p{L}\d])\d{1,6}(?![\p{L}\d])/gu, (digits) =>
			Number(digits) === number
				? String(values.number).padStart(digits.startsWith('0') ? digits.length : 1, '0')
				: digits,
		),
	);
	const address = numbered.join(values.slug);
	return address === plain ? undefined : address;
}

/** A number stays one; any other text is quoted where YAML asks for it. */
function scalar(text: string, quote: '"' | "'" | ''): string {
	return quote === '' && /^(?:0|[1-9]\d*)$/.test(text) ? text : yamlValue(text, quote);
}
