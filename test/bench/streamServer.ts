// Answers in OpenAI's protocol, in a process of its own: node streamServer.ts, then an IPC message with its port.
// The model named `fast:COUNT` gives so many words as fast as the connection takes them; `paced:COUNT` one each 4 ms,
// which is the time at which it was sent, in milliseconds since 1970.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const server = createServer(async (request, response) => {
	const parts: Buffer[] = [];
	for await (const part of request) {
		parts.push(part);
	}
	const { model } = JSON.parse(Buffer.concat(parts).toString()) as { model: string };
	const [way, count] = model.split(':');
	response.writeHead(200, { 'content-type': 'text/event-stream' });
	await (way === 'paced' ? paced : fast)(response, Number(count));
	response.write(event({}, 'stop'));
	const usage = { prompt_tokens: 1, completion_tokens: Number(count), total_tokens: Number(count) + 1 };
	response.write(
		`data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [], usage })}\n\n`,
	);
	response.end('data: [DONE]\n\n');
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());

/** A line break with every twelfth word, as prose has it. */
async function fast(response: ServerResponse, count: number): Promise<void> {
	for (let i = 1; i <= count; i++) {
		if (!response.write(event({ content: i % 12 === 0 ? ' word\n' : ' word' }))) {
			await new Promise((resume) => response.once('drain', resume));
		}
	}
}

async function paced(response: ServerResponse, count: number): Promise<void> {
	for (let i = 0; i < count; i++) {
		await new Promise((resume) => setTimeout(resume, 4));
		response.write(event({ content: `${performance.timeOrigin + performance.now()}\n` }));
	}
}

function event(delta: object, finish: string | null = null): string {
	const chunk = {
		id: 'c',
		object: 'chat.completion.chunk',
		created: 1,
		model: 'm',
		choices: [{ index: 0, delta, finish_reason: finish }],
	};
	return `data: ${JSON.stringify(chunk)}\n\n`;
}
