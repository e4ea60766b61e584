import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const module = pathToFileURL(path.resolve('src/node/compilers.ts')).href;

/** Calls one function so often that V8 compiles it with every compiler that it may use. */
function compiledBy(preparation: string): Set<string> {
	const program = `
		${preparation}
		const turns = (n) => { let sum = 0; for (let i = 0; i < n; i++) sum += i % 7; return sum; };
		for (let i = 0; i < 30_000; i++) turns(1000);`;
	const { stdout, stderr } = spawnSync(process.execPath, ['--trace-opt', '--input-type=module', '--eval', program], {
		encoding: 'utf8',
		maxBuffer: 2 ** 26,
	});
	assert.equal(stderr, '');
	return new Set([...stdout.matchAll(/completed compiling .*\(target (\w+)\)/g)].map(([, name = '']) => name));
}

describe('compilers', () => {
	it('leave out the best one, which a program of seconds does not earn back', () => {
		const usual = compiledBy('');
		assert.ok(usual.has('TURBOFAN_JS'), [...usual].join());
		const ours = compiledBy(`import { compileForSeconds } from '${module}'; compileForSeconds();`);
		assert.deepEqual([...ours], ['MAGLEV']);
	});
});
