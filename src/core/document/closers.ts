const BACKTICK = 96;

/** Looks for what closes a construct, and remembers the answer, so that no stretch of text is searched twice. */
export class Closers {
	private readonly content: string;
	/** Where each was found last; beyond the end when it is not there any more. */
	private found: Map<string, number> | undefined;
	private lastRun: Map<number, number> | undefined;

	constructor(content: string) {
		this.content = content;
	}

	indexOf(what: string, from: number): number {
		this.found ??= new Map();
		let at = this.found.get(what) ?? -1;
		if (at < from) {
			at = this.content.indexOf(what, from);
			at = at < 0 ? this.content.length : at;
			this.found.set(what, at);
		}
		return at === this.content.length ? -1 : at;
	}

	/** Start of the next run of just `length` backticks, or -1. */
	backticks(from: number, length: number): number {
		let i = this.content.indexOf('`', from);
		while (i >= 0) {
			const end = endOfRun(this.content, i);
			if (end - i === length) {
				return i;
			}
			// Nearly every span is closed by the next run; where it is not, look first whether any run closes it at all
			this.lastRun ??= lastBacktickRuns(this.content);
			if ((this.lastRun.get(length) ?? -1) < end) {
				return -1;
			}
			i = this.content.indexOf('`', end);
		}
		return -1;
	}
}

function lastBacktickRuns(content: string): Map<number, number> {
	const last = new Map<number, number>();
	let i = content.indexOf('`');
	while (i >= 0) {
		const end = endOfRun(content, i);
		last.set(end - i, i);
		i = content.indexOf('`', end);
	}
	return last;
}

/** Offset behind the run of backticks that begins at `start`. */
export function endOfRun(content: string, start: number): number {
	let end = start + 1;
	while (content.charCodeAt(end) === BACKTICK) {
		end++;
	}
	return end;
}
