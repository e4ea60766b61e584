import type { Files } from '../support/traceTexts.ts';

/** A Markdown file, and what stands around it in the workspace. */
export interface DocumentSubject {
	readonly type: 'document';
	/** From the workspace root, with `/`; decides its kind together with the text. */
	readonly path: string;
	readonly text: string;
}

/** A kind of a team's own, or a configuration. */
export interface YamlSubject {
	readonly type: 'kind' | 'configuration';
	readonly text: string;
}

/** What a page sends, or whoever pretends to be one. */
export interface MessageSubject {
	readonly type: 'message';
	readonly value: unknown;
}

/** What a server sends as the answer to a question, in the pieces in which it arrives. */
export interface StreamSubject {
	readonly type: 'stream';
	readonly pieces: readonly Uint8Array[];
	/** What the model wrote. */
	readonly answer: string;
	/** `whole`: in other pieces alone; `cut`: without its end; `damaged`: with other bytes in it. */
	readonly state: 'whole' | 'cut' | 'damaged';
}

/** Files of one feature whose ids belong together. */
export interface FeatureSubject {
	readonly type: 'feature';
	readonly files: Files;
}

/** What properties are tried on. In reports all of them are called documents. */
export type Subject = DocumentSubject | YamlSubject | MessageSubject | StreamSubject | FeatureSubject;

/** Type of a subject. */
export type SubjectType = Subject['type'];

/** A subject as a text, which a shorter one may stand for; undefined where it is none. */
export function textOf(subject: Subject): string | undefined {
	return 'text' in subject ? subject.text : undefined;
}

/** The same subject with another text. */
export function withText(subject: Subject, text: string): Subject {
	return 'text' in subject ? { ...subject, text } : subject;
}

/** Length in UTF-16 units, of a stream in bytes; a message counts as one. */
export function sizeOf(subject: Subject): number {
	switch (subject.type) {
		case 'message':
			return 1;
		case 'stream':
			return subject.pieces.reduce((sum, { length }) => sum + length, 0);
		case 'feature':
			return Object.values(subject.files).reduce((sum, { length }) => sum + length, 0);
		default:
			return subject.text.length;
	}
}
