import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { withPart } from './replaced.ts';

const attribute = /^(\s*)([\w-]+)\s*:\s*([\w-]+)(?=\s|$)/;

/** An attribute of an ER diagram that is written `name: type`. */
export const attributeOrder: Cause = ({ lines, header, at }) => {
	const line = header.family === 'er' && at ? lines.line(at.line) : '';
	const [written = '', indent = '', name = '', type = ''] = attribute.exec(line) ?? [];
	if (!at || written === '') {
		return undefined;
	}
	return {
		message: 'An attribute is written with its type first and no colon.',
		range: range(at.line, indent.length, at.line, written.length),
		attempts: [
			{
				title: `Write ${type} ${name}`,
				text: withPart(lines, at.line, indent.length, written.length, `${type} ${name}`),
				certain: false,
			},
		],
	};
};
