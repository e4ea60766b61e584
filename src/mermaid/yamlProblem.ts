import { type ParserProblem, property } from './parserProblem.ts';
import { visibleSpan } from './place.ts';

/**
 * What the reader of YAML refuses: front matter, or the properties of a node (`a@{ … }`), which Mermaid puts into braces
 * on lines of their own.
 * @param text the diagram as it was written, with LF alone as line breaks
 * @returns undefined for an error of another reader
 */
export function yamlProblem(error: Error, text: string): ParserProblem | undefined {
	const reason = property(error, 'reason');
	const mark = property(error, 'mark');
	if (error.name !== 'YAMLException' || typeof reason !== 'string') {
		return undefined;
	}
	return { message: reason, span: markedSpan(mark, text), expected: [], found: undefined };
}

function markedSpan(mark: unknown, text: string): ParserProblem['span'] {
	const buffer = property(mark, 'buffer');
	const position = property(mark, 'position');
	if (typeof buffer !== 'string' || typeof position !== 'number') {
		return undefined;
	}
	const [, brace = '', yaml = ''] = /^(\{\n)?(.*?)(?:\n\})?\n?\0?$/s.exec(buffer) ?? [];
	const at = yaml.trim() === '' ? -1 : text.indexOf(yaml);
	if (at < 0) {
		return undefined;
	}
	const start = at + Math.min(Math.max(position - brace.length, 0), yaml.length);
	return visibleSpan(text, start, Math.min(start + 1, at + yaml.length));
}
