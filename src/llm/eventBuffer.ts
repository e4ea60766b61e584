import type { LlmEvent } from '../core/generation/llmClient.ts';

/** Milliseconds between two deliveries: a person sees no difference, and what reads has less to do. */
const pause = 5;

/**
 * Collects events that come faster than they are read. A text that comes alone is delivered at once; what comes within a
 * few milliseconds after it is delivered together, as one text.
 */
export class EventBuffer {
	private events: LlmEvent[] = [];
	private texts: string[] = [];
	private closed: { readonly error: unknown } | undefined;
	private wake: (() => void) | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private delivered = Number.NEGATIVE_INFINITY;

	push(event: LlmEvent): void {
		if (event.type === 'text') {
			this.texts.push(event.text);
		} else {
			this.join();
			this.events.push(event);
		}
		this.deliverSoon();
	}

	/** Nothing more will come. @param error why, where it did not end well; thrown after what came before it was read */
	close(error?: unknown): void {
		this.closed = { error };
		this.deliver();
	}

	/** What has come since the last time, as soon as there is something; empty at the end. @throws the error of `close` */
	async take(): Promise<readonly LlmEvent[]> {
		while (!this.isDue()) {
			await new Promise<void>((wake) => {
				this.wake = wake;
				this.deliverSoon();
			});
		}
		this.join();
		const { events, closed } = this;
		if (events.length === 0 && closed?.error !== undefined) {
			throw closed.error;
		}
		this.events = [];
		this.delivered = performance.now();
		return events;
	}

	private get isEmpty(): boolean {
		return this.events.length === 0 && this.texts.length === 0;
	}

	private isDue(): boolean {
		return this.closed !== undefined || (!this.isEmpty && performance.now() >= this.delivered + pause);
	}

	private deliverSoon(): void {
		if (this.isEmpty || this.wake === undefined || this.timer !== undefined) {
			return;
		}
		const left = this.delivered + pause - performance.now();
		if (left <= 0) {
			this.deliver();
		} else {
			this.timer = setTimeout(() => this.deliver(), left);
		}
	}

	private deliver(): void {
		clearTimeout(this.timer);
		this.timer = undefined;
		this.wake?.();
		this.wake = undefined;
	}

	private join(): void {
		if (this.texts.length > 0) {
			this.events.push({ type: 'text', text: this.texts.join('') });
			this.texts = [];
		}
	}
}
