import assert from 'node:assert/strict';
import { NamedRecords } from '../../../src/core/adr/log/namedRecords.ts';
import { LineIndex } from '../../../src/core/document/text.ts';
import { type Files, repositoryOf } from '../../support/adrRepository.ts';
import { processorTime } from '../../support/growth.ts';

const record = (title: string, text = 'We need it.') =>
	`# ${title}\n\nDate: 2025-05-05\n\n## Status\n\nAccepted\n\n## Context\n\n${text}\n\n## Decision\n\nWe do it.\n\n## Consequences\n\nNone.\n`;

const files: Files = {
	'docs/adr/0011-use-trees.md': record('11. Use trees'),
	'docs/adr/0012-use-rows.md': record('12. Use rows'),
	'docs/decisions/API-012-return-rows.md': record('API-012: Return rows'),
};
const readme = 'docs/README.md';

/** What is named at the place marked by `|`: the record's path and the text that names it. */
function at(marked: string, path = readme, more: Files = {}): string | undefined {
	const offset = marked.indexOf('|');
	const text = marked.replace('|', '');
	const named = new NamedRecords(repositoryOf({ ...files, ...more, [path]: text }));
	const lines = new LineIndex(text);
	const found = named.at(path, text, lines.positionAt(offset));
	return found && `${found.record.path} ${lines.slice(found.mention.range)}`;
}

describe('the record that a text names at a place', () => {
	it('is that of an id, in whatever form the log has', () => {
		assert.equal(at('As ADR-|12 says.'), 'docs/adr/0012-use-rows.md ADR-12');
		assert.equal(at('As |ADR-0012 says.'), 'docs/adr/0012-use-rows.md ADR-0012');
		assert.equal(at('As adr 12| says.'), 'docs/adr/0012-use-rows.md adr 12');
		assert.equal(at('As API|-012 says, and ADR-11.'), 'docs/decisions/API-012-return-rows.md API-012');
	});

	it('is that of a link, anywhere in it, also by a label', () => {
		const link = '[the rows](adr/0012-use-rows.md)';
		assert.equal(at('See [the |rows](adr/0012-use-rows.md).'), `docs/adr/0012-use-rows.md ${link}`);
		assert.equal(at('See [the rows](adr/0012-use-|rows.md).'), `docs/adr/0012-use-rows.md ${link}`);
		assert.equal(at('See [the |rows][r].\n\n[r]: adr/0012-use-rows.md'), 'docs/adr/0012-use-rows.md [the rows][r]');
		assert.equal(
			at('> See [the\r\n> |rows](adr/0012-use-rows.md).'),
			'docs/adr/0012-use-rows.md [the\r\n> rows](adr/0012-use-rows.md)',
		);
	});

	it('is that of a path in code, of an id in front matter, and of a number that a record links to', () => {
		assert.equal(at('See `docs/adr/0012-|use-rows.md`.'), 'docs/adr/0012-use-rows.md docs/adr/0012-use-rows.md');
		assert.equal(at('---\nbased-on: ADR-|0012\n---\n'), 'docs/adr/0012-use-rows.md ADR-0012');
		const own = `---\nstatus: accepted\nsupersedes: |12\n---\n\n# Use columns\n\n## Context and Problem Statement\n\nA\n\n## Considered Options\n\n* B\n\n## Decision Outcome\n\nC\n`;
		assert.equal(at(own, 'docs/adr/0013-use-columns.md'), 'docs/adr/0012-use-rows.md 12');
	});

	it('is none beside a name, in code, in another word, and where two records may be meant', () => {
		assert.equal(at('As| we said, ADR-12 says.'), undefined);
		assert.equal(at('`ADR-|12`\n'), undefined);
		assert.equal(at('RADAR-|12 and 12 rows'), undefined);
		assert.equal(at('As ADR-99| says.'), undefined);
		assert.equal(at('As ADR-|12 says.', readme, { 'other/adr/0012-no.md': record('12. No') }), undefined);
	});

	it('is not the one whose title its own id begins', () => {
		const text = record('API-|012: Return rows', 'As API-012 says.');
		assert.equal(at(text, 'docs/decisions/API-012-return-rows.md'), undefined);
	});

	it('is that of the same log where another log has the number too', () => {
		const more = { 'other/adr/0012-no.md': record('12. No') };
		assert.equal(
			at(record('14. More', 'As ADR-|12 says.'), 'docs/adr/0014-more.md', more),
			'docs/adr/0012-use-rows.md ADR-12',
		);
	});

	it('is at its exact place behind emoji, CJK, tabs, a byte order mark and CRLF', () => {
		assert.equal(at('\uFEFF- 🎉\t決定\r\n\r\n  \t👍 ADR-0012|\r\n'), 'docs/adr/0012-use-rows.md ADR-0012');
	});
});

describe('records that a text names outside of links', () => {
	const outside = (text: string) => {
		const lines = new LineIndex(text);
		return new NamedRecords(repositoryOf(files))
			.outsideLinks(readme, text)
			.map(({ record, mention }) => `${record.name.prefix}${record.name.number} ${lines.slice(mention.range)}`);
	};

	it('are those of ids and paths, in order', () => {
		assert.deepEqual(outside('# After ADR-12\n\nAPI-012, ADR-0011 and `docs/adr/0012-use-rows.md`.\n'), [
			'12 ADR-12',
			'API-12 API-012',
			'11 ADR-0011',
			'12 docs/adr/0012-use-rows.md',
		]);
	});

	it('are not those of links, whose text may hold an id; in brackets that lead nowhere they are', () => {
		assert.deepEqual(outside('See [ADR-11] and [ADR-12][nowhere].'), ['11 ADR-11', '12 ADR-12']);
		assert.deepEqual(outside('[ADR-0012](adr/0012-use-rows.md), [ADR-11][x]\n\n[x]: adr/0011-use-trees.md\n'), []);
	});

	it('are found in time that grows with the text alone', () => {
		const many = Object.fromEntries(
			Array.from({ length: 300 }, (_, i) => [`docs/adr/${String(i + 1).padStart(4, '0')}-x.md`, record(`${i + 1}. X`)]),
		);
		const named = new NamedRecords(repositoryOf(many));
		const text = Array.from({ length: 300 }, (_, i) => `ADR-${i + 1}`).join(', ');
		named.outsideLinks(readme, text);
		assert.ok(processorTime(() => named.outsideLinks(readme, `${text}\n${'x ADR-1 '.repeat(100_000)}`)) < 2000);
	});
});
