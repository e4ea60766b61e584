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

interface Touched extends NamedRequirement {
	readonly touch: Touch;
}

interface Toucher {
	readonly change: string;
	readonly touch: Touch;
}

/** How many other changes a message names. */
const named = 2;

function conflicts({ delta, others }: Capability): Report[] {
	const touching = new Map<string, Toucher[]>();
	for (const { change, delta } of others) {
		for (const { name, touch } of touchesOf(delta)) {
			const known = touching.get(name) ?? [];
			touching.set(name, known);
			// What a change says twice is told of it just once
			if (!known.some((one) => one.change === change && one.touch === touch)) {
				known.push({ change, touch });
			}
		}
	}
	return touchesOf(delta).flatMap((own) => {
		const found = touching.get(own.name) ?? [];
		const builtUpon = found.filter(({ touch }) => (touch === 'adds') !== (own.touch === 'adds'));
		const rivals = found.filter((one) => !builtUpon.includes(one));
		return [
			...(rivals.length > 0 ? [conflict(own, rivals, ' too')] : []),
			...(builtUpon.length > 0 ? [{ ...conflict(own, builtUpon, ''), severity: 'hint' as const }] : []),
		];
	});
}

function touchesOf({ added, modified, removed, renamed }: DeltaFacts): Touched[] {
	return [
		...added.map((one): Touched => ({ ...one, touch: 'adds' })),
		...renamed.flatMap(({ from, to }): Touched[] => [
			{ ...from, touch: 'renames' },
			{ ...to, touch: 'adds' },
		]),
		...modified.map((one): Touched => ({ ...one, touch: 'modifies' })),
		...removed.map((one): Touched => ({ ...one, touch: 'removes' })),
	];
}

function conflict({ name, range }: Touched, others: readonly Toucher[], too: string): Report {
	const [first] = others;
	if (first && others.length === 1) {
		return { range, message: `The open change "${first.change}" ${first.touch} "${name}"${too}.` };
	}
	const told = others.slice(0, named).map(({ change, touch }) => `"${change}" ${touch} it`);
	const more = others.length > named ? `, and ${others.length - named} more` : '';
	return { range, message: `Other open changes touch "${name}"${too}: ${told.join(', ')}${more}.` };
}
