import { dialectOf } from '../../adr/dialect/dialect.ts';
import { stageOf } from '../../adr/record/stage.ts';
import { statusTextEdits } from '../../adr/status/statusEdits.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import type { Kind } from '../../kinds/kind.ts';
import { documentStatus } from '../../kinds/status.ts';
import { OperationError } from '../../workspace/change.ts';

/** How far a document is on its way: it is written, others look at it, it holds. */
export type Step = 'draft' | 'review' | 'approved';

/** The steps that documents of a kind take: a log of decisions begins with a proposal, unless its kind has drafts. */
export function stepsOf({ record, status }: Kind): readonly Step[] {
	const hasDrafts = record === undefined || (status?.values ?? []).some((value) => stepOf(value) === 'draft');
	return hasDrafts ? ['draft', 'review', 'approved'] : ['review', 'approved'];
}

/** The step that a status means, in any language; undefined for one that leads elsewhere: rejected, superseded. */
export function stepOf(status: string): Step | undefined {
	switch (stageOf(status)) {
		case 'draft':
			return 'draft';
		case 'proposed':
			return 'review';
		case 'accepted':
			return 'approved';
		default:
			return undefined;
	}
}

const usual: Readonly<Record<Step, string>> = { draft: 'Draft', review: 'In Review', approved: 'Approved' };

/** The steps of a document whose kind has a status, each in its kind's own words, written like the status it has now. */
export function statusWords(document: SpecDocument, kind: Kind): Readonly<Record<Step, string>> | undefined {
	const { status } = kind;
	if (!status) {
		return undefined;
	}
	const now = documentStatus(document, kind)?.text ?? '';
	const inFrontMatter = /^status:\s*["']?\p{Ll}/mu.test(kind.frontMatter?.template ?? '');
	const isLower = now === '' ? inFrontMatter : /^[^\p{L}]*\p{Ll}/u.test(now);
	const isRecord = kind.record !== undefined;
	const word = (step: Step): string => {
		const own = [...(status.values ?? []), ...(step === 'approved' ? (status.done ?? []) : [])].find(
			(value) => stepOf(value) === step,
		);
		const text = own ?? (isRecord && step === 'review' ? 'proposed' : usual[step]);
		return isLower ? text.toLowerCase() : text.slice(0, 1).toUpperCase() + text.slice(1);
	};
	return { draft: word('draft'), review: word('review'), approved: word('approved') };
}

/**
 * Edits that bring a document to a step, at the place and in the form in which it has its status.
 * @throws OperationError where its kind has no status, or the word can't be replaced alone
 */
export function stepEdits(document: SpecDocument, kind: Kind, step: Step): TextEdit[] {
	const words = statusWords(document, kind);
	if (!words) {
		throw new OperationError(`Documents of the kind "${kind.name}" have no status.`);
	}
	const now = documentStatus(document, kind);
	const status = now && { text: now.text, stage: stageOf(now.text), form: now.form, range: now.range };
	// Where there is none yet, the kind says where it stands
	const dialect = { ...dialectOf(undefined, kind.id), status: undefined };
	const wanted = { text: words[step], isLink: false };
	return statusTextEdits(document, { status, links: [] }, kind, dialect, wanted);
}
