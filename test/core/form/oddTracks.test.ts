import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits, range, type TextEdit } from '../../../src/core/document/text.ts';
import { readForm } from '../../../src/core/form/readForm.ts';
import { moveSections, sectionInstead, trackSections } from '../../../src/core/form/trackedSections.ts';
import { describeDocument } from '../../../src/core/workspace/describe.ts';
import { assertKept } from '../../support/kept.ts';
import { type OddDocument, oddDocuments } from '../../support/oddSpecs.ts';

function entriesOf({ document: { path }, kind }: OddDocument, text: string) {
	const document = parseDocument(path, text);
	return readForm(document, kind, describeDocument(document, kind), []).sections;
}

/** What sections are called when a text was edited, as far as it is another name, and what is shown in place of those gone. */
function told(one: OddDocument, name: string, edits: readonly TextEdit[]): string {
	const { text } = one.document;
	const before = trackSections([], entriesOf(one, text)).sections;
	const tracks = trackSections(moveSections(before, edits), entriesOf(one, applyEdits(text, edits)));
	const changes = before.flatMap(({ id }) => {
		const now = tracks.ids.get(id);
		return now === id
			? []
			: [now === undefined ? `${id} gone, shows ${sectionInstead(before, id, tracks)}` : `${id} → ${now}`];
	});
	return `  ${name}: ${changes.join(', ') || 'all as before'}`;
}

describe('sections of odd documents', () => {
	it('are found again when headings go, come twice or lose their words, and when all is written anew', () => {
		const lines = oddDocuments().flatMap((one) => {
			const { document } = one;
			const { count } = document.lines;
			const sections = trackSections([], entriesOf(one, document.text)).sections;
			return [
				document.path,
				...sections.flatMap(({ id, line }, place) => {
					if (line === undefined) {
						return [];
					}
					const next = sections.slice(place + 1).find((other) => other.line !== undefined)?.line ?? count - 1;
					const words = document.lines.line(line);
					const all = document.text.split('\n').toSpliced(line, 1).join('\n');
					return [
						told(one, `without ${id}`, [{ range: range(line, 0, next, 0), newText: '' }]),
						told(one, `${id} twice`, [{ range: range(line, 0, line, 0), newText: `${words}\n\n` }]),
						told(one, `${id} as text`, [{ range: range(line, 0, line, words.length), newText: 'Text' }]),
						told(one, `all anew without ${id}`, [{ range: range(0, 0, count - 1, 0), newText: all }]),
					];
				}),
			];
		});
		assertKept('oddTracks', lines);
	});
});
