import { type LedgerEntry, type LedgerSum, sumLedger } from './ledger.ts';
import type { LlmUsage } from './llmClient.ts';
import { describeCost } from './models.ts';
import { cell, count, tokenCount } from './pageMarkdown.ts';

/** Most entries of the page that are listed one by one. */
const mostListed = 50;

/** What a reader may miss. */
const free = 'Drafts from the workspace and answers from the cache ask no model and are not listed.';

/**
 * What requests have cost, as a Markdown page: by day, document and model, and the last ones each.
 * @param timeOf gives a time where the person is, as YYYY-MM-DD HH:MM
 */
export function ledgerPage(entries: readonly LedgerEntry[], timeOf: (milliseconds: number) => string): string {
	if (entries.length === 0) {
		return `# Costs of AI requests\n\nNothing was asked of a model yet, or the ledger was cleared. ${free}\n`;
	}
	const dayOf = (milliseconds: number) => timeOf(milliseconds).slice(0, 10);
	const tables = (['day', 'document', 'model'] as const).flatMap((by) => [
		`## By ${by}`,
		'',
		...sumTable(by, sumLedger(entries, by, dayOf)),
		'',
	]);
	return [
		'# Costs of AI requests',
		'',
		`${requests(entries.length)}: ${costOfSum(total(entries))}. Tokens are those that the endpoints counted; prices are those of the model list. ${free}`,
		'',
		...tables,
		'## Last requests',
		'',
		'| time | document | section | model | tokens in | tokens out | cost |',
		'| --- | --- | --- | --- | ---: | ---: | ---: |',
		...entries.slice(-mostListed).reverse().map(entryRow(timeOf)),
		'',
	].join('\n');
}

/** What an answer has cost: "1,234 tokens in, 56 out · $0.0042". */
export function describeUsage(usage: LlmUsage | undefined, cost: number | undefined): string {
	return usage === undefined
		? 'the endpoint does not say what it cost'
		: `${tokenCount(usage.input)} in, ${count(usage.output)} out · ${describeCost(cost)}`;
}

function sumTable(by: string, sums: readonly LedgerSum[]): string[] {
	return [
		`| ${by} | requests | tokens in | tokens out | cost |`,
		'| --- | ---: | ---: | ---: | ---: |',
		...sums.map(
			(sum) =>
				`| ${cell(sum.name)} | ${count(sum.entries)} | ${count(sum.input)} | ${count(sum.output)} | ${costOfSum(sum)} |`,
		),
	];
}

function entryRow(timeOf: (milliseconds: number) => string): (entry: LedgerEntry) => string {
	return ({ at, document, section, model, usage, cost }) => {
		const tokens = usage ? `${count(usage.input)} | ${count(usage.output)}` : 'unknown | unknown';
		return `| ${timeOf(at)} | ${cell(document)} | ${cell(section)} | ${cell(model)} | ${tokens} | ${describeCost(cost)} |`;
	};
}

function total(entries: readonly LedgerEntry[]): Pick<LedgerSum, 'entries' | 'cost' | 'unknown'> {
	return {
		entries: entries.length,
		cost: entries.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
		unknown: entries.filter(({ cost }) => cost === undefined).length,
	};
}

/** A sum is a part where a price is unknown. */
function costOfSum({ entries, cost, unknown }: Pick<LedgerSum, 'entries' | 'cost' | 'unknown'>): string {
	if (unknown === 0) {
		return describeCost(cost);
	}
	return unknown === entries ? 'unknown' : `${describeCost(cost)}, without ${requests(unknown)} of unknown price`;
}

function requests(number: number): string {
	return number === 1 ? '1 request' : `${count(number)} requests`;
}
