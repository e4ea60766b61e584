// The way of an answer from the endpoint to the events that the editor writes from, beside the bare package:
// node stream.ts WORDS RUNS. Prints {"bare": …, "short": …, "long": …: [{clock, processor}, …] in milliseconds,
// "arrivals": [milliseconds from a word's leaving the server to its event, …]}
import { fork } from 'node:child_process';
import path from 'node:path';
import OpenAI from 'openai';
import { parseDocument } from '../../src/core/document/parse.ts';
import { builtinPrompts } from '../../src/core/generated/prompts.ts';
import type { PreparedFill } from '../../src/core/generation/prepareFill.ts';
import { runFill } from '../../src/core/generation/runFill.ts';
import { sectionSlot } from '../../src/core/generation/sectionSlot.ts';
import { usualFillOptions } from '../../src/core/generation/subject.ts';
import { openaiClient } from '../../src/llm/openai.ts';

interface Time {
	readonly clock: number;
	readonly processor: number;
}

const [words = '20000', runs = '7'] = process.argv.slice(2);
const server = fork(path.join(import.meta.dirname, 'streamServer.ts'));
const port = await new Promise<number>((done) => {
	server.once('message', (message) => done(Number(message)));
});
const address = `http://127.0.0.1:${port}/v1`;
const client = openaiClient({ address, key: async () => undefined });
const bareClient = new OpenAI({ apiKey: 'none', baseURL: address, logLevel: 'off' });
const signal = new AbortController().signal;

const documents = { short: fillOf(10), long: fillOf(10_000) };
const taken = { bare: [] as Time[], short: [] as Time[], long: [] as Time[] };
for (let run = -1; run < Number(runs); run++) {
	// Taken in turn, so that a change of the machine's mood meets all; the first round warms up
	const bare = await timed(() => readBare(`fast:${words}`));
	const short = await timed(() => readOurs(documents.short, `fast:${words}`, () => {}));
	const long = await timed(() => readOurs(documents.long, `fast:${words}`, () => {}));
	if (run >= 0) {
		taken.bare.push(bare);
		taken.short.push(short);
		taken.long.push(long);
	}
}
const arrivals: number[] = [];
await readOurs(documents.long, 'paced:250', (text) => {
	const now = performance.timeOrigin + performance.now();
	arrivals.push(...text.split('\n').flatMap((sent) => (sent === '' ? [] : [now - Number(sent)])));
});
console.log(JSON.stringify({ ...taken, arrivals }));
server.disconnect();

async function timed(work: () => Promise<void>): Promise<Time> {
	const before = process.cpuUsage();
	const started = performance.now();
	await work();
	const clock = performance.now() - started;
	const { user, system } = process.cpuUsage(before);
	return { clock, processor: (user + system) / 1000 };
}

async function readBare(model: string): Promise<void> {
	const messages = [{ role: 'user' as const, content: 'Write.' }];
	const chunks = await bareClient.chat.completions.create({ model, messages, stream: true });
	let length = 0;
	for await (const { choices } of chunks) {
		length += choices[0]?.delta.content?.length ?? 0;
	}
	if (length === 0) {
		throw new Error('the server said nothing');
	}
}

/** Up to the end of the stream; what is checked afterwards is not a part of it. */
async function readOurs(fill: PreparedFill, model: string, heard: (text: string) => void): Promise<void> {
	const host = {
		client,
		model,
		maxTokens: undefined,
		templates: builtinPrompts,
		newId: () => 'bench',
		check: async () => ({ document: fill.document, findings: [] }),
	};
	let length = 0;
	for await (const event of runFill(fill, host, signal)) {
		if (event.type === 'text') {
			length += event.text.length;
			heard(event.text);
		} else if (event.type === 'usage') {
			break;
		}
	}
	if (length === 0) {
		throw new Error('nothing came through');
	}
}

/** A section in the middle of a document of so many lines. */
function fillOf(lines: number): PreparedFill {
	const around = Array.from({ length: Math.floor(lines / 2) - 2 }, (_, i) =>
		i % 20 === 0 ? `## Part ${i}` : 'Some words.',
	);
	const text = [
		'# Title',
		...around,
		'',
		'## Filled',
		'',
		'Before.',
		'',
		...around.map((line) => `${line} again`),
		'',
	].join('\n');
	const document = parseDocument('long.md', text);
	const section = document.sections
		.flatMap((each) => [each, ...each.children])
		.find(({ heading }) => heading.text === 'Filled');
	if (!section) {
		throw new Error('no section to fill');
	}
	const subject = {
		action: 'fill' as const,
		instruction: '',
		options: usualFillOptions,
		document: { path: 'long.md', title: 'Title', kind: 'none' },
		section: { title: 'Filled', level: 2, body: 'Before.', description: undefined },
	};
	const messages = [{ role: 'user' as const, content: 'Write.' }];
	const product = { name: '', description: '', version: '', license: '', dependencies: [] };
	return {
		document,
		section,
		slot: sectionSlot(document, section),
		subject,
		context: { sent: [], leftOut: [], tokens: 0 },
		secrets: [],
		messages,
		material: { task: 'fill', subject, template: '', pieces: [], product },
	};
}
