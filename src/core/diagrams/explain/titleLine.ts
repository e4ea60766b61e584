import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { withoutLine } from './replaced.ts';

const title = /^(\s*)title:?\s+(.*?)\s*$/;

/** A flowchart with a line `title`, as other types have one: its title stands in front matter. */
export const titleLine: Cause = ({ lines, header, at }) => {
	// What refuses a title in front matter is something else
	const line = header.family === 'flowchart' && at && at.line > header.line ? lines.line(at.line) : '';
	const [, indent = '', words = ''] = title.exec(line) ?? [];
	if (!at || words === '') {
		return undefined;
	}
	const frontMatter = `---\ntitle: ${JSON.stringify(words)}\n---\n`;
	const hasOwn = lines.text.trimStart().startsWith('---');
	return {
		message: 'The title of a flowchart stands above it, between lines of `---`.',
		range: range(at.line, indent.length, at.line, line.trimEnd().length),
		attempts: hasOwn
			? []
			: [{ title: 'Move the title above', text: frontMatter + withoutLine(lines, at.line), certain: false }],
	};
};
