import { allSections } from '../../../src/core/document/allSections.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { builtinPrompts } from '../../../src/core/generated/prompts.ts';
import { AnswerLines } from '../../../src/core/generation/answerLines.ts';
import type { ContextSources } from '../../../src/core/generation/context/gather.ts';
import { conversationPage } from '../../../src/core/generation/conversationPage.ts';
import { documentLanguage } from '../../../src/core/generation/documentLanguage.ts';
import { ledgerPage } from '../../../src/core/generation/ledgerPage.ts';
import { type PreparedFill, prepareFill } from '../../../src/core/generation/prepareFill.ts';
import { describeProof } from '../../../src/core/generation/proof.ts';
import { prepareQuestion } from '../../../src/core/generation/questions/prepareQuestion.ts';
import { readSuggestions } from '../../../src/core/generation/questions/suggestions.ts';
import { describeReceipt, makeReceipt, receiptPage } from '../../../src/core/generation/receipt.ts';
import { markSecrets } from '../../../src/core/generation/sectionSecrets.ts';
import type { FillAction } from '../../../src/core/generation/subject.ts';
import { unwrittenSections } from '../../../src/core/generation/unwrittenSections.ts';
import { assertKept, inBrief, keptTexts } from '../../support/kept.ts';
import { type OddDocument, oddDocuments, oddFiles } from '../../support/oddSpecs.ts';

const files: Readonly<Record<string, string>> = {
	...oddFiles,
	'package.json': '{ "name": "bakery", "description": "Sells bread", "dependencies": { "express": "5" } }',
};

function sources(): ContextSources {
	const documents = oddDocuments();
	return { documents: () => documents, kinds: builtinKinds, read: async (path) => files[path] };
}

const bounds = { budget: 900, isIgnored: (path: string) => path.startsWith('src/') };
const options = { detail: 'high', focus: 'safety', language: '', temperature: undefined } as const;
const attached = [
	{ role: 'attached' as const, title: 'Note', path: 'note.txt', text: 'password: hunter22x', closeness: 0 },
];

/** Each section of each document as it would be asked for. */
async function prepared(action: FillAction): Promise<PreparedFill[]> {
	const all: PreparedFill[] = [];
	const given = sources();
	for (const { document, kind, facts } of oddDocuments()) {
		for (const { heading } of allSections(document.sections)) {
			const { line } = heading.range.start;
			const asked = { action, instruction: 'Mind the heat.', options };
			const one = await prepareFill(
				{ document, indexed: { kind, facts }, line, asked, attached },
				given,
				builtinPrompts,
				bounds,
			);
			all.push(...(one ? [one] : []));
		}
	}
	return all;
}

function told({ document, section, slot, subject, context, secrets, material }: PreparedFill): string[] {
	const { start, end, before, after } = slot;
	return [
		`${document.path} ${section.heading.text}: ${JSON.stringify([start, end, before, after])} ${secrets.length} secrets`,
		`  stands ${JSON.stringify(inBrief(subject.section.body))}, ${subject.options.language || 'no language'}`,
		`  template ${JSON.stringify(inBrief(material.template))}`,
		...context.sent.map(
			({ role, title, path, tokens, shortened, masked }) =>
				`  sent ${[role, title, path, tokens, shortened ? 'shortened' : 'whole', masked].join('|')}`,
		),
		`  left ${context.leftOut.map(({ role, title, tokens, reason }) => [role, title, tokens, reason].join('|')).join(' ')}`,
	];
}

function waiting({ document, kind, facts }: OddDocument): string {
	const sections = unwrittenSections(document, kind, facts.sections);
	return `${document.path}: ${documentLanguage(document.text) || 'no language'}, ${sections.map(({ id }) => id).join(' ')}`;
}

describe('what is asked of a model about odd documents', () => {
	it('is made of the same pieces', async () => {
		assertKept('oddPrompts.pieces', [
			...oddDocuments().map(waiting),
			...(await prepared('fill')).filter((_, i) => i % 3 === 1).flatMap(told),
		]);
	});

	it('is said in the same words', async () => {
		const lines: string[] = [];
		for (const [action, title] of [
			['fill', 'Overview'],
			['improve', 'Functional Requirements'],
			['continue', 'Decision Drivers'],
		] as const) {
			const fill = (await prepared(action)).find(({ section }) => section.heading.text === title);
			for (const { role, content } of fill?.messages ?? []) {
				lines.push(`${action} ${title}, ${role}`, ...content.split('\n').map((line) => `  ${line}`));
			}
		}
		assertKept('oddPrompts', lines);
	});

	it('is said in the same words where it is about the whole', async () => {
		const own = oddDocuments().find(({ document }) => document.path.endsWith('oven/tasks.md'));
		const lines: string[] = [];
		for (const question of ['review', 'gaps', 'consistency'] as const) {
			const { document, ...indexed } = own ?? oddDocuments()[0] ?? (undefined as never);
			const { parts, others, context } = await prepareQuestion(
				{ question, document, indexed, options, attached },
				sources(),
				builtinPrompts,
				{ ...bounds, budget: 600 },
			);
			lines.push(`${question}: ${others.map(({ document }) => document.path)}, ${context.tokens} tokens`);
			for (const { role, content } of parts.flat()) {
				lines.push(`  ${role}`, ...content.split('\n').map((line) => `    ${line}`));
			}
		}
		assertKept('oddPrompts.questions', lines);
	});
});

describe('what models answer', () => {
	const target = { title: 'Overview', level: 2, body: 'Sure! It is known.' };

	it('is taken alike, whole and in pieces', () => {
		const lines = Object.entries(keptTexts('oddAnswers')).flatMap(([name, answer]) =>
			[answer.length, 3].flatMap((size) => {
				const reader = new AnswerLines(target);
				const pieces = Array.from({ length: Math.ceil(answer.length / size) }, (_, i) =>
					reader.push(answer.slice(i * size, (i + 1) * size)),
				);
				const body = pieces.join('') + reader.finish();
				return [
					`${name}, ${size === 3 ? 'in pieces' : 'whole'}: ${JSON.stringify(reader.notes)}`,
					...body.split('\n').map((line) => `  ${line}`),
				];
			}),
		);
		assertKept('oddAnswers.read', lines);
	});

	it('has the same proposals', () => {
		const lines = Object.entries(keptTexts('oddAnswers')).flatMap(([name, answer]) =>
			readSuggestions(answer, target).map(({ title, body }) => `${name}: ${title}: ${JSON.stringify(body)}`),
		);
		assertKept('oddAnswers.proposals', lines);
	});
});

describe('pages about what was asked', () => {
	const timeOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ');
	const usage = { input: 1200, output: 34, cached: 100 };
	const turn = { provider: 'openai', model: 'big', milliseconds: 1234, usage, cost: 0.0123 };

	it('say the same', async () => {
		const [fill] = await prepared('fill');
		const model = { id: 'big', input: 2.5, cached: 1, output: 10 };
		const about = { command: 'Fill', document: 'docs/a|b.md', section: '*Intro*' };
		const messages = [{ role: 'user', content: 'Say ```x``` with password: hunter22x' }] as const;
		const context = fill?.context ?? { sent: [], leftOut: [], tokens: 0 };
		const receipts = (['openai', 'offline'] as const).flatMap((name) =>
			['https://models.example', ''].map((address) =>
				makeReceipt({ name, address, model }, about, messages, context, 600),
			),
		);
		const entries = [1, 2, 3].map((day) => ({
			at: day * 86_400_000,
			document: day === 2 ? 'b.md' : 'a.md',
			section: `Part ${day}`,
			...turn,
			usage: day === 3 ? undefined : usage,
			cost: day === 3 ? undefined : day / 100,
		}));
		const turns = entries.map(({ at, usage, cost }, i) => ({
			...turn,
			at,
			usage,
			cost,
			asked: `Ask ${i}`,
			answer: '```\nA\n```',
			provider: i === 1 ? 'offline' : 'openai',
		}));
		const proof = { untouched: 1, fixed: 1, added: [], danglingIds: 1, lostSecrets: 1 };
		const pages = [
			...receipts.map(describeReceipt),
			receiptPage(receipts[0] ?? (undefined as never)),
			ledgerPage(entries, timeOf),
			ledgerPage([], timeOf),
			conversationPage({ document: 'file:///a.md', section: '_Part_', turns }, 'a.md', timeOf),
			conversationPage({ document: 'file:///a.md', section: 'Part', turns: turns.slice(0, 1) }, 'a.md', timeOf),
			describeProof(proof),
			describeProof({ untouched: undefined, fixed: 2, added: [], danglingIds: 2, lostSecrets: 2 }),
			describeProof({ untouched: 2, fixed: 0, added: [], danglingIds: 0, lostSecrets: 0 }),
		];
		assertKept(
			'oddPrompts.pages',
			pages.flatMap((page) => page.split('\n')),
		);
	});
});

describe('secrets of odd texts', () => {
	it('are marked alike', () => {
		const lines = Object.entries(keptTexts('oddSecrets')).flatMap(([name, text]) => {
			const marked = markSecrets(text);
			return [`${name}: ${marked.secrets.length}`, ...marked.text.split('\n').map((line) => `  ${line}`)];
		});
		assertKept('oddSecrets.marked', lines);
	});
});
