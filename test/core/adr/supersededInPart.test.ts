import assert from 'node:assert/strict';
import { dialectOf } from '../../../src/core/adr/dialect/dialect.ts';
import { supersede } from '../../../src/core/adr/links/relate.ts';
import { unrelate } from '../../../src/core/adr/links/unrelate.ts';
import { type AdrRecord, stages } from '../../../src/core/adr/record/record.ts';
import { changeStatus } from '../../../src/core/adr/status/changeStatus.ts';
import type { VersionHistory } from '../../../src/core/workspace/versions.ts';
import { changed, type Files, repositoryOf } from '../../support/adrRepository.ts';

const [first, second, third] = ['docs/adr/0001-a.md', 'docs/adr/0002-b.md', 'docs/adr/0003-c.md'] as const;
const rest = '## Context\n\nWe store.\n\n## Decision\n\nFiles.\n\n## Consequences\n\nSlow.\n';
const free = Object.fromEntries(stages.map((stage) => [stage, stages])) as Record<
	(typeof stages)[number],
	typeof stages
>;

type Form = (status: string) => string;
const section: Form = (status) => `# A\n\nDate: 2020-01-01\n\n## Status\n\n${status}\n\n${rest}`;
const field: Form = (status) => `# A\n\n- Date: 2020-01-01\n- Status: ${status}\n\n${rest}`;

function logOf(form: Form, status: string): Files {
	return { [first]: form(status), [second]: form('Accepted'), [third]: form('Accepted') };
}

function statusIn(form: Form, text = ''): string {
	const [before = '', behind = ''] = form('…').split('…');
	assert.ok(text.startsWith(before) && text.endsWith(behind), text);
	return text.slice(before.length, -behind.length);
}

async function superseded(form: Form, status: string, by: string = third): Promise<string> {
	const files = logOf(form, status);
	const repository = repositoryOf(files);
	const change = await supersede(repository, repository.record(by), [repository.record(first)]);
	return statusIn(form, changed(files, change)[first]);
}

async function unlinked(form: Form, status: string, from: string, earlier?: string): Promise<string> {
	const files = logOf(form, status);
	const repository = repositoryOf(files);
	const history: VersionHistory = {
		versions: async (path) =>
			path === first && earlier !== undefined
				? [{ path, commit: '1', date: '2020-01-01T00:00:00Z', author: 'Ann', subject: 'x', text: form(earlier) }]
				: [],
	};
	const change = await unrelate(repository, repository.record(first), repository.record(from), history);
	return statusIn(form, changed(files, change)[first]);
}

async function deprecated(form: Form, status: string): Promise<string> {
	const files = logOf(form, status);
	const repository = repositoryOf(files, free);
	return statusIn(form, changed(files, await changeStatus(repository, repository.record(first), 'deprecated'))[first]);
}

describe('a record of which a part is superseded', () => {
	const part = 'Partially superseded by [ADR-0002](0002-b.md)';
	const full = 'Superseded by [ADR-0003](0003-c.md)';

	it('keeps what says so when all of it is superseded, or gets another status', async () => {
		assert.equal(await superseded(field, part), `${full}. ${part}`);
		assert.equal(await superseded(field, `${full}. ${part}`, second), `${full}, [ADR-0002](0002-b.md). ${part}`);
		assert.equal(await superseded(section, part), `${part}\n\nSuperseded by [A](0003-c.md)`);
		assert.equal(await superseded(section, `Accepted\n\n${part}`), `${part}\n\nSuperseded by [A](0003-c.md)`);
		assert.equal(await deprecated(field, part), `Deprecated. ${part}`);
		assert.equal(await deprecated(section, part), `${part}\n\nDeprecated`);
		assert.equal(await deprecated(section, `Accepted\n\n${part}`), `Deprecated\n\n${part}`);
	});

	it('keeps what says so in brackets', async () => {
		const inBrackets = 'Superseded (partially) by [ADR-0002](0002-b.md)';
		assert.equal(await superseded(field, inBrackets), `${full}. ${inBrackets}`);
	});

	it('may be superseded as a whole by the same one', async () => {
		assert.equal(await superseded(section, `Accepted\n\n${part}`, second), `${part}\n\nSuperseded by [A](0002-b.md)`);
		const files = {
			...logOf(section, 'Accepted'),
			[second]: section('Accepted\n\nPartially supersedes [A](0001-a.md)'),
		};
		const repository = repositoryOf(files);
		const change = await supersede(repository, repository.record(second), [repository.record(first)]);
		assert.match(changed(files, change)[second] ?? '', /\n\nSupersedes \[A\]\(0001-a\.md\)\n/);
	});

	it('is as it was when one of the two is taken out', async () => {
		assert.equal(await unlinked(field, `${full}. ${part}`, third), part);
		assert.equal(await unlinked(field, `${full}. ${part}`, second), full);
		assert.equal(await unlinked(field, `${full}, partially superseded by [ADR-0002](0002-b.md)`, second), full);
		const two = `${part}\n\nSuperseded by [A](0003-c.md)`;
		assert.equal(await unlinked(section, two, third, part), part);
		assert.equal(await unlinked(section, two, third, `Accepted\n\n${part}`), `Accepted\n\n${part}`);
		assert.equal(await unlinked(section, part, second), 'Accepted');
		assert.equal(await unlinked(field, part, second), 'Accepted');
	});

	it('gives others no word for what is in force', () => {
		const repository = repositoryOf({ [first]: field(part) });
		assert.equal(dialectOf(repository.logOf(repository.record(first)), 'adr-nygard').words.accepted, 'Accepted');
	});

	it('has the status above what says so', () => {
		const status = (text: string): AdrRecord['status'] => repositoryOf({ [first]: section(text) }).record(first).status;
		assert.equal(status(`Proposed\n\n${part}`)?.stage, 'proposed');
		assert.equal(status(`Accepted\n\n${part}`)?.text, 'Accepted');
		assert.equal(status(part)?.stage, 'accepted');
	});
});

describe('a status that names who supersedes its record behind other words', () => {
	it('loses neither a record nor its marks', async () => {
		const named = 'superseded by [ADR-0002](0002-b.md)';
		assert.equal(await deprecated(field, `**Shelved** – ${named}.`), `**Deprecated. Shelved** – ${named}.`);
		assert.equal(await deprecated(section, `**Shelved** – ${named}.`), `**Shelved** – ${named}.\n\nDeprecated`);
		assert.equal(await deprecated(field, `**Superseded** by [ADR-0002](0002-b.md).`), '**Deprecated**.');
		assert.equal(
			await deprecated(field, 'Proposed (would be replaced by [ADR-0002](0002-b.md))'),
			'Deprecated (would be replaced by [ADR-0002](0002-b.md))',
		);
		assert.equal(await unlinked(field, `**Historic** – ${named}.`, second), '**Accepted**.');
		assert.equal(await unlinked(field, 'Deprecated (replaced by [ADR-0002](0002-b.md))', second), 'Accepted');
		const german = '**Historisch** – ersetzt durch [ADR 002](0002-b.md)';
		assert.equal(repositoryOf({ [first]: field(german) }).record(first).status?.stage, 'superseded');
		assert.equal(await superseded(field, `${german}.`), `${german}, [ADR-0003](0003-c.md).`);
	});

	it('is taken out of a status of Chinese that tells another one behind a semicolon', async () => {
		const chinese: Form = (status) => `# A\n\n- 日期：2020-01-01\n- 状态：${status}\n\n${rest}`;
		for (const mark of ['; ', '；']) {
			assert.equal(await unlinked(chinese, `已被 [ADR-0002](0002-b.md) 取代${mark}已接受`, second), '已接受');
		}
	});

	it('is taken out where it stands behind another one, which its author takes out', async () => {
		const both = 'Superseded by [ADR-0002](0002-b.md), and the naming rule by [ADR-0003](0003-c.md)';
		assert.equal(await unlinked(section, both, third), 'Superseded by [ADR-0002](0002-b.md)');
		await assert.rejects(unlinked(section, both, second), /in a sentence on line 7/);
	});
});
