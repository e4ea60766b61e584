import { defaultConfig } from '../../../src/core/config.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { idsInForm, requirementsInForm } from '../../../src/core/form/suggest/idsInForm.ts';
import { peopleKnown } from '../../../src/core/form/suggest/people.ts';
import { technologiesIn } from '../../../src/core/form/suggest/technologies.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { createRecogniser } from '../../../src/core/kinds/recognise.ts';
import { describeTrace } from '../../../src/core/trace/describeTrace.ts';
import { TraceIndex } from '../../../src/core/trace/traceIndex.ts';
import type { Suggestions, SuggestionWish } from '../../../src/protocol/wizard.ts';

const recogniser = createRecogniser(new KindRegistry(builtinKinds), defaultConfig);

/** Texts by path, of which some may have no ids. */
export type Texts = Readonly<Record<string, string>>;

/** What the editor proposes in one of some texts, read by the index as it is there. */
export function suggestedIn(texts: Texts, path: string, wish: SuggestionWish): Suggestions {
	const index = new TraceIndex();
	for (const [at, text] of Object.entries(texts).filter(([at]) => at.endsWith('.md'))) {
		const document = parseDocument(at, text);
		const kind = recogniser.recognise(document);
		index.update(at, kind?.id ?? '', kind && describeTrace(document, kind));
	}
	switch (wish.about) {
		case 'ids':
			return idsInForm(index, path, wish);
		case 'requirements':
			return requirementsInForm(index, path);
		case 'people':
			return { start: 0, proposals: peopleKnown('Ada', ['Bob, Cy'], ['Cy']) };
		case 'technologies': {
			const manifests = new Map([['package.json', texts['package.json'] ?? '{}']]);
			return { start: 0, proposals: technologiesIn(wish.area, manifests, []) };
		}
	}
}
