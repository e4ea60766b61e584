import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

const requirements = (...criteria: readonly string[]) =>
	`# Requirements\n\n### Requirement 1: A\n\n#### Acceptance Criteria\n\n${criteria.map((text, i) => `${i + 1}. WHEN ${text} THEN it SHALL.\n`).join('')}`;

const files = {
	'.kiro/specs/one/requirements.md': requirements('a', 'b'),
	'.kiro/specs/two/requirements.md': requirements('c'),
	'src/one.ts': '// @req 1.2\n',
	'src/two.ts': '// @feature two\n// @req 1.1\n',
	'src/any.ts': '// @req 1.1\n',
	'lib/other.ts': '// @req 1.2\n',
};

async function loaded(texts: Readonly<Record<string, string>> = files): Promise<SpecIndex> {
	const index = new SpecIndex({
		workspace: new MemoryWorkspace(texts),
		kinds: new KindRegistry(builtinKinds),
		config: { ...defaultConfig, trace: { ...defaultConfig.trace, code: ['src/**'] } },
		rules: [],
	});
	await index.load();
	return index;
}

/** `path:key` of what names an id in a feature from code. */
function inCode(index: SpecIndex, feature: string): string[] {
	const scope = index.trace.scope(`.kiro/specs/${feature}`);
	return scope.documents
		.filter(({ kind }) => kind === 'code')
		.flatMap(({ path, trace }) => trace.references.map(({ keys }) => `${path}:${keys}`));
}

describe('files of code that name ids', () => {
	it('are told to those who listen, until they listen no more', async () => {
		const index = await loaded();
		const told: string[][] = [];
		const listening = index.onDidChange((paths) => told.push([...paths]));
		index.update('src/one.ts', '// @req 1.1\n');
		const { length } = told;
		assert.ok(told.flat().includes('src/one.ts'));
		listening.dispose();
		index.update('src/one.ts', '// @req 1.2\n');
		assert.equal(told.length, length);
	});

	it('mean the feature that they say, or the one that alone has the id', async () => {
		const index = await loaded();
		assert.deepEqual(inCode(index, 'one'), ['src/one.ts:1.2']);
		assert.deepEqual(inCode(index, 'two'), ['src/two.ts:1.1']);
	});

	it('of one line mean the one feature that has all of them, and none where it could be any', async () => {
		const index = await loaded({
			...files,
			'src/one.ts': '// @req 1.1, 1.2\n',
			'src/two.ts': '// @req 1.1, 9.9\n',
			'src/any.ts': '// @req 1.2, 9.9\n',
		});
		assert.deepEqual(inCode(index, 'one'), ['src/any.ts:1.2', 'src/any.ts:9.9', 'src/one.ts:1.1', 'src/one.ts:1.2']);
		assert.deepEqual(inCode(index, 'two'), []);
	});

	it('are the same after any change as when all is read anew', async () => {
		const index = await loaded();
		const now: Record<string, string> = { ...files };
		const compare = async (): Promise<void> => {
			const fresh = await loaded(now);
			for (const feature of ['one', 'two', 'three', 'four']) {
				assert.deepEqual(inCode(index, feature), inCode(fresh, feature));
			}
		};
		const steps: readonly (readonly [string, string | undefined])[] = [
			['src/any.ts', '// @req 1.2\n// @feature three\n// @req 1.1\n'],
			['.kiro/specs/two/requirements.md', requirements('c', 'd')],
			['.kiro/specs/three/requirements.md', requirements('e')],
			['.kiro/specs/one/requirements.md', undefined],
			['src/one.ts', 'nothing\n'],
			['src/two.ts', undefined],
			['.kiro/specs/one/requirements.md', requirements('a', 'b', 'x')],
			['.kiro/specs/three/requirements.md', '# Requirements\n'],
			['src/one.ts', '// @req 1.3\n'],
			['src/four.ts', '// @feature four\n// @req 9.9\n'],
			['.kiro/specs/four/requirements.md', requirements('f')],
		];
		for (const [path, text] of steps) {
			if (text === undefined) {
				delete now[path];
				index.remove(path);
			} else {
				now[path] = text;
				index.update(path, text);
			}
			await compare();
		}
		assert.deepEqual(inCode(index, 'one'), ['src/one.ts:1.3']);
		assert.deepEqual(inCode(index, 'four'), ['src/four.ts:9.9']);
	});
});
