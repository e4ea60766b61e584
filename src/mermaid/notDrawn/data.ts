import { type ParserProblem, property, type Span } from '../parserProblem.ts';

/** What a method of a diagram's data returns; undefined where there is no such method. */
export function call(db: object, name: string, ...values: readonly unknown[]): unknown {
	const method: unknown = property(db, name);
	return typeof method === 'function' ? Reflect.apply(method, db, values) : undefined;
}

/** A list that may be none. */
export function list(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

/** A text that may be none. */
export function text(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

/** Why a diagram can't be drawn: no grammar is asked, so there are no tokens. */
export function refusal(message: string, span: Span | undefined): ParserProblem {
	return { message, span, expected: [], found: undefined };
}
