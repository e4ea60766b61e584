import type { DeltaFacts, NamedRequirement } from '../../openspec/facts.ts';
import type { Report, WorkspaceRule } from '../rule.ts';
import { type Capability, readCapability } from './capability.ts';
import { exampleRequirement, exampleSpec } from './exampleTexts.ts';

const otherChange = `## MODIFIED Requirements\n\n${exampleRequirement('Sending', 'The system SHALL send no page.')}`;

export const conflictingChange: WorkspaceRule = {
	id: 'openspec/conflicting-change',
	scope: 'workspace',
	severity: 'warning',
	summary: 'Two open changes touch the same requirement.',
	why: [
		'A change replaces the whole of a requirement. Of two that modify the same one, the one that is archived last undoes',
		'the other, or is refused. Archive one of them, then bring the other up to date. A hint where the one adds what the',
		'other builds on. Archived changes do not count. The editor marks both changes.',
	].join('\n'),
	example: {
		path: 'openspec/changes/send-more/specs/fax/spec.md',
		bad: `## MODIFIED Requirements\n\n${exampleRequirement('Sending', 'The system SHALL send many pages.')}`,
		good: `## ADDED Requirements\n\n${exampleRequirement('Sending many', 'The system SHALL send many pages.')}`,
		files: {
			'openspec/specs/fax/spec.md': exampleSpec(exampleRequirement()),
			'openspec/changes/send-less/specs/fax/spec.md': otherChange,
		},
	},
	check(facts, _kind, view, report) {
		for (const conflict of readCapability(facts, view, conflicts) ?? []) {
			report(conflict);
		}
	},
};

/** How a change touches a requirement. */
type Touch = 'adds' | 'modifies' | 'removes' | 'renames';

function conflicts({ delta, others }: Capability): Report[] {
	const touched = others.map(({ change, delta }) => ({
		change,
		touches: new Map(touchesOf(delta).map(({ one, touch }) => [one.name, touch])),
	}));
	return touchesOf(delta).flatMap(({ one, touch }) =>
		touched.flatMap(({ change, touches }) => {
			const other = touches.get(one.name);
			return other ? [conflict(one, touch, change, other)] : [];
		}),
	);
}

function touchesOf({ added, modified, removed, renamed }: DeltaFacts): { one: NamedRequirement; touch: Touch }[] {
	return [
		...added.map((one) => ({ one, touch: 'adds' as const })),
		...renamed.flatMap(({ from, to }) => [
			{ one: from, touch: 'renames' as const },
			{ one: to, touch: 'adds' as const },
		]),
		...modified.map((one) => ({ one, touch: 'modifies' as const })),
		...removed.map((one) => ({ one, touch: 'removes' as const })),
	];
}

function conflict({ name, range }: NamedRequirement, own: Touch, change: string, other: Touch): Report {
	const message = `The open change "${change}" ${other} "${name}" too.`;
	return (own === 'adds') !== (other === 'adds')
		? { range, severity: 'hint', message: `The open change "${change}" ${other} "${name}".` }
		: { range, message };
}
