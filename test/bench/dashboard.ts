// The dashboard's facts of many documents: node dashboard.ts FOLDER RUNS
// Prints {"documents": …, "samples": [milliseconds, …], "bytes": …}: from the index to what the page is sent.
import { openProject } from '../../src/cli/openProject.ts';
import { buildDashboard } from '../../src/core/dashboard/buildDashboard.ts';

const [folder = '.', runs = '20'] = process.argv.slice(2);
const { index } = await openProject({ cwd: folder, paths: [] });
await index.load();
const root = {
	id: 'one',
	name: 'one',
	documents: () => index.documents(),
	findings: (path: string) => index.findings(path),
	others: () => [],
	review: () => '',
};

const samples: number[] = [];
let bytes = 0;
for (let i = 0; i < Number(runs); i++) {
	const started = performance.now();
	bytes = JSON.stringify(buildDashboard([root])).length;
	samples.push(performance.now() - started);
}
console.log(JSON.stringify({ documents: index.documents().length, samples, bytes }));
