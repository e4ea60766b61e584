import assert from 'node:assert/strict';
import { defaultLabels, relations } from '../../../src/core/adr/dialect/defaultWords.ts';
import { type Dialect, dialectOf } from '../../../src/core/adr/dialect/dialect.ts';
import { translations } from '../../../src/core/adr/dialect/translations.ts';
import { stages } from '../../../src/core/adr/record/record.ts';
import { relationOf } from '../../../src/core/adr/record/relation.ts';
import { stageOf } from '../../../src/core/adr/record/stage.ts';
import { type Files, repositoryOf } from '../../support/adrRepository.ts';

const sections = '## Context\n\nc\n\n## Decision\n\nd\n\n## Consequences\n\ne\n';

const nygard = (title: string, status: string, date = '2024-01-31') =>
	`# ${title}\n\nDate: ${date}\n\n## Status\n\n${status}\n\n${sections}`;

function dialectIn(files: Files, own?: string): Dialect {
	const repository = repositoryOf(files);
	return dialectOf(repository.logs[0], 'adr-nygard', own === undefined ? undefined : repository.record(own));
}

describe('dialectOf', () => {
	it('writes as adr-tools where there are no records, and as other formats where the kind says so', () => {
		const { words, labels, ...rest } = dialectOf(undefined, 'adr-nygard');
		assert.deepEqual(rest, {
			kind: 'adr-nygard',
			fileName: '{number:4}-{slug}.md',
			title: '{number:1}. {title}',
			status: 'section',
			links: 'line',
			idAlone: false,
			idLetters: undefined,
			linksHeading: undefined,
			date: 'YYYY-MM-DD',
		});
		assert.equal(words.superseded, 'Superceded');
		assert.equal(labels['superseded-by'], 'Superceded by');
		const madr = dialectOf(undefined, 'adr-madr-4');
		assert.deepEqual(
			[madr.title, madr.status, madr.links, madr.words.accepted, madr.labels['superseded-by'], madr.labels.supersedes],
			['{title}', 'front-matter', 'status', 'accepted', 'superseded by', 'Supersedes'],
		);
		const log4brains = dialectOf(undefined, 'adr-log4brains');
		assert.deepEqual([log4brains.fileName, log4brains.links], ['{date:compact}-{slug}.md', 'list']);
	});

	it('takes the words of a log of thousands from its newest records', () => {
		const record = (at: number) => [
			`docs/adr/${`${at}`.padStart(4, '0')}-use.md`,
			nygard(`${at}. Use`, at > 450 ? 'Approved' : 'Accepted'),
		];
		const numbers = Array.from({ length: 850 }, (_, at) => at + 1);
		assert.equal(dialectIn(Object.fromEntries(numbers.map(record))).words.accepted, 'Approved');
		assert.equal(dialectIn(Object.fromEntries(numbers.slice(0, 560).map(record))).words.accepted, 'Approved');
		assert.equal(dialectIn(Object.fromEntries(numbers.slice(0, 540).map(record))).words.accepted, 'Accepted');
	});

	const names: readonly (readonly [string, readonly string[]])[] = [
		['{number:4}-{slug}.md', ['0001-use-x.md', '0002-use-y.md']],
		['{number:3}-{slug}.md', ['0001-use-x.md', '002-use-y.md']],
		['ADR-{number:3}-{slug}.md', ['ADR-001-use-x.md', 'ADR-002-use-y.md']],
		['adr_{number:4}_{slug:snake}.md', ['adr_0001_use_x.md', 'adr_0002_use_y.md']],
		['{number:3}-{slug:caps}.md', ['001-Use-X.md', '002-use-IAM.md', '003-use.md']],
		['{number:4} {slug:caps_spaces}.md', ['0001 Use X.md', '0002 Use Y.md']],
		['{number:4}-{slug}/index.md', ['0001-use-x/index.md', '0002-use-y/index.md']],
		['{number:4}-{slug}/README.md', ['0001-use-x/README.md']],
		['{date:compact}-{slug}.md', ['20240131-use-x.md', '20240201-use-y.md']],
		['{date}-{slug}.md', ['2024-01-31-use-x.md']],
		['{slug}.md', ['use-x.md', 'use-y.md']],
	];
	for (const [form, files] of names) {
		it(`names a file ${form} beside ${files.join(', ')}`, () => {
			const texts = files.map((name) => [`docs/adr/${name}`, nygard('Use', 'Accepted')]);
			assert.equal(dialectIn(Object.fromEntries(texts)).fileName, form);
		});
	}

	const titles: readonly (readonly [string, readonly string[]])[] = [
		['{number:1}. {title}', ['9. Use', '10. Use']],
		['ADR-{number:4}: {title}', ['ADR-0009: Use', 'ADR-0010: Use']],
		['{number:3} {title}', ['009 Use', '010 Use']],
		['{title}', ['Use', 'Use']],
		['Architecture Decision Record: {title}', ['Architecture Decision Record: Use']],
	];
	for (const [form, heads] of titles) {
		it(`titles a record ${form} beside ${heads.join(', ')}`, () => {
			const texts = heads.map((head, i) => [
				`docs/adr/00${String(i + 9).padStart(2, '0')}-use.md`,
				nygard(head, 'Accepted'),
			]);
			assert.equal(dialectIn(Object.fromEntries(texts)).title, form);
		});
	}

	it('has the words of the log, with its case, spelling, emoji and language', () => {
		const words = (...statuses: readonly string[]) =>
			dialectIn(Object.fromEntries(statuses.map((status, i) => [`docs/adr/000${i + 1}-x.md`, nygard('X', status)])))
				.words;
		assert.deepEqual(words('APPROVED', 'APPROVED', 'Accepted'), {
			draft: 'DRAFT',
			proposed: 'PROPOSED',
			accepted: 'APPROVED',
			rejected: 'REJECTED',
			deprecated: 'DEPRECATED',
			superseded: 'SUPERSEDED',
		});
		assert.equal(words('✅ Accepted', '🤔 Proposed').accepted, '✅ Accepted');
		assert.equal(words('Superceded by [2. X](0002-x.md)', 'accepted').superseded, 'Superceded');
		assert.deepEqual([words('已通过').accepted, words('已通过').proposed], ['已通过', '提议']);
		assert.equal(words('Akzeptiert').rejected, 'Abgelehnt');
		assert.equal(words('On hold', 'Accepted').proposed, 'Proposed');
		assert.equal(words('In Review', 'In Review', 'In Review', 'Accepted').proposed, 'In Review');
	});

	it('takes what a record itself shows before what the others do', () => {
		const files = {
			'docs/adr/0001-a.md': nygard('1. A', 'Accepted'),
			'docs/adr/0002-b.md': nygard('2. B', 'Accepted'),
			'docs/adr/0003-c.md':
				'---\nstatus: approved\ndate: 31/01/2024\n---\n\n# C\n\n## Context and Problem Statement\n\nc\n\n## Considered Options\n\n* o\n\n## Decision Outcome\n\nd\n',
		};
		const { kind, status, words, date, title } = dialectIn(files, 'docs/adr/0003-c.md');
		assert.deepEqual(
			[kind, status, words.accepted, words.rejected, date, title],
			['adr-madr-4', 'front-matter', 'approved', 'rejected', 'DD/MM/YYYY', '{title}'],
		);
		assert.equal(dialectIn(files).words.accepted, 'Accepted');
	});

	it('goes by the newest records where habits have changed', () => {
		const old = Array.from({ length: 20 }, (_, i) => [
			`docs/adr/${i + 10}-x.md`,
			nygard(`${i + 10}. X`, 'Accepted', '31/01/2020'),
		]);
		const late = Array.from({ length: 10 }, (_, i) => [
			`docs/adr/ADR-0${i + 50}-x.md`,
			nygard(`ADR-0${i + 50}: X`, 'Accepted'),
		]);
		const { fileName, title, date } = dialectIn(Object.fromEntries([...old, ...late]));
		assert.deepEqual([fileName, title, date], ['ADR-{number:3}-{slug}.md', 'ADR-{number:3}: {title}', 'YYYY-MM-DD']);
	});
});

describe('the words that are written in other languages', () => {
	for (const translation of translations) {
		it(`${translation.accepted[0]} is read as what it says, and so are the others`, () => {
			for (const stage of stages) {
				for (const word of translation[stage]) {
					assert.equal(stageOf(word), stage, word);
				}
			}
			const labels = defaultLabels([translation.accepted[0] ?? ''], { letters: 'title', spelling: 'supersede' });
			for (const relation of relations) {
				assert.equal(relationOf(labels[relation]), relation, labels[relation]);
			}
		});
	}
});
