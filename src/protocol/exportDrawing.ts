import { count, type Of, object, parse, text, variants } from './shape.ts';

const task = object({ text, id: text, done: count, all: count });

/** A diagram that the page is to draw, the one at `done` of `all`. */
export type DrawingTask = Of<typeof task>;

const answer = variants('type', {
	/** The page listens. */
	ready: {},
	/** A person gives up. */
	cancel: {},
	drawn: { id: text, light: text, dark: text },
	undrawn: { id: text, problem: text },
});

/** What the page that draws for an export tells the editor. */
export type DrawingAnswer = Of<typeof answer>;

/** Reads a message of the editor; undefined for what is none. */
export function parseDrawingTask(message: unknown): DrawingTask | undefined {
	return parse(task, message);
}

/** Reads a message of the page; undefined for what is none. */
export function parseDrawingAnswer(message: unknown): DrawingAnswer | undefined {
	return parse(answer, message);
}
