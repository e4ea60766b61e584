import type { DiagramProblem } from '../../diagrams/verdict.ts';
import { shortText } from '../../shortText.ts';

/** More names of tokens than these help nobody. */
const most = 3;

/** Longest message that is given whole. */
const longest = 160;

/** Mermaid's own words on a problem, in one line, to stand behind ours. */
export function saidByMermaid({ message, expected, found }: DiagramProblem): string {
	const [first = ''] = message.split('\n', 1);
	const short =
		expected.length > most && found !== undefined
			? `Expecting ${expected.slice(0, most).map(quoted).join(', ')} or ${expected.length - most} others, got ${quoted(found)}`
			: shortText(first, longest);
	return `Mermaid: ${short.trim().replace(/[.\s]*$/, '')}.`;
}

function quoted(token: string): string {
	return `'${token}'`;
}
