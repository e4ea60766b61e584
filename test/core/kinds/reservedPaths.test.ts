import assert from 'node:assert/strict';
import { isReserved } from '../../../src/core/kinds/reservedPaths.ts';

describe('a path that no kind takes unless it names it', () => {
	it('is known with each extension of Markdown', () => {
		for (const extension of ['md', 'markdown', 'mdown', 'mkd', 'MD']) {
			assert.ok(isReserved(`docs/README.${extension}`), extension);
			assert.ok(isReserved(`docs/adr/0000-template.${extension}`), extension);
			assert.ok(!isReserved(`docs/adr/0001-use-tea.${extension}`), extension);
		}
	});
});
