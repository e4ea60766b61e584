import assert from 'node:assert/strict';
import { relate, supersede } from '../../../src/core/adr/links/relate.ts';
import { unrelate } from '../../../src/core/adr/links/unrelate.ts';
import { endOfName, labelled, verbFirst } from '../../../src/core/adr/record/verbLast.ts';
import { changed, type Files, repositoryOf } from '../../support/adrRepository.ts';

const paths = ['docs/adr/0001-a.md', 'docs/adr/0002-b.md', 'docs/adr/0003-c.md', 'docs/adr/0004-d.md'] as const;
const [first, second, third, fourth] = paths;

type Form = (status: string) => string;
const rest = '## 背景\n\n因为。\n\n## 决策\n\n文件。\n\n## 后果\n\n慢。\n';
const field: Form = (status) => `# 文件\n\n- 状态: ${status}\n- 日期: 2024-01-02\n\n${rest}`;
const section: Form = (status) => `# 文件\n\n日期: 2024-01-02\n\n## 状态\n\n${status}\n\n${rest}`;

function logOf(form: Form, superseded: string, others: string): Files {
	return Object.fromEntries(paths.map((path) => [path, form(path === first ? superseded : others)]));
}

async function superseded(files: Files, by: string, target: string): Promise<string | undefined> {
	const repository = repositoryOf(files);
	return changed(files, await supersede(repository, repository.record(by), [repository.record(target)]))[target];
}

describe('a log whose language has the verb behind the record', () => {
	const logs: readonly (readonly [before: string, name: string, behind: string, accepted: string])[] = [
		['已被 ', '[ADR-0002](0002-b.md)', ' 取代', '已接受'],
		['已被 ', 'ADR-0002', ' 取代', '已接受'],
		['', '[ADR-0002](0002-b.md)', ' により置き換え', '承認'],
	];
	for (const [before, name, behind, accepted] of logs) {
		const value = before + name + behind;
		it(`has another record in its place: ${value}`, async () => {
			const files = logOf(field, value, accepted);
			assert.equal(await superseded(files, fourth, third), field(`${before}[ADR-0004](0004-d.md)${behind}`));
			const inSection = logOf(section, value, accepted);
			assert.equal(await superseded(inSection, fourth, third), section(`${before}[文件](0004-d.md)${behind}`));
		});

		it(`has one more record before its verb: ${value}`, async () => {
			const files = logOf(field, value, accepted);
			const both = await superseded(files, fourth, first);
			assert.equal(both, field(`${before}${name}, [ADR-0004](0004-d.md)${behind}`));
			const after = { ...files, [first]: both ?? '' };
			const repository = repositoryOf(after);
			const named = repository.record(first).links.map(({ relation, number }) => [relation, number]);
			assert.deepEqual(named, [
				['superseded-by', 2],
				['superseded-by', 4],
			]);
			for (const [path, remaining] of [
				[fourth, name],
				[second, '[ADR-0004](0004-d.md)'],
			] as const) {
				const change = await unrelate(repository, repository.record(first), repository.record(path));
				assert.equal(changed(after, change)[first], field(before + remaining + behind));
			}
		});
	}

	it('has the record in the place of the words that are given for a link', async () => {
		const files = logOf(section, '已接受', '已接受');
		const repository = repositoryOf(files);
		const words = { label: '依赖', reverse: '被…依赖' };
		const change = await relate(repository, repository.record(first), repository.record(second), words);
		assert.equal(changed(files, change)[second], section('已接受\n\n被 [文件](0001-a.md) 依赖'));
	});

	it('has a particle right behind the record', async () => {
		const files = logOf(field, '[ADR-0002](0002-b.md)로 대체됨', '승인');
		assert.equal(await superseded(files, fourth, third), field('[ADR-0004](0004-d.md)로 대체됨'));
	});

	it('reads no list before a verb that is not its own', () => {
		const status = '已接受，另见 [1](0001-a.md)、[2](0002-b.md)。取代';
		assert.deepEqual(repositoryOf(logOf(field, '已接受', status)).record(third).links, []);
	});
});

describe('a label with the place of the record in it', () => {
	it('is put around a name', () => {
		assert.equal(labelled('Supersedes', '[5](5.md)'), 'Supersedes [5](5.md)');
		assert.equal(labelled('已被…取代', '[5](5.md)'), '已被 [5](5.md) 取代');
		assert.equal(labelled('…により置き換え', '[5](5.md)'), '[5](5.md) により置き換え');
	});

	it('may stand before one where it has more than the verb', () => {
		assert.equal(verbFirst('Superseded by'), 'Superseded by');
		assert.equal(verbFirst('已被…取代'), '已被取代');
		assert.equal(verbFirst('…により置き換え'), undefined);
	});

	it('ends behind the name', () => {
		assert.equal(endOfName('已被 ADR-2 取代', '已被…取代'), '已被 ADR-2'.length);
		assert.equal(endOfName('Superseded by ADR-2', 'Superseded by'), 'Superseded by ADR-2'.length);
		assert.equal(endOfName('ADR-2', '已被…取代'), 'ADR-2'.length);
	});
});
