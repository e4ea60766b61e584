import { defaultConfig } from '../../src/core/config.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import { compatibleFixes } from '../../src/core/rules/compatibleFixes.ts';
import { rules } from '../../src/core/rules/index.ts';
import { checkedDocument } from '../../src/core/rules/mend.ts';
import { SpecIndex } from '../../src/core/workspace/specIndex.ts';
import { growth } from '../support/growth.ts';
import { MemoryWorkspace } from '../support/memoryWorkspace.ts';
import { kinds } from './properties/desk.ts';
import type { Problem } from './properties/property.ts';
import type { DocumentSubject } from './subject.ts';

/** Characters of the short text. */
const short = 4000;

/** How many times as long the long one is. */
const factor = 8;

/** More than this means that time does not grow by the length alone. Squared it would be 8. */
const most = 4;

/** Whether a text that says the same many times over takes time by its length. */
export async function growthOf({ path, text }: DocumentSubject): Promise<Problem> {
	const index = new SpecIndex({ workspace: new MemoryWorkspace(), kinds, config: defaultConfig, rules });
	await index.load();
	const check = (repeated: string): void => {
		parseDocument(path, repeated);
		index.update(path, repeated);
		compatibleFixes(index.findings(path), checkedDocument(path, repeated));
	};
	const repeat = (length: number): string => `${text}\n`.repeat(Math.ceil(length / (text.length + 1)));
	const times = growth(check, repeat, short, factor);
	return times > most ? `${times.toFixed(1)} times as long as ${factor} texts of its length` : undefined;
}
