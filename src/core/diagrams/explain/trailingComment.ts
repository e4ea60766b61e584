import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { indentOf, withPart } from './replaced.ts';

const comment = /^(.*\S)\s+(%%|\/\/|[%#](?=\s))(?!\{)\s*(.*?)\s*$/;

/** A comment behind a statement: Mermaid wants it in a line of its own. */
export const trailingComment: Cause = ({ lines, at }) => {
	const line = at ? lines.line(at.line) : '';
	const [, statement = '', mark = '', words = ''] = comment.exec(line) ?? [];
	if (!at || mark === '' || at.character < statement.length) {
		return undefined;
	}
	const own = `${indentOf(line)}%% ${words}`.trimEnd();
	return {
		message: 'A comment has to stand in a line of its own, behind `%%`.',
		range: range(at.line, line.indexOf(mark, statement.length), at.line, line.trimEnd().length),
		attempts: [
			{
				title: 'Move the comment to a line above',
				text: withPart(lines, at.line, 0, line.length, `${own}\n${statement}`),
				certain: mark === '%%',
			},
		],
	};
};
