import assert from 'node:assert/strict';
import { LlmError } from '../../../src/core/generation/llmError.ts';
import { openaiClient } from '../../../src/llm/openai.ts';
import { logged, type RequestLog } from '../../../src/vscode/generation/providers/logged.ts';
import { logLine } from '../../../src/vscode/generation/providers/logLines.ts';
import { beginStream, event, LlmServer, piece, refused, streamed } from '../../support/llmServer.ts';

const secretLine = 'The gate opens at noon for everybody.';
const request = {
	id: 'abc',
	model: 'small model',
	messages: [{ role: 'user' as const, content: `Write.\n${secretLine}\n"Quoted" words of the document` }],
};

/** What was written, by level. */
class Lines implements RequestLog {
	readonly traced: string[] = [];
	readonly told: string[] = [];
	trace = (line: string) => void this.traced.push(line);
	info = (line: string) => void this.told.push(`info ${line}`);
	warn = (line: string) => void this.told.push(`warn ${line}`);
	error = (line: string) => void this.told.push(`error ${line}`);
}

describe('the log of requests', () => {
	let server: LlmServer;

	before(async () => {
		server = await LlmServer.start();
	});

	after(() => server.stop());

	async function ask(stopAfter = Number.POSITIVE_INFINITY): Promise<Lines> {
		const lines = new Lines();
		const { address } = server;
		const options = {
			address,
			key: async () => 'sk-secret-1234567890',
			retries: { retries: 1, pause: 5, longestPause: 50 },
		};
		const client = logged(openaiClient(options), { name: 'openai', address }, lines);
		let seen = 0;
		try {
			for await (const _ of client.stream(request, new AbortController().signal)) {
				seen++;
				if (seen >= stopAfter) {
					break;
				}
			}
		} catch (error) {
			assert.ok(error instanceof LlmError, String(error));
		}
		return lines;
	}

	const withoutTimes = (lines: readonly string[]) =>
		lines.map((line) => line.replace(/\b(first|all|pause)=\d+/g, '$1=…').replace(/host=\S+/, 'host=…'));

	it('has a line for a question and one for its answer, with what it took', async () => {
		server.behave((response) => streamed(response, ['Hello', ' there']));
		const { told, traced } = await ask();
		assert.deepEqual(withoutTimes(told), [
			'info asked id=abc provider=openai model="small model" host=… messages=1 characters=75',
			'info answered id=abc first=… all=… characters=11 input=12 output=3 cached=4 end=complete',
		]);
		assert.match(told[0] ?? '', /host=127\.0\.0\.1:\d+ /);
		assert.ok(traced.some((line) => line.includes(secretLine)));
		assert.ok(traced.includes('text id=abc text=Hello'));
	});

	it('tells what failed, in the endpoint’s words but without the question that it repeats', async () => {
		const message = `cannot read ${JSON.stringify(request.messages)} of sk-secret-1234567890`;
		server.behave(refused(503, { message }), refused(400, { message }));
		const { told } = await ask();
		assert.deepEqual(
			withoutTimes(told)
				.slice(1)
				.map((line) => line.slice(0, line.indexOf(' detail='))),
			['warn retry id=abc cause=server', 'error failed id=abc all=… characters=0 cause=refused-request'],
		);
		assert.match(told[1] ?? '', /detail="503 cannot read .*" attempt=1 pause=\d+$/);
		assert.match(told.join(), /\[prompt\]/);
		assert.doesNotMatch(told.join(), /gate opens|Quoted|sk-secret/);
	});

	it('tells an answer that nobody waited for, and one that broke off', async () => {
		server.behave((response) => streamed(response, ['Hello', ' there']));
		assert.match((await ask(1)).told[1] ?? '', /^info left id=abc first=\d+ all=\d+ characters=5$/);
		server.behave((response) => {
			beginStream(response);
			response.write(event(piece('Hello')), () => response.destroy());
		});
		const { told } = await ask();
		assert.match(told.at(-1) ?? '', /^error failed id=abc first=\d+ all=\d+ characters=5 cause=incomplete/);
	});

	it('writes values that tools can tell apart', () => {
		assert.equal(
			logLine('x', { a: 'one', b: 'two words', c: 'a"b', d: 3, e: undefined }),
			'x a=one b="two words" c="a\\"b" d=3',
		);
	});
});
