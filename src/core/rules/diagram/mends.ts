import type { Diagram } from '../../diagrams/diagram.ts';
import { editsInDocument } from '../../diagrams/editsInDocument.ts';
import type { Attempt } from '../../diagrams/explain/cause.ts';
import { editsBetween, follow } from '../../diagrams/mend.ts';
import type { FactView } from '../../workspace/factView.ts';
import type { Mend, Report } from '../rule.ts';

/** Of what may mend a diagram, that which Mermaid accepts. */
export function mendsOf(
	diagram: Diagram,
	attempts: readonly Attempt[],
	view: FactView,
): Pick<Report, 'fix' | 'suggestions'> {
	const accepted = attempts.flatMap((attempt) => follow(attempt, (text) => view.verdict(text)) ?? []);
	const [fix] = accepted.filter(({ certain }) => certain).map((attempt) => toMend(diagram, attempt));
	const suggestions = accepted.filter(({ certain }) => !certain).map((attempt) => toMend(diagram, attempt));
	return { ...(fix && { fix }), ...(suggestions.length > 0 && { suggestions }) };
}

/** What stands before a new line is read off the document, so that those edits are made when they are asked for. */
function toMend(diagram: Diagram, { title, text }: Attempt): Mend {
	const edits = editsBetween(diagram.text, text);
	if (!edits.some(({ newText }) => newText.includes('\n'))) {
		return { title, edits: editsInDocument(diagram, edits, undefined) };
	}
	return { title, edits: ({ lines }) => editsInDocument(diagram, edits, lines) };
}
