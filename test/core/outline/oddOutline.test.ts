import { buildDashboard } from '../../../src/core/dashboard/buildDashboard.ts';
import { type DecisionEntry, groupDecisions, stageLabel, supersedersOf } from '../../../src/core/outline/decisions.ts';
import { groupDocuments } from '../../../src/core/outline/groups.ts';
import { recordLabel } from '../../../src/core/outline/recordLabel.ts';
import { statusInLine } from '../../../src/core/outline/statusInLine.ts';
import { countFindings, countsInWords, requiredSections, sectionsAt } from '../../../src/core/outline/summary.ts';
import { repositoryOf } from '../../support/adrRepository.ts';
import { assertKept, keptTexts } from '../../support/kept.ts';
import { oddIndex } from '../../support/oddSpecs.ts';

function entry({ record, superseded }: DecisionEntry): string[] {
	return [`  ${recordLabel(record)}: ${statusInLine(record)}`, ...superseded.flatMap(entry).map((line) => `  ${line}`)];
}

describe('what is shown of odd documents', () => {
	it('is grouped and summed up alike', async () => {
		const index = await oddIndex();
		const documents = index.documents().map((one) => ({ ...one, path: one.facts.path }));
		const groups = (['kind', 'feature', 'folder'] as const).flatMap((by) =>
			groupDocuments(documents, by).map(
				({ id, label, parent, archive, documents }) =>
					`${by} ${[id, label, parent, archive].join('|')}: ${documents.map(({ path }) => path).join(' ')}`,
			),
		);
		const sums = documents.flatMap(({ facts }) => {
			const { complete, all } = requiredSections(facts.sections);
			const places = Array.from({ length: facts.lineCount }, (_, line) => sectionsAt(facts, line).at(-1)?.id ?? '-');
			return [
				`${facts.path}: ${complete} of ${all}, ${countsInWords(countFindings(index.findings(facts.path)))}`,
				`  ${places.filter((id, line) => id !== places[line - 1]).join(' ')}`,
			];
		});
		assertKept('oddOutline', [...groups, ...sums]);
	});

	it('is on the dashboard', async () => {
		const index = await oddIndex();
		const root = {
			id: 'root',
			name: 'bakery',
			documents: () => index.documents(),
			findings: (path: string) => index.findings(path),
			others: () => [{ path: 'src/till.ts', counts: { error: 1, warning: 0, hint: 0 }, detail: 'FR-077', line: 2 }],
			review: (path: string) => (path.endsWith('design.md') ? 'waits for Ada' : ''),
		};
		const { documents, problems, features, ...lists } = buildDashboard([root]);
		assertKept('oddDashboard', [
			JSON.stringify({ documents, problems }),
			...features.map((feature) => `feature ${JSON.stringify(feature)}`),
			...Object.entries(lists).flatMap(([name, { all, entries }]) => [
				`${name} ${all}`,
				...entries.map((one) => `  ${JSON.stringify(one)}`),
			]),
		]);
	});

	it('is arranged by what records say', () => {
		const repository = repositoryOf(keptTexts('oddRecords'));
		const superseders = supersedersOf(repository.records);
		const lines = (['folder', 'status', 'tag', 'date'] as const).flatMap((groupBy) =>
			(['number', 'newest'] as const).flatMap((order) => [
				`by ${groupBy}, ${order}`,
				...groupDecisions(repository.logs, superseders, { groupBy, order }).flatMap(
					({ id, label, detail, log, size, entries }) => [
						` ${[id, label, detail, log?.folder, size].join('|')}`,
						...entries.flatMap(entry),
					],
				),
			]),
		);
		const open = new Set(['proposed', 'none'] as const);
		const shown = groupDecisions(repository.logs, superseders, { groupBy: 'folder', order: 'number', filter: open });
		assertKept('oddDecisions', [
			...lines,
			stageLabel('none'),
			...shown.flatMap(({ entries }) => entries.flatMap(entry)),
		]);
	});
});
