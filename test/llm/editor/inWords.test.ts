import assert from 'node:assert/strict';
import { diagramTypes } from '../../../src/core/diagrams/edit/types/index.ts';
import { fitPieces } from '../../../src/core/generation/context/fitPieces.ts';
import { describeUsage } from '../../../src/core/generation/ledgerPage.ts';
import { describeProof, type FillProof } from '../../../src/core/generation/proof.ts';
import { describeReceipt, makeReceipt } from '../../../src/core/generation/receipt.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { typeWords } from '../../../src/vscode/diagrams/typeWords.ts';
import { costInWords, timeInWords, usageInWords } from '../../../src/vscode/generation/figures.ts';
import { proofInWords } from '../../../src/vscode/generation/fill/proofInWords.ts';
import { errandTitle } from '../../../src/vscode/generation/request/errandTitle.ts';
import {
	goalsInWords,
	leftOutInWords,
	receiptInWords,
	sentInWords,
	sumInWords,
} from '../../../src/vscode/generation/request/receiptInWords.ts';
import { findingsInWords, listInWords, numberOf } from '../../../src/vscode/words.ts';

describe('what the editor says in English', () => {
	const piece = (title: string, text: string) =>
		({ role: 'sibling', title, path: 'docs/a.md', text, closeness: 1 }) as const;
	const where = {
		name: 'openai',
		address: 'https://api.example.org/v1',
		model: { id: 'm', input: 2, output: 8 },
	} as const;
	const about = { command: 'Fill', document: 'docs/a.md', section: 'Risks' };
	const question = [{ role: 'user', content: 'words '.repeat(2000) }] as const;
	const context = fitPieces([], 1000);
	const receipt = makeReceipt(where, about, question, context, 600);

	it('of a receipt is what the command line says', () => {
		const unpriced = { ...receipt, address: '', cost: undefined };
		for (const one of [receipt, unpriced, { ...receipt, provider: 'offline' as const }, { ...receipt, cost: 0 }]) {
			assert.equal(receiptInWords(one), describeReceipt(one));
		}
	});

	it('of several receipts is their sum', () => {
		const unpriced = { ...receipt, model: 'x', cost: undefined };
		const both = (2 * (receipt.inputTokens + 600)).toLocaleString('en-US');
		assert.ok(sumInWords([receipt, receipt]).startsWith(`about ${both} tokens · $0.0`));
		assert.match(sumInWords([receipt, unpriced]), /^about [\d,]+ tokens · \$0\.0\d+ and what has no known price$/);
		assert.match(sumInWords([unpriced]), /^about [\d,]+ tokens · price unknown$/);
	});

	it('of where several go names each place once', () => {
		const here = 'm at https://api.example.org/v1';
		assert.equal(goalsInWords([receipt, receipt]), `2 requests · ${here}`);
		assert.equal(goalsInWords([receipt, { ...receipt, model: 'x', address: '' }]), `2 requests · ${here}, x`);
		assert.equal(goalsInWords([receipt]), `1 request · ${here}`);
	});

	it('of one token is no plural, and of what is free and what has no known price no sum', () => {
		const one = { ...receipt, inputTokens: 1, outputTokens: 0, cost: 0 };
		assert.match(receiptInWords(one), / · about 1 token · free$/);
		assert.equal(receiptInWords(one), describeReceipt(one));
		const usage = { input: 1, output: 1, cached: 0 };
		assert.equal(usageInWords(usage, 0), '1 token in, 1 out · free');
		assert.equal(describeUsage(usage, 0), '1 token in, 1 out · free');
		assert.match(sumInWords([one, { ...receipt, cost: undefined }]), / tokens · price unknown$/);
		const fitted = fitPieces([piece('Goals', 'word')], 1000);
		assert.equal(sentInWords(fitted.sent[0] ?? assert.fail()), 'sibling · docs/a.md · 1 token');
	});

	it('of a piece is what was sent of it, or why it was left out', () => {
		const fitted = fitPieces(
			[piece('Goals', `TOKEN=a1b2c3d4\n${'word '.repeat(3000)}`), piece('More', 'more '.repeat(3000))],
			1000,
			() => false,
		);
		assert.match(
			sentInWords(fitted.sent[0] ?? assert.fail()),
			/^sibling · docs\/a\.md · [\d,]+ tokens · shortened · 1 secret taken out$/,
		);
		assert.match(
			leftOutInWords(fitted.leftOut[0] ?? assert.fail()),
			/^sibling · docs\/a\.md · [\d,]+ tokens · no room$/,
		);
	});

	it('of a proof is what the command line says', () => {
		const start = { line: 0, character: 0 };
		const added: Finding = {
			path: 'docs/a.md',
			rule: 'title',
			severity: 'hint',
			message: 'm',
			range: { start, end: start },
		};
		const proofs: FillProof[] = [
			{ untouched: 6, fixed: 1, added: [], danglingIds: 0, lostSecrets: 0 },
			{ untouched: 1, fixed: 0, added: [added], danglingIds: 1, lostSecrets: 1 },
			{ untouched: undefined, fixed: 2, added: [added, added], danglingIds: 3, lostSecrets: 2 },
		];
		for (const proof of proofs) {
			assert.equal(proofInWords(proof), describeProof(proof));
		}
	});

	it('of costs is what the page of costs says', () => {
		const usage = { input: 1200, output: 34, cached: 0 };
		for (const cost of [undefined, 0, 0.00001, 0.0042, 1.5]) {
			assert.equal(usageInWords(usage, cost), describeUsage(usage, cost));
		}
		assert.equal(usageInWords(undefined, 1), describeUsage(undefined, 1));
		assert.equal(costInWords(0), 'free');
	});

	it('of times is no more exact than they are known', () => {
		assert.deepEqual([900, 44_000, 200_000].map(timeInWords), ['a few seconds', 'about 40 s', 'about 3 min']);
	});

	it('of numbers is a whole phrase', () => {
		assert.equal(numberOf.records(1), '1 record');
		assert.equal(numberOf.records(2), '2 records');
		assert.equal(findingsInWords({ error: 2, warning: 1, hint: 0 }), '2 errors, 1 warning');
		assert.equal(findingsInWords({ error: 0, warning: 0, hint: 0 }), '');
		assert.deepEqual([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listInWords), ['', 'a', 'a and b', 'a, b and c']);
	});

	it('of each type of diagram is what the diagrams say', () => {
		const words = diagramTypes.map(({ id, name, about }) => [id, { name, about }]);
		assert.deepEqual([...typeWords()], words);
	});

	it('of an errand names what it is about', () => {
		assert.equal(errandTitle('Fill', 'Risks'), 'Fill “Risks”');
		assert.equal(errandTitle('Compare Models on', '{0}'), 'Compare Models on “{0}”');
	});
});
