import type { SpecDocument } from '../document/specDocument.ts';
import type { Finding } from '../rules/rule.ts';
import { lostSecrets } from './sectionSecrets.ts';
import { type SectionSlot, withBody } from './sectionSlot.ts';

/** What a fill did to its document, as far as it can be proved. */
export interface FillProof {
	/** Sections besides the filled one, all byte for byte as before; undefined where something else has changed. */
	readonly untouched: number | undefined;
	/** Findings of the rules on the document that are gone, and that have come. */
	readonly fixed: number;
	readonly added: readonly Finding[];
	/** Ids that the document names and nothing defines, after the fill. */
	readonly danglingIds: number;
	/**
	 * Secrets of the old body that the new one does not have: a model is not shown them, and may leave out their marks.
	 */
	readonly lostSecrets: number;
}

/** A document with what the rules say of it. */
export interface CheckedDocument {
	readonly document: SpecDocument;
	readonly findings: readonly Finding[];
}

/**
 * What another body would do to a document. Both texts are checked at the same time: what other files bring or take while
 * a model answers is not held against its answer.
 * @param body lines ended by LF
 * @returns with the document as it would be
 */
export async function proveBody(
	document: SpecDocument,
	slot: SectionSlot,
	body: string,
	check: (text: string) => Promise<CheckedDocument>,
): Promise<{ readonly proof: FillProof; readonly after: SpecDocument }> {
	const texts = [document.text, withBody(document.text, slot, body)] as const;
	const [before, after] = await Promise.all([check(texts[0]), check(texts[1])]);
	return { proof: proveFill(before, after, slot), after: after.document };
}

/** @param slot where the body stood before */
function proveFill(before: CheckedDocument, after: CheckedDocument, slot: SectionSlot): FillProof {
	const behind = before.document.text.slice(slot.end);
	const isSameBefore = after.document.text.startsWith(before.document.text.slice(0, slot.start));
	const isSameBehind = after.document.text.endsWith(behind);
	const others = before.document.headings.filter(({ nested }) => !nested).length - 1;
	const gone = countBy(before.findings);
	const added = after.findings.filter((finding) => {
		const key = keyOf(finding);
		const left = gone.get(key) ?? 0;
		gone.set(key, left - 1);
		return left <= 0;
	});
	const oldBody = before.document.text.slice(slot.start, slot.end);
	const kept = after.findings.length - added.length;
	return {
		untouched: isSameBefore && isSameBehind ? others : undefined,
		fixed: before.findings.length - kept,
		added,
		danglingIds: after.findings.filter(({ rule }) => rule === 'trace/dangling-reference').length,
		lostSecrets: lostSecrets(
			oldBody,
			after.document.text.slice(slot.start, after.document.text.length - behind.length),
		),
	};
}

/**
 * One sentence of parts for a person: "5 other sections byte-identical · 3 findings fixed, 0 added · all ids resolve".
 */
export function describeProof({ untouched, fixed, added, danglingIds, lostSecrets }: FillProof): string {
	return [
		untouched === undefined
			? 'other sections have changed as well'
			: `${untouched} other ${untouched === 1 ? 'section' : 'sections'} byte-identical`,
		`${fixed} ${fixed === 1 ? 'finding' : 'findings'} fixed, ${added.length} added`,
		danglingIds === 0 ? 'all ids resolve' : `${danglingIds} ${danglingIds === 1 ? 'id does' : 'ids do'} not resolve`,
		...(lostSecrets === 0
			? []
			: [
					`${lostSecrets} ${lostSecrets === 1 ? 'secret' : 'secrets'} of the section missing now; undo, or put back by hand`,
				]),
	].join(' · ');
}

/** A finding is the same where it says the same: its place moves with the text. */
function keyOf({ rule, message }: Finding): string {
	return `${rule} ${message}`;
}

function countBy(findings: readonly Finding[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const finding of findings) {
		counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
	}
	return counts;
}
