import {
	fourHashes,
	type NearScenario,
	nearScenario,
	nearScenarios,
	scenarioEdits,
} from '../../openspec/nearScenarios.ts';
import { deltaReading, specReading } from '../../openspec/reading.ts';
import { type SourceLine, wordsOf } from '../../openspec/source.ts';
import type { DocumentRule, Report } from '../rule.ts';
import { exampleRequirement, exampleSpec } from './exampleTexts.ts';

export const noScenario: DocumentRule = {
	id: 'openspec/no-scenario',
	scope: 'document',
	severity: 'error',
	summary: 'A requirement has no scenario.',
	why: [
		'A scenario is the case by which a requirement is checked. OpenSpec wants one in each requirement of a specification',
		'and in each that a change adds or modifies: a heading of exactly four hashes with something under it. Under',
		'`Requirements` of a specification it takes every heading for a requirement, so that notes belong elsewhere. The fix',
		'writes the four hashes before scenarios that have others, or stand in bold letters with their steps under them.',
	].join('\n'),
	fixable: true,
	example: {
		path: 'openspec/specs/fax/spec.md',
		bad: exampleSpec(
			exampleRequirement('Sending', 'The system SHALL send a page.').replace(
				'#### Scenario: One page',
				'**Scenario: One page**',
			),
		),
		good: exampleSpec(exampleRequirement()),
	},
	check(document, _kind, report) {
		const spec = specReading(document);
		const ends = new Map(spec?.blocks.map(({ line, end }) => [line, end]));
		let isOwned = false;
		for (const { line, title, end, scenarioCount } of spec?.entries ?? []) {
			const isRequirement = ends.has(line) || /^Requirement:/i.test(title);
			if (spec && scenarioCount === 0) {
				const said = isRequirement
					? whatIsMissing(spec.source, line, ends.get(line) ?? end)
					: whatIsElse(spec.source, line, isOwned);
				report({ range: wordsOf(spec.source, line), ...said });
			}
			isOwned ||= isRequirement;
		}
		const delta = deltaReading(document);
		for (const { range, line, end, scenarioCount } of [...(delta?.added ?? []), ...(delta?.modified ?? [])]) {
			if (scenarioCount === 0) {
				report({ range, ...whatIsMissing(delta?.source ?? [], line, end) });
			}
		}
	},
};

/** What to do for a requirement without scenarios. A heading of three hashes is told, and mended, by itself. */
function whatIsMissing(source: readonly SourceLine[], line: number, end: number): Pick<Report, 'message' | 'fix'> {
	const near = nearScenarios(source, line + 1, end);
	const [first] = near;
	if (!first) {
		return { message: 'This requirement has no scenario. Write one under "#### Scenario: Name", with its steps.' };
	}
	return {
		message: `This requirement has no scenario: OpenSpec takes "${first.written}" for none. Write "${first.heading}".`,
		...mendOf(source, ...near.filter(({ level }) => level !== 3)),
	};
}

/** What to do about a heading that OpenSpec takes for a requirement. @param isOwned a requirement stands above it */
function whatIsElse(source: readonly SourceLine[], line: number, isOwned: boolean): Pick<Report, 'message' | 'fix'> {
	const near = nearScenario(source, line);
	return near
		? {
				message: `OpenSpec takes this for a requirement. Write "${near.heading}".`,
				...mendOf(source, ...(isOwned ? [near] : [])),
			}
		: {
				message: `OpenSpec takes "${source[line]?.title}" for a requirement, and it has no scenario. Move it out of "Requirements".`,
			};
}

function mendOf(source: readonly SourceLine[], ...near: readonly NearScenario[]): Pick<Report, 'fix'> {
	const certain = near.filter((one) => one.isCertain);
	return certain.length > 0 ? { fix: { title: fourHashes, edits: scenarioEdits(source, certain) } } : {};
}
