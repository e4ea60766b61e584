import createMarkdown, { type Env, type MarkdownIt, type Token } from 'markdown-it';
import type { Diagram } from '../diagrams/diagram.ts';
import { useBlockRules } from '../document/blockRules.ts';
import { footnoteText } from './footnoteText.ts';
import { htmlTag } from './htmlTag.ts';
import { type TaskBox, taskBoxes, taskBoxOf } from './taskBoxes.ts';

/** A diagram at its place in a block; all of a block's lines count from that block's first. */
export interface PlacedDiagram {
	readonly text: string;
	/** Line at which the text begins, from the first line of its block. */
	readonly offset: number;
}

/** What is known while a block is rendered. */
export interface BlockEnv extends Env {
	/** Attribute, without `data-`, that marks the places the page fills in. */
	readonly mark: string;
	/** The diagrams of the text, by the line of their fence. */
	readonly diagramsAt: ReadonlyMap<number, Diagram>;
	/** First line of the block. */
	start: number;
	/** The diagrams of the block, as far as it is rendered. */
	diagrams: PlacedDiagram[];
}

let made: MarkdownIt | undefined;

/** The renderer. It is made when first asked for: most windows show no preview, and activation has no time for it. */
export function previewMarkdown(): MarkdownIt {
	made ??= build();
	return made;
}

function build(): MarkdownIt {
	const markdown = new createMarkdown({ html: true, linkify: true });
	// Addresses with a scheme alone: `core.md` is no site in Moldova
	markdown.linkify.add('//', null).set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
	useBlockRules(markdown);
	markdown.block.ruler.before('reference', 'footnote_text', footnoteText);
	markdown.inline.ruler.before('html_inline', 'html_tag', htmlTag);
	markdown.core.ruler.after('text_join', 'task_boxes', taskBoxes);
	const { rules } = markdown.renderer;
	const { fence } = rules;
	rules.fence = (tokens, i, options, env, renderer) =>
		placeOfDiagram(tokens[i], env as BlockEnv) ?? fence?.(tokens, i, options, env, renderer) ?? '';
	rules.task_box = (tokens, i, _options, env) => placeOfTask(taskBoxOf(tokens[i]), env as BlockEnv);
	// Inline styles are taken out of what a document brings; the attribute says the same
	const cell = (token: Token): void => {
		const style = token.attrGet('style');
		token.attrs = style === null ? token.attrs : [['align', String(style).replace('text-align:', '')]];
	};
	rules.th_open = rules.td_open = (tokens, i, options, _env, renderer) => {
		const token = tokens[i];
		if (token) {
			cell(token);
		}
		return renderer.renderToken(tokens, i, options);
	};
	return markdown;
}

function placeOfDiagram(token: Token | undefined, env: BlockEnv): string | undefined {
	const line = token?.map?.[0] ?? -1;
	const diagram = env.diagramsAt.get(line);
	if (!diagram) {
		return undefined;
	}
	const { diagrams, mark, start } = env;
	diagrams.push({ text: diagram.text, offset: diagram.line - start });
	return `<div data-${mark}-line="${line - start}" data-${mark}="diagram ${diagrams.length - 1}"></div>\n`;
}

function placeOfTask({ line, mark: written }: TaskBox, { mark, start }: BlockEnv): string {
	const state = written === ' ' ? 'open' : /^[xX]$/.test(written) ? 'done' : 'other';
	return `<span data-${mark}="task ${line - start} ${state}"></span>`;
}
