import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { inQuotes } from './quoteLabel.ts';
import { withPart } from './replaced.ts';

const title = /^(\s*subgraph\s+)([^["]*[^["\s])\s*$/;

/** A subgraph whose title has signs that end an id. */
export const subgraphTitle: Cause = ({ lines, header, at }) => {
	const line = header.family === 'flowchart' && at ? lines.line(at.line) : '';
	const [, before = '', words = ''] = title.exec(line) ?? [];
	if (!at || words === '') {
		return undefined;
	}
	const end = before.length + words.length;
	return {
		message: 'The title of this subgraph has to stand in quotes.',
		range: range(at.line, before.length, at.line, end),
		attempts: [
			{
				title: 'Put the title in quotes',
				text: withPart(lines, at.line, before.length, end, inQuotes(words)),
				certain: true,
			},
		],
	};
};
