import type { Random } from '../bench/generate/prose.ts';
import { documentByKind } from './generate/byKind.ts';
import { feature } from './generate/feature.ts';
import { message } from './generate/message.ts';
import { mutatedDocument, type Sources } from './generate/mutate.ts';
import { blocksAlone, randomBytes, randomUnits, soup } from './generate/soup.ts';
import { stream } from './generate/stream.ts';
import { yamlText } from './generate/yaml.ts';
import type { Subject } from './subject.ts';

/** Makes subjects of one sort. The same randomness and sources give the same subject. */
export interface Generator {
	readonly name: string;
	/** How often, beside the others. */
	readonly weight: number;
	make(random: Random, sources: Sources): Subject;
}

/** All there are. Their order and their weights decide what a number of a seed stands for. */
export const generators: readonly Generator[] = [
	{ name: 'grammar of a kind', weight: 30, make: documentByKind },
	{ name: 'mutation', weight: 30, make: mutatedDocument },
	{ name: 'blocks', weight: 9, make: blocksAlone },
	{ name: 'pieces', weight: 9, make: soup },
	{ name: 'random bytes', weight: 4, make: randomBytes },
	{ name: 'random units', weight: 3, make: randomUnits },
	{ name: 'feature', weight: 1, make: feature },
	{ name: 'kind', weight: 3, make: (random, sources) => yamlText('kind', random, sources) },
	{ name: 'configuration', weight: 3, make: (random, sources) => yamlText('configuration', random, sources) },
	{ name: 'message', weight: 6, make: message },
	{ name: 'stream', weight: 2, make: stream },
];
