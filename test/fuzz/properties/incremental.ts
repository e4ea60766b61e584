import { isDeepStrictEqual } from 'node:util';
import { defaultConfig } from '../../../src/core/config.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { checkedDocument, editsOf } from '../../../src/core/rules/mend.ts';
import { SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';
import { mutated } from '../generate/mutate.ts';
import { neighbours } from './desk.ts';
import { firstDifference } from './lineBreaks.ts';
import type { Property } from './property.ts';

/** An index that followed edits knows what a new one knows. */
export const incremental: Property<'document'> = {
	name: 'edit by edit equals read anew',
	of: 'document',
	oneIn: 60,
	async check({ path, text }, random) {
		const workspace = new MemoryWorkspace(neighbours);
		const index = indexOf(workspace);
		await index.load();
		const places = [path, path, ...Object.keys(neighbours)];
		for (let edits = random.between(1, 5); edits > 0; edits--) {
			const place = random.pick(places);
			const known = workspace.files.get(place) ?? text;
			if (random.next() < 0.15) {
				workspace.files.delete(place);
				index.remove(place);
			} else {
				const next = mutated(known, random, () => text);
				workspace.files.set(place, next);
				index.update(place, next);
			}
			if (random.next() < 0.5) {
				await index.settle();
			}
		}
		workspace.files.set(path, text);
		index.update(path, text);
		await index.settle();
		const fresh = indexOf(workspace);
		await fresh.load();
		const [one, other] = [knowledge(index, workspace), knowledge(fresh, workspace)];
		if (isDeepStrictEqual(one, other)) {
			return undefined;
		}
		const [at, is, should] = firstDifference(one, other);
		return `${at}: ${JSON.stringify(is)?.slice(0, 200)} instead of ${JSON.stringify(should)?.slice(0, 200)}`;
	},
};

/** Kinds of each way to recognise and of each dialect: to prepare all of them takes most of the time. */
const fewKinds = new KindRegistry(
	builtinKinds.filter(({ id }) =>
		/^(?:adr-(?:nygard|madr-4|index)|kiro-(?:requirements|tasks)|speckit-spec|openspec-(?:spec|delta))$/.test(id),
	),
);

function indexOf(workspace: MemoryWorkspace): SpecIndex {
	return new SpecIndex({ workspace, kinds: fewKinds, config: defaultConfig, rules });
}

function knowledge(index: SpecIndex, { files }: MemoryWorkspace): unknown {
	return index.documents().map(({ kind, facts }) => ({
		kind: kind.id,
		facts,
		findings: index.findings(facts.path).map(({ fix, suggestions = [], ...finding }) => {
			const document = checkedDocument(facts.path, files.get(facts.path) ?? '');
			return { ...finding, edits: (fix ? [fix, ...suggestions] : suggestions).map((mend) => editsOf(mend, document)) };
		}),
	}));
}
