import { attributeListAtEnd } from './attributeList.ts';
import { readCodePath } from './codePath.ts';
import { readTag } from './html.ts';
import { readHtmlHeadings } from './htmlHeadings.ts';
import { type InlineSink, scanDefinitions, scanInline } from './inlineScan.ts';
import type { InlineText } from './inlineText.ts';
import { normalizeLabel } from './markdown.ts';
import { bracketPlaceholder, isAbbreviation, isBracePlaceholder, isGuidance, isTodo } from './placeholders.ts';
import { plainText } from './plainText.ts';
import type {
	Anchor,
	CodePath,
	Comment,
	HtmlHeading,
	Link,
	Placeholder,
	PlaceholderForm,
	SpecDocument,
} from './specDocument.ts';
import { comparePositions, type Range, range } from './text.ts';

/** A label that is a link if some definition, perhaps later in the text, has its name. */
interface PendingLabel {
	readonly label: string;
	readonly link: Link;
	readonly placeholder: Placeholder | undefined;
}

type Collected = Pick<SpecDocument, 'links' | 'anchors' | 'htmlHeadings' | 'codePaths' | 'placeholders' | 'comments'>;

/** `(name)=` on a line of its own. */
const mystTarget = /^\(([^()]{1,200})\)=\s*$/;

/** Gathers what stands inside the blocks of a document: links, anchors, headings in HTML, code paths, placeholders, comments. */
export class InlineCollector implements InlineSink {
	private readonly links: Link[] = [];
	private readonly anchors: Anchor[] = [];
	private readonly htmlHeadings: HtmlHeading[] = [];
	private readonly codePaths: CodePath[] = [];
	private readonly placeholders: Placeholder[] = [];
	private readonly comments: Comment[] = [];
	private readonly pending: PendingLabel[] = [];
	private readonly targets = new Map<string, string>();

	/** The block that is being read. */
	private block: InlineText = { content: '', range: () => range(0, 0, 0, 0) };
	private inHeading = false;

	/** A target that an attribute block gives. */
	anchor(name: string, line: number): void {
		this.anchors.push({ name, line });
	}

	/**
	 * Reads the targets of MyST at the beginning of a paragraph, which are anchors of what follows; returns the offset
	 * behind them.
	 */
	targetsAbove(text: InlineText): number {
		const { content } = text;
		let at = 0;
		while (content.startsWith('(', at)) {
			const lineEnd = content.indexOf('\n', at);
			const [, name] = mystTarget.exec(content.slice(at, lineEnd < 0 ? undefined : lineEnd)) ?? [];
			if (name === undefined) {
				break;
			}
			this.anchor(name, text.range(at, at).start.line);
			at = lineEnd < 0 ? content.length : lineEnd + 1;
		}
		return at;
	}

	/** Reads the link definitions at the beginning of a paragraph; returns the offset behind them. */
	definitions(text: InlineText): number {
		this.enter(text, false);
		return text.content.startsWith('[') ? scanDefinitions(text.content, this) : 0;
	}

	/** Reads the content of a paragraph, heading or cell from an offset on. */
	scan(text: InlineText, from: number, inHeading: boolean): void {
		this.enter(text, inHeading);
		scanInline(text.content, this, from);
	}

	/** Reads an HTML block; returns whether it holds more than comments. */
	scanHtml(text: InlineText): boolean {
		let hasContent = false;
		let last = 0;
		this.enter(text, false);
		const readBetween = (end: number): void => {
			const part = text.content.slice(last, end);
			hasContent ||= part.trim() !== '';
			const from = last;
			this.htmlHeadings.push(
				...readHtmlHeadings(part, text.content, (start, end) => this.block.range(from + start, from + end)),
			);
			for (const tag of part.matchAll(/<[A-Za-z][^<>]*>/g)) {
				this.tag(last + tag.index, last + tag.index + tag[0].length);
			}
		};
		const close = (start: number): number => {
			const end = text.content.indexOf('-->', start + 4);
			return end < 0 ? text.content.length : end + 3;
		};
		for (let at = text.content.indexOf('<!--'); at >= 0; at = text.content.indexOf('<!--', last)) {
			readBetween(at);
			last = close(at);
			this.comment(at, last);
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
			htmlHeadings: this.htmlHeadings,
			codePaths: this.codePaths,
			placeholders: outermost(this.placeholders.sort(byPlace)),
			comments: this.comments.sort(byPlace),
		};
	}

	private enter(text: InlineText, inHeading: boolean): void {
		this.block = text;
		this.inHeading = inHeading;
	}

	link(found: Parameters<InlineSink['link']>[0]): void {
		this.links.push({
			form: found.image ? 'image' : 'inline',
			target: found.target,
			range: this.block.range(found.start, found.end),
			targetRange: this.block.range(found.targetStart, found.targetEnd),
			text: plainText(this.block.content.slice(found.textStart, found.textEnd)),
		});
	}

	label(found: Parameters<InlineSink['label']>[0]): void {
		const label = this.block.content.slice(found.labelStart, found.labelEnd);
		if (label.length > 999 || label.trim() === '') {
			return;
		}
		const { content } = this.block;
		const whole = content.slice(found.start, found.end);
		// The second bracket of `[[name]](…)` ends the text of a link, and no link of a wiki
		const after = content.slice(found.end, found.end + 3);
		const form =
			found.shortcut && !found.image && !isAbbreviation(content, found.start, found.end)
				? bracketPlaceholder(
						whole,
						content.slice(Math.max(found.start - 3, 0), found.start),
						/^\][([]/.test(after) ? '' : after,
					)
				: undefined;
		const range = this.block.range(found.start, found.end);
		this.pending.push({
			label: normalizeLabel(label),
			link: {
				form: found.image ? 'image-reference' : 'reference',
				target: '',
				range,
				targetRange: this.block.range(found.labelStart, found.labelEnd),
				text: plainText(this.block.content.slice(found.textStart, found.textEnd)),
			},
			placeholder: form && { form, text: whole, range },
		});
	}

	definition(found: Parameters<InlineSink['definition']>[0]): void {
		const label = normalizeLabel(found.label);
		if (!this.targets.has(label)) {
			this.targets.set(label, found.target);
		}
		this.links.push({
			form: 'definition',
			target: found.target,
			range: this.block.range(found.start, found.end),
			targetRange: this.block.range(found.targetStart, found.targetEnd),
			text: found.label,
		});
	}

	autolink(start: number, end: number, target: string): void {
		this.links.push({
			form: 'autolink',
			target: target.includes(':') ? target : `mailto:${target}`,
			range: this.block.range(start, end),
			targetRange: this.block.range(start + 1, end - 1),
			text: target,
		});
	}

	code(start: number, end: number): void {
		const found = readCodePath(this.block.content.slice(start, end));
		if (found) {
			this.codePaths.push({ path: found.path, line: found.line, range: this.block.range(start, end) });
		}
	}

	comment(start: number, end: number): void {
		const comment = this.block.content
			.slice(start, end)
			.replace(/^<!--|-->$/g, '')
			.replace(/\r\n?/g, '\n')
			.trim();
		const range = this.block.range(start, end);
		this.comments.push({ range, text: comment });
		if (!this.inHeading && isGuidance(comment)) {
			this.placeholders.push({ form: 'comment', text: this.block.content.slice(start, end), range });
		}
	}

	brace(start: number, end: number): void {
		const whole = this.block.content.slice(start, end);
		// Behind a span, or on a line of its own for the block above; the one of a heading has been read
		const attributes = this.inHeading ? undefined : attributeListAtEnd(whole);
		if (attributes) {
			this.anchor(attributes.id, this.block.range(start, end).start.line);
			return;
		}
		if (
			end - start < 600 &&
			isBracePlaceholder(whole, this.block.content.charAt(start - 1), this.block.content.charAt(end))
		) {
			this.add('brace', whole, this.block.range(start, end));
		}
	}

	todo(start: number, end: number): void {
		if (isTodo(this.block.content, start, end)) {
			this.add('todo', this.block.content.slice(start, end), this.block.range(start, end));
		}
	}

	tag(start: number, end: number): void {
		const tag = readTag(this.block.content.slice(start, end));
		for (const anchor of tag.anchors) {
			this.anchor(anchor, this.block.range(start, end).start.line);
		}
		if (tag.target) {
			this.links.push({
				form: tag.target.image ? 'image' : 'html',
				target: tag.target.value,
				range: this.block.range(start, end),
				targetRange: this.block.range(start + tag.target.start, start + tag.target.end),
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
