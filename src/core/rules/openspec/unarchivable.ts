import { archiveRefusals, removesAll } from '../../openspec/archive.ts';
import { metadataPath } from '../../openspec/metadata.ts';
import { specPath } from '../../openspec/place.ts';
import type { DocumentFacts } from '../../workspace/facts.ts';
import type { FactView } from '../../workspace/factView.ts';
import type { Report, WorkspaceRule } from '../rule.ts';
import { type Capability, readCapability } from './capability.ts';
import { exampleRequirement, exampleSpec } from './exampleTexts.ts';

export const unarchivable: WorkspaceRule = {
	id: 'openspec/unarchivable',
	scope: 'workspace',
	severity: 'warning',
	summary: 'A change does something to a specification that `openspec archive` would refuse.',
	why: [
		'What a change modifies, renames or removes has to be there under just that name, and what it adds must not. The',
		'specification may have changed since, by another change that was archived first. A hint where another open change',
		'brings what is missing: archive that one first. `openspec validate` tells of it as well, and passes.',
	].join('\n'),
	example: {
		path: 'openspec/changes/send-more/specs/fax/spec.md',
		bad: `## MODIFIED Requirements\n\n${exampleRequirement('Sending pages', 'The system SHALL send many pages.')}`,
		good: `## MODIFIED Requirements\n\n${exampleRequirement('Sending', 'The system SHALL send many pages.')}`,
		files: { 'openspec/specs/fax/spec.md': exampleSpec(exampleRequirement()) },
	},
	check(facts, _kind, view, report) {
		const found = isReadable(facts, view) ? readCapability(facts, view, findRefusals) : undefined;
		for (const refusal of found?.refusals ?? []) {
			report(refusal);
		}
		const { place, head } = facts.openSpec ?? {};
		if (head && found?.isSpecBroken) {
			report({ range: head, message: 'No change can be applied to the specification before its errors are mended.' });
		}
		const range = found?.emptiedAt;
		if (range && place?.type === 'delta') {
			const metadata = view.changeMetadata(metadataPath(place.folder));
			if (metadata !== 'unknown' && !metadata.retireCapabilities) {
				const message = `No requirement is left. If the capability is to go, set "retire_capabilities: true" in ${metadataPath(place.folder)}.`;
				report({ range, message });
			}
		}
	},
};

/** A specification that is there and was not read (it is too large, or ignored) is not taken for a new one. */
function isReadable({ openSpec }: DocumentFacts, view: FactView): boolean {
	const place = openSpec?.place;
	if (place?.type !== 'delta') {
		return false;
	}
	const path = specPath(place.root, place.capability);
	const known = view.fromOpenSpec(path, (documents) => documents.some(({ spec }) => spec));
	return known === true || (known === false && view.entry(path) === 'none');
}

function findRefusals({ delta, spec, others }: Capability): {
	refusals: Report[];
	emptiedAt: Report['range'] | undefined;
	isSpecBroken: boolean;
} {
	const refusals = archiveRefusals(delta, spec).map(({ range, message, missing }): Report => {
		const bringer = others.find(({ delta }) => missing !== undefined && brings(delta, missing))?.change;
		return bringer === undefined
			? { range, message }
			: {
					range,
					severity: 'hint',
					message: `"${missing}" comes with the change "${bringer}": archive that one first.`,
				};
	});
	const [last] = delta.removed.slice(-1);
	return {
		refusals,
		emptiedAt: spec && refusals.length === 0 && removesAll(delta, spec) ? last?.range : undefined,
		isSpecBroken: delta.sound && spec?.sound === false,
	};
}

function brings({ added, renamed }: Capability['delta'], name: string): boolean {
	return added.some((one) => one.name === name) || renamed.some(({ to }) => to.name === name);
}
