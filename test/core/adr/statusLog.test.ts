import assert from 'node:assert/strict';
import { changeStatus } from '../../../src/core/adr/status/changeStatus.ts';
import { changed, repositoryOf } from '../../support/adrRepository.ts';

const path = 'docs/adr/0001-a.md';

/** What stands in the section of the status after a record of a log with days such as 01.02.2024 was accepted. */
async function accepted(status: string): Promise<string | undefined> {
	const record = (title: string, own: string): string =>
		`# ${title}\n\nDate: 01.02.2024\n\n## Status\n\n${own}\n\n## Context\n\nA.\n\n## Decision\n\nB.\n\n## Consequences\n\nC.\n`;
	const files = { [path]: record('1. A', status), 'docs/adr/0002-b.md': record('2. B', 'Accepted') };
	const repository = repositoryOf(files);
	const after = changed(files, await changeStatus(repository, repository.record(path), 'accepted', '2024-06-01'));
	return /## Status\n\n(.*?)\n\n## Context/s.exec(after[path] ?? '')?.[1];
}

describe('a status with its day', () => {
	it('stays, and the next one stands below it with its own day in the same form and at the same place', async () => {
		for (const [status, next] of [
			['Proposed (2024-02-01)', 'Accepted (2024-06-01)'],
			['Proposed (01.02.2024)', 'Accepted (01.06.2024)'],
			['Proposed on 01.02.2024', 'Accepted on 01.06.2024'],
			['Proposed, 2024-02-01', 'Accepted, 2024-06-01'],
			['2024-02-01 Proposed', '2024-06-01 Accepted'],
		] as const) {
			assert.equal(await accepted(status), `${status}\n\n${next}`, status);
		}
		assert.equal(await accepted('- 2024-02-01: Proposed'), '- 2024-02-01: Proposed\n- 2024-06-01: Accepted');
		assert.equal(
			await accepted('* Proposed (2024-02-01)\n  by Ann'),
			'* Proposed (2024-02-01)\n  by Ann\n* Accepted (2024-06-01)',
		);
	});

	it('gives way where it has none, whatever marks stand around it', async () => {
		for (const [status, next] of [
			['Proposed', 'Accepted'],
			['`Proposed`', '`Accepted`'],
			['[Proposed](x.md)', '[Accepted](x.md)'],
			['Proposed [see](x.md)', 'Accepted [see](x.md)'],
			['* Proposed\n* [Link](x.md)', '* Accepted\n* [Link](x.md)'],
		] as const) {
			assert.equal(await accepted(status), next, status);
		}
	});
});
