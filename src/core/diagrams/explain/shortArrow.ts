import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { withPart } from './replaced.ts';

/** Arrows as people write them elsewhere; those of word processors among them. */
const written = /(?<![-=.<~])(?:->|==?>>?|[—–−]+>|→|⇒|⟶)(?!>)/g;

const arrows: Readonly<Record<string, string>> = { flowchart: '-->', state: '-->', class: '-->', sequence: '->>' };

/** An arrow that is one of another language: `->` in a flowchart, `=>` or `→` anywhere. */
export const shortArrow: Cause = ({ lines, header, at }) => {
	const usual = arrows[header.family];
	if (usual === undefined || !at) {
		return undefined;
	}
	const line = lines.line(at.line);
	for (const { 0: arrow, index } of line.matchAll(written)) {
		// The one arrow among them that a sequence diagram has too
		if (arrow === '->' && header.family === 'sequence') {
			continue;
		}
		const isNear = index <= at.character + arrow.length && index + arrow.length >= at.character - 1;
		if (isNear || (header.family === 'class' && index < at.character)) {
			const meant = arrow === '=>' && header.family === 'flowchart' ? '==>' : usual;
			return {
				message: `\`${arrow}\` is no arrow of this type of diagram; write \`${meant}\`.`,
				range: range(at.line, index, at.line, index + arrow.length),
				attempts: [
					{
						title: `Change it to ${meant}`,
						text: withPart(lines, at.line, index, index + arrow.length, meant),
						certain: arrow === '->',
					},
				],
			};
		}
	}
	return undefined;
};
