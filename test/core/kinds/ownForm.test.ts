import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { createRecogniser } from '../../../src/core/kinds/recognise.ts';

const recogniser = createRecogniser(new KindRegistry(builtinKinds), defaultConfig);

function text(...headings: readonly string[]): string {
	return headings.map((heading) => `${heading.startsWith('#') ? '' : '## '}${heading}\n\nText.\n`).join('\n');
}

describe('an architecture document', () => {
	const usual = ['System Overview', 'Security Architecture', 'Deployment Architecture'];
	const kindOf = (path: string, content: string): string | undefined =>
		recogniser.recognise(parseDocument(path, content))?.id;

	for (const path of ['docs/architecture.md', 'ARCHITECTURE.md', 'notes/shop-architektur.md']) {
		it(`has no form of twelve parts for a few headings that many have: ${path}`, () => {
			assert.equal(kindOf(path, text('# Shop Architecture', ...usual)), undefined);
			assert.equal(kindOf(path, text('# A', 'Services', ...usual, 'Integration Architecture')), undefined);
		});

		it(`has it by five of them, or by one that hardly any other has: ${path}`, () => {
			const five = text('# A', ...usual, 'API Architecture', 'Data Architecture');
			assert.equal(kindOf(path, five), 'technical-architecture');
			assert.equal(kindOf(path, text('# A', ...usual, '6. Operational Architecture')), 'technical-architecture');
			assert.equal(kindOf(path, five.replaceAll('## ', '### ')), 'technical-architecture');
			const deeper = five.replace('## API', '### API').replace('## Data', '### Data');
			assert.equal(kindOf(path, deeper), undefined, 'parts of chapters are no chapters');
		});
	}
});
