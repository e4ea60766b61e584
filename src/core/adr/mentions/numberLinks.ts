import { decodePercent } from '../../document/percentEncoding.ts';
import { comparePositions, LineIndex, type Range, range } from '../../document/text.ts';
import type { RecordLookup } from '../log/recordLookup.ts';
import type { AdrRecord, RecordLink } from '../record/record.ts';
import type { Stretch } from './inlineTargets.ts';
import type { Mention, MentionPart } from './mention.ts';
import { type FoundPart, numberPart, titlePart } from './mentionParts.ts';
import type { RecordForms } from './recordForms.ts';

/**
 * The links of a record that mean another one and do not lead to its file: `supersedes: 12`, and routes of a site such as
 * `[ADR 12](/adr/12)`.
 */
export function linksByNumber(from: AdrRecord, lookup: RecordLookup, { record }: RecordForms): readonly RecordLink[] {
	return lookup.linksTo(from, record).filter(({ path }) => path !== record.path);
}

/** Adds such links to the mentions that stand in the text of a record, unless they are among them. */
export function withNumberLinks(
	mentions: readonly Mention[],
	{ path }: AdrRecord,
	links: readonly RecordLink[],
	text: string,
	forms: RecordForms,
): Mention[] {
	const lines = new LineIndex(text);
	const found = [...mentions];
	const yamlEnd = endOfYaml(lines);
	const known = mentions.flatMap(({ parts }) => parts.map((part) => part.range));
	for (const link of links) {
		const { line, character } = link.range.start;
		const source = lines.slice(link.range);
		const parts = partsOf(source, link, forms).map(({ kind, start, end, inTarget }): MentionPart => {
			const place = range(line, character + start, line, character + end);
			const inYaml = line < yamlEnd;
			return {
				kind,
				range: place,
				text: source.slice(start, end),
				...(inTarget && { inTarget }),
				...(inYaml && { inYaml }),
			};
		});
		// A number may stand in a name that is one of them: that of a file without words is the id
		const more = parts.filter((part) => !known.some((one) => isOver(one, part.range)));
		const [first] = more;
		if (first) {
			found.push({ path, range: more.length > 1 ? link.range : first.range, parts: more });
		}
	}
	return found.sort((a, b) => comparePositions(a.range.start, b.range.start));
}

/** The line behind front matter; 0 where a text has none. */
function endOfYaml(lines: LineIndex): number {
	let end = lines.line(0).trimEnd() === '---' ? 1 : lines.count;
	while (end < lines.count && lines.line(end).trimEnd() !== '---') {
		end++;
	}
	return end === lines.count ? 0 : end;
}

/** A link at the end of what says how records relate. */
const linkAtEnd = /\[([^[\]]*)\]\(([^()\s]*)\)["'\])]*$/;

function partsOf(source: string, { path }: RecordLink, forms: RecordForms): readonly FoundPart[] {
	const link = path === undefined ? null : linkAtEnd.exec(source);
	if (link) {
		const text = { start: link.index + 1, end: link.index + 1 + (link[1] ?? '').length };
		const target = { start: text.end + 2, end: text.end + 2 + (link[2] ?? '').length };
		return [...inText(source, text, forms), ...inRoute(source, target, forms)];
	}
	const digits = /(\d+)["'\])]*$/.exec(source);
	const found = digits?.[1] ?? '';
	return digits && Number(found) === forms.record.name.number
		? [{ kind: 'number', start: digits.index, end: digits.index + found.length }]
		: [];
}

/** The number and the title in the text of a link. */
function inText(source: string, text: Stretch, forms: RecordForms): FoundPart[] {
	const inside = source.slice(text.start, text.end);
	const [id, digits = ''] = (forms.id && new RegExp(forms.id.source, 'iu').exec(inside)) ?? [];
	const end = id === undefined ? 0 : text.start + inside.indexOf(id) + id.length;
	const numbers: FoundPart[] =
		id === undefined ? numberPart(source, text, forms) : [{ kind: 'number', start: end - digits.length, end }];
	return [...numbers, ...titlePart(source, text, forms.record)].sort((a, b) => a.start - b.start);
}

/** The record's number, or the name of its file, as the last part of a site's route. */
function inRoute(source: string, target: Stretch, { stem, record }: RecordForms): FoundPart[] {
	const [, before = '', last = ''] = /^([^?#]*\/)?([^/?#]+)/.exec(source.slice(target.start, target.end)) ?? [];
	const start = target.start + before.length;
	const end = start + last.length;
	if (decodePercent(last) === stem) {
		return [{ kind: 'name', start, end, inTarget: true }];
	}
	const digits = /^(?:m?adr[-_]?)?(\d+)$/i.exec(last)?.[1];
	return digits !== undefined && Number(digits) === record.name.number
		? [{ kind: 'number', start: end - digits.length, end }]
		: [];
}

function isOver(a: Range, b: Range): boolean {
	return comparePositions(a.start, b.end) < 0 && comparePositions(b.start, a.end) < 0;
}
