import { choicesIn } from '../../../src/core/form/choices.ts';
import { earsPattern, readEars, writeEars } from '../../../src/core/form/criteria/ears.ts';
import { conditionSlot, responseSlot, systemSlot } from '../../../src/core/form/criteria/earsSlots.ts';
import { areMethods, readEndpoint } from '../../../src/core/form/endpoints.ts';
import { valueUse } from '../../../src/core/form/fields/valueUse.ts';
import { isVersion, nextVersion } from '../../../src/core/form/fields/version.ts';
import { isSameTitle } from '../../../src/core/form/options/namedOption.ts';
import { namesIn, peopleKnown } from '../../../src/core/form/suggest/people.ts';
import { technologiesIn, technologyFiles } from '../../../src/core/form/suggest/technologies.ts';
import { pastedCells } from '../../../src/core/form/table/pasted.ts';
import { assertKept, keptTexts } from '../../support/kept.ts';

const manifests = new Map([
	[
		'package.json',
		JSON.stringify({
			dependencies: { react: '^19.0.0', pg: '8', 'left-pad': '1', express: '' },
			devDependencies: { vitest: '3', React: '1' },
		}),
	],
	['api/go.mod', 'module a\n\ngo 1.24\n\nrequire (\n\tgithub.com/gin-gonic/gin v1.10.0\n\tgithub.com/a/b v0.1.0\n)\n'],
	['web/package.json', JSON.stringify({ dependencies: { react: '18' } })],
]);
const otherFiles = ['Dockerfile', 'web/vercel.json', 'a.txt'];

/** What is made of each line of the list of a name. */
const makers: Readonly<Record<string, (line: string) => unknown>> = {
	criteria: (line) => {
		const read = readEars(line);
		return [earsPattern(read), read, ...(read ? [writeEars(read)] : [])];
	},
	'words of a person': (line) => [conditionSlot('WHEN', line), systemSlot(line), responseSlot(line)],
	'titles of options': (line) => ['Gas', 'Option 1: Gas', 'Gas: dear', 'Option 1'].map((one) => isSameTitle(line, one)),
	'headings of endpoints': (line) => [readEndpoint(line), areMethods([line.replace(/ .*/, '')])],
	versions: (line) => [
		isVersion(line),
		...(['major', 'minor', 'patch'] as const).map((part) => nextVersion(line, part)),
	],
	'names of values': (line) => valueUse([line]),
	pasted: (line) => pastedCells(line.replaceAll('\\n', '\n').replaceAll('\\r', '\r')),
	choices: choicesIn,
	'lists of people': (line) => [namesIn(line), peopleKnown('Bob', [line], []).map(({ value }) => value)],
	'names of areas': (line) =>
		technologiesIn(line, manifests, otherFiles)
			.slice(0, 4)
			.map(({ value }) => value),
};

describe('odd words in forms', () => {
	it('are taken alike', () => {
		const lines = Object.entries(keptTexts('oddWords')).flatMap(([name, list]) => [
			`=== ${name}`,
			...list
				.split('\n')
				.slice(0, -1)
				.map((line) => `${line} → ${JSON.stringify(makers[name]?.(line))}`),
		]);
		assertKept('oddWords.read', lines);
	});

	it('say who is known, the most often named first, and a hundred at most', () => {
		const names = Array.from({ length: 120 }, (_, i) => `Person ${String.fromCodePoint(97 + (i % 26))}${i}`);
		const known = peopleKnown('Ada', ['Bob, Cy', 'Cy'], [' Cy ', 'Bob', 'Ada', 'Di', ...names]);
		assertKept('oddWords.people', [
			...known.slice(0, 6).map((one) => JSON.stringify(one)),
			`${known.length} in all`,
			JSON.stringify(peopleKnown(undefined, ['Bob'], ['Ada', 'x'.repeat(60), 'y'.repeat(61)])),
			JSON.stringify(peopleKnown('…', [], ['Ada'])),
		]);
	});

	it('say what a workspace is built with by the manifests near its root', () => {
		const paths = ['package.json', 'a/b/c/go.mod', 'a/b/c/d/go.mod', 'a/Dockerfile', 'a/b/c/d/Dockerfile', 'Cargo.tom'];
		const many = Array.from({ length: 40 }, (_, i) => `p${i}/package.json`);
		const packages = JSON.stringify({
			dependencies: Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`unknown-${i}`, ''])),
		});
		const found = technologiesIn('', new Map([['package.json', packages]]), []);
		assertKept('oddWords.technologies', [
			JSON.stringify(technologyFiles(paths)),
			JSON.stringify(technologyFiles([...many, 'Dockerfile']).manifests.length),
			...technologiesIn('other', manifests, otherFiles).map((one) => JSON.stringify(one)),
			JSON.stringify([found.length, found[0], found[1], found.at(-1)]),
		]);
	});
});
