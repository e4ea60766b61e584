import { featureOf, kindToWrite } from '../../core/kinds/chain.ts';
import { featureTitle } from '../../core/kinds/chainStart.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import type { IndexedDocument } from '../../core/workspace/specIndex.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';

/** A document that is to be written next in a feature. */
export interface ChainOffer {
	readonly kind: Kind;
	/** Folder of the feature. */
	readonly folder: string;
	/** What the feature is called. */
	readonly title: string;
}

/** What is to be written next behind some documents, each kind once for a feature. */
export function chainOffers(root: WorkspaceRoot, near: readonly IndexedDocument[]): ChainOffer[] {
	const all = root.documents();
	const kinds = root.kinds.all();
	const offers = new Map<string, ChainOffer>();
	for (const document of near) {
		const kind = kindToWrite(document, all, kinds);
		const folder = featureOf(document.facts.path, document.kind);
		if (kind && !offers.has(`${kind.id} ${folder}`)) {
			offers.set(`${kind.id} ${folder}`, { kind, folder, title: featureTitle(document, all, kinds) });
		}
	}
	return [...offers.values()];
}
