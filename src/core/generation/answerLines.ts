import { headingKey } from '../kinds/headingKey.ts';
import { closes, leaves, type OpenFence, openedBy } from './openFence.ts';
import { beginsLike, closingWords, openingWords, talkAfter, wordsAtStart } from './talk.ts';
import { afterThought, beginsThought } from './thoughts.ts';

/** What a model wrote beside the body it was asked for, and what became of it. */
export type AnswerNote =
	| {
			readonly type:
				| 'heading-repeated'
				| 'line-repeated'
				| 'fence-removed'
				| 'talk-removed'
				| 'fence-closed'
				| 'comment-closed';
	  }
	/** It went on with another section, which was left out with all that follows. */
	| { readonly type: 'foreign-heading'; readonly title: string };

/** The section that an answer is for. */
export interface AnswerTarget {
	/** Its heading, as it reads. */
	readonly title: string;
	/** 1 to 6 */
	readonly level: number;
	/** The line that the answer goes on after, where it goes on after one. */
	readonly after?: string | undefined;
	/** What stands there now: a line of it is no talk when it comes back. */
	readonly body?: string;
}

/** Begins a line that is neither a heading, a fence, a row of dashes nor HTML, nor a title in bold. */
const plainStart = /^ {0,3}(?:[\p{L}\p{N}"“„(|]|[-*+] +(?:\[|[\p{L}\p{N}"“„(])|> *[\p{L}\p{N}])/u;

/** A letter may not follow: "surely" opens no talk. */
const talkBefore = wordsAtStart(openingWords);

/**
 * Takes the text of a model as it comes and gives the lines of a section's body: without the heading repeated, a fence
 * around all of it, talk before and after, and further sections. What can't be told yet is held back. Time grows
 * linearly with the text.
 */
export class AnswerLines {
	readonly notes: AnswerNote[] = [];
	private readonly target: AnswerTarget;
	/** Lines of what stands there now. */
	private readonly known: ReadonlySet<string>;
	private rest = '';
	private state: 'before' | 'body' | 'over' = 'before';
	private wrapping: OpenFence | undefined;
	private fence: OpenFence | undefined;
	private inComment = false;
	private inList = false;
	/** What a model thought before it answered, as some endpoints send it along. */
	private inThought = false;
	/** Lines that may turn out not to belong to the body: blank ones, and talk after it. */
	private held: string[] = [];
	private isTalking = false;
	private previous = '';
	private hasLines = false;
	/** What has been given of a line that is not at its end. */
	private begun: string | undefined;

	constructor(target: AnswerTarget) {
		this.target = target;
		this.known = new Set((target.body ?? '').split('\n').map((line) => line.trim()));
	}

	/** Takes a piece of the answer. @returns what the body grows by, each line but the very first begun by LF */
	push(text: string): string {
		const lines = (this.rest + text).split(/\r\n|\n|\r(?!$)/);
		this.rest = lines.pop() ?? '';
		return lines.map((line) => this.take(line)).join('') + this.takeEarly();
	}

	/** The answer is over. @returns the end of the body */
	finish(): string {
		let grown = this.rest === '' && this.begun === undefined ? '' : this.take(this.rest.replace(/\r$/, ''));
		this.rest = '';
		if (this.isTalking && this.held.some((line) => line !== '')) {
			this.note('talk-removed');
		}
		if (this.state === 'body' && this.fence) {
			grown += this.closeFence(this.fence);
		}
		if (this.state === 'body' && this.inComment) {
			this.note('comment-closed');
			grown += this.emit('-->');
		}
		this.state = 'over';
		return grown;
	}

	/** One in a quotation or a list ends with it. */
	private closeFence({ mark, length, within }: OpenFence): string {
		if (within !== undefined) {
			return '';
		}
		this.note('fence-closed');
		return this.emit(mark.repeat(length));
	}

	private take(line: string): string {
		if (this.begun !== undefined) {
			return this.endLine(line);
		}
		if (this.state === 'before') {
			return this.takeBefore(line);
		}
		return this.state === 'body' ? this.takeBody(line) : '';
	}

	/** The beginning of a line that can't be anything but text is given before its end has come. */
	private takeEarly(): string {
		// Half of a line break or of a character is no text yet
		const more = this.rest.replace(/[\r\ud800-\udbff]$/, '');
		if (more === '' || (this.begun === undefined && !this.isPlain(more))) {
			return '';
		}
		this.rest = this.rest.slice(more.length);
		if (this.begun !== undefined) {
			this.begun += more;
			return more;
		}
		this.state = 'body';
		this.begun = more;
		return this.emit(more);
	}

	private endLine(end: string): string {
		const line = `${this.begun ?? ''}${end}`;
		this.begun = undefined;
		this.previous = line;
		this.look(line);
		return end;
	}

	private isPlain(start: string): boolean {
		const isOther = this.state === 'over' || this.fence || this.inComment || this.inThought || this.isTalking;
		if (isOther || !plainStart.test(start)) {
			return false;
		}
		const words = start.trim();
		if (this.state === 'before') {
			const { after = '' } = this.target;
			const mayRepeat = after !== '' && (after.startsWith(words) || words.startsWith(after));
			return !mayRepeat && (this.wrapping !== undefined || !beginsLike(openingWords, words));
		}
		return this.held.length === 0 || !beginsLike(closingWords, words);
	}

	private takeBefore(line: string): string {
		const trimmed = line.trim();
		if (this.inThought || beginsThought(trimmed)) {
			return this.takeThought(trimmed);
		}
		const opening = /^(`{3,}|~{3,})\s*(?:md|markdown)\s*$/i.exec(trimmed);
		const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(trimmed)?.[1];
		if (trimmed === '') {
			return '';
		}
		const isKnown = this.known.has(trimmed);
		if (opening?.[1] !== undefined && this.wrapping === undefined && !isKnown) {
			this.wrapping = { mark: opening[1].charAt(0), length: opening[1].length, within: undefined };
			this.note('fence-removed');
			return '';
		}
		const name = heading ?? /^\*\*(.+?):?\*\*:?$/.exec(trimmed)?.[1];
		if (name !== undefined && !isKnown && headingKey(name) === headingKey(this.target.title)) {
			this.note('heading-repeated');
			return '';
		}
		if (
			this.wrapping === undefined &&
			!isKnown &&
			talkBefore.test(trimmed) &&
			/[:.!：。！]$/.test(trimmed) &&
			trimmed.length < 300
		) {
			this.note('talk-removed');
			return '';
		}
		this.state = 'body';
		const { after = '' } = this.target;
		if (after !== '' && trimmed.startsWith(after)) {
			this.note('line-repeated');
			const rest = trimmed.slice(after.length).trimStart();
			return rest === '' ? this.nothingYet() : this.takeBody(rest);
		}
		return this.takeBody(line);
	}

	/** The answer may begin on the line on which the thought ends. */
	private takeThought(line: string): string {
		const rest = afterThought(line);
		this.inThought = rest === undefined;
		this.note('talk-removed');
		return rest === undefined ? '' : this.takeBefore(rest.trimStart());
	}

	private nothingYet(): string {
		this.state = 'before';
		return '';
	}

	private takeBody(line: string): string {
		if (this.fence && leaves(this.fence, line)) {
			this.fence = undefined;
		}
		if (this.fence) {
			if (this.fence.within !== undefined && line.trim() === '') {
				// What it stands in may end here
				this.held.push(line);
				return '';
			}
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
		const isTalk = talkAfter.test(trimmed) && !this.known.has(trimmed);
		if (this.held.length > 0 && (this.isTalking || isTalk)) {
			this.isTalking = isTalk || (this.isTalking && this.held.at(-1) !== '');
			if (this.isTalking) {
				this.held.push(line);
				return '';
			}
		}
		this.look(line);
		// A row of dashes or equals signs below text would make a heading of it
		if (/^ {0,3}(?:-+|=+)[ \t]*$/.test(line) && this.held.length === 0 && this.previous.trim() !== '') {
			return line.includes('=') ? this.emit(line.replace('=', '\\=')) : this.emit('') + this.emit(line);
		}
		return this.emit(line);
	}

	/** What a line of text leaves open for those after it. */
	private look(line: string): void {
		this.inList = /^\s*(?:[-*+]|\d+[.)])[ \t]/.test(line) || (this.inList && !/^\S/.test(line));
		this.fence = openedBy(line, this.inList);
		this.inComment = /^ {0,3}<!--/.test(line) && line.lastIndexOf('<!--') > line.lastIndexOf('-->');
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
