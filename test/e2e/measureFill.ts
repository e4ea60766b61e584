// How long the first word of an answer takes from the server to the screen of a real VS Code, beside what the editor
// itself takes for the edit of an extension that does nothing else, and for a key. Needs a package:
// node scripts/package.mjs --out dist/archspec.vsix && ARCHSPEC_VSIX=$PWD/dist/archspec.vsix node test/e2e/measureFill.ts [RUNS]
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { loadavg } from 'node:os';
import path from 'node:path';
import { median } from '../bench/statistics.ts';
import { beginStream, event, LlmServer, piece } from '../support/llmServer.ts';
import { openWorkbench, type Workbench } from './support.ts';

const runs = Number(process.argv[2] ?? 15);
/** Lines of the documents. */
const sizes = [10, 1_000, 10_000];
/** Milliseconds that a server waits before it says its first word: what the question set off is over by then. */
const quiet = 700;
/** Milliseconds between two words that follow. */
const pace = 40;

/** What the page notes of a word; times are milliseconds of the machine's clock. */
interface Notes {
	word: string;
	/** When a line with it came into the page. */
	written: number;
	/** When the frame with this line was over. */
	drawn: number;
	/** When a key was pressed last. */
	pressed: number;
}

/** Milliseconds from the server, or the key, to the page and to the end of its frame. */
interface Way {
	readonly written: number;
	readonly drawn: number;
	/** Of the bare extension alone: from the server to it, and from there until the editor has answered. */
	readonly arrived?: number;
	readonly edited?: number;
}

const model = await LlmServer.start();
const bare = createServer((socket) => {
	setTimeout(() => {
		bareSent = Date.now();
		// In lines of its own, as a fill puts it: an edit within a line is drawn in about half the time
		socket.write(`\n\n${bareWord}\n`);
	}, quiet);
	socket.on('data', (data) => {
		bareTimes = JSON.parse(String(data)) as typeof bareTimes;
	});
});
let bareWord = '';
let bareSent = 0;
let bareTimes: { readonly arrived: number; readonly edited: number } | undefined;
await new Promise<void>((done) => {
	bare.listen(0, '127.0.0.1', done);
});

const workbench = await openWorkbench({
	workspace: 'test/fixtures/empty',
	furtherExtensions: ['test/fixtures/socketEdits'],
	settings: {
		'files.autoSave': 'off',
		'editor.quickSuggestions': 'off',
		'editor.acceptSuggestionOnEnter': 'off',
		'archspec.ai.provider': 'openai',
		'archspec.ai.endpoint': model.address,
		'archspec.ai.model': 'm',
		'archspec.ai.confirm': 'never',
		'socketEdits.port': (bare.address() as AddressInfo).port,
	},
	viewport: { width: 1400, height: 900 },
});
try {
	await workbench.page.context().addInitScript(note);
	await workbench.reload();
	for (const size of sizes) {
		const [fills, edits, keys]: [Way[], Way[], Way[]] = [[], [], []];
		// The first of each warms up
		for (let run = -1; run < runs; run++) {
			const [filled, edited, typed] = await oneRun(workbench, size, run + 1);
			if (run >= 0) {
				fills.push(filled);
				edits.push(edited);
				keys.push(typed);
			}
		}
		console.log(`${size} lines, the machine's load ${loadavg()[0]?.toFixed(1)}`);
		tell('first word of a fill', fills);
		tell('edit of a bare extension', edits);
		tell('key', keys);
	}
} finally {
	await workbench.dispose();
	await model.stop();
	bare.close();
}

/** A document of its own, so that nothing waits in it: a section is filled, then edited by the bare extension and by keys. */
async function oneRun({ page, folder }: Workbench, size: number, run: number): Promise<[Way, Way, Way]> {
	const name = `${String(run).padStart(4, '0')}-record-of-${size}.md`;
	const file = path.join(folder, 'docs/adr', name);
	mkdirSync(path.dirname(file), { recursive: true });
	const text = recordOf(size, run);
	writeFileSync(file, text);
	await workbench.open(`docs/adr/${name}`);
	await workbench.goTo(text.split('\n').indexOf('## Decision') + 1);
	await page.locator('.codelens-decoration a').filter({ hasText: 'Fill' }).first().waitFor();

	const word = `Quay${size}x${run}`;
	let sent = 0;
	model.behave(async (response) => {
		beginStream(response);
		response.flushHeaders();
		await pause(quiet);
		sent = Date.now();
		response.write(event(piece(word)));
		for (const next of ' is where ferries moor.'.split(/(?= )/)) {
			await pause(pace);
			response.write(event(piece(next)));
		}
		response.end(event(piece(undefined, 'stop')) + event('[DONE]'));
	});
	await look(word);
	await page.keyboard.press('ControlOrMeta+Alt+Enter');
	const filled = wayFrom(await seen(), () => sent);
	await page.locator('.codelens-decoration a').filter({ hasText: 'Keep' }).first().waitFor();
	await page.keyboard.press('ControlOrMeta+Enter');
	await page.locator('.codelens-decoration a').filter({ hasText: 'Keep' }).first().waitFor({ state: 'hidden' });

	bareWord = `Pier${size}x${run}`;
	bareTimes = undefined;
	await workbench.command('Specs: Write What a Socket Says');
	await look(bareWord);
	const edited = wayFrom(await seen(), () => bareSent);
	await workbench.until(() => bareTimes !== undefined);
	const { arrived, edited: answered } = bareTimes ?? { arrived: Number.NaN, edited: Number.NaN };

	await page.waitForTimeout(quiet);
	await look(`${bareWord}q`);
	await page.keyboard.press('q');
	const notes = await seen();
	const typed = wayFrom(notes, () => notes.pressed);

	await workbench.command('File: Revert File');
	await workbench.command('View: Close All Editors');
	rmSync(file);
	return [filled, { ...edited, arrived: arrived - bareSent, edited: answered - arrived }, typed];
}

/** An ADR with its empty section in the middle. */
function recordOf(lines: number, number: number): string {
	const half = Math.max(0, Math.floor((lines - 10) / 2));
	const around = Array.from({ length: half }, (_, i) =>
		i % 20 === 0 ? `### Part ${i}` : 'Ferries of the line moor at a free pier, and `code` waits beside **it**.',
	);
	const parts = [
		`# ${number}. Moor\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n\nSmall.`,
		...around,
		'\n## Decision\n\n## Consequences\n\nNone.\n',
		...around,
	];
	return `${parts.join('\n')}\n`;
}

/** From now on the page looks for a word. */
async function look(word: string): Promise<void> {
	await workbench.page.evaluate((next) => {
		Object.assign((globalThis as unknown as { notes: Notes }).notes, { word: next, written: 0, drawn: 0 });
	}, word);
}

/** Waits until the page has shown its word. */
async function seen(): Promise<Notes> {
	await workbench.page.waitForFunction(() => (globalThis as unknown as { notes: Notes }).notes.drawn > 0);
	return workbench.page.evaluate(() => (globalThis as unknown as { notes: Notes }).notes);
}

function wayFrom({ written, drawn }: Notes, from: () => number): Way {
	return { written: written - from(), drawn: drawn - from() };
}

function tell(what: string, ways: readonly Way[]): void {
	const parts = (['arrived', 'edited', 'written', 'drawn'] as const).flatMap((part) => {
		const times = ways.flatMap((way) => way[part] ?? []).sort((a, b) => a - b);
		const [least, most] = [times[0], times.at(-1)];
		return times.length === 0 ? [] : `${part} ${median(times).toFixed(0)} ms (${least} to ${most})`;
	});
	console.log(`  ${what}: ${parts.join(', ')}`);
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((resume) => {
		setTimeout(resume, milliseconds);
	});
}

/** Runs in each frame of the window before its own scripts. */
function note(): void {
	const notes: Notes = { word: '', written: 0, drawn: 0, pressed: 0 };
	Object.assign(globalThis, { notes });
	addEventListener(
		'keydown',
		() => {
			notes.pressed = Date.now();
		},
		{ capture: true },
	);
	// A message that is sent from a frame comes when the frame has been laid out and painted
	const frame = new MessageChannel();
	let isInFrame = false;
	frame.port1.onmessage = () => {
		isInFrame = false;
		if (notes.written > 0 && notes.drawn === 0) {
			notes.drawn = Date.now();
		}
	};
	const request = requestAnimationFrame;
	globalThis.requestAnimationFrame = (work) =>
		request((time) => {
			if (!isInFrame) {
				isInFrame = true;
				frame.port2.postMessage(0);
			}
			work(time);
		});
	const observe = (): void =>
		new MutationObserver((changes) => {
			if (notes.word === '' || notes.written > 0) {
				return;
			}
			const lines = changes.flatMap(({ target, addedNodes }) => [target, ...addedNodes]);
			if (lines.some((line) => line.textContent?.includes(notes.word) && isLine(line))) {
				notes.written = Date.now();
				if (!isInFrame) {
					requestAnimationFrame(() => {});
				}
			}
		}).observe(document, { childList: true, subtree: true, characterData: true });
	const isLine = (node: Node): boolean =>
		(node instanceof Element ? node : node.parentElement)?.closest('.view-lines') !== null;
	observe();
}
