import { fourHashes, nearScenario, scenarioEdits } from '../../openspec/nearScenarios.ts';
import { deltaReading } from '../../openspec/reading.ts';
import { wordsOf } from '../../openspec/source.ts';
import { requirementWords } from '../../trace/idWords.ts';
import type { DocumentRule } from '../rule.ts';
import { exampleRequirement, exampleScenario } from './exampleTexts.ts';

/** What says in another way that it is a requirement: `Requirement：`, `Requirement 2 - `, `需求：`. */
const otherLabel = new RegExp(
	String.raw`^(?:(?:${requirementWords})(?:\s?\d{1,4})?(?:\s?[:：]|\s[-–—])|requirement\s)\s{0,4}(?=\S)`,
	'iu',
);

export const skippedHeading: DocumentRule = {
	id: 'openspec/skipped-heading',
	scope: 'document',
	severity: 'hint',
	summary: 'A heading among the requirements of a delta is none of a requirement.',
	why: 'Under `## ADDED Requirements` and `## MODIFIED Requirements` OpenSpec passes over a heading of level 3 that does not begin with `Requirement:`. It becomes part of the requirement above, or is lost. One that says `Scenario:` gets its fourth hash by the fix.',
	fixable: true,
	example: {
		path: 'openspec/changes/add-fax/specs/fax/spec.md',
		bad: `## ADDED Requirements\n\n${exampleRequirement('Receiving')}\n${exampleScenario('Two pages').slice(1)}`,
		good: `## ADDED Requirements\n\n${exampleRequirement('Receiving')}\n${exampleScenario('Two pages')}`,
	},
	check(document, _kind, report) {
		const delta = deltaReading(document);
		for (const line of delta?.skipped ?? []) {
			const source = delta?.source ?? [];
			const near = nearScenario(source, line);
			// Above the first requirement it is nobody's
			const isOwned = [...(delta?.added ?? []), ...(delta?.modified ?? [])].some(
				(one) => one.line < line && line < one.end,
			);
			report({
				range: wordsOf(source, line),
				message: near
					? `OpenSpec passes over this heading. Write "${near.heading}".`
					: messageOf(source[line]?.title ?? ''),
				...(near?.isCertain && isOwned ? { fix: { title: fourHashes, edits: scenarioEdits(source, [near]) } } : {}),
			});
		}
	},
};

function messageOf(title: string): string {
	return /^requirement[:：]?$/i.test(title)
		? 'The requirement has no name, and so is passed over.'
		: `OpenSpec passes over this heading. Write "### Requirement: ${title.replace(otherLabel, '')}" if it is one.`;
}
