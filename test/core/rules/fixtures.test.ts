import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '../../../src/core/rules/index.ts';
import { assertKept } from '../../support/kept.ts';
import { checkFiles, inFull, mend } from './checkText.ts';

/**
 * The folder is a workspace. A line `<!-- finding: RULE -->` says that the line below it has a finding; such lines are
 * taken out before anything is read, so that they can stand inside tables, fences and front matter.
 */
const root = fileURLToPath(new URL('../../fixtures/rules/', import.meta.url));
const marker = /^<!-- finding: (.+) -->$/;

interface Fixture {
	readonly text: string;
	/** `line rule`, lines from 1. */
	readonly expected: readonly string[];
}

function readFixture(path: string, lineBreak: string): Fixture {
	const lines: string[] = [];
	const expected: string[] = [];
	for (const line of readFileSync(root + path, 'utf8').split('\n')) {
		const rule = marker.exec(line)?.[1];
		if (rule === undefined) {
			lines.push(line);
		} else {
			expected.push(`${lines.length + 1} ${rule}`);
		}
	}
	return { text: lines.join(lineBreak), expected: expected.sort() };
}

const paths = readdirSync(root, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(root.length).replace(/^\//, ''))
	.sort();

const history = { formerPaths: ['src/fax.ts'] };

for (const [name, lineBreak] of [
	['LF', '\n'],
	['CRLF', '\r\n'],
] as const) {
	const fixtures = new Map(paths.map((path) => [path, readFixture(path, lineBreak)]));
	const texts = Object.fromEntries([...fixtures].map(([path, { text }]) => [path, text]));

	describe(`rules on a workspace, ${name}`, () => {
		it('finds what the markers say, and nothing else', async () => {
			const found = await checkFiles(texts, history);
			for (const [path, { expected }] of fixtures) {
				const findings = found.get(path) ?? [];
				assert.deepEqual(findings.map(({ range, rule }) => `${range.start.line + 1} ${rule}`).sort(), expected, path);
			}
		});

		it('says, places and mends it to the letter', async () => {
			const found = await checkFiles(texts, history);
			const told = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
			const lines = told.flatMap(([path, findings]) => inFull(path, texts[path] ?? '', findings));
			assertKept(
				'findings',
				lines.map((line) => line.replaceAll('\\r\\n', '\\n')),
			);
		});

		it('has a marker for every rule', () => {
			const marked = new Set(
				[...fixtures.values()].flatMap(({ expected }) => expected.map((one) => one.split(' ')[1])),
			);
			assert.deepEqual(
				rules.map(({ id }) => id).filter((id) => !marked.has(id)),
				[],
			);
		});

		it('mends all that has a fix, and breaks nothing by it', async () => {
			const before = await checkFiles(texts, history);
			let mended = texts;
			let found = before;
			for (let pass = 0; pass < 5; pass++) {
				const edited = [...found].map(([path, findings]) => [path, mend(mended[path] ?? '', findings)]);
				mended = { ...mended, ...Object.fromEntries(edited) };
				found = await checkFiles(mended, history);
			}
			for (const [path, findings] of found) {
				assert.deepEqual(
					findings.filter(({ fix }) => fix).map(({ rule }) => rule),
					[],
					`${path} has fixes left`,
				);
				assert.ok(!(mended[path] ?? '').replaceAll(lineBreak, '').match(/[\r\n]/), `${path} has other line breaks`);
				const known = (before.get(path) ?? []).map(({ rule }) => rule);
				for (const { rule, message } of findings) {
					assert.ok(known.includes(rule), `${path} has new: ${rule} ${message}`);
				}
			}
		});
	});
}
