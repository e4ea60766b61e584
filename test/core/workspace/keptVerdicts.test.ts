import assert from 'node:assert/strict';
import type { DiagramParser, DiagramVerdict } from '../../../src/core/diagrams/verdict.ts';
import { KeptVerdicts } from '../../../src/core/workspace/keptVerdicts.ts';
import { TestParser } from '../../support/diagramParser.ts';
import { MemoryFolder } from '../../support/memoryFolder.ts';

const texts = Array.from({ length: 60 }, (_, i) => `flowchart LR\n  a --> b${i}\n`);
const bad = 'flowchart LR\n  a -> b\n';
const own = 'zenuml\n  a\n';

/** It judges each text once, for all of the specs. */
const judge = new TestParser();

/** Tells what it was asked for. */
class NotingParser implements DiagramParser {
	readonly asked: string[] = [];

	parse(text: string): Promise<DiagramVerdict> {
		this.asked.push(text);
		return judge.parse(text);
	}

	dispose(): void {
		judge.dispose();
	}
}

/** Verdicts on texts, asked for while a workspace is read, and which of them the parser was asked for. */
async function session(folder: MemoryFolder, asked: readonly string[], options: Partial<Session> = {}) {
	const { complete = true, fingerprint = async () => 'one', fewest = 20 } = options;
	const parser = new NotingParser();
	const kept = new KeptVerdicts(parser, folder, fingerprint, fewest);
	let verdicts: readonly DiagramVerdict[] = [];
	const ended = await kept.during(async () => {
		verdicts = await Promise.all(asked.map((text) => kept.parse(text)));
		return complete;
	});
	assert.equal(ended, complete);
	return { kept, parser, asked: [...parser.asked], said: JSON.stringify(verdicts) };
}

interface Session {
	readonly complete: boolean;
	readonly fingerprint: () => Promise<string>;
	readonly fewest: number;
}

describe('kept verdicts on diagrams', () => {
	it('are said again without the parser, the problems too', async () => {
		const folder = new MemoryFolder();
		const first = await session(folder, [...texts, bad]);
		assert.equal(first.asked.length, 61);
		assert.match(first.said, /"invalid"/);
		const second = await session(folder, [...texts, bad, 'pie\n']);
		assert.deepEqual(second.asked, ['pie\n']);
		assert.ok(second.said.startsWith(first.said.slice(0, -1)));
	});

	it('are not asked for while nothing is read', async () => {
		const folder = new MemoryFolder();
		const { kept, parser } = await session(folder, texts);
		await kept.parse(texts[0] ?? '');
		assert.deepEqual(parser.asked.slice(texts.length), [texts[0]]);
		await kept.during(async () => (await kept.parse(texts[1] ?? '')) !== undefined);
		assert.deepEqual(parser.asked.slice(texts.length), [texts[0]]);
	});

	it('leave out what was not checked, and what nobody asks for any more', async () => {
		const folder = new MemoryFolder();
		await session(folder, [...texts, own]);
		assert.deepEqual((await session(folder, [...texts, own])).asked, [own]);
		const few = texts.slice(0, 25);
		await session(folder, few, { complete: false });
		assert.deepEqual((await session(folder, texts)).asked, [], 'a reading that was ended forgets nothing');
		await session(folder, few);
		const length = [...folder.files.values()].join('\n').split('\n').length;
		// Each of sixteen files may keep what is less than half of it
		assert.ok(length < 55, `${length} verdicts`);
		assert.deepEqual((await session(folder, few)).asked, []);
	});

	it('of a reading that was ended join those of before', async () => {
		const folder = new MemoryFolder();
		await session(folder, texts.slice(0, 30));
		await session(folder, texts.slice(30), { complete: false });
		assert.deepEqual((await session(folder, texts)).asked, []);
	});

	it('wait for all who read at the same time', async () => {
		const folder = new MemoryFolder();
		const parser = new NotingParser();
		const kept = new KeptVerdicts(parser, folder, async () => 'one', 20);
		const half = async (some: readonly string[], ready: Promise<unknown>) => {
			await Promise.all(some.map((text) => kept.parse(text)));
			await ready;
			return true;
		};
		let go = () => undefined as unknown;
		const late = new Promise((resume) => {
			go = () => resume(undefined);
		});
		const slow = kept.during(() => half(texts.slice(0, 30), late));
		await kept.during(() => half(texts.slice(30), Promise.resolve()));
		assert.equal(folder.files.size, 0);
		go();
		await slow;
		assert.deepEqual((await session(folder, texts)).asked, []);
	});

	it('are kept where a reading failed', async () => {
		const folder = new MemoryFolder();
		const kept = new KeptVerdicts(new NotingParser(), folder, async () => 'one', 20);
		const reading = kept.during(async () => {
			await Promise.all(texts.map((text) => kept.parse(text)));
			throw new Error('the folder is gone');
		});
		await assert.rejects(reading, /the folder is gone/);
		assert.deepEqual((await session(folder, texts)).asked, []);
	});

	it('of another version of the parser are of no use, and are thrown away', async () => {
		const folder = new MemoryFolder();
		await session(folder, texts);
		const before = [...folder.files.values()].join('\n');
		const other = await session(folder, texts, { fingerprint: async () => 'other' });
		assert.equal(other.asked.length, 60);
		const after = [...folder.files.values()].join('\n');
		const left = before.split('\n').filter((line) => after.includes(line));
		// A file of which no verdict was asked for stays: of many verdicts there is none such
		assert.ok(left.length < 5, left.join('\n'));
	});

	it('are asked for anew where they are damaged or gone, where there is no room, and where there are no digests', async () => {
		const plain = (await session(new MemoryFolder(), [...texts, bad])).said;
		const damages: readonly ((folder: MemoryFolder) => void)[] = [
			({ files }) => files.delete([...files.keys()][0] ?? ''),
			({ files }) => files.set([...files.keys()][0] ?? '', '{'),
			({ files }) => files.set([...files.keys()][0] ?? '', ''),
			({ files }) => {
				for (const [name, text] of files) {
					files.set(name, text.replaceAll('"state"', '"stat'));
				}
			},
			({ files }) => {
				for (const [name, text] of files) {
					files.set(name, text.replaceAll(/\{.*/g, '{"state":"fine"}'));
				}
			},
			({ files }) => {
				for (const [name, text] of files) {
					files.set(name, text.replaceAll(/\{.*/g, 'null'));
				}
			},
		];
		for (const damage of damages) {
			const folder = new MemoryFolder();
			await session(folder, [...texts, bad]);
			damage(folder);
			const next = await session(folder, [...texts, bad]);
			assert.equal(next.said, plain, damage.toString());
			assert.ok(next.asked.length > 0, damage.toString());
		}
		const full = new MemoryFolder();
		full.full = /verdicts/;
		assert.equal((await session(full, [...texts, bad])).said, plain);
		const plainFolder = new MemoryFolder();
		plainFolder.digest = () => Promise.reject(new Error('no digests here'));
		assert.equal((await session(plainFolder, [...texts, bad])).said, plain);
		assert.equal(plainFolder.files.size, 0);
	});

	it('are not kept where nobody knows which parser gave them', async () => {
		const fingerprint = async () => Promise.reject(new Error('no such file'));
		const folder = new MemoryFolder();
		for (const _ of ['once', 'again']) {
			assert.equal((await session(folder, texts, { fingerprint })).asked.length, texts.length);
		}
		assert.equal(folder.files.size, 0);
	});

	it('are not worth a file where there are few', async () => {
		const folder = new MemoryFolder();
		await session(folder, texts, { fewest: 61 });
		assert.equal(folder.files.size, 0);
	});
});
