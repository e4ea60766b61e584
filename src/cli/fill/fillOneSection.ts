import { randomUUID } from 'node:crypto';
import { parseDocument } from '../../core/document/parse.ts';
import { builtinPrompts } from '../../core/generated/prompts.ts';
import { fitPieces } from '../../core/generation/context/fitPieces.ts';
import { gatherContext } from '../../core/generation/context/gather.ts';
import { type FillResult, fillSection } from '../../core/generation/fillSection.ts';
import { fitsDocument } from '../../core/generation/fitsDocument.ts';
import { fillPrompt } from '../../core/generation/prompt.ts';
import { type CheckedDocument, type FillProof, proveFill } from '../../core/generation/proof.ts';
import { describeReceipt, makeReceipt, receiptPage } from '../../core/generation/receipt.ts';
import { sectionSlot, withBody } from '../../core/generation/sectionSlot.ts';
import type { FillOptions } from '../../core/generation/subject.ts';
import { subjectOf } from '../../core/generation/subjectOf.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import { sectionMarkdown } from '../../core/kinds/sectionMarkdown.ts';
import type { SpecIndex } from '../../core/workspace/specIndex.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { Provider } from './provider.ts';

/** What the sections of one run have in common. */
export interface FillRun {
	readonly index: SpecIndex;
	readonly workspace: Workspace;
	readonly kinds: readonly Kind[];
	readonly maxFileSize: number;
	readonly provider: Provider;
	readonly instruction: string;
	readonly options: FillOptions;
	/** Only the receipt is wanted. */
	readonly dryRun: boolean;
	/** Says what goes on. */
	note(text: string): void;
}

/** What became of one section. */
export type FillOutcome =
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
export async function fillOneSection(run: FillRun, path: string, text: string, line: number): Promise<FillOutcome> {
	const { index, provider } = run;
	const before = await checked(run, path, text);
	const indexed = index.get(path);
	const found =
		indexed &&
		subjectOf(before.document, indexed.kind, indexed.facts, line, {
			action: run.instruction !== '' && !isPlaceholder(before, line) ? 'improve' : 'fill',
			instruction: run.instruction,
			options: run.options,
		});
	if (!indexed || !found) {
		return { type: 'refused', reason: 'it is not there any more' };
	}
	const { section, subject } = found;
	const { kind, facts } = indexed;
	const sources = {
		documents: () => index.documents(),
		kinds: run.kinds,
		read: async (file: string) => {
			const content = await run.workspace.read(file, run.maxFileSize);
			return typeof content === 'string' ? content : undefined;
		},
	};
	const { pieces, product } = await gatherContext(before.document, kind, facts, section, subject, sources);
	const context = fitPieces(pieces, provider.budget);
	const messages = fillPrompt(subject, context, builtinPrompts);
	const receipt = makeReceipt(
		{ provider: provider.name, address: provider.address },
		provider.model,
		subject,
		messages,
		context,
	);
	if (run.dryRun) {
		return { type: 'receipt', page: receiptPage(receipt) };
	}
	run.note(`${subject.section.title}: ${describeReceipt(receipt)}`);
	const slot = sectionSlot(before.document, section);
	const { description } = subject.section;
	const template = description
		? sectionMarkdown({ ...description, sections: [] }, 2, { kind })
				.replace(/^.*\n+/, '')
				.trim()
		: '';
	let after = before;
	const events = fillSection(
		{
			client: provider.client({ subject, template, pieces: context.sent, product }),
			model: provider.model.id,
			messages,
			temperature: run.options.temperature,
			maxTokens: undefined,
			templates: builtinPrompts,
			target: subject.section,
			newId: randomUUID,
			check: async (body) => {
				if (!fitsDocument(before.document, slot, body)) {
					return ['It would swallow what follows: a fence, a comment or a block of HTML is not closed.'];
				}
				after = await checked(run, path, withBody(text, slot, body));
				return proveFill(before, after, slot)
					.added.filter(({ severity }) => severity !== 'hint')
					.map(({ message }) => message);
			},
		},
		neverCancelled,
	);
	for await (const event of events) {
		if (event.type === 'retry') {
			run.note(`${event.error.message} Asked again in ${Math.ceil(event.milliseconds / 1000)} s.`);
		} else if (event.type === 'again') {
			run.note(`Asked to mend: ${event.findings.join(' ')}`);
		} else if (event.type === 'done') {
			const { result } = event;
			const reason = refusal(result, result.body !== '' && fitsDocument(before.document, slot, result.body));
			if (reason !== undefined) {
				await checked(run, path, text);
				return { type: 'refused', reason };
			}
			const written = withBody(text, slot, result.body);
			after = await checked(run, path, written);
			return { type: 'written', text: written, proof: proveFill(before, after, slot), result };
		}
	}
	return { type: 'refused', reason: 'the model gave no answer' };
}

function refusal({ body, end }: FillResult, fits: boolean): string | undefined {
	if (end === 'cut') {
		return 'the answer was cut off; ask for less detail, or choose a model that answers at more length';
	}
	if (body === '') {
		return end === 'refused' ? 'the model refused' : 'the model wrote nothing that belongs there';
	}
	return fits ? undefined : 'what the model wrote would swallow what follows';
}

async function checked({ index }: FillRun, path: string, text: string): Promise<CheckedDocument> {
	index.update(path, text);
	await index.settle();
	return { document: parseDocument(path, text), findings: index.findings(path) };
}

/** Whether the section whose heading stands on a line has nothing of its own yet. */
function isPlaceholder({ document }: CheckedDocument, line: number): boolean {
	const next = document.headings.find(({ range }) => range.start.line > line)?.range.start.line ?? document.lines.count;
	const written = Array.from({ length: next - line - 1 }, (_, i) => document.lines.line(line + 1 + i))
		.join('')
		.trim();
	const marks = document.placeholders.filter(({ range }) => range.start.line > line && range.start.line < next);
	return written.length <= marks.reduce((sum, { text }) => sum + text.length, 0) + 4;
}
