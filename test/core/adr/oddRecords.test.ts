import { completeRecord } from '../../../src/core/adr/completion/completeRecord.ts';
import { dialectOf } from '../../../src/core/adr/dialect/dialect.ts';
import { dotGraph } from '../../../src/core/adr/graph/dotGraph.ts';
import { logTitle } from '../../../src/core/adr/graph/graph.ts';
import { graphPage } from '../../../src/core/adr/graph/graphPage.ts';
import { toc } from '../../../src/core/adr/graph/toc.ts';
import { pagesToUpdate, regenerateIndex } from '../../../src/core/adr/indexPage/indexPage.ts';
import { relate, supersede } from '../../../src/core/adr/links/relate.ts';
import { unrelate } from '../../../src/core/adr/links/unrelate.ts';
import { nextFree } from '../../../src/core/adr/log/nextNumber.ts';
import type { AdrRepository } from '../../../src/core/adr/log/repository.ts';
import { findMentions } from '../../../src/core/adr/mentions/mentions.ts';
import { renumber } from '../../../src/core/adr/naming/renumber.ts';
import { retitle } from '../../../src/core/adr/naming/retitle.ts';
import { newRecord } from '../../../src/core/adr/new/newRecord.ts';
import type { AdrRecord } from '../../../src/core/adr/record/record.ts';
import { changeStatus } from '../../../src/core/adr/status/changeStatus.ts';
import { LineIndex, type Position } from '../../../src/core/document/text.ts';
import { OperationError, type WorkspaceChange } from '../../../src/core/workspace/change.ts';
import { documentsOf, type Files, repositoryOf } from '../../support/adrRepository.ts';
import { assertKept, keptTexts, placed } from '../../support/kept.ts';

const today = '2024-06-01';

/** Records as people write them who follow no template to the letter: `=== path` stands before each. */
let files: Files = {};

/** Read anew by each: a spec that only looks at what was read before tells nothing of the reading. */
let repository: AdrRepository;

/** All that is read of a record, a line for each part. */
function read({ path, kind, name, missing, decision = '', tags, deciders = '', ...record }: AdrRecord): string[] {
	const lines = new LineIndex(files[path] ?? '');
	const { title, titlePrefix = '', titleNumber, titleRange, status, date, links, linksHeading = '' } = record;
	return [
		`${path}: ${kind}: ${[name.prefix, name.number, name.digits, name.date, name.separator, name.slug].join('|')}`,
		`  title: ${titlePrefix}|${titleNumber?.number}|${title} ${titleRange ? placed(titleRange, lines) : ''}`,
		`  status: ${status ? `${status.emoji}${status.text}|${status.stage}|${status.form} ${placed(status.range, lines)}` : ''}`,
		`  date: ${date ? `${date.text}|${date.day}|${date.form} ${placed(date.range, lines)}` : ''}`,
		...links.map(
			({ relation, label, path: target, elsewhere, number, prefix, range }) =>
				`  link: ${[relation, label, target, elsewhere, prefix, number].join('|')} ${placed(range, lines)}`,
		),
		`  ${JSON.stringify({ tags, deciders, linksHeading, missing, decision })}`,
	];
}

/** What an operation changes, or why it changes nothing. */
async function told(what: string, run: () => Promise<WorkspaceChange>): Promise<string[]> {
	try {
		const { edits, creates, renames, notes = [] } = await run();
		return [
			what,
			...notes.map((note) => `  note: ${note}`),
			...renames.map(({ from, to }) => `  ${from} → ${to}`),
			...[...edits].flatMap(([path, own]) =>
				own.map(
					({ range, newText }) =>
						`  ${path} ${placed(range, new LineIndex(files[path] ?? ''))} → ${JSON.stringify(newText)}`,
				),
			),
			...creates.flatMap(({ path, text }) => [`  new: ${path}`, ...text.split('\n').map((line) => `    ${line}`)]),
		];
	} catch (error) {
		if (error instanceof OperationError) {
			return [`${what}: ${error.message}`];
		}
		throw error;
	}
}

/** The record behind another in its log, which the first one stands behind. */
function nextOf(record: AdrRecord): AdrRecord {
	const { records } = repository.logOf(record);
	return records[(records.indexOf(record) + 1) % records.length] ?? record;
}

const sets: readonly (readonly [name: string, texts: string])[] = [
	['oddRecords', 'records as people write them'],
	['oddHeads', 'records with heads of all sorts'],
];

for (const [set, texts] of sets) {
	describe(texts, () => {
		beforeEach(() => {
			files = keptTexts(set);
			repository = repositoryOf(files);
		});

		it('are read', () => {
			assertKept(`${set}.read`, repository.records.flatMap(read));
		});

		it('have logs, with words, names and numbers of their own', async () => {
			const lines: string[] = [];
			for (const log of repository.logs) {
				const own = log.records.filter(({ kind }) => kind === log.records[0]?.kind);
				const { words, labels, ...rest } = dialectOf(log, own[0]?.kind ?? '');
				lines.push(`${logTitle(log)}: ${log.records.length}, next ${await nextFree(repository, log)}`);
				lines.push(...[words, labels, rest].map((part) => `  ${JSON.stringify(part)}`));
				lines.push(
					...(await told(
						'new',
						async () => (await newRecord(repository, { title: 'Ask 2 people', day: today, log })).change,
					)),
				);
			}
			assertKept(`${set}.logs`, lines);
		});

		it('are shown as graphs and lists', () => {
			const { records, logs } = repository;
			const texts = [
				graphPage(records, { logs }),
				graphPage(records, { title: 'All' }),
				...logs.flatMap((log) => [
					dotGraph(log.records, { folder: log.folder }),
					toc(log.records, { folder: log.folder, intro: 'Before.\n', outro: 'Behind.\n', prefix: 'x/' }),
				]),
			];
			assertKept(
				`${set}.graphs`,
				texts.flatMap((text) => text.split('\n')),
			);
		});

		it('are mentioned', async () => {
			const lines: string[] = [];
			for (const record of repository.records) {
				for (const mention of await findMentions(repository, record)) {
					lines.push(`${record.path}: ${JSON.stringify(mention)}`);
				}
			}
			assertKept(`${set}.mentions`, lines);
		});

		it('get another status', async () => {
			const lines: string[] = [];
			for (const record of repository.records) {
				for (const status of ['accepted', 'rejected', 'Frozen', 'draft']) {
					lines.push(
						...(await told(`${record.path}: ${status}`, () => changeStatus(repository, record, status, today))),
					);
				}
				lines.push(...(await told(`${record.path}: proposed`, () => changeStatus(repository, record, 'proposed'))));
			}
			assertKept(`${set}.status`, lines);
		});

		it('get and lose links', async () => {
			const lines: string[] = [];
			for (const record of repository.records) {
				const next = nextOf(record);
				const words = { label: 'Depends on', reverse: 'Needed by' };
				const amending = { label: 'Amends', reverse: 'Amended by' };
				lines.push(
					...(await told(`${record.path} supersedes ${next.path}`, () => supersede(repository, record, [next], today))),
					...(await told(`${record.path} depends on ${next.path}`, () => relate(repository, record, next, words))),
					...(await told(`${record.path} amends ${next.path}`, () => relate(repository, record, next, amending))),
				);
				for (const path of new Set(record.links.map((link) => link.path))) {
					const linked = repository.records.find((one) => one.path === path);
					if (linked) {
						lines.push(...(await told(`${record.path} without ${path}`, () => unrelate(repository, record, linked))));
					}
				}
			}
			assertKept(`${set}.links`, lines);
		});

		it('get another title and number', async () => {
			const lines: string[] = [];
			for (const record of repository.records) {
				lines.push(
					...(await told(`${record.path}: title`, () => retitle(repository, record, 'Ask 2 people'))),
					...(await told(`${record.path}: number`, () => renumber(repository, record, 77))),
					...(await told(`${record.path}: 1`, () => renumber(repository, record, 1))),
				);
			}
			assertKept(`${set}.names`, lines);
		});

		it('are listed anew', async () => {
			const lines: string[] = [];
			for (const page of pagesToUpdate(documentsOf(files), '')) {
				lines.push(...(await told(page, () => regenerateIndex(repository, page))));
			}
			assertKept(`${set}.pages`, lines);
		});

		it('are completed', () => {
			const lines: string[] = [];
			const offered = (path: string, text: string, place: Position): void => {
				const items = completeRecord(repository, path, text, place);
				lines.push(`${path} ${place.line + 1}:${place.character + 1}: ${items.length}`);
				for (const { label, detail, insertText, filterText, range, record, ...rest } of items.slice(0, 7)) {
					const written = [label, detail, insertText, filterText, record?.path].join('|');
					lines.push(`  ${written} ${placed(range, new LineIndex(text))} ${JSON.stringify(rest)}`);
				}
			};
			for (const { path, status } of repository.records) {
				const text = files[path] ?? '';
				if (status) {
					offered(path, text, status.range.start);
					offered(path, text, status.range.end);
				}
				for (const typed of ['Superseded by ', 'See ADR-', 'See [']) {
					const line = new LineIndex(text).count - 1;
					offered(path, text + typed, { line, character: typed.length });
				}
			}
			assertKept(`${set}.completions`, lines);
		});
	});
}
