import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/document/text.ts';
import { checkFiles, editsIn, mend } from '../checkText.ts';
import { findingsOf, nygard } from './log.ts';

function log(...names: string[]): Record<string, string> {
	return Object.fromEntries(names.map((name) => [`docs/adr/${name}`, nygard()]));
}

describe('adr/duplicate-number', () => {
	const pathsOf = async (...names: string[]): Promise<string[]> =>
		(await findingsOf('adr/duplicate-number', log(...names))).map((found) => found.replace(/^docs\/adr\/|:.*$/g, ''));

	it('is an error on each record of the number, names the others and offers the next number', async () => {
		const files = log('0001-a.md', '0002-b.md', '0002-c.md', '0002-d.md', '0007-e.md');
		assert.deepEqual(await findingsOf('adr/duplicate-number', files), [
			'docs/adr/0002-b.md:1 error 0002-c.md and 0002-d.md have the number 2 too. Give one of them another: 8 is free.',
			'docs/adr/0002-c.md:1 error 0002-b.md and 0002-d.md have the number 2 too. Give one of them another: 8 is free.',
			'docs/adr/0002-d.md:1 error 0002-b.md and 0002-c.md have the number 2 too. Give one of them another: 8 is free.',
		]);
		const [finding] = (await checkFiles(files)).get('docs/adr/0002-b.md') ?? [];
		assert.deepEqual(finding?.operations, [{ title: 'Renumber this record to 8', renumber: 8 }]);
		assert.equal(finding?.fix, undefined);
	});

	it('names a few of many', async () => {
		const [first] = await findingsOf('adr/duplicate-number', log(...[...'abcdef'].map((slug) => `0001-${slug}.md`)));
		assert.match(first ?? '', /error 0001-b\.md, 0001-c\.md, 0001-d\.md, 0001-e\.md and others have the number 1 too/);
		const [exact] = await findingsOf('adr/duplicate-number', log(...[...'abcde'].map((slug) => `0001-${slug}.md`)));
		assert.match(exact ?? '', /error 0001-b\.md, 0001-c\.md, 0001-d\.md and 0001-e\.md have/);
	});

	it('counts a number however many digits it is written with, and a folder for each record', async () => {
		assert.deepEqual(await pathsOf('0001-a.md', '002-b.md', '0002-c.md'), ['0002-c.md', '002-b.md']);
		const folders = ['0001-a/README.md', '0002-b/index.md', '0002-c/index.md'];
		assert.deepEqual(await pathsOf(...folders), ['0002-b/index.md', '0002-c/index.md']);
	});

	it('leaves alone logs that each count from the beginning, prefixes, gaps, dates and zero', async () => {
		for (const names of [
			['back/0001-a.md', 'back/0002-b.md', 'front/0001-a.md', 'front/0002-c.md'],
			['API-001-a.md', 'API-002-b.md', 'CLI-001-c.md', 'CLI-002-d.md'],
			['0001-a.md', '0009-b.md'],
			['20240102-a.md', '20240102-b.md'],
			['0000-a.md', '0000-b.md', '0001-c.md'],
		]) {
			assert.deepEqual(await pathsOf(...names), [], names.join());
		}
	});

	it('leaves alone names that count on behind the number: parts, days and versions', async () => {
		for (const names of [
			['11-8-config.md', '11-8-environment.md', '11-9-queries.md'],
			['2.1-rows.md', '2.1-files.md'],
			['0011-1-rows.md', '0011-2-files.md'],
		]) {
			assert.deepEqual(await pathsOf(...names), [], names.join());
		}
		for (const names of [
			['0011-1-rows.md', '0011-1-files.md'],
			['11-8-config.md', '11-cache.md'],
			['0012-2fa-for-admins.md', '0012-3d-models.md'],
		]) {
			assert.equal((await pathsOf(...names)).length, 2, names.join());
		}
	});

	it('leaves alone translations and attachments', async () => {
		for (const other of [
			'0002-pay-by-card.zh.md',
			'0002-pay-by-card_zh-cn.md',
			'0002-pay-by-card.pt-BR.md',
			'fr/0002-payer-par-carte.md',
			'zh-cn/0002-pay-by-card.md',
			'0002-pay-by-card-appendix-a.md',
			'0002-pay-by-card.notes.md',
		]) {
			assert.deepEqual(await pathsOf('0001-a.md', '0002-pay-by-card.md', other), [], other);
		}
		for (const other of ['0002-pay-by-card-later.md', '0002-pay.md', '0002-card-notes.md']) {
			assert.equal((await pathsOf('0001-a.md', '0002-pay-by-card.md', other)).length, 2, other);
		}
	});
});

describe('adr/number-mismatch', () => {
	const copied = {
		'docs/adr/0001-a.md': nygard({ title: '1. A' }),
		'docs/adr/0002-b.md': nygard({ title: '2. B' }),
		'docs/adr/0003-c.md': nygard({ title: '2. C' }),
	};

	it('corrects the title where it has the number of another record', async () => {
		assert.deepEqual(await findingsOf('adr/number-mismatch', copied), [
			'docs/adr/0003-c.md:1 warning The title says 2, the name of the file says 3.',
		]);
		const text = copied['docs/adr/0003-c.md'].replaceAll('\n', '\r\n');
		const findings = (await checkFiles({ ...copied, 'docs/adr/0003-c.md': text })).get('docs/adr/0003-c.md') ?? [];
		assert.equal(mend(text, findings), text.replace('2. C', '3. C'));
	});

	it('keeps leading zeros', async () => {
		const path = 'docs/adr/ADR-0012-c.md';
		const text = nygard({ title: 'ADR-0002: C' });
		const files = {
			'docs/adr/ADR-0001-a.md': nygard({ title: 'ADR-0001: A' }),
			'docs/adr/ADR-0002-b.md': nygard({ title: 'ADR-0002: B' }),
			[path]: text,
		};
		assert.equal(mend(text, (await checkFiles(files)).get(path) ?? []), text.replace('ADR-0002', 'ADR-0012'));
	});

	it('offers both directions where nobody else has the number of the title', async () => {
		const path = 'docs/adr/0003-c.md';
		const text = nygard({ title: '5. C' });
		const found = (await checkFiles({ ...copied, [path]: text })).get(path) ?? [];
		const [finding] = found.filter(({ rule }) => rule === 'adr/number-mismatch');
		assert.equal(finding?.fix, undefined);
		assert.deepEqual(finding?.operations, [{ title: 'Renumber the file to 5', renumber: 5 }]);
		const edits = editsIn(path, text, finding?.suggestions?.[0]);
		assert.equal(applyEdits(text, edits), text.replace('5. C', '3. C'));
	});

	it('is quiet in a log whose titles count in another way, or do not count', async () => {
		const other = {
			'docs/adr/0011-a.md': nygard({ title: '1. A' }),
			'docs/adr/0012-b.md': nygard({ title: '2. B' }),
			'docs/adr/0013-c.md': nygard({ title: '3. C' }),
		};
		assert.deepEqual(await findingsOf('adr/number-mismatch', other), []);
		const none = { 'docs/adr/0001-a.md': nygard(), 'docs/adr/0002-b.md': nygard({ title: '12 factors for apps' }) };
		assert.deepEqual(await findingsOf('adr/number-mismatch', none), []);
	});
});
