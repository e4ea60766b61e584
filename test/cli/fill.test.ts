import assert from 'node:assert/strict';
import { chmodSync, readFileSync } from 'node:fs';
import { beginStream, event, LlmServer, piece, refused, streamed } from '../support/llmServer.ts';
import { archspec, onlyPosix, TemporaryFolder } from './support.ts';

const record = [
	'# 1. Brew orders of tea in order',
	'',
	'Date: 2025-05-05',
	'',
	'## Status',
	'',
	'Proposed',
	'',
	'## Context',
	'',
	'[Describe the situation]',
	'',
	'## Decision',
	'',
	'We brew in order.  ',
	'',
	'## Consequences',
	'',
	'',
].join('\r\n');
const file = 'docs/adr/0001-brew-orders-in-order.md';
const readme = '# Teahouse\n\nTeahouse takes orders of tea and brews them in the order in which they came.\n';

function bytesOf(folder: TemporaryFolder): string {
	return readFileSync(folder.path(file), 'utf8');
}

describe('archspec fill', () => {
	it('drafts all sections that wait from the workspace, and leaves every other byte alone', async () => {
		using folder = new TemporaryFolder({ [file]: `\uFEFF${record}`, 'README.md': readme });
		const { status, out, err } = await archspec(['fill', '--empty', file], { cwd: folder.root });
		assert.equal(status, 0, err);
		assert.match(
			out,
			/#context: \d other sections byte-identical · \d+ findings? fixed, \d+ added · all ids resolve · free\n/,
		);
		assert.match(out, /#consequences: /);
		const text = bytesOf(folder);
		const begin = record.slice(0, record.indexOf('[Describe'));
		assert.ok(text.startsWith(`\uFEFF${begin}- Teahouse takes orders`), text);
		assert.match(
			text,
			/\r\n\r\n\[NEEDS CLARIFICATION: The forces [^\]]*\]\r\n\r\n## Decision\r\n\r\nWe brew in order\. {2}\r\n/,
		);
		// What stands in one section is not said again in the next
		assert.match(text, /\r\n\r\n## Consequences\r\n\r\n\[NEEDS CLARIFICATION: What is different [^\]]*\]\r\n$/);
		assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
		// Questions are a person's to answer
		const again = await archspec(['fill', '--empty', file], { cwd: folder.root });
		assert.equal(again.out, `${file}: no section waits to be written.\n`);
	});

	it('says what would be sent, and sends and writes nothing', async () => {
		using folder = new TemporaryFolder({ [file]: record });
		const { status, out } = await archspec(['fill', `${file}#context`, '--dry-run'], { cwd: folder.root });
		assert.equal(status, 0);
		assert.match(out, /^# Fill Context\n[\s\S]*\| sibling \| Decision \|[\s\S]*## Prompt: user\n/);
		assert.equal(bytesOf(folder), record);
	});

	it('says in one line what is wrong with what was asked', async () => {
		using folder = new TemporaryFolder({ [file]: record, 'notes.md': 'x\n' });
		for (const [args, message] of [
			[[file], /write FILE#SECTION, or --empty FILE/],
			[[`${file}#contxt`], /no section "contxt"\. Did you mean "context"\? Sections: .*context/],
			[['nothing.md#x'], /nothing\.md does not exist/],
			[['notes.md#x'], /no document of a kind/],
			[[`${file}#context`, '--provider', 'x'], /Providers: openai, offline/],
			[[`${file}#context`, '--provider', 'openai'], /--model MODEL/],
			[[`${file}#context`, '--detail', 'all'], /low, medium, high/],
		] as const) {
			const { status, out, err } = await archspec(['fill', ...args], { cwd: folder.root });
			assert.deepEqual([status, out], [2, '']);
			assert.match(err, message);
			assert.equal(err.split('\n').length, 2);
		}
	});

	onlyPosix('writes nothing to a file that is read-only', async () => {
		using folder = new TemporaryFolder({ [file]: record });
		chmodSync(folder.path(file), 0o444);
		const { status, err } = await archspec(['fill', `${file}#context`], { cwd: folder.root });
		assert.equal(status, 2);
		assert.match(err, /read-only/);
		assert.equal(bytesOf(folder), record);
	});

	describe('with a model', () => {
		let server: LlmServer;

		before(async () => {
			server = await LlmServer.start();
		});

		after(() => server.stop());

		const ask = (folder: TemporaryFolder, ...args: string[]) =>
			archspec(['fill', ...args, '--model', 'm'], {
				cwd: folder.root,
				environment: { OPENAI_BASE_URL: server.address, OPENAI_API_KEY: 'sk-x' },
			});

		it('writes what it answers, without what does not belong there', async () => {
			using folder = new TemporaryFolder({ [file]: record });
			server.behave((response) =>
				streamed(response, ['Sure, here it is:\n\n## Con', 'text\n\nTea is', ' hot.\n\n## Decision\nNo']),
			);
			const { status, out, err } = await ask(folder, `${file}#Context`);
			assert.equal(status, 0, err);
			assert.equal(bytesOf(folder), record.replace('[Describe the situation]', 'Tea is hot.'));
			assert.match(out, /byte-identical · 1 finding fixed, 0 added · all ids resolve · free\n$/);
			assert.match(err, /^Context: m at http:\/\/127\.0\.0\.1:\d+\/v1 · about [\d,]+ tokens · free\n$/);
			assert.match(JSON.stringify(server.asked[0]?.body), /Write the section \\"Context\\" of the document/);
		});

		it('lets it mend what the rules find', async () => {
			using folder = new TemporaryFolder({ [file]: record });
			server.behave(
				(response) => streamed(response, ['See [the plan](plan.md).']),
				(response) => streamed(response, ['There is no plan.']),
			);
			const { out, err } = await ask(folder, `${file}#context`);
			assert.equal(bytesOf(folder), record.replace('[Describe the situation]', 'There is no plan.'));
			assert.match(err, /Asked to mend: .*plan\.md/);
			assert.match(out, /0 added/);
			assert.match(JSON.stringify(server.asked[1]?.body), /was found:.*plan\.md/);
		});

		it('changes nothing where an answer fails, is cut, or says nothing', async () => {
			using folder = new TemporaryFolder({ [file]: record });
			server.behave((response) => streamed(response, ['Tea is'], 'length'));
			assert.deepEqual(await ask(folder, `${file}#context`).then(({ status, out }) => [status, out]), [
				1,
				`${file}#context: not written, since the answer was cut off; ask for less detail, or choose a model that answers at more length.\n`,
			]);
			server.behave((response) => streamed(response, [' \n']));
			assert.match((await ask(folder, `${file}#context`)).out, /wrote nothing that belongs there/);
			server.behave((response) => streamed(response, ['<script>\nx']));
			assert.match((await ask(folder, `${file}#context`)).out, /would swallow what follows/);
			server.behave(refused(401, { message: 'no' }));
			const { status, err } = await ask(folder, `${file}#context`);
			assert.equal(status, 2);
			assert.match(err, /refuses the API key/);
			server.behave((response) => {
				beginStream(response);
				response.end(event(piece('Tea')));
			});
			assert.match((await ask(folder, `${file}#context`)).err, /ended before it was complete/);
			assert.equal(bytesOf(folder), record);
		});

		it('keeps the sections that were written before one failed', async () => {
			using folder = new TemporaryFolder({ [file]: record });
			server.behave((response) => streamed(response, ['Tea is hot.']), refused(401, { message: 'no' }));
			assert.equal((await ask(folder, '--empty', file)).status, 2);
			assert.equal(bytesOf(folder), record.replace('[Describe the situation]', 'Tea is hot.'));
		});
	});
});
