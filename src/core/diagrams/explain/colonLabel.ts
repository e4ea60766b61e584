import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { withPart } from './replaced.ts';

const labelled = /^(.*?(?:--+>|---+|==+>|-\.+->))\s*([^\s:|[({"]+(?:[[({][^:]*[\])}])?)\s*:\s*([^:]*?)\s*$/;

/** A label of a flowchart's arrow behind a colon, as other types have it. */
export const colonLabel: Cause = ({ lines, header, at }) => {
	const line = header.family === 'flowchart' && at ? lines.line(at.line) : '';
	// A rule of signs is no arrow, and takes the pattern long to read
	const isRule = /-{20}|={20}|\.{20}/.test(line);
	const [, arrow = '', node = '', label = ''] = (line.includes(':') && !isRule && labelled.exec(line)) || [];
	if (!at || label === '') {
		return undefined;
	}
	const inner = label.replaceAll('"', '#quot;');
	return {
		message: 'The label of an arrow stands at the arrow: `-->|label|`.',
		range: range(at.line, line.lastIndexOf(label), at.line, line.lastIndexOf(label) + label.length),
		attempts: [
			{
				title: 'Move the label to the arrow',
				text: withPart(lines, at.line, 0, line.length, `${arrow}|"${inner}"| ${node}`),
				certain: false,
			},
		],
	};
};
