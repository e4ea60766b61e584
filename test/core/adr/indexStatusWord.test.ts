import assert from 'node:assert/strict';
import { regenerateIndex } from '../../../src/core/adr/indexPage/indexPage.ts';
import { changed, repositoryOf } from '../../support/adrRepository.ts';

describe('the word for a status in an index', () => {
	it('is that of another one that is superseded without the record that supersedes it', async () => {
		for (const [one, other, word] of [
			['Ersetzt durch [3. C](0003-c.md)', 'Ersetzt durch 3. C', 'Ersetzt'],
			['Remplacé par [3. C](0003-c.md)', 'Remplacé par 3', 'Remplacé'],
			['已被 [3. C](0003-c.md) 取代', '已被 ADR-3 取代', '已被取代'],
			['[3. C](0003-c.md) に置き換え', 'ADR-3に置き換え', '置き換え'],
			['[3. C](0003-c.md)로 대체됨', 'ADR-3로 대체됨', '대체됨'],
		] as const) {
			const record = (number: number, title: string, status: string): string =>
				`# ${number}. ${title}\n\n## Status\n\n${status}\n\n## Context\n\nC.\n\n## Decision\n\nD.\n`;
			const files = {
				'docs/adr/0001-a.md': record(1, 'A', one),
				'docs/adr/0002-b.md': record(2, 'B', one),
				'docs/adr/0003-c.md': record(3, 'C', 'Accepted'),
				'docs/adr/README.md': `# Records\n\n| Record | Status |\n|---|---|\n| [1. A](0001-a.md) | ${other} |\n| [2. B](0002-b.md) | Accepted |\n| [3. C](0003-c.md) | Accepted |\n`,
			};
			const page = changed(files, await regenerateIndex(repositoryOf(files), 'docs/adr/README.md'));
			assert.match(page['docs/adr/README.md'] ?? '', new RegExp(`\\| ${other} \\|\\n\\| .* \\| ${word} \\|\\n`));
		}
	});
});
