import { parseDocument } from '../../../core/document/parse.ts';
import type { CheckedDocument } from '../../../core/generation/proof.ts';
import type { Place } from '../../workspace/documentHome.ts';

/** What the rules would say of a document with another text; nothing that is shown changes. */
export function checkAt({ home, path }: Place): (text: string) => Promise<CheckedDocument> {
	return async (text) => ({ document: parseDocument(path, text), findings: await home.trial(path, text) });
}
