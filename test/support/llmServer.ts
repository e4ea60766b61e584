import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A question as it came over the wire. */
export interface Asked {
	readonly path: string;
	readonly headers: IncomingMessage['headers'];
	readonly body: Readonly<Record<string, unknown>>;
}

/** Answers one question; it may misbehave in any way that HTTP allows. */
export type Behaviour = (response: ServerResponse, asked: Asked) => void | Promise<void>;

/** A local server that speaks OpenAI's protocol for chats, for as long as it is told to. */
export class LlmServer {
	readonly asked: Asked[] = [];
	private readonly server: Server;
	private readonly behaviours: Behaviour[] = [];
	private last: Behaviour = (response) => streamed(response, ['ok']);

	private constructor() {
		this.server = createServer(async (request, response) => {
			const chunks: Buffer[] = [];
			for await (const chunk of request) {
				chunks.push(chunk);
			}
			const text = Buffer.concat(chunks).toString();
			const asked = {
				path: request.url ?? '',
				headers: request.headers,
				body: text === '' ? {} : JSON.parse(text),
			};
			this.asked.push(asked);
			await (this.behaviours.shift() ?? this.last)(response, asked);
		});
	}

	static async start(): Promise<LlmServer> {
		const made = new LlmServer();
		await new Promise<void>((done) => {
			made.server.listen(0, '127.0.0.1', done);
		});
		return made;
	}

	/** What providers are given as the address of the endpoint. */
	get address(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
	}

	/** How the next questions are answered, one each; the last one answers all further ones as well. */
	behave(...behaviours: Behaviour[]): void {
		this.asked.length = 0;
		this.behaviours.splice(0, Number.POSITIVE_INFINITY, ...behaviours);
		this.last = behaviours.at(-1) ?? this.last;
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((done) => {
			this.server.close(done);
		});
	}
}

export function beginStream(response: ServerResponse): void {
	response.writeHead(200, { 'content-type': 'text/event-stream' });
}

/** One event of a stream. */
export function event(data: unknown): string {
	return `data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;
}

/** The piece of an answer that an event carries. */
export function piece(content: string | undefined, finish: string | null = null): unknown {
	const delta = content === undefined ? {} : { content };
	return {
		id: 'c',
		object: 'chat.completion.chunk',
		model: 'm',
		choices: [{ index: 0, delta, finish_reason: finish }],
	};
}

export const usagePiece = {
	id: 'c',
	object: 'chat.completion.chunk',
	model: 'm',
	choices: [],
	usage: { prompt_tokens: 12, completion_tokens: 3, total_tokens: 15, prompt_tokens_details: { cached_tokens: 4 } },
};

/** An answer as it should be. */
export function streamed(response: ServerResponse, texts: readonly string[], finish = 'stop'): void {
	beginStream(response);
	for (const text of texts) {
		response.write(event(piece(text)));
	}
	response.write(event(piece(undefined, finish)));
	response.write(event(usagePiece));
	response.end(event('[DONE]'));
}

/** A refusal as OpenAI words it. */
export function refused(
	status: number,
	error: Readonly<Record<string, unknown>>,
	headers: Readonly<Record<string, string>> = {},
): Behaviour {
	return (response) => {
		response.writeHead(status, { 'content-type': 'application/json', ...headers });
		response.end(JSON.stringify({ error }));
	};
}
