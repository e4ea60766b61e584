import { headingKey } from '../kinds/headingKey.ts';

/** What a model wrote beside the body it was asked for, and what became of it. */
export type AnswerNote =
	| { readonly type: 'heading-repeated' | 'fence-removed' | 'talk-removed' | 'fence-closed' | 'comment-closed' }
	/** It went on with another section, which was left out with all that follows. */
	| { readonly type: 'foreign-heading'; readonly title: string };

/** The section that an answer is for. */
export interface AnswerTarget {
	/** Its heading, as it reads. */
	readonly title: string;
	/** 1 to 6 */
	readonly level: number;
}

/** Ended by one of the same sort that is as long, without an info string. */
interface OpenFence {
	readonly mark: string;
	readonly length: number;
}

/** Openings of a talk to the person, in the languages we know. */
const talkBefore =
	/^(?:(?:sure|certainly|of course|absolutely|great|okay|ok|understood|here(?:['’]s| is| are)|below is|natürlich|gerne|hier ist|voici|bien sûr|claro|aquí)(?!\p{L})|好的|当然|以下是|はい|承知)/iu;
const talkAfter =
	/^(?:let me know|feel free|i hope (?:this|that)|if you(?:'d| would|’d)? (?:like|want|need)|would you like|this section (?:now|should)|lassen sie mich|如果您|ご不明)/i;

/**
 * Takes the text of a model as it comes and gives the lines of a section's body: without the heading repeated, a fence
 * around all of it, talk before and after, and further sections. What can't be told yet is held back. Time grows
 * linearly with the text.
 */
export class AnswerLines {
	readonly notes: AnswerNote[] = [];
	private readonly target: AnswerTarget;
	private rest = '';
	private state: 'before' | 'body' | 'over' = 'before';
	private wrapping: OpenFence | undefined;
	private fence: OpenFence | undefined;
	private inComment = false;
	/** Lines that may turn out not to belong to the body: blank ones, and talk after it. */
	private held: string[] = [];
	private isTalking = false;
	private previous = '';
	private hasLines = false;

	constructor(target: AnswerTarget) {
		this.target = target;
	}

	/** Takes a piece of the answer. @returns what the body grows by, each line but the very first begun by LF */
	push(text: string): string {
		const lines = (this.rest + text).split(/\r\n|\n|\r(?!$)/);
		this.rest = lines.pop() ?? '';
		return lines.map((line) => this.take(line)).join('');
	}

	/** The answer is over. @returns the end of the body */
	finish(): string {
		let grown = this.rest === '' ? '' : this.take(this.rest.replace(/\r$/, ''));
		this.rest = '';
		if (this.isTalking && this.held.some((line) => line !== '')) {
			this.note('talk-removed');
		}
		if (this.state === 'body' && this.fence) {
			this.note('fence-closed');
			grown += this.emit(this.fence.mark.repeat(this.fence.length));
		}
		if (this.state === 'body' && this.inComment) {
			this.note('comment-closed');
			grown += this.emit('-->');
		}
		this.state = 'over';
		return grown;
	}

	private take(line: string): string {
		if (this.state === 'before') {
			return this.takeBefore(line);
		}
		return this.state === 'body' ? this.takeBody(line) : '';
	}

	private takeBefore(line: string): string {
		const trimmed = line.trim();
		const opening = /^(`{3,}|~{3,})\s*(?:md|markdown)\s*$/i.exec(trimmed);
		const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(trimmed)?.[1];
		if (trimmed === '') {
			return '';
		}
		if (opening?.[1] !== undefined && this.wrapping === undefined) {
			this.wrapping = { mark: opening[1].charAt(0), length: opening[1].length };
			this.note('fence-removed');
			return '';
		}
		const name = heading ?? /^\*\*(.+?):?\*\*:?$/.exec(trimmed)?.[1];
		if (name !== undefined && headingKey(name) === headingKey(this.target.title)) {
			this.note('heading-repeated');
			return '';
		}
		if (
			this.wrapping === undefined &&
			talkBefore.test(trimmed) &&
			/[:.!：。！]$/.test(trimmed) &&
			trimmed.length < 300
		) {
			this.note('talk-removed');
			return '';
		}
		this.state = 'body';
		return this.takeBody(line);
	}

	private takeBody(line: string): string {
		if (this.fence) {
			if (closes(this.fence, line)) {
				this.fence = undefined;
			}
			return this.emit(line);
		}
		if (this.inComment) {
			this.inComment = !line.includes('-->');
			return this.emit(line);
		}
		if (this.wrapping && closes(this.wrapping, line)) {
			this.state = 'over';
			return '';
		}
		const title = this.foreignTitle(line);
		if (title !== undefined) {
			this.notes.push({ type: 'foreign-heading', title });
			this.state = 'over';
			return '';
		}
		return this.takeProse(line);
	}

	private takeProse(line: string): string {
		const trimmed = line.trim();
		if (trimmed === '') {
			this.held.push('');
			return '';
		}
		if (this.held.length > 0 && (this.isTalking || talkAfter.test(trimmed))) {
			this.isTalking = talkAfter.test(trimmed) || (this.isTalking && this.held.at(-1) !== '');
			if (this.isTalking) {
				this.held.push(line);
				return '';
			}
		}
		this.fence = openedBy(line);
		this.inComment = this.fence === undefined && line.lastIndexOf('<!--') > line.lastIndexOf('-->');
		// A row of dashes or equals signs below text would make a heading of it
		if (/^ {0,3}(?:-+|=+)[ \t]*$/.test(line) && this.held.length === 0 && this.previous.trim() !== '') {
			return line.includes('=') ? this.emit(line.replace('=', '\\=')) : this.emit('') + this.emit(line);
		}
		return this.emit(line);
	}

	private foreignTitle(line: string): string | undefined {
		const match = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?[ \t]*#*[ \t]*$/.exec(line);
		return match?.[1] !== undefined && match[1].length <= this.target.level ? (match[2] ?? '') : undefined;
	}

	private emit(line: string): string {
		const lines = [...this.held, line];
		this.held = [];
		this.isTalking = false;
		this.previous = line;
		const begun = this.hasLines;
		this.hasLines = true;
		return (begun ? '\n' : '') + lines.join('\n');
	}

	private note(type: Exclude<AnswerNote['type'], 'foreign-heading'>): void {
		if (!this.notes.some((note) => note.type === type)) {
			this.notes.push({ type });
		}
	}
}

function openedBy(line: string): OpenFence | undefined {
	const match = /^[ \t]*(?:[-*+>][ \t]+|\d+[.)][ \t]+)*(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(line);
	const run = match?.[1] ?? match?.[2];
	return run === undefined ? undefined : { mark: run.charAt(0), length: run.length };
}

function closes({ mark, length }: OpenFence, line: string): boolean {
	const trimmed = line.trim();
	return trimmed.length >= length && [...trimmed].every((character) => character === mark);
}
