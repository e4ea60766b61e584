import type { OpenSpecFacts } from '../../openspec/facts.ts';
import { metadataPath } from '../../openspec/metadata.ts';
import type { OpenSpecPlace } from '../../openspec/place.ts';
import type { WorkspaceRule } from '../rule.ts';
import { exampleRequirement } from './exampleTexts.ts';

const proposal =
	'## Why\n\nCustomers without a computer cannot write to us, and have asked for another way.\n\n## What Changes\n\n- Messages come by fax.\n';

export const noDelta: WorkspaceRule = {
	id: 'openspec/no-delta',
	scope: 'workspace',
	severity: 'error',
	summary: 'A change says nowhere what it does to the specifications, or says that it does nothing and has deltas.',
	why: [
		'A change needs at least one delta, `specs/<capability>/spec.md`. One that changes no behaviour (a refactoring, a tool)',
		'has `skip_specs: true` in its `.openspec.yaml`, beside the `schema`, and no file below `specs`. OpenSpec finds changes',
		'right below `changes`, and below `changes/proposed` and `changes/approved`, in no deeper folder. Reported on the',
		'first document of the change.',
	].join('\n'),
	example: {
		path: 'openspec/changes/add-fax/proposal.md',
		bad: proposal,
		good: proposal,
		goodPath: 'openspec/changes/add-telefax/proposal.md',
		files: {
			'openspec/changes/add-telefax/specs/fax/spec.md': `## ADDED Requirements\n\n${exampleRequirement()}`,
		},
	},
	check({ openSpec }, _kind, view, report) {
		const place = openSpec?.place;
		if (!openSpec || !place || place.type === 'spec') {
			return;
		}
		const state = view.fromOpenSpec(place.folder, (documents) => stateOf(documents));
		if (state === 'unknown' || state.carrier !== openSpec.path) {
			return;
		}
		const metadata = view.changeMetadata(metadataPath(place.folder));
		if (metadata === 'unknown') {
			return;
		}
		const tell = (message: string): void => report({ range: openSpec.head, message });
		const file = metadataPath(place.folder);
		if (metadata.problem !== undefined) {
			tell(`OpenSpec does not heed "skip_specs" in ${file}, because ${metadata.problem}.`);
		}
		if (metadata.skipSpecs && state.hasSpecs) {
			tell(`${file} says "skip_specs", and there are files below specs. Remove the one or the other.`);
		}
		if (!metadata.skipSpecs && !state.hasDelta) {
			tell(
				state.nested === undefined
					? `The change has no delta. Write specs/<capability>/spec.md, or "skip_specs: true" in ${file}.`
					: `OpenSpec finds no change in a folder of a folder. Move ${state.nested} right below changes.`,
			);
		}
	},
};

interface ChangeState {
	/** Path of the document that answers for the change. */
	readonly carrier: string;
	/** A delta, or what is reported as one in the wrong place or without content. */
	readonly hasDelta: boolean;
	readonly hasSpecs: boolean;
	/** Folder of a change within what should be one. */
	readonly nested: string | undefined;
}

const order = ['proposal.md', 'tasks.md', 'design.md'];

function stateOf(documents: readonly OpenSpecFacts[]): ChangeState {
	const ranked = documents
		.map(({ path, place }) => ({ path, rank: rankOf(place) }))
		.sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1));
	const nested = documents.every(({ place }) => place.type === 'change' && place.file.includes('/'));
	const folder = documents.map(({ place }) => nestedFolder(place)).find((one) => one !== undefined);
	return {
		carrier: ranked[0]?.path ?? '',
		hasDelta: documents.some(({ place, misplaced }) => place.type === 'delta' || misplaced),
		hasSpecs: documents.some(({ place }) => isBelowSpecs(place)),
		nested: nested ? folder : undefined,
	};
}

function isBelowSpecs(place: OpenSpecPlace): boolean {
	return place.type === 'delta' || (place.type === 'stray' && place.file.startsWith('specs/'));
}

function rankOf(place: OpenSpecPlace): number {
	const rank = place.type === 'change' ? order.indexOf(place.file) : -1;
	return rank < 0 ? order.length : rank;
}

/** `api/add-fax` for `changes/api/add-fax/proposal.md`. */
function nestedFolder(place: OpenSpecPlace): string | undefined {
	const inner = place.type === 'change' ? /^(.+)\/(?:proposal|tasks|design)\.md$/.exec(place.file)?.[1] : undefined;
	return inner === undefined || place.type === 'spec' ? undefined : `${place.change}/${inner}`;
}
