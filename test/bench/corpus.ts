import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { adrName, madr, nygard } from './generate/adr.ts';
import { design, requirements, tasks } from './generate/kiro.ts';
import type { Place } from './generate/place.ts';
import { Prose, Random } from './generate/prose.ts';
import { openspec, speckitSpec, speckitTasks } from './generate/specs.ts';

/** A generated file, with its path from the corpus folder. */
export interface GeneratedFile {
	readonly path: string;
	readonly text: string;
}

/** Each round of ten: two Nygard records, two MADR, a Kiro trio, a spec-kit pair, one OpenSpec capability. */
const perRound = 10;

/**
 * A corpus of believable documents in the formats themselves, all links leading somewhere, together with the source
 * files that they name. The same arguments give the same files.
 * @param count number of documents, a multiple of ten
 * @param length of each, in characters
 */
export function* corpus(count: number, length = 20_000): Generator<GeneratedFile> {
	for (let round = 0; round < count / perRound; round++) {
		const place = (number: number): Place => placeOf(round, number, length);
		const folder = `${round + 1}`.padStart(3, '0');
		const { feature, source } = place(1);
		yield { path: source, text: '' };
		for (const offset of [1, 2]) {
			const number = round * 2 + offset;
			const previous = number > 1 ? placeOf(Math.floor((number - 2) / 2), number - 1, length) : undefined;
			const next = number < (count / perRound) * 2 ? placeOf(Math.floor(number / 2), number + 1, length) : undefined;
			const own = place(number);
			yield { path: `docs/adr/${adrName(number, own.feature)}`, text: nygard(own, previous, next) };
			yield { path: `docs/decisions/${adrName(number, own.feature)}`, text: madr(own, previous) };
		}
		yield { path: `.kiro/specs/${feature}/requirements.md`, text: requirements(place(1)) };
		yield { path: `.kiro/specs/${feature}/design.md`, text: design(place(2)) };
		yield { path: `.kiro/specs/${feature}/tasks.md`, text: tasks(place(3)) };
		yield { path: `specs/${folder}-${feature}/spec.md`, text: speckitSpec(place(round + 1)) };
		yield { path: `specs/${folder}-${feature}/tasks.md`, text: speckitTasks(place(round + 1)) };
		yield { path: `openspec/specs/${feature}/spec.md`, text: openspec(place(4)) };
	}
}

/** Writes a corpus into a folder. */
export async function writeCorpus(folder: string, count: number): Promise<void> {
	for (const file of corpus(count)) {
		const target = path.join(folder, file.path);
		await mkdir(path.dirname(target), { recursive: true });
		await writeFile(target, file.text);
	}
}

function placeOf(round: number, number: number, length: number): Place {
	const names = new Random(round * 7 + 3);
	const prose = new Prose(names);
	const feature = `${prose.part().replaceAll(' ', '-')}-${round + 1}`;
	return {
		number,
		feature,
		prose: new Prose(new Random(round * 1000 + number)),
		source: `src/${feature}/index.ts`,
		length,
	};
}
