import type { LlmClient, LlmEvent, LlmRequest, LlmUsage } from '../../../core/generation/llmClient.ts';
import { LlmError } from '../../../core/generation/llmError.ts';
import type { Provider } from '../../../core/generation/provider.ts';
import { type LogFields, logLine, withoutPrompt } from './logLines.ts';
import { hostOf } from './originOf.ts';

/** The part of the editor's log that requests are written to. */
export interface RequestLog {
	trace(line: string): void;
	info(line: string): void;
	warn(line: string): void;
	error(line: string): void;
}

/**
 * The same client; each request and how it ends is a line of the log, found by the request's id. Without text of
 * documents, prompts and answers, but at the level `trace`, and without keys.
 */
export function logged(
	client: LlmClient,
	{ name, address }: Pick<Provider, 'name' | 'address'>,
	log: RequestLog,
): LlmClient {
	return {
		async *stream(request, cancellation): AsyncGenerator<LlmEvent> {
			const entry = new LogEntry(request, log);
			entry.asked({ provider: name, model: request.model, host: address === '' ? undefined : hostOf(address) });
			try {
				for await (const event of client.stream(request, cancellation)) {
					entry.follow(event);
					yield event;
				}
			} catch (error) {
				entry.failed(error);
				throw error;
			} finally {
				entry.over();
			}
		},
		models: (cancellation) => client.models(cancellation),
	};
}

/** What is known of one request while it is answered. Times in milliseconds. */
class LogEntry {
	private readonly request: LlmRequest;
	private readonly log: RequestLog;
	private readonly began = performance.now();
	private first: number | undefined;
	private characters = 0;
	private usage: LlmUsage | undefined;
	private isCached = false;
	private isTold = false;

	constructor(request: LlmRequest, log: RequestLog) {
		this.request = request;
		this.log = log;
	}

	asked(fields: LogFields): void {
		const { id, messages } = this.request;
		const characters = messages.reduce((sum, { content }) => sum + content.length, 0);
		this.log.info(logLine('asked', { id, ...fields, messages: messages.length, characters }));
		for (const { role, content } of messages) {
			this.log.trace(logLine('prompt', { id, role, content }));
		}
	}

	follow(event: LlmEvent): void {
		switch (event.type) {
			case 'text':
				this.first ??= this.elapsed();
				this.characters += event.text.length;
				this.log.trace(logLine('text', { id: this.request.id, text: event.text }));
				break;
			case 'retry':
				this.log.warn(
					logLine('retry', { ...this.fields(event.error), attempt: event.attempt, pause: event.milliseconds }),
				);
				break;
			case 'cached':
				this.isCached = true;
				break;
			case 'usage':
				this.usage = event.usage;
				break;
			case 'end':
				this.tell(logLine('answered', { ...this.measured(), end: event.end }));
		}
	}

	failed(error: unknown): void {
		const isCancelled = error instanceof LlmError && error.cause === 'cancelled';
		const line = logLine(isCancelled ? 'cancelled' : 'failed', {
			...this.measured(),
			...(isCancelled ? {} : this.fields(error)),
		});
		this.tell(line, isCancelled ? 'info' : 'error');
	}

	/** Nobody listens any more; a line of its own where the answer had not ended. */
	over(): void {
		this.tell(logLine('left', this.measured()));
	}

	private tell(line: string, level: 'info' | 'error' = 'info'): void {
		if (!this.isTold) {
			this.log[level](line);
		}
		this.isTold = true;
	}

	private elapsed(): number {
		return Math.round(performance.now() - this.began);
	}

	private measured(): LogFields {
		const { input, output, cached } = this.usage ?? {};
		const { first, characters } = this;
		const from = this.isCached ? 'cache' : undefined;
		return { id: this.request.id, from, first, all: this.elapsed(), characters, input, output, cached };
	}

	private fields(error: unknown): LogFields {
		const { id } = this.request;
		if (!(error instanceof LlmError)) {
			return { id, cause: 'defect' };
		}
		const detail = withoutPrompt(error.detail, this.request);
		return { id, cause: error.cause, detail: detail === '' ? undefined : detail };
	}
}
