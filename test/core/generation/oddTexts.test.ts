import { readManifest, readProduct } from '../../../src/core/generation/context/productFacts.ts';
import { documentLanguage, isForeign } from '../../../src/core/generation/documentLanguage.ts';
import { proposedTitle } from '../../../src/core/generation/drafts/recordTitle.ts';
import { backLink, recordLink, sectionAt, sourcePlace } from '../../../src/core/generation/drafts/sourceLinks.ts';
import { lineWidth, proseLines } from '../../../src/core/generation/lineWidth.ts';
import { AnswerObjects } from '../../../src/core/generation/questions/answerObjects.ts';
import { ItemPlacer } from '../../../src/core/generation/questions/placeItem.ts';
import { assertKept, keptTexts, toldEdits } from '../../support/kept.ts';
import { oddDocuments } from '../../support/oddSpecs.ts';

/** What models say about the requirements of the oven, in every form in which they say it. */
const answer = `Here is what I found:
\`\`\`json
[
  {"message": "Vague", "quote": "as soon as possible", "section": "Acceptance Criteria", "severity": "warning", "fix": "Say how long"},
  {"message": "Not there", "quote": "no such words", "severity": "error"},
  {"message": "Twice", "quote": "THE Oven SHALL"},
  {"message": "Twice, with a line", "quote": "THE Oven SHALL", "line": 34},
  {"message": "A \\"quote\\" over
two lines", "quote": "**Oven**: what bakes  - Loaf"},
  {"message": "A heading", "section": "Glossary"},
  {"message": "A gap", "section": "Non-Functional Requirements", "quote": ""},
  {"message": "Two places", "quote": "ring as soon as", "otherQuote": "one rings", "otherDocument": "design.md", "line": "x"},
  {"message": "Two places by title", "quote": "blink", "document": "Requirements Document", "otherQuote": "Hang the bell", "otherDocument": ".kiro/specs/oven/tasks.md"},
  {"message": "Nested", "quote": {"a": 1}, "list": [{"message": "Inside", "quote": "bell"}]},
  {"message": "Broken", "quote": "x" "y"},
  {"other": 1},
  {"message": 7, "quote": "bell"},
  {"message": "Cut off", "quote": "be`;

describe('odd answers about documents', () => {
	it('are read and placed alike, whole and in pieces', () => {
		const [own, ...others] = oddDocuments().map(({ document, kind, facts }) => ({
			document,
			kind,
			title: facts.title,
		}));
		const lines = [answer.length, 5].flatMap((size) => {
			const reader = new AnswerObjects();
			const items = Array.from({ length: Math.ceil(answer.length / size) }, (_, i) =>
				reader.push(answer.slice(i * size, (i + 1) * size)),
			).flat();
			reader.finish();
			const placer = own && new ItemPlacer(own, others);
			return [
				`${items.length} read, ${reader.unread} not`,
				...items.flatMap((item) => [
					`  ${JSON.stringify(item)}`,
					...(['review', 'gaps', 'consistency'] as const).map(
						(question) => `    ${question}: ${JSON.stringify(placer?.place(question, item)) ?? 'nowhere'}`,
					),
				]),
			];
		});
		assertKept('oddTexts.answers', lines);
	});
});

describe('odd texts', () => {
	it('are in the same languages, as wide and with the same titles', () => {
		const lines = Object.entries(keptTexts('oddLanguages')).map(([name, text]) =>
			[
				`${name}: ${documentLanguage(text) || 'none'}`,
				isForeign(text) ? 'foreign' : 'not foreign',
				`${proseLines(text).length} lines of prose, ${lineWidth(proseLines(text.repeat(3)), 3)} wide`,
				proposedTitle(text, 'none'),
			].join('; '),
		);
		assertKept('oddTexts.languages', lines);
	});

	it('say the same of a product', () => {
		const lines = Object.entries(keptTexts('oddManifests')).flatMap(([name, text]) => {
			const [file = ''] = name.split(' ');
			return [
				`${name}: ${JSON.stringify(readManifest(file, text))}`,
				`  ${JSON.stringify(readProduct(new Map([[file, text]])))}`,
			];
		});
		assertKept('oddTexts.products', lines);
	});

	it('are linked with records alike', () => {
		const record = oddDocuments().find(({ document }) => document.path.includes('adr'))?.document;
		const lines = oddDocuments().flatMap(({ document, facts }) =>
			[2, 12, 30].flatMap((line) => {
				const place = sourcePlace(document, facts.title, line);
				const back = record && backLink(record, place);
				const section = sectionAt(document, line);
				const link = section && recordLink(document, section, { path: 'docs/adr/0002-a b.md', title: 'A [b] (c)' });
				return [
					`${document.path}:${line + 1} ${JSON.stringify(place.section)}`,
					...toldEdits(back ? [back] : [], record?.text ?? '').map((one) => `  back ${one}`),
					...toldEdits(link ? [link] : [], document.text).map((one) => `  there ${one}`),
				];
			}),
		);
		assertKept('oddTexts.links', lines);
	});
});
