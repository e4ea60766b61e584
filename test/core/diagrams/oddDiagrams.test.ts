import { readFileSync } from 'node:fs';
import { matchDiagrams } from '../../../src/core/diagrams/diff/matchDiagrams.ts';
import { namedDiagrams } from '../../../src/core/diagrams/diff/namedDiagrams.ts';
import { extractDiagram } from '../../../src/core/diagrams/edit/extract.ts';
import { diagramLinkAt, inlineDiagram } from '../../../src/core/diagrams/edit/inline.ts';
import { blockInsertion, fenceSnippet } from '../../../src/core/diagrams/edit/insertion.ts';
import { nodeAt } from '../../../src/core/diagrams/edit/nodeAt.ts';
import { renameNode } from '../../../src/core/diagrams/edit/renameNode.ts';
import { readElements } from '../../../src/core/diagrams/elements/readElements.ts';
import { explain } from '../../../src/core/diagrams/explain/explain.ts';
import { findDiagrams } from '../../../src/core/diagrams/findDiagrams.ts';
import { editsBetween } from '../../../src/core/diagrams/mend.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { SpecDocument } from '../../../src/core/document/specDocument.ts';
import { LineIndex } from '../../../src/core/document/text.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { TestParser } from '../../support/diagramParser.ts';
import { assertKept, placed, toldEdits, underHeading } from '../../support/kept.ts';
import { oddDocuments } from '../../support/oddSpecs.ts';
import { diagrams } from './elements/diagrams.ts';

const oddMarkdown = readFileSync(new URL('../../fixtures/kept/oddDocument.md', import.meta.url), 'utf8');

function documents(): SpecDocument[] {
	return [...oddDocuments().map(({ document }) => document), parseDocument('docs/odd.md', oddMarkdown)];
}

/** What people get wrong, each at its first place in a diagram. */
const slips: Readonly<Record<string, (text: string) => string>> = {
	'a type of its own': (text) => text.replace(/^(?:---[\s\S]*?---\s*)?(\w)/, 'x$1'),
	'a type with one letter too many': (text) => text.replace(/^(\w+)/, '$1e'),
	'a side that is none': (text) => text.replace(/\b(LR|TD|TB)\b/, 'RR'),
	'a bracket in a label': (text) => text.replace(/\[(\w+)\]/, '[$1 (new)]'),
	'a label of nothing': (text) => text.replace(/\[\w+\]/, '[]'),
	'a short arrow': (text) => text.replace(/--+>|->>/, '->'),
	'a block that stays open': (text) => text.replace(/^[ \t]*(?:end|\})[ \t]*\n/m, ''),
	'one end too many': (text) => `${text.trimEnd()}\nend\n`,
	'a remark behind a line': (text) => text.replace(/\n([^\n]*\w)\n/, '\n$1 %% remark; (x)\n'),
	'a word that is taken': (text) => text.replace(/\bn1\b|\bAlice\b/g, 'end'),
	'a semicolon in a message': (text) => text.replace(/: (\w)/, ': a; #$1'),
	'no colon': (text) => text.replace(/(\w): (\w)/, '$1 $2'),
	'a title': (text) => text.replace('\n', '\ntitle: New "title"\n'),
	'half of it': (text) => text.slice(0, Math.floor(text.length / 2)),
	'half a line': (text) => text.trimEnd().slice(0, -4),
};

const small: Readonly<Record<string, string>> = {
	flowchart: 'flowchart LR\n  n1[one] --> n2(two)\n  subgraph part [Part]\n    n3\n  end\n',
	sequence: 'sequenceDiagram\n  participant Alice\n  Alice->>Bob: asks\n  opt maybe\n    Bob-->>Alice: says\n  end\n',
	states: 'stateDiagram-v2\n  [*] --> One\n  state Two {\n    Three --> Four: goes\n  }\n',
	entities: 'erDiagram\n  ORDER ||--o{ LINE : has\n  ORDER {\n    int id PK\n  }\n',
	pie: 'pie title Bread\n  "Rye" : 3\n  "Wheat" : 4\n',
	gantt: 'gantt\n  title Plan\n  section One\n  Bake :a1, 2025-01-01, 3d\n',
	journey: 'journey\n  title Day\n  section Bake\n    Heat: 3: Ada\n',
	mindmap: 'mindmap\n  root((Bread))\n    Rye\n',
	git: 'gitGraph\n  commit\n  branch new\n  commit id: "a"\n',
	'an own class': 'classDiagram\n  class A~T~ {\n    +List~T~ all\n  }\n  A <|-- B : is\n',
};

describe('diagrams of every form', () => {
	it('are explained alike where something is wrong', async () => {
		const parser = new TestParser();
		const lines: string[] = [];
		for (const [name, text] of Object.entries(small)) {
			for (const [slip, spoil] of Object.entries(slips)) {
				const spoilt = spoil(text);
				const { problem } = spoilt === text ? { problem: undefined } : await parser.parse(spoilt);
				if (problem) {
					const { message, range, attempts } = explain(spoilt, problem);
					lines.push(
						`${name}, ${slip}: ${message}`,
						...(range ? [`  ${placed(range, new LineIndex(spoilt))}`] : []),
						...attempts.flatMap((attempt) => [
							`  ${attempt.certain ? 'certain' : 'perhaps'}: ${attempt.title}`,
							...toldEdits(editsBetween(spoilt, attempt.text), spoilt).map((line) => `    ${line}`),
						]),
					);
				}
			}
		}
		assertKept('oddDiagrams.explained', lines);
	});

	it('have nodes with the same new ids', () => {
		const renamed = (text: string, id: string, newId: string): string[] => {
			try {
				return toldEdits(renameNode(text, id, newId), text);
			} catch (error) {
				if (error instanceof OperationError) {
					return [error.message];
				}
				throw error;
			}
		};
		const lines = Object.entries(diagrams).flatMap(([name, text]) =>
			(readElements(text)?.nodes ?? [])
				.slice(0, 9)
				.flatMap(({ id, places }) => [
					...underHeading(`${name}: ${id} → other`, renamed(text, id, 'other')),
					...places.slice(0, 1).map(({ start }) => `  found ${nodeAt(readElements(text), start)?.node.id}`),
				]),
		);
		const [[name = '', text = ''] = []] = Object.entries(diagrams);
		const refused = ['two words', 'n2', 'end', 'n1', ''].map((id) => `${name}: n1 → ${id}: ${renamed(text, 'n1', id)}`);
		assertKept('oddDiagrams.renamed', [...lines, ...refused]);
	});
});

describe('diagrams in odd documents', () => {
	it('move out and in alike', () => {
		const lines = documents().flatMap((document) => [
			...findDiagrams(document).flatMap((diagram) => {
				try {
					const { edit, text } = extractDiagram(document, diagram, 'a (b).mmd');
					return underHeading(document.path, [...toldEdits([edit], document.text), JSON.stringify(text)]);
				} catch (error) {
					return [`${document.path}: ${error instanceof OperationError ? error.message : String(error)}`];
				}
			}),
			...document.links.flatMap(({ range }) => {
				const link = diagramLinkAt(document, range.start);
				return link ? toldEdits([inlineDiagram(document, link, 'flowchart LR\n  a --> b\n')], document.text) : [];
			}),
		]);
		assertKept('oddDiagrams.moved', lines);
	});

	it('are put at the same places', () => {
		const told = documents().filter(({ path }) => /odd|design|implementation/.test(path));
		const lines = told.flatMap((document) =>
			Array.from({ length: document.lines.count }, (_, line) => {
				try {
					const insertion = blockInsertion(document, { line, character: 1 });
					const { position } = insertion;
					const snippet = fenceSnippet(insertion, 'flowchart LR\n\ta --> b', '  ');
					return `${document.path}:${line + 1} at ${position.line + 1}:${position.character + 1} ${JSON.stringify(snippet)}`;
				} catch (error) {
					return `${document.path}:${line + 1} ${error instanceof OperationError ? error.message : String(error)}`;
				}
			}),
		);
		assertKept('oddDiagrams.places', lines);
	});

	it('are known again', () => {
		const before = 'flowchart LR\n  a --> b\n  b --> c\n';
		const page = (...parts: readonly (readonly [heading: string, text: string])[]): string =>
			parts.map(([heading, text]) => `## ${heading}\n\n\`\`\`mermaid\n${text}\`\`\`\n`).join('\n');
		const old = page(['One', before], ['Two', 'sequenceDiagram\n  A->>B: hi\n'], ['Three', 'pie\n  "a" : 1\n']);
		const now = page(
			['Other', 'sequenceDiagram\n  A->>B: hi\n'],
			['One', `${before}  c --> d\n`],
			['Four', `${before}  x --> y\n`],
			['Three', 'pie\n  "b" : 2\n'],
		);
		const read = (text: string) => namedDiagrams('a.md', text);
		const [olds, news] = [read(old), read(now)];
		const lines = matchDiagrams(olds, news).map((match, i) => `${news[i]?.heading} was ${match?.heading}`);
		assertKept('oddDiagrams.known', [...olds, ...news].map((one) => JSON.stringify(one)).concat(lines));
	});
});
