import { readCodePath } from './codePath.ts';
import { readTag } from './html.ts';
import { scanDefinitions, scanInline, type InlineSink } from './inlineScan.ts';
import type { InlineText } from './inlineText.ts';
import { normalizeLabel } from './markdown.ts';
import { bracketPlaceholder, isBracePlaceholder, isGuidance, isTodo } from './placeholders.ts';
import { plainText } from './plainText.ts';
import type { CodePath, Comment, Link, Placeholder, PlaceholderForm, SpecDocument } from './specDocument.ts';
import { comparePositions, type Range } from './text.ts';

/** A label that is a link if some definition, perhaps later in the text, has its name. */
interface PendingLabel {
	readonly label: string;
	readonly link: Link;
	readonly placeholder: Placeholder | undefined;
}

type Collected = Pick<SpecDocument, 'links' | 'anchors' | 'codePaths' | 'placeholders' | 'comments'>;

/** Gathers what stands inside the blocks of a document: links, anchors, code paths, placeholders, comments. */
export class InlineCollector {
	private readonly source: string;
	private readonly links: Link[] = [];
	private readonly anchors: string[] = [];
	private readonly codePaths: CodePath[] = [];
	private readonly placeholders: Placeholder[] = [];
	private readonly comments: Comment[] = [];
	private readonly pending: PendingLabel[] = [];
	private readonly targets = new Map<string, string>();

	/** @param source the whole text, to cut link texts and labels out of */
	constructor(source: string) {
		this.source = source;
	}

	/** A target that an attribute block gives. */
	anchor(name: string): void {
		this.anchors.push(name);
	}

	/** Reads the link definitions at the beginning of a paragraph; returns the offset behind them. */
	definitions(text: InlineText): number {
		return text.content.startsWith('[') ? scanDefinitions(text.content, this.sink(text, false)) : 0;
	}

	/** Reads the content of a paragraph, heading or cell from an offset on. */
	scan(text: InlineText, from: number, inHeading: boolean): void {
		scanInline(text.content, this.sink(text, inHeading), from);
	}

	/** Reads an HTML block; returns whether it holds more than comments. */
	scanHtml(text: InlineText): boolean {
		let hasContent = false;
		let last = 0;
		const sink = this.sink(text, false);
		const readBetween = (end: number): void => {
			const part = text.content.slice(last, end);
			hasContent ||= part.trim() !== '';
			for (const tag of part.matchAll(/<[A-Za-z][^<>]*>/g)) {
				sink.tag(last + tag.index, last + tag.index + tag[0].length);
			}
		};
		const close = (start: number): number => {
			const end = text.content.indexOf('-->', start + 4);
			return end < 0 ? text.content.length : end + 3;
		};
		for (let at = text.content.indexOf('<!--'); at >= 0; at = text.content.indexOf('<!--', last)) {
			readBetween(at);
			last = close(at);
			sink.comment(at, last);
		}
		readBetween(text.content.length);
		return hasContent;
	}

	/** Resolves what waited for a definition. */
	finish(): Collected {
		for (const { label, link, placeholder } of this.pending) {
			const target = this.targets.get(label);
			if (target !== undefined) {
				this.links.push({ ...link, target });
			} else if (placeholder) {
				this.placeholders.push(placeholder);
			}
		}
		const byPlace = (a: { range: Range }, b: { range: Range }): number =>
			comparePositions(a.range.start, b.range.start) || comparePositions(b.range.end, a.range.end);
		return {
			links: this.links.sort(byPlace),
			anchors: this.anchors,
			codePaths: this.codePaths,
			placeholders: outermost(this.placeholders.sort(byPlace)),
			comments: this.comments.sort(byPlace),
		};
	}

	private sink(text: InlineText, inHeading: boolean): InlineSink {
		const { content } = text;
		return {
			link: (found) => {
				this.links.push({
					form: found.image ? 'image' : 'inline',
					target: found.target,
					range: text.range(found.start, found.end),
					targetRange: text.range(found.targetStart, found.targetEnd),
					text: plainText(content.slice(found.textStart, found.textEnd)),
				});
			},
			label: (found) => {
				const label = content.slice(found.labelStart, found.labelEnd);
				if (label.length > 999 || label.trim() === '') {
					return;
				}
				const whole = content.slice(found.start, found.end);
				const form = found.shortcut && !found.image ? bracketPlaceholder(whole, content.charAt(found.start - 1)) : undefined;
				const range = text.range(found.start, found.end);
				this.pending.push({
					label: normalizeLabel(label),
					link: {
						form: found.image ? 'image' : 'reference',
						target: '',
						range,
						targetRange: text.range(found.labelStart, found.labelEnd),
						text: plainText(content.slice(found.textStart, found.textEnd)),
					},
					placeholder: form && { form, text: whole, range },
				});
			},
			definition: (found) => {
				const label = normalizeLabel(found.label);
				if (!this.targets.has(label)) {
					this.targets.set(label, found.target);
				}
				this.links.push({
					form: 'definition',
					target: found.target,
					range: text.range(found.start, found.end),
					targetRange: text.range(found.targetStart, found.targetEnd),
					text: found.label,
				});
			},
			autolink: (start, end, target) => {
				this.links.push({
					form: 'autolink',
					target: target.includes(':') ? target : `mailto:${target}`,
					range: text.range(start, end),
					targetRange: text.range(start + 1, end - 1),
					text: target,
				});
			},
			code: (start, end) => {
				const found = readCodePath(content.slice(start, end));
				if (found) {
					this.codePaths.push({ path: found.path, line: found.line, range: text.range(start, end) });
				}
			},
			tag: (start, end) => this.readTag(text, start, end),
			comment: (start, end) => {
				const comment = content.slice(start, end).replace(/^<!--|-->$/g, '').replace(/\r\n?/g, '\n').trim();
				const range = text.range(start, end);
				this.comments.push({ range, text: comment });
				if (!inHeading && isGuidance(comment)) {
					this.placeholders.push({ form: 'comment', text: content.slice(start, end), range });
				}
			},
			brace: (start, end) => {
				const whole = content.slice(start, end);
				if (end - start < 600 && isBracePlaceholder(whole, content.charAt(start - 1), content.charAt(end))) {
					this.add('brace', whole, text.range(start, end));
				}
			},
			todo: (start, end) => {
				if (isTodo(content, start, end)) {
					this.add('todo', content.slice(start, end), text.range(start, end));
				}
			},
		};
	}

	private readTag(text: InlineText, start: number, end: number): void {
		const tag = readTag(text.content.slice(start, end));
		this.anchors.push(...tag.anchors);
		if (tag.target) {
			this.links.push({
				form: tag.target.image ? 'image' : 'html',
				target: tag.target.value,
				range: text.range(start, end),
				targetRange: text.range(start + tag.target.start, start + tag.target.end),
				text: '',
			});
		}
	}

	private add(form: PlaceholderForm, text: string, range: Range): void {
		this.placeholders.push({ form, text, range });
	}
}

/** Drops what lies inside another: `[NEEDS CLARIFICATION: [x]]` is one placeholder. */
function outermost(sorted: readonly Placeholder[]): Placeholder[] {
	const kept: Placeholder[] = [];
	for (const placeholder of sorted) {
		const last = kept.at(-1);
		if (!last || comparePositions(last.range.end, placeholder.range.start) <= 0) {
			kept.push(placeholder);
		}
	}
	return kept;
}
