import { parseDocument } from '../../../src/core/document/parse.ts';
import { archiveRefusals, removesAll } from '../../../src/core/openspec/archive.ts';
import { contradictions } from '../../../src/core/openspec/contradictions.ts';
import { droppedScenarios } from '../../../src/core/openspec/droppedScenarios.ts';
import { describeOpenSpec, openSpecKeys } from '../../../src/core/openspec/facts.ts';
import { readMetadata } from '../../../src/core/openspec/metadata.ts';
import { sectionCalled } from '../../../src/core/openspec/outline.ts';
import { specPath } from '../../../src/core/openspec/place.ts';
import { purposeLength, unwrittenPurpose } from '../../../src/core/openspec/purpose.ts';
import { readDelta } from '../../../src/core/openspec/readDelta.ts';
import { readSpec } from '../../../src/core/openspec/readSpec.ts';
import { isNormative } from '../../../src/core/openspec/requirements.ts';
import { readSource } from '../../../src/core/openspec/source.ts';
import { assertKept, keptTexts, placed } from '../../support/kept.ts';

const documents = Object.entries(keptTexts('oddDeltas')).map(([path, text]) => parseDocument(path, text));

/** What a specification or a delta has, a line for each part. */
function read({ path, lines }: (typeof documents)[number]): string[] {
	const source = readSource(lines);
	const block = ({
		name,
		range,
		text,
		scenarios,
		scenarioCount,
	}: ReturnType<typeof readSpec>['blocks'][number]): string =>
		`${name} ${placed(range, lines)} ${JSON.stringify(text)} ${isNormative(text)} ${scenarios.join('|')} ${scenarioCount}`;
	const at = (sort: string, all: readonly { readonly name: string; readonly range: Parameters<typeof placed>[0] }[]) =>
		all.map(({ name, range }) => `  ${sort} ${name} ${placed(range, lines)}`);
	if (!path.includes('/changes/')) {
		const { blocks, entries, outside, repeated, deltaHeadings } = readSpec(source);
		const purpose = sectionCalled(source, 'Purpose');
		const unwritten = purpose && unwrittenPurpose(source, purpose);
		return [
			...blocks.map((one) => `  ${block(one)}`),
			...entries.map(({ title, scenarioCount }) => `  entry ${title} ${scenarioCount}`),
			...at('outside', outside),
			...at('repeated', repeated),
			`  ${JSON.stringify(deltaHeadings)} purpose ${purpose && purposeLength(source, purpose)} ${unwritten && placed(unwritten, lines)}`,
		];
	}
	const delta = readDelta(source);
	return [
		...delta.added.map((one) => `  added ${block(one)}`),
		...delta.modified.map((one) => `  modified ${block(one)}`),
		...at('removed', delta.removed),
		...delta.renamed.map(({ from, to }) => `  ${placed(from.range, lines)} becomes ${placed(to.range, lines)}`),
		...delta.unpaired.map(({ side, name }) => `  ${side} alone: ${name}`),
		...delta.stray.map(({ name, section }) => `  stray in ${section}: ${name}`),
		`  skipped ${delta.skipped.map((line) => line + 1)}`,
		...contradictions(delta).map(({ range, message }) => `  ${range.start.line + 1} ${message}`),
	];
}

describe('odd documents of OpenSpec', () => {
	it('are read alike', () => {
		const lines = documents.flatMap((document) => {
			const facts = describeOpenSpec(document);
			const { spec, delta, capabilities = [], misplaced } = facts ?? {};
			return [
				`${document.path}: ${facts ? `${JSON.stringify(facts.place)} ${openSpecKeys(facts)}` : 'nothing'}`,
				...(spec || delta ? [`  ${(spec ?? delta)?.sound ? 'sound' : 'not sound'}`] : []),
				...(misplaced ? ['  misplaced'] : []),
				...capabilities.map(({ name, text }) => `  capability ${name}: ${text}`),
				...(spec || delta ? read(document) : []),
			];
		});
		assertKept('oddDeltas.read', lines);
	});

	it('are refused, and lose scenarios, alike when they are archived', () => {
		const all = documents.flatMap((document) => describeOpenSpec(document) ?? []);
		const lines = all.flatMap(({ path, place, delta }) => {
			if (place.type !== 'delta' || !delta) {
				return [];
			}
			const spec = all.find((one) => one.path === specPath(place.root, place.capability))?.spec;
			return [
				`${path}: ${spec && removesAll(delta, spec) ? 'removes all' : 'leaves some'}`,
				...archiveRefusals(delta, spec).map(
					({ range, message, missing }) =>
						`  ${range.start.line + 1} ${message}${missing === undefined ? '' : ` (${missing})`}`,
				),
				...(spec ? droppedScenarios(delta, spec) : []).map(
					({ requirement, scenarios }) => `  ${requirement.name} loses ${scenarios.join(', ')}`,
				),
			];
		});
		assertKept('oddDeltas.archived', lines);
	});

	it('have the same metadata of their change', () => {
		const schema = 'schema: spec-driven\n';
		const texts = [
			'',
			'skip_specs: true',
			'a: [\nskip_specs: true',
			'[1]',
			`${schema}skip_specs: true\nretire_capabilities: true`,
			`${schema}skip_specs: false\nretire_capabilities: yes`,
			`${schema}skip_specs: "true"`,
			"schema: ''\nskip_specs: true",
			'schema: 1\nskip_specs: true',
			...['created: 2026-1-1', "created: '2026-01-01'", 'goal: ""', 'goal: x', 'affected_areas: x'].map(
				(line) => `${schema}skip_specs: true\n${line}`,
			),
			...['[]', '[a, ""]', '[a]'].map((list) => `${schema}skip_specs: true\naffected_areas: ${list}`),
			...['x', '{store: a, id: b-1}', '{store: a, id: B}', '{store: a}', '{store: a, id: b, c: d}', '[a]', '~'].map(
				(value) => `${schema}skip_specs: true\ninitiative: ${value}`,
			),
		];
		assertKept(
			'oddDeltas.metadata',
			texts.map((text) => `${JSON.stringify(text)}: ${JSON.stringify(readMetadata(text))}`),
		);
	});
});
