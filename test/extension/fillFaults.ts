import { type Behaviour, beginStream, event, piece, refused, streamed, usagePiece } from '../support/llmServer.ts';

/** Answers by what the caller gives them; `raw` is written as it is. */
const raw =
	(text: string, type = 'text/event-stream'): Behaviour =>
	(response) => {
		response.writeHead(200, { 'content-type': type });
		response.end(text);
	};
const tea = event(piece('Tea is hot.\nIt is'));
const stop = event(piece(undefined, 'stop'));

/** Ways to misbehave after which the document is as it was, and what the person is told. */
export const faults: readonly [name: string, behaviour: Behaviour, message: RegExp][] = [
	['a refused key', refused(401, { message: 'Incorrect API key.' }), /key/i],
	['a forbidden model', refused(403, { message: 'No access.' }), /./],
	['an unknown model', refused(404, { message: 'm', code: 'model_not_found' }), /"m"/],
	['an unknown address', (response) => void response.writeHead(404).end('Not Found'), /address|endpoint/i],
	['a context that is too long', refused(400, { code: 'context_length_exceeded' }), /long|context/i],
	['a body that is too large', (response) => void response.writeHead(413).end(), /long|context/i],
	['no credit', refused(429, { message: 'Quota.', code: 'insufficient_quota' }), /credit|quota|pay/i],
	['a request it does not like', refused(400, { message: 'Bad messages.' }), /Bad messages/],
	['a limit that lasts an hour', refused(429, { message: 'Slow.' }, { 'retry-after': '3600' }), /60 min/],
	['a page of HTML', raw('<html></html>', 'text/html'), /./],
	['an answer that is not streamed', raw('{"choices":[{"message":{"content":"ok"}}]}', 'application/json'), /./],
	['an empty stream', raw(''), /./],
	['an event that is no JSON', raw(`${tea}${event('{"choices": [')}`), /./],
	['an error in the stream', raw(`${tea}${event({ error: { message: 'It fell over.' } })}`), /./],
	['a stream that ends without a reason', raw(`${tea}${event('[DONE]')}`), /./],
	['a stream that is just closed', raw(tea), /./],
	[
		'a connection cut in the middle',
		(response) => {
			beginStream(response);
			response.write(tea);
			setTimeout(() => response.destroy(), 50);
		},
		/./,
	],
	[
		'a stream that stalls',
		(response) => {
			beginStream(response);
			response.write(tea);
		},
		/./,
	],
	[
		'a call of a tool',
		raw(event({ choices: [{ index: 0, delta: { tool_calls: [{ index: 0, function: { name: 'rm' } }] } }] })),
		/./,
	],
	['an answer that was cut off', (response) => streamed(response, ['Tea is'], 'length'), /cut off/],
	[
		'a filter that refuses',
		(response) => streamed(response, ['Tea is'], 'content_filter'),
		/refused|not written|filter/,
	],
	['an answer of nothing', (response) => streamed(response, ['\n \n']), /wrote nothing/],
	['an answer that is another section', (response) => streamed(response, ['## Decision\n\nNo.']), /wrote nothing/],
];

/** Odd answers that are right, or are made right, and the body that comes of them. */
export const oddities: readonly [name: string, behaviour: Behaviour, body: string][] = [
	['characters cut in two', bytewise(event(piece('né 漢字 🎈')) + stop), 'né 漢字 🎈'],
	[
		'carriage returns, comments and names',
		raw(`: WAIT\r\n\r\nevent: message\r\n${event(piece('Tea.'))}${stop}`),
		'Tea.',
	],
	[
		'choices that are empty',
		raw(event({ id: 'c', choices: [] }) + event({ id: 'c' }) + event(piece('Tea.', 'stop'))),
		'Tea.',
	],
	['no usage and no [DONE]', raw(event(piece('Tea.', 'stop'))), 'Tea.'],
	[
		'usage of nonsense',
		raw(event(piece('Tea.', 'stop')) + event({ ...usagePiece, usage: { prompt_tokens: null } })),
		'Tea.',
	],
	['the heading repeated', (response) => streamed(response, ['## Con', 'text\n\nTea.']), 'Tea.'],
	['a fence around all of it', (response) => streamed(response, ['```markdown\nTea.\n', '```\n']), 'Tea.'],
	[
		'talk before and after',
		(response) => streamed(response, ['Sure, here it is:\n\nTea.\n\nLet me ', 'know!']),
		'Tea.',
	],
	['a further section', (response) => streamed(response, ['Tea.\n\n## Decision\n\nNo.']), 'Tea.'],
	['a fence that is not closed', (response) => streamed(response, ['Tea.\n\n```js\nx']), 'Tea.\n\n```js\nx\n```'],
	['other line breaks', (response) => streamed(response, ['Tea.\r\n\r', '\nHot.\rMore.']), 'Tea.\n\nHot.\nMore.'],
];

function bytewise(text: string): Behaviour {
	return (response) => {
		beginStream(response);
		const bytes = Buffer.from(text);
		const send = (at: number): void => {
			response.write(bytes.subarray(at, at + 1));
			if (at + 1 < bytes.length) {
				setImmediate(send, at + 1);
			} else {
				response.end(event('[DONE]'));
			}
		};
		send(0);
	};
}
