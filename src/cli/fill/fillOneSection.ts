import { randomUUID } from 'node:crypto';
import { parseDocument } from '../../core/document/parse.ts';
import type { SpecDocument } from '../../core/document/specDocument.ts';
import type { ContextPiece } from '../../core/generation/context/piece.ts';
import { exceedsBudget } from '../../core/generation/fillQueue.ts';
import type { FillResult } from '../../core/generation/fillSection.ts';
import { withoutSecrets } from '../../core/generation/maskSecrets.ts';
import { describeCost } from '../../core/generation/models.ts';
import { type PreparedFill, prepareFill } from '../../core/generation/prepareFill.ts';
import type { PromptTemplates } from '../../core/generation/prompt.ts';
import type { FillProof } from '../../core/generation/proof.ts';
import type { Provider } from '../../core/generation/provider.ts';
import { answerTokens, describeReceipt, makeReceipt, receiptPage } from '../../core/generation/receipt.ts';
import { runFill } from '../../core/generation/runFill.ts';
import type { FillOptions } from '../../core/generation/subject.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import type { SpecIndex } from '../../core/workspace/specIndex.ts';

/** What the sections of one run have in common. */
export interface FillRun {
	readonly index: SpecIndex;
	readonly kinds: readonly Kind[];
	readonly maxFileSize: number;
	/** The text of a file; undefined where it can't be read, or a symbolic link stands on the way to it. */
	read(path: string): Promise<string | undefined>;
	readonly provider: Provider;
	readonly instruction: string;
	readonly options: FillOptions;
	readonly templates: PromptTemplates;
	/** What was named to be shown to the model. */
	readonly attached: readonly ContextPiece[];
	/** Most tokens of the question. */
	readonly contextTokens: number;
	/** Whether the text of a path is never sent. */
	isNeverSent(path: string): boolean;
	/** US dollars that all sections together may cost; undefined for no limit. */
	readonly budget: number | undefined;
	/** US dollars up to now. */
	spent: number;
	/** Only the receipt is wanted. */
	readonly dryRun: boolean;
	/** Says what goes on. */
	note(text: string): void;
}

/** What became of one section. */
export type SectionOutcome =
	| { readonly type: 'receipt'; readonly page: string }
	| { readonly type: 'written'; readonly text: string; readonly proof: FillProof; readonly result: FillResult }
	/** Nothing is changed, and why. */
	| { readonly type: 'refused'; readonly reason: string };

const neverCancelled = { aborted: false, addEventListener() {}, removeEventListener() {} };

/**
 * Writes one section of a text. The file is the caller's to write; the index knows the new text afterwards, or the old
 * one where nothing came of it.
 * @param line of the section's heading
 * @throws LlmError
 */
export async function fillOneSection(run: FillRun, path: string, text: string, line: number): Promise<SectionOutcome> {
	const { provider } = run;
	await taken(run, path, text);
	const prepared = await prepare(run, parseDocument(path, text), line);
	if (!prepared) {
		return { type: 'refused', reason: 'it is not there any more' };
	}
	const { subject, messages, context } = prepared;
	const about = { command: 'Fill', document: path, section: subject.section.title };
	const receipt = makeReceipt(provider, about, messages, context, answerTokens(subject));
	if (run.dryRun) {
		return { type: 'receipt', page: receiptPage(receipt) };
	}
	if (exceedsBudget(run.spent, receipt.cost, run.budget)) {
		return { type: 'refused', reason: `it would cost ${describeCost(receipt.cost)}, which the budget does not have` };
	}
	run.note(`${subject.section.title}: ${describeReceipt(receipt)}`);
	const host = {
		client: withoutSecrets(provider.client(prepared.material)),
		model: provider.model.id,
		maxTokens: undefined,
		templates: run.templates,
		newId: randomUUID,
		check: async (tried: string) => ({
			document: parseDocument(path, tried),
			findings: await run.index.trial(path, tried),
		}),
	};
	for await (const event of runFill(prepared, host, neverCancelled)) {
		if (event.type === 'retry') {
			run.note(`${event.error.message} Asked again in ${Math.ceil(event.milliseconds / 1000)} s.`);
		} else if (event.type === 'again') {
			run.note(`Asked to mend: ${event.findings.join(' ')}`);
		} else if (event.type === 'outcome' && event.outcome.type === 'written') {
			await taken(run, path, event.outcome.text);
			return event.outcome;
		} else if (event.type === 'outcome') {
			return event.outcome;
		}
	}
	return { type: 'refused', reason: 'the model gave no answer' };
}

async function prepare(
	{ index, kinds, templates, attached, contextTokens, isNeverSent, read, instruction, options }: FillRun,
	document: SpecDocument,
	line: number,
): Promise<PreparedFill | undefined> {
	const indexed = index.get(document.path);
	const sources = { documents: () => index.documents(), kinds, read };
	const action = instruction !== '' && !isPlaceholder(document, line) ? 'improve' : 'fill';
	const asked = { action, instruction, options } as const;
	return (
		indexed &&
		prepareFill({ document, indexed, line, asked, attached }, sources, templates, {
			budget: contextTokens,
			isIgnored: isNeverSent,
		})
	);
}

/** The index has a text from now on. */
async function taken({ index }: FillRun, path: string, text: string): Promise<void> {
	index.update(path, text);
	await index.settle();
}

/** Whether the section whose heading stands on a line has nothing of its own yet. */
function isPlaceholder(document: SpecDocument, line: number): boolean {
	const next = document.headings.find(({ range }) => range.start.line > line)?.range.start.line ?? document.lines.count;
	const written = Array.from({ length: next - line - 1 }, (_, i) => document.lines.line(line + 1 + i))
		.join('')
		.trim();
	const marks = document.placeholders.filter(({ range }) => range.start.line > line && range.start.line < next);
	return written.length <= marks.reduce((sum, { text }) => sum + text.length, 0) + 4;
}
