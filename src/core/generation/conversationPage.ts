import type { Conversation, Turn } from './conversation.ts';
import { describeUsage } from './ledgerPage.ts';
import { describeCost } from './models.ts';
import { fenced, inline, tokenCount } from './pageMarkdown.ts';

/**
 * A conversation about a section as a Markdown page: its turns with model, time, tokens and cost.
 * @param name of the document, as a person knows it
 * @param timeOf gives a time where the person is, as YYYY-MM-DD HH:MM
 */
export function conversationPage(
	{ section, turns }: Conversation,
	name: string,
	timeOf: (milliseconds: number) => string,
): string {
	const sent = turns.filter(({ provider }) => provider !== 'offline');
	const isPriced = sent.every(({ cost }) => cost !== undefined);
	const cost = sent.reduce((sum, turn) => sum + (turn.cost ?? 0), 0);
	const tokens = sent.reduce((sum, { usage }) => sum + (usage ? usage.input + usage.output : 0), 0);
	return [
		`# ${inline(section)}`,
		'',
		`- Document: ${inline(name)}`,
		`- ${turns.length === 1 ? '1 turn' : `${turns.length} turns`} · ${tokenCount(tokens)} · ${isPriced ? describeCost(cost) : 'price unknown'}`,
		'- "ArchSpec: Refine Section…" goes on here.',
		...turns.flatMap((turn, i) => turnLines(turn, i + 1, timeOf)),
		'',
	].join('\n');
}

function turnLines(turn: Turn, number: number, timeOf: (milliseconds: number) => string): string[] {
	const { at, asked, answer, provider, model, milliseconds, usage, cost } = turn;
	const how =
		provider === 'offline'
			? 'drafted from the workspace, without a model'
			: `${model} · ${(milliseconds / 1000).toFixed(1)} s · ${describeUsage(usage, cost)}`;
	return ['', `## Turn ${number}`, '', `${timeOf(at)} · ${inline(how)}`, '', ...fenced(asked), '', ...fenced(answer)];
}
