import type { QuestionMaterial } from '../../../../core/generation/material.ts';
import { addressOf, type Definition } from '../../../../core/trace/trace.ts';
import type { IndexedDocument } from '../../../../core/workspace/indexed.ts';
import type { OfflineItem } from '../answerLine.ts';

/** A document that names fewer of the requirements does not set out to name all. */
const fewest = 4;
const share = 0.75;

/**
 * Requirements that the design does not name although it names nearly all of the others. Lists of tasks are left to the
 * rules, which say the same of them.
 */
export function notTakenUp({ own, indexed, others, indexedOthers }: QuestionMaterial): OfflineItem[] {
	const requirements = (indexed.facts.trace?.definitions ?? []).filter(
		({ space, parent }) => space === 'requirement' && parent === undefined,
	);
	return indexedOthers.flatMap((other, i): OfflineItem[] => {
		const spoken = requirements.filter(isNamedIn(namesOf(other, true)));
		const left = requirements.filter((one) => !isNamedIn(namesOf(other, false))(one));
		const taken = requirements.length - left.length;
		if (
			spoken.length < fewest ||
			spoken.length < requirements.length * share ||
			other.facts.taskList ||
			other.facts.trace?.scope !== indexed.facts.trace?.scope
		) {
			return [];
		}
		const title = others[i]?.document.title;
		return left.map(({ id, idRange }) => ({
			line: idRange.start.line,
			quote: own.document.lines.line(idRange.start.line).trim(),
			message: `${other.facts.title} names ${taken} of ${requirements.length} requirements, and not ${id}.`,
			fix: `Say in ${other.facts.path} how ${id} is met.`,
			otherDocument: other.facts.path,
			otherLine: title?.range.start.line ?? 0,
			otherQuote: title?.text ?? '',
		}));
	});
}

/**
 * Addresses of what a document names.
 * @param spoken leaves out what its properties validate: no property proves that something is documented
 */
function namesOf({ facts: { trace } }: IndexedDocument, spoken: boolean): ReadonlySet<string> {
	const references = (trace?.references ?? []).filter(({ relation }) => !spoken || relation !== 'validates');
	const addresses = references.flatMap(({ space, keys }) => keys.map((key) => addressOf(space, key)));
	// A criterion names its requirement as well
	return new Set(addresses.flatMap((address) => [address, address.replace(/\.[^.]*$/, '')]));
}

function isNamedIn(names: ReadonlySet<string>): (definition: Definition) => boolean {
	return ({ space, key }) => names.has(addressOf(space, key));
}
