import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { defaultConfig } from '../../../src/core/config.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { Section, SpecDocument } from '../../../src/core/document/specDocument.ts';
import { comparePositions } from '../../../src/core/document/text.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { describeSections } from '../../../src/core/kinds/completion.ts';
import type { Kind, KindSection } from '../../../src/core/kinds/kind.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { createRecogniser } from '../../../src/core/kinds/recognise.ts';
import { unfilled } from '../../../src/core/rules/placeholder/unfilled.ts';
import type { Report } from '../../../src/core/rules/rule.ts';
import type { SectionFacts } from '../../../src/core/workspace/facts.ts';

const recogniser = createRecogniser(new KindRegistry(builtinKinds), defaultConfig);

function markdownBelow(folder: string): { path: string; text: string }[] {
	const root = fileURLToPath(new URL(`../../../${folder}/`, import.meta.url));
	return readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
		.map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
		.map((path) => ({ path: path.slice(root.length).replace(/^\//, ''), text: readFileSync(path, 'utf8') }));
}

/** A kind whose sections are drafts by what is still to be written alone, and not by open tasks or their own status. */
function written(kind: Kind): Kind {
	const plain = ({ status: _, content, sections, ...rest }: KindSection): KindSection => ({
		...rest,
		...(content !== 'tasks' && content && { content }),
		...(sections && { sections: sections.map(plain) }),
	});
	return { ...kind, sections: kind.sections.map(plain) };
}

/**
 * What is wrong with the states: a section is a draft where the rule reports something in its heading or its body, and
 * only there, unless one of its children is not complete.
 */
function disagreements(document: SpecDocument, kind: Kind): string[] {
	const reports: Report[] = [];
	unfilled.check(document, kind, (report) => reports.push(report));
	const sections = new Map<number, Section>();
	const collect = (section: Section): void => {
		sections.set(section.heading.range.start.line, section);
		section.children.forEach(collect);
	};
	document.sections.forEach(collect);
	const wrong: string[] = [];
	const compare = ({ state, line, title, children }: SectionFacts): void => {
		const section = state === 'missing' ? undefined : sections.get(line);
		const reported = reports.filter(
			({ range: { start } }) =>
				section &&
				comparePositions(section.heading.range.start, start) <= 0 &&
				comparePositions(start, section.bodyRange.end) < 0,
		);
		const mayBeDraft = reported.length > 0 || children.some((child) => child.state !== 'complete');
		if (state === 'draft' ? !mayBeDraft : reported.length > 0) {
			wrong.push(`${title} is ${state}, reported: ${reported.map(({ message }) => message).join(' ')}`);
		}
		children.forEach(compare);
	};
	describeSections(document, written(kind)).sections.forEach(compare);
	return wrong;
}

describe('drafts and placeholder/unfilled', () => {
	for (const folder of ['examples', 'test/fixtures/rules', 'test/fixtures/workspace']) {
		it(`agree in ${folder}`, () => {
			for (const { path, text } of markdownBelow(folder)) {
				const document = parseDocument(path, text);
				const kind = recogniser.recognise(document);
				assert.deepEqual(kind ? disagreements(document, kind) : [], [], path);
			}
		});
	}

	it('agree on any mixture of marks, mentions, tables and explanations', () => {
		const piece = fc.constantFrom(
			'It rains.',
			'[name of the town]',
			'{name of the town}',
			'TODO',
			'We leave no TODO behind.',
			'It writes "TBD" there.',
			'No [NEEDS CLARIFICATION] markers remain.',
			'[NEEDS CLARIFICATION: where?]',
			'Rain: TODO: TBC',
			'| a | b |\n|---|---|\n| TBD | TBD |\n| x | TBD |',
			'<!-- Describe the rain -->',
			'`TODO`',
			'## Sub [title]',
			'### Notes',
			'#### TBD',
		);
		const guided = builtinKinds.flatMap((kind) => kind.sections.map((section) => ({ kind, section })));
		const body = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('\n\n'));
		fc.assert(
			fc.property(fc.constantFrom(...guided), body, body, fc.boolean(), ({ kind, section }, a, b, isGuidance) => {
				const text = `# T\n\n## ${section.heading}\n\n${isGuidance ? section.guidance : a}\n\n## Other\n\n${b}\n`;
				assert.deepEqual(disagreements(parseDocument('x.md', text), kind), [], `${kind.id}\n${text}`);
			}),
			{ numRuns: 300 },
		);
	});
});
