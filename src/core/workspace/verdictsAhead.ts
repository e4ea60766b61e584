import type { DiagramVerdict } from '../diagrams/verdict.ts';

/** Questions at a time: as many as the parser takes on its way. */
const mostUnderWay = 8;

/**
 * Asks for verdicts on diagrams while documents are still being read. The parser has a thread of its own, which would
 * otherwise have nothing to do until all are read, and all of its work after that.
 */
export class VerdictsAhead {
	private readonly ask: (text: string) => Promise<DiagramVerdict>;
	private readonly tell: (text: string, verdict: DiagramVerdict) => void;
	private texts: string[] = [];
	private asked = 0;
	private underWay = 0;
	private ended = false;

	/** @param tell gets each verdict as it comes */
	constructor(ask: (text: string) => Promise<DiagramVerdict>, tell: (text: string, verdict: DiagramVerdict) => void) {
		this.ask = ask;
		this.tell = tell;
	}

	/** Diagrams whose verdicts will be asked for soon. */
	add(texts: Iterable<string>): void {
		if (this.ended) {
			return;
		}
		for (const text of texts) {
			this.texts.push(text);
		}
		while (this.underWay < mostUnderWay && this.asked < this.texts.length) {
			void this.goOn();
		}
	}

	/** Asks for no more, whatever is added: the rules ask by themselves from now on, or nobody does. */
	end(): void {
		this.ended = true;
		this.texts = [];
	}

	private async goOn(): Promise<void> {
		this.underWay++;
		for (let text = this.texts[this.asked++]; text !== undefined; text = this.texts[this.asked++]) {
			this.tell(text, await this.ask(text));
		}
		this.asked = Math.min(this.asked, this.texts.length);
		this.underWay--;
	}
}
