import assert from 'node:assert/strict';
import { readMetadata } from '../../../src/core/openspec/metadata.ts';

describe('metadata of a change', () => {
	const schema = 'schema: spec-driven\n';

	it('says that a change has no deltas, or retires a capability', () => {
		assert.deepEqual(readMetadata(`${schema}created: 2024-01-02\nskip_specs: true\nretire_capabilities: true\n`), {
			skipSpecs: true,
			retireCapabilities: true,
			problem: undefined,
		});
	});

	it('says nothing unless it is set to true', () => {
		for (const text of [
			'',
			'later\n',
			schema,
			`${schema}skip_specs: false\n`,
			'# skip_specs: true\n',
			'skip_specs: false\n',
		]) {
			const { skipSpecs, problem } = readMetadata(text);
			assert.deepEqual([skipSpecs, problem], [false, undefined], text);
		}
	});

	it('does not count where something in it is wrong, and tells what', () => {
		for (const [text, what] of [
			['skip_specs: true\n', 'schema'],
			[`${schema}skip_specs: "true"\n`, 'skip_specs'],
			[`${schema}skip_specs: true\ncreated: 2024-1-2\n`, 'created'],
			[`${schema}skip_specs: true\naffected_areas: [1]\n`, 'affected_areas'],
			[`${schema}skip_specs: true\ninitiative: { store: a }\n`, 'initiative'],
			['schema: [\nskip_specs: true\n', 'YAML'],
			['- later\nskip_specs: true\n', 'YAML'],
		] as const) {
			const { skipSpecs, problem } = readMetadata(text);
			assert.equal(skipSpecs, false, text);
			assert.ok(problem?.includes(what), `${text}: ${problem}`);
		}
	});
});
