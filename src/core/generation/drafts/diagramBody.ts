import { findDiagrams } from '../../diagrams/findDiagrams.ts';
import { parseDocument } from '../../document/parse.ts';
import type { Section, SpecDocument } from '../../document/specDocument.ts';
import { type SectionSlot, sectionSlot } from '../sectionSlot.ts';

/** Words that a diagram of Mermaid begins with; those of new types hold a `-beta`. */
const beginning =
	/^(?:flowchart|graph|sequenceDiagram|classDiagram|stateDiagram|erDiagram|journey|gantt|pie|mindmap|timeline|gitGraph|quadrantChart|requirementDiagram|C4\w+|\w+-beta)\b/;

/**
 * The diagram of an answer that was asked for one, in a fence of its own: the first one of it, whatever a model says
 * before and after, or the whole answer where it left the fence out.
 * @returns lines ended by LF; undefined where the answer holds no diagram, or its fence is not closed
 */
export function diagramFence(answer: string): string | undefined {
	const text = answer.replace(/\r\n?/g, '\n');
	const [diagram] = findDiagrams(parseDocument('answer.md', text));
	const content =
		diagram?.form === 'fence' ? diagram.text : diagram === undefined && beginning.test(text.trim()) ? text : '';
	const lines = content.trimEnd().replace(/^\s*\n/, '');
	if (lines.trim() === '') {
		return undefined;
	}
	const longest = Math.max(2, ...[...lines.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
	const mark = '`'.repeat(longest + 1);
	return `${mark}mermaid\n${lines}\n${mark}`;
}

/** The place of a diagram: a paragraph of its own behind what stands in a section, of which nothing changes. */
export function diagramSlot(document: SpecDocument, section: Section): SectionSlot {
	const whole = sectionSlot(document, section);
	const { end, lineBreak } = whole;
	return whole.before === '' ? { start: end, end, before: lineBreak + lineBreak, after: '', lineBreak } : whole;
}
