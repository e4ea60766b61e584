import { historyPage } from '../../../src/core/adr/history/historyPage.ts';
import { findDates, importDates } from '../../../src/core/adr/history/importDates.ts';
import { recordHistory } from '../../../src/core/adr/history/statusHistory.ts';
import { upgradeDates } from '../../../src/core/adr/history/upgradeDates.ts';
import { regenerateIndex } from '../../../src/core/adr/indexPage/indexPage.ts';
import type { AdrRepository } from '../../../src/core/adr/log/repository.ts';
import { resolveRecord } from '../../../src/core/adr/log/resolveRecord.ts';
import { newRecord } from '../../../src/core/adr/new/newRecord.ts';
import { idOf, linkTo } from '../../../src/core/adr/record/linkTarget.ts';
import { OperationError, type WorkspaceChange } from '../../../src/core/workspace/change.ts';
import { repositoryOf } from '../../support/adrRepository.ts';
import { assertKept, keptTexts, toldEdits, underHeading } from '../../support/kept.ts';

const records = keptTexts('oddRecords');
/** Read anew by each: a spec that only looks at what was read before tells nothing of the reading. */
let repository: AdrRepository;

function readAnew(): void {
	repository = repositoryOf(records);
}

/** What an operation changes, or why it changes nothing. */
async function told(files: Readonly<Record<string, string>>, run: () => Promise<WorkspaceChange>): Promise<string[]> {
	try {
		const { edits, creates, notes = [] } = await run();
		return [
			...notes.map((note) => `note: ${note}`),
			...[...edits].flatMap(([path, own]) => toldEdits(own, files[path] ?? '').map((line) => `${path} ${line}`)),
			...creates.flatMap(({ path, text }) => [`new: ${path}`, ...text.split('\n')]),
		];
	} catch (error) {
		if (error instanceof OperationError) {
			return [error.message];
		}
		throw error;
	}
}

describe('pages that list records', () => {
	it('are brought up to date in their own form', async () => {
		const log = Object.fromEntries(Object.entries(records).filter(([path]) => /docs\/adr\/000[1-5]/.test(path)));
		const lines: string[] = [];
		for (const [name, page] of Object.entries(keptTexts('oddIndexes'))) {
			const files = { ...log, 'docs/adr/README.md': page };
			const change = await told(files, () => regenerateIndex(repositoryOf(files), 'docs/adr/README.md'));
			lines.push(...underHeading(name, change));
		}
		assertKept('oddIndexes.updated', lines);
	});
});

describe('records as people write them, and what is known of them elsewhere', () => {
	beforeEach(readAnew);

	it('have the same days by their history', async () => {
		const day = '2023-05-06T23:30:00-05:00';
		const history = {
			versions: async (path: string) => [
				{
					commit: 'a'.repeat(40),
					date: '2023-05-05T10:00:00Z',
					author: 'Ada',
					subject: 'First',
					path,
					text: '# None\n',
				},
				{ commit: 'b'.repeat(40), date: day, author: 'Bob | B.', subject: 'Say *so*', path, text: records[path] ?? '' },
			],
		};
		const { known, unknown } = await findDates(repository, repository.records, history);
		const change = await importDates(repository, known);
		const pages: string[] = [];
		for (const record of repository.records.slice(0, 4)) {
			const kind = repository.kind(record.kind);
			const page = historyPage(record, recordHistory(kind, await history.versions(record.path), record));
			pages.push(...page.text.split('\n'), ...page.links.map((link) => JSON.stringify(link)));
		}
		assertKept('oddIndexes.days', [
			...known.map(
				({ record, day, because, version }) => `${record.path} ${day} ${because} ${version.commit.slice(0, 4)}`,
			),
			...unknown.map(({ path }) => `unknown ${path}`),
			...(await told(records, async () => change)),
			...(await told(records, async () => upgradeDates(repository.records))),
			...pages,
		]);
	});

	it('are meant by the same names', () => {
		const names = [
			'1',
			'0003',
			'ADR-2',
			'ADR-001',
			'#4',
			'copies',
			'attic',
			'docs/jp/0001-行.md',
			'third',
			'99',
			' ',
			'API-3',
		];
		const lines = names.map((name) => {
			try {
				return `${name}: ${resolveRecord(repository, name).path}`;
			} catch (error) {
				return `${name}: ${error instanceof OperationError ? error.message : String(error)}`;
			}
		});
		const links = repository.records.flatMap((record) =>
			(['title', 'id', 'slug'] as const).map((text) => linkTo(record, 'docs/a b/x.md', text, 'ADR')),
		);
		const ids = repository.records.map(({ name }) => `${idOf(name)} ${idOf(name, 'ADR')}`);
		assertKept('oddIndexes.names', [...lines, ...links, ...ids]);
	});

	it('get successors and neighbours alike', async () => {
		const lines: string[] = [];
		for (const log of repository.logs) {
			const [first, second = first] = log.records;
			const options = { title: 'Ask: "2" people / now', day: '2024-06-01', log };
			for (const [name, more] of Object.entries({
				'in place of one': { supersedes: first ? [first] : [] },
				'announced in place of one': { supersedes: first ? [first] : [], announceOnly: true },
				'beside two': {
					links: [first, second].flatMap((target) =>
						target ? [{ target, label: 'Amends', reverse: 'Amended by' }] : [],
					),
				},
				'of another kind': { kind: 'adr-madr-4', status: 'rejected' },
				'from a template': {
					template: '# NUMBER. TITLE\n\nDate: DATE\n\n## Status\n\nSTATUS\n\n## Context\n',
					asAdrTools: true,
				},
			})) {
				const change = await told(records, async () => (await newRecord(repository, { ...options, ...more })).change);
				lines.push(...underHeading(`${log.folder} ${name}`, change));
			}
		}
		assertKept('oddIndexes.new', lines);
	});
});
