import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import type { Kind, KindSection } from '../../../src/core/kinds/kind.ts';
import { scaffold } from '../../../src/core/kinds/scaffold.ts';
import type { Random } from '../../bench/generate/prose.ts';
import type { DocumentSubject } from '../subject.ts';
import { anyBlock, criteria, fence, fields, table, tasks } from './blocks.ts';
import { chance, several } from './chance.ts';
import { frontMatter } from './frontMatter.ts';
import { phrase, sentence } from './words.ts';

/** Of every new document. */
const date = '2024-01-02';

const titles = ['Use rows', 'a', 'Order ledger', 'C# & more', '日本'];

/** Paths at which new documents of each kind go. */
const paths = new Map(
	builtinKinds.map((kind) => {
		const variables = Object.fromEntries(Object.keys(kind.variables ?? {}).map((name) => [name, 'x']));
		const after = [[], ['docs/adr/0003-x.md']];
		return [
			kind,
			titles.flatMap((title) => after.map((known) => scaffold(kind, { title, date, variables, paths: known }).path)),
		];
	}),
);

/** A path at which a document of some kind may stand. */
export function somePath(random: Random): string {
	return pathOf(random.pick(builtinKinds), random);
}

function pathOf(kind: Kind, random: Random): string {
	return random.pick(paths.get(kind) ?? []);
}

/** A document by the grammar of its kind: its title, its front matter, its sections, with what goes wrong in them. */
export function documentByKind(random: Random): DocumentSubject {
	const kind = random.pick(builtinKinds);
	const path = pathOf(kind, random);
	if (chance(random, 0.08)) {
		const variables = Object.fromEntries(
			Object.keys(kind.variables ?? {}).map((name) => [name, phrase(random).replaceAll('/', '-')]),
		);
		return {
			type: 'document',
			path,
			text: scaffold(kind, { title: phrase(random), date, variables }).text,
		};
	}
	const properties = kind.frontMatter?.schema?.properties;
	const keys = typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
	const wantsFrontMatter = chance(random, kind.frontMatter ? 0.7 : 0.1);
	const parts = [
		...(chance(random, 0.93)
			? [`# ${chance(random, 0.8) ? filled(kind.title?.template ?? '{title}', random) : sentence(random)}`]
			: []),
		...(chance(random, 0.4) ? [fields(random)] : []),
		...sections(kind.sections, 2, random),
	];
	const gap = chance(random, 0.9) ? '\n\n' : '\n';
	const text =
		(wantsFrontMatter ? frontMatter(random, keys) : '') + parts.join(gap) + random.pick(['\n', '\n', '', '\n\n']);
	return { type: 'document', path, text };
}

/** Sections in their order, with some left out, twice, elsewhere, or of no kind at all. */
function sections(known: readonly KindSection[], level: number, random: Random): string[] {
	const chosen = known.filter(({ required }) => chance(random, required ? 0.85 : 0.3));
	if (chance(random, 0.1) && chosen.length > 1) {
		chosen.reverse();
	}
	return chosen.flatMap((section) => {
		const times = section.repeatable ? random.between(1, 2) : chance(random, 0.03) ? 2 : 1;
		const own = Array.from({ length: times }, (_, n) =>
			oneSection(section, n + 1, section.level ?? level, random),
		).flat();
		return chance(random, 0.05)
			? [...own, `${'#'.repeat(random.between(1, 7))} ${sentence(random)}`, anyBlock(random)]
			: own;
	});
}

function oneSection(section: KindSection, n: number, level: number, random: Random): string[] {
	const names = [section.heading, section.heading, ...(section.aliases ?? [])];
	const name = filled(random.pick(names), random).replaceAll('{n}', String(n));
	const heading = chance(random, 0.03) ? `${name}\n${random.pick(['---', '==='])}` : `${'#'.repeat(level)} ${name}`;
	const body = chance(random, 0.12)
		? []
		: several(random, 1, 2, () => (chance(random, 0.6) ? expected(section, random) : anyBlock(random)));
	return [heading, ...body, ...sections(section.sections ?? [], level + 1, random)];
}

/** What a section holds by its description. */
function expected({ content, columns, template, heading }: KindSection, random: Random): string {
	if (/^status$/i.test(heading)) {
		return random.pick([
			'Accepted',
			'Superseded by [2. X](0002-x.md)',
			'Proposed on 2024-01-02',
			'x',
			'* [x] Accepted',
			'**Done** 🎉',
		]);
	}
	switch (content) {
		case 'table':
			return table(random, columns);
		case 'tasks':
			return tasks(random);
		case 'criteria':
			return criteria(random);
		case 'fields':
			return fields(random);
		case 'code':
		case 'diagram':
		case 'endpoints':
		case 'entities':
			return fence(random);
		default:
			return template !== undefined && chance(random, 0.3) ? template.trimEnd() : anyBlock(random);
	}
}

function filled(template: string, random: Random): string {
	return template.replace(/\{title\}/g, phrase(random)).replace(/\{number(?::\d)?\}/g, String(random.between(1, 12)));
}
