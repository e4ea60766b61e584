import assert from 'node:assert/strict';
import { relate, supersede } from '../../../src/core/adr/links/relate.ts';
import { newRecord } from '../../../src/core/adr/new/newRecord.ts';
import { changed, type Files, repositoryOf } from '../../support/adrRepository.ts';

/** A record with its status in a list and links, if any, in a section of its own. */
function listed(title: string, ...end: readonly string[]): string {
	const head = [`# ${title}`, '', '- Status: accepted', '- Date: 2024-01-02', ''];
	const body = [
		'## Context and Problem Statement',
		'',
		`Why ${title}?`,
		'',
		'## Considered Options',
		'',
		'- A',
		'- B',
		'',
	];
	const text = [...head, ...body, '## Decision Outcome', '', `Chosen option: "A", because of ${title}.`, ''];
	return [...text, ...end.flatMap((line) => [line, ''])].join('\n');
}

function startOf(path: string): string {
	return path.replace(/.*\//, '').replace('.md', '');
}

function link(label: string, file: string): string {
	return `- ${label} [${file}](${file}.md)`;
}

async function amended(files: Files, from: string, to: string): Promise<Record<string, string>> {
	const repository = repositoryOf(files);
	const words = { label: 'Amends', reverse: 'Amended by' };
	return changed(files, await relate(repository, repository.record(from), repository.record(to), words));
}

describe('links between records of one log', () => {
	const [first, second, third] = ['adr/20240101-a.md', 'adr/20240102-b.md', 'adr/20240103-c.md'] as const;
	const withRelated = {
		[first]: listed('A', '## Related', link('Refined by', '20240102-b')),
		[second]: listed('B', '## Related', link('Refines', '20240101-a')),
		[third]: listed('C'),
	};

	it('go under the heading that other records of the log have', async () => {
		const after = await amended(withRelated, third, first);
		assert.equal(after[third], listed('C', '## Related', link('Amends', '20240101-a')));
		assert.equal(
			after[first],
			listed('A', '## Related', `${link('Refined by', '20240102-b')}\n${link('Amended by', '20240103-c')}`),
		);
	});

	it('go under a heading in the language of the statuses, which is found again', async () => {
		const languages = [
			['Aceptado', '## Enlaces', '- Reemplaza', 'Reemplazado por'],
			['Accepté', '## Liens', '- Remplace', 'Remplacé par'],
			['已接受', '## 链接', '- 取代', '被取代'],
			['承認', '## リンク', '- Supersedes', '置き換え先'],
		] as const;
		for (const [accepted, heading, label, passive] of languages) {
			const text = (title: string) => listed(title).replace('accepted', accepted);
			const files = { 'adr/0001-a.md': text('A'), 'adr/0002-b.md': text('B'), 'adr/0003-c.md': text('C') };
			const repository = repositoryOf(files);
			const [older, newer] = [repository.record('adr/0001-a.md'), repository.record('adr/0003-c.md')];
			const after = changed(files, await supersede(repository, newer, [older]));
			const bullet = `${label} [ADR-0001](0001-a.md)`;
			assert.equal(after[newer.path], `${text('C')}\n${heading}\n\n${bullet}\n`);
			assert.match(after[older.path] ?? '', new RegExp(`^- Status: ${passive} \\[ADR-0003\\]\\(0003-c\\.md\\)$`, 'm'));
			const more = repositoryOf(after);
			const both = changed(after, await supersede(more, more.record(newer.path), [more.record('adr/0002-b.md')]));
			assert.ok(both[newer.path]?.endsWith(`\n${heading}\n\n${bullet}\n${bullet.replace('1](0001-a', '2](0002-b')}\n`));
		}
	});

	it('go behind sections that the kind does not know, at the end of the record', async () => {
		const files = { [first]: listed('A', '## Consequences', 'z'), [third]: listed('C', '## Consequences', 'z') };
		const after = await amended(files, third, first);
		assert.equal(
			after[third],
			`${files[third]}\n## Links\n\n${link('Amends', '20240101-a')}\n`.replace('\n\n\n', '\n\n'),
		);
	});

	it('go under the usual heading where that of the others lists other things', async () => {
		const files = { [first]: listed('A', '## References', '- [Site](https://example.org)'), [third]: listed('C') };
		const after = await amended(files, third, first);
		assert.equal(after[third], listed('C', '## Links', link('Amends', '20240101-a')));
	});

	it('name a record with the letters that titles and links of the log have', async () => {
		const madr = (title: string, status: string): string =>
			`---\nstatus: ${status}\n---\n\n${listed(title).replace('- Status: accepted\n- Date: 2024-01-02\n\n', '')}`;
		const files = {
			'adr/adr-001-a.md': madr('ADR-001: A', 'accepted'),
			'adr/adr-002-b.md': madr('ADR-002: B', 'accepted'),
		};
		const superseded = async (all: Files): Promise<string | undefined> => {
			const repository = repositoryOf(all);
			const [older, newer] = [repository.record('adr/adr-001-a.md'), repository.record('adr/adr-002-b.md')];
			return changed(all, await supersede(repository, newer, [older]))['adr/adr-001-a.md']?.split('\n')[1];
		};
		assert.equal(await superseded(files), 'status: superseded by ADR-002');
		const plain = { 'adr/adr-001-a.md': madr('A', 'accepted'), 'adr/adr-002-b.md': madr('B', 'accepted') };
		assert.equal(await superseded(plain), 'status: superseded by adr-002');
	});

	it('are all that makes their section in a new record, which has none without', async () => {
		const made = async (files: Files, ...supersedes: readonly string[]): Promise<string> => {
			const repository = repositoryOf(files);
			const options = { title: 'D', day: '2024-01-02', status: 'accepted' };
			const { text } = await newRecord(repository, {
				...options,
				supersedes: supersedes.map((path) => repository.record(path)),
			});
			return text.slice(text.indexOf('## Decision Outcome'));
		};
		const files = { ...withRelated, [third]: listed('C', '## Related', link('Refines', '20240101-a')) };
		const outcome = '## Decision Outcome\n\nChosen option: "[option 1]", because [justification].\n';
		assert.equal(await made(files), outcome);
		assert.equal(
			await made(files, second),
			`${outcome}\n## Related\n\n- Supersedes [${startOf(second)}](${startOf(second)}.md)\n`,
		);
		const empty = Object.fromEntries([first, second, third].map((path) => [path, listed(path, '## Related')]));
		assert.equal(await made(empty), `${outcome}\n## Related\n`);
	});
});
