import assert from 'node:assert/strict';
import type { LedgerEntry } from '../../../src/core/generation/ledger.ts';
import { describeUsage, ledgerPage } from '../../../src/core/generation/ledgerPage.ts';

const timeOf = (at: number) => new Date(at).toISOString().slice(0, 16).replace('T', ' ');

function entry(at: number, document: string, model: string, cost: number | undefined): LedgerEntry {
	const usage = cost === undefined ? undefined : { input: 1100, output: 20, cached: 0 };
	return { at, document, section: 'Risks | limits', provider: 'openai', model, usage, cost };
}

describe('the page of costs', () => {
	it('adds up by day, document and model, says what is not known, and holds no markup of a document', () => {
		const page = ledgerPage(
			[entry(1, 'a_*b*.md', 'm', 0.5), entry(2, 'c.md', 'm', 0.25), entry(86_400_000, 'c.md', 'free', undefined)],
			timeOf,
		);
		assert.match(page, /^# Costs of AI requests\n\n3 requests: \$0\.75, without 1 request of unknown price\./);
		assert.match(page, /\| 1970-01-02 \| 1 \| 0 \| 0 \| unknown \|\n\| 1970-01-01 \| 2 \| 2,200 \| 40 \| \$0\.75 \|\n/);
		assert.match(page, /\| a\\_\\\*b\\\*\.md \| 1 \| 1,100 \| 20 \| \$0\.50 \|/);
		assert.match(page, /\| free \| 1 \| 0 \| 0 \| unknown \|/);
		assert.match(
			page,
			/\| 1970-01-02 00:00 \| c\.md \| Risks \\\| limits \| free \| unknown \| unknown \| price unknown \|/,
		);
	});

	it('says that it is empty', () => {
		assert.match(
			ledgerPage([], timeOf),
			/Nothing was asked of a model yet.* Drafts from the workspace .* are not listed\./,
		);
	});

	it('tells what one answer has cost', () => {
		assert.equal(describeUsage({ input: 1234, output: 5, cached: 0 }, 0.0042), '1,234 tokens in, 5 out · $0.0042');
		assert.equal(describeUsage({ input: 1, output: 5, cached: 0 }, undefined), '1 token in, 5 out · price unknown');
		assert.equal(describeUsage(undefined, undefined), 'the endpoint does not say what it cost');
	});
});
