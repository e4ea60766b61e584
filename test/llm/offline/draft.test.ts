import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { AnswerLines } from '../../../src/core/generation/answerLines.ts';
import type { ContextPiece } from '../../../src/core/generation/context/piece.ts';
import type { ProductFacts } from '../../../src/core/generation/context/productFacts.ts';
import type { FillMaterial } from '../../../src/core/generation/material.ts';
import { type FillAction, usualFillOptions } from '../../../src/core/generation/subject.ts';
import type { KindSection } from '../../../src/core/kinds/kind.ts';
import { sectionMarkdown } from '../../../src/core/kinds/sectionMarkdown.ts';
import { draft } from '../../../src/llm/offline/draft.ts';
import { offlineClient } from '../../../src/llm/offline/offline.ts';
import { markdown } from '../../core/document/markdownArbitrary.ts';

const product: ProductFacts = {
	name: 'Teahouse',
	description: 'Orders tea.',
	version: '1.2.0',
	license: 'MIT',
	dependencies: [{ name: 'kettle', version: '^3.0.0' }],
};

const readme: ContextPiece = {
	role: 'workspace',
	title: 'README',
	path: 'README.md',
	text: '# Teahouse\n\nTeahouse takes orders for tea and brews them in order. It needs a kettle.\n\n```sh\nnpm start, which brews tea for all orders at once.\n```\n',
	closeness: 1,
};

interface Asked {
	readonly section?: Partial<KindSection>;
	readonly body?: string;
	readonly template?: string;
	readonly action?: FillAction;
	readonly pieces?: readonly ContextPiece[];
	readonly detail?: 'low' | 'medium' | 'high';
}

function material({
	section = {},
	body = '',
	template = '',
	action = 'fill',
	pieces = [],
	detail = 'medium',
}: Asked): FillMaterial {
	const description: KindSection = {
		id: 'context',
		heading: 'Context',
		guidance: 'What forces are at work. More of it.',
		...section,
	};
	return {
		task: 'fill',
		subject: {
			action,
			instruction: '',
			options: { ...usualFillOptions, detail },
			document: { path: 'docs/adr/0001-brew-in-order.md', title: 'Brew orders of tea in order', kind: 'ADR' },
			section: { title: description.heading, level: 2, body, description },
		},
		template,
		pieces,
		product,
	};
}

describe('a draft without a model', () => {
	const cases: [name: string, asked: Asked, expected: string][] = [
		['asks what only a person knows', {}, '[NEEDS CLARIFICATION: What forces are at work]'],
		[
			'says what the workspace says, with its source',
			{ pieces: [readme] },
			'- Teahouse takes orders for tea and brews them in order. ([README](../../README.md))\n\n[NEEDS CLARIFICATION: What forces are at work]',
		],
		[
			'keeps what an author has begun, and asks for the rest',
			{ body: 'We brew [how many] cups a day.\n\nTODO: say who drinks them' },
			'We brew [NEEDS CLARIFICATION: how many] cups a day.\n\n[NEEDS CLARIFICATION: say who drinks them]',
		],
		[
			'has criteria in the form of the section below',
			{
				section: {
					content: 'criteria',
					sections: [{ id: 'outcomes', heading: 'Outcomes', template: '- **SC-001**: [metric]' }],
				},
			},
			'- **SC-001**: [NEEDS CLARIFICATION: metric]',
		],
		[
			'asks in a cell by the head of its column',
			{ template: '| Method | Path |\n|---|---|\n| [GET] | [path of it] |' },
			'| Method | Path |\n|---|---|\n| [NEEDS CLARIFICATION: Method: GET] | [NEEDS CLARIFICATION: path of it] |',
		],
		[
			'asks where a table has no columns by its kind',
			{ section: { content: 'table' } },
			'[NEEDS CLARIFICATION: What forces are at work]',
		],
		[
			'asks by the heading where the kind says nothing',
			{ section: { heading: 'Cups', guidance: '' } },
			'[NEEDS CLARIFICATION: What has to be said under “Cups”?]',
		],
		[
			'takes over words without marks of a list and paths, and no sentence that is about something else',
			{
				pieces: [
					{
						...readme,
						text: '**Tea** has [orders](../orders.md) in the [order](https://x.test/) of arrival.\n\nThe documents of the order in this folder are records.\n\nThis folder has the records of each decision.',
					},
				],
			},
			'- **Tea** has orders in the [order](https://x.test/) of arrival. ([README](../../README.md))\n\n[NEEDS CLARIFICATION: What forces are at work]',
		],
		[
			'answers what the manifests know',
			{ template: '**Project**: [Project name], [version]' },
			'**Project**: Teahouse, 1.2.0',
		],
		[
			'has a table with the columns of its kind',
			{ section: { content: 'table', columns: ['Risk', 'Impact'] } },
			'| Risk | Impact |\n| --- | --- |\n| [NEEDS CLARIFICATION: Risk] | [NEEDS CLARIFICATION: Impact] |',
		],
		[
			'lists what the product is built with',
			{ section: { content: 'table', columns: ['Technology', 'Version', 'Purpose'] } },
			'| Technology | Version | Purpose |\n| --- | --- | --- |\n| kettle | ^3.0.0 | [NEEDS CLARIFICATION: Purpose] |',
		],
		[
			'draws the parts that have a heading',
			{
				section: { content: 'diagram' },
				pieces: [{ ...readme, role: 'sibling', text: '### The "big" `kettle`\n\nx\n\n### Cups\n' }],
			},
			'```mermaid\nflowchart LR\n    system["Teahouse"]\n    system --> part1["The #quot;big#quot; kettle"]\n    system --> part2["Cups"]\n```\n\n[NEEDS CLARIFICATION: What forces are at work]',
		],
		[
			'goes on with what was not said',
			{ action: 'continue', body: '- It is so.', pieces: [readme] },
			'- Teahouse takes orders for tea and brews them in order. ([README](../../README.md))\n\n[NEEDS CLARIFICATION: What forces are at work]',
		],
	];
	for (const [name, asked, expected] of cases) {
		it(name, () => assert.equal(draft(material(asked)), expected));
	}

	it('says more where more detail is asked for', () => {
		const text = Array.from({ length: 12 }, (_, i) => `Orders of tea number ${i + 10} are brewed in order.`).join(' ');
		const count = (detail: Asked['detail']) =>
			draft(material({ pieces: [{ ...readme, text }], ...(detail && { detail }) })).split('\n- ').length;
		assert.deepEqual([count('low'), count('medium'), count('high')], [2, 4, 8]);
	});

	it('leaves no placeholder of any kind of document unmarked', () => {
		for (const kind of builtinKinds) {
			for (const section of allSections(kind.sections)) {
				const template = sectionMarkdown({ ...section, sections: [] }, 2, { kind })
					.replace(/^.*\n+/, '')
					.trim();
				const body = draft(material({ section, template, pieces: [readme] }));
				const left = parseDocument('a.md', body).placeholders.filter(({ form }) => form !== 'clarification');
				assert.deepEqual(
					left.map(({ text }) => text),
					[],
					`${kind.id} ${section.id}: ${body}`,
				);
			}
		}
	});

	it('is a body as it is, the same each time, whatever it is made from', () => {
		fc.assert(
			fc.property(markdown, markdown, markdown, (body, template, text) => {
				const asked = material({ body, template, pieces: [{ ...readme, text }] });
				const written = draft(asked);
				assert.equal(draft(asked), written);
				assert.ok(!/^#{1,2} /.test(written) || body !== '' || template !== '');
			}),
		);
		const lines = new AnswerLines({ title: 'Context', level: 2 });
		const written = draft(material({ pieces: [readme] }));
		assert.equal(lines.push(written) + lines.finish(), written);
	});

	it('comes line by line, costs nothing, and ends when it is told to', async () => {
		const client = offlineClient(material({ pieces: [readme] }));
		const request = { id: 'r', model: 'workspace', messages: [] };
		const events = await all(client.stream(request, new AbortController().signal));
		assert.deepEqual(
			events.map(({ type }) => type),
			['text', 'text', 'text', 'usage', 'end'],
		);
		const stopped = new AbortController();
		stopped.abort();
		await assert.rejects(all(client.stream(request, stopped.signal)), /Cancelled/);
	});
});

function allSections(sections: readonly KindSection[]): KindSection[] {
	return sections.flatMap((section) => [section, ...allSections(section.sections ?? [])]);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
	const list: T[] = [];
	for await (const item of items) {
		list.push(item);
	}
	return list;
}
