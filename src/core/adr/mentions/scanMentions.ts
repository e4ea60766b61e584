import { inlineBlocks } from '../../document/inlineBlocks.ts';
import type { InlineText } from '../../document/inlineText.ts';
import { folderOf } from '../../workspace/paths.ts';
import { SpanWalk } from './inlineSpans.ts';
import { type InlineContent, type InlineTarget, readInlineContent, type Stretch } from './inlineTargets.ts';
import type { Mention, MentionPart } from './mention.ts';
import { type FoundPart, namePart, numberPart, titlePart } from './mentionParts.ts';
import type { RecordForms } from './recordForms.ts';
import { findIds, findNames, type LinkSpan } from './textMentions.ts';
import { readWrittenPath } from './writtenPath.ts';

/** A stretch of a text with what stands in it, read once for all records that are looked for. */
export interface ScannedBlock {
	readonly text: InlineText;
	readonly inYaml: boolean;
	readonly inline: InlineContent;
}

/** Reads what of a Markdown text may name a record: front matter, paragraphs, headings, cells. */
export function readBlocks(text: string): readonly ScannedBlock[] {
	const { frontMatter, blocks } = inlineBlocks(text);
	return [
		...(frontMatter ? [{ text: frontMatter, from: 0, definitions: false, inYaml: true }] : []),
		...blocks.map((block) => ({ ...block, inYaml: false })),
	].map(({ text, from, definitions, inYaml }) => ({
		text,
		inYaml,
		inline: readInlineContent(text.content, from, definitions),
	}));
}

/**
 * Finds where a text names a record. Code is left alone, but for a code span that is the record's path.
 * @param path of the text's file from the workspace root
 */
export function scanMentions(path: string, text: string, forms: RecordForms): Mention[] {
	return scanBlocks(path, readBlocks(text), forms);
}

/** As `scanMentions`, in blocks of one text; a link by a label counts where the label's definition is one of them. */
export function scanBlocks(path: string, blocks: readonly ScannedBlock[], forms: RecordForms): Mention[] {
	const scan = new MentionScan(path, forms);
	for (const { text, inline } of blocks) {
		scan.readDefinitions(text.content, inline.targets);
	}
	for (const block of blocks) {
		scan.readBlock(block);
	}
	return scan.mentions;
}

class MentionScan {
	readonly mentions: Mention[] = [];
	private readonly path: string;
	private readonly folder: string;
	private readonly forms: RecordForms;
	/** Whether the definition of a label leads to the record; the first one counts. */
	private readonly labels = new Map<string, boolean>();

	constructor(path: string, forms: RecordForms) {
		this.path = path;
		this.folder = folderOf(path);
		this.forms = forms;
	}

	readDefinitions(content: string, targets: readonly InlineTarget[]): void {
		for (const { label, target } of targets) {
			if (label !== undefined && target && !this.labels.has(label)) {
				this.labels.set(label, this.readTarget(content, target) !== undefined);
			}
		}
	}

	readBlock({ text, inYaml, inline }: ScannedBlock): void {
		const { content } = text;
		const links = inline.targets.map((link) => ({ ...link, parts: this.readLink(content, link) }));
		const spans: LinkSpan[] = [
			...inline.code.map((stretch) => ({ ...stretch, kind: 'code' as const, parts: undefined })),
			...inline.marks.map((stretch) => ({ ...stretch, kind: 'other' as const, parts: undefined })),
			...links
				.filter(({ parts, label }) => parts || label === undefined || this.labels.has(label))
				.flatMap(({ texts, parts }) => texts.map((stretch) => ({ ...stretch, kind: 'link' as const, parts }))),
		];
		const place = { content, path: this.path, folder: this.folder };
		const names = findNames(place, new SpanWalk(spans), this.forms);
		const found = [
			...links.flatMap(({ parts, start, end }) => (parts ? [{ start, end, parts }] : [])),
			...names,
			...findIds(place, new SpanWalk([...spans, ...names.map(asSpan)]), this.forms),
		];
		for (const { start, end, parts } of found.sort((a, b) => a.start - b.start)) {
			this.mentions.push({
				path: this.path,
				range: text.range(start, end),
				parts: withoutRepeats(parts).map((part) => toPart(part, text, inYaml)),
			});
		}
	}

	/** Parts of a link that leads to the record: of its target, and the title in its text. */
	private readLink(content: string, link: InlineTarget): FoundPart[] | undefined {
		const parts = link.target
			? this.readTarget(content, link.target)
			: link.label !== undefined && this.labels.get(link.label)
				? []
				: undefined;
		const [own] = link.texts;
		if (parts && own && link.hasOwnText) {
			parts.push(...numberPart(content, own, this.forms), ...titlePart(content, own, this.forms.record));
		}
		return parts;
	}

	private readTarget(content: string, { start, end }: Stretch): FoundPart[] | undefined {
		const source = content.slice(start, end);
		const written = readWrittenPath(source, this.folder);
		if (!written) {
			return undefined;
		}
		const { record } = this.forms;
		const isOwnAnchor = source.startsWith('#') && this.path === record.path;
		const name = isOwnAnchor ? { leads: true, part: undefined } : namePart(written, this.forms);
		if (!name?.leads && !name?.part) {
			return undefined;
		}
		const parts: FoundPart[] = [];
		if (name.part) {
			parts.push({ kind: 'name', start: start + name.part.start, end: start + name.part.end, inTarget: true });
		}
		if (name.leads && written.fragmentStart !== undefined) {
			parts.push({ kind: 'anchor', start: start + written.fragmentStart, end, inTarget: true });
		}
		return parts;
	}
}

/** A name is looked into no more: `ADR-0012` may be one. */
function asSpan({ start, end }: Stretch): LinkSpan {
	return { kind: 'other', start, end, parts: undefined };
}

/** Parts in order of place; one that lies in another, a number in a name, goes with it. */
function withoutRepeats(parts: readonly FoundPart[]): FoundPart[] {
	const ordered = [...parts].sort((a, b) => a.start - b.start || b.end - a.end);
	const kept: FoundPart[] = [];
	for (const part of ordered) {
		if (part.start >= (kept.at(-1)?.end ?? 0)) {
			kept.push(part);
		}
	}
	return kept;
}

function toPart({ kind, start, end, inTarget }: FoundPart, text: InlineText, inYaml: boolean): MentionPart {
	return {
		kind,
		range: text.range(start, end),
		text: text.content.slice(start, end),
		...(inTarget && { inTarget }),
		...(inYaml && { inYaml }),
	};
}
