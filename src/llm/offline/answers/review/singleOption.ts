import type { QuestionMaterial } from '../../../../core/generation/material.ts';
import { matchSections } from '../../../../core/kinds/matchSections.ts';
import type { OfflineItem } from '../answerLine.ts';

/** A decision that says to have weighed options, and lists one. */
export function singleOption({ own: { document, kind } }: QuestionMaterial): OfflineItem[] {
	if (!kind.record) {
		return [];
	}
	for (const [section, known] of matchSections(document, kind).kindOf) {
		if (known.content !== 'options' && known.id !== 'considered-options') {
			continue;
		}
		const { bodyRange, children, heading } = section;
		const items = document.lines
			.slice(bodyRange)
			.split('\n')
			.filter((line) => /^(?:[-*+]|\d+[.)])\s+\S/.test(line)).length;
		if (children.length === 0 && items === 1) {
			return [
				{
					line: heading.range.start.line,
					section: heading.text,
					message: 'Only one option is listed: a reader can’t see what it was chosen over.',
					fix: 'Name the other options that were considered, doing nothing among them.',
				},
			];
		}
	}
	return [];
}
