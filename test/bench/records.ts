// Operations on a log of many decision records: node records.ts FOLDER COUNT
// Writes the records into the folder and prints {"operations": [{"name": …, "samples": [milliseconds, …], "processor":
// [milliseconds, …]}, …]}: from the question to the complete change, the reading of files included and their writing
// not, by the clock and by the time of this process on a processor.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openProject } from '../../src/cli/openProject.ts';
import { regenerateIndex } from '../../src/core/adr/indexPage/indexPage.ts';
import { supersede } from '../../src/core/adr/links/relate.ts';
import { openRepository } from '../../src/core/adr/log/indexedRepository.ts';
import { nextFree } from '../../src/core/adr/log/nextNumber.ts';
import type { AdrRepository } from '../../src/core/adr/log/repository.ts';
import { renumber } from '../../src/core/adr/naming/renumber.ts';
import { retitle } from '../../src/core/adr/naming/retitle.ts';
import type { AdrRecord } from '../../src/core/adr/record/record.ts';
import { noChange, type WorkspaceChange } from '../../src/core/workspace/change.ts';
import { adrName, nygard } from './generate/adr.ts';
import { type Place, titleOf } from './generate/place.ts';
import { Prose, Random } from './generate/prose.ts';

const [folder = '.', count = '1000'] = process.argv.slice(2);
const log = 'doc/adr';
const length = 5000;
const runs = 30;

const places = Array.from({ length: Number(count) }, (_, i): Place => {
	const random = new Random(i + 1);
	const feature = `${new Prose(random).part().replaceAll(' ', '-')}-${i + 1}`;
	return { number: i + 1, feature, prose: new Prose(random), source: `src/${feature}.ts`, length };
});
mkdirSync(path.join(folder, log), { recursive: true });
for (const [i, place] of places.entries()) {
	const text = nygard(place, places[i - 1], places[i + 1]);
	writeFileSync(path.join(folder, log, adrName(place.number, place.feature)), text);
}
const listed = places
	.slice(0, -1)
	.map(({ number, feature }) => `* [${number}. ${titleOf(feature)}](${adrName(number, feature)})`);
writeFileSync(path.join(folder, log, 'README.md'), `# Architecture Decision Records\n\n${listed.join('\n')}\n`);

const { index, workspace, project } = await openProject({ cwd: folder, paths: [], rules: [] });
await index.load();

const operations: Readonly<Record<string, (repository: AdrRepository, record: AdrRecord) => Promise<WorkspaceChange>>> =
	{
		supersede: (repository, record) => supersede(repository, last(repository), [record]),
		renumber: async (repository, record) =>
			renumber(repository, record, await nextFree(repository, repository.logOf(record))),
		rename: (repository, record) => retitle(repository, record, 'Another title'),
		index: (repository) => regenerateIndex(repository, `${log}/README.md`),
	};

const random = new Random(7);
const measured = [];
for (const [name, compute] of Object.entries(operations)) {
	const samples: number[] = [];
	const processor: number[] = [];
	for (let run = 0; run < runs; run++) {
		const before = process.cpuUsage();
		const started = performance.now();
		const repository = openRepository({
			index,
			workspace,
			kinds: project.kinds,
			workflow: project.config.adr.workflow,
		});
		const record = repository.records[random.between(0, repository.records.length - 2)];
		const { edits } = record ? await compute(repository, record) : noChange;
		samples.push(performance.now() - started);
		const { user, system } = process.cpuUsage(before);
		processor.push((user + system) / 1000);
		if (edits.size === 0) {
			throw new Error(`${name} changed nothing`);
		}
	}
	measured.push({ name, samples, processor });
}
console.log(JSON.stringify({ operations: measured }));

function last({ records }: AdrRepository): AdrRecord {
	const found = records.at(-1);
	if (!found) {
		throw new Error('the folder holds no records');
	}
	return found;
}
