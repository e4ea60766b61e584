import { describeRecord } from '../../../src/core/adr/record/describeRecord.ts';
import type { AdrRecord } from '../../../src/core/adr/record/record.ts';
import { defaultConfig } from '../../../src/core/config.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { SpecDocument } from '../../../src/core/document/specDocument.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { createRecogniser } from '../../../src/core/kinds/recognise.ts';

const recogniser = createRecogniser(new KindRegistry(builtinKinds), defaultConfig);

/**
 * A text as a record of the kind that claims it.
 * @throws Error where none does
 */
export function recordOf(path: string, ...lines: readonly string[]): { record: AdrRecord; document: SpecDocument } {
	const document = parseDocument(path, lines.join('\n'));
	const kind = recogniser.recognise(document);
	const record = kind && describeRecord(document, kind);
	if (!record) {
		throw new Error(`${path} is no record.`);
	}
	return { record, document };
}
