import assert from 'node:assert/strict';
import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { beginStream, event, LlmServer, piece, refused, streamed } from '../support/llmServer.ts';
import { archspec, commandLine, onlyPosix, TemporaryFolder } from './support.ts';

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
		const again = await commandLine(['fill', '--empty', file], { cwd: folder.root });
		assert.equal(again.out, `${file}: no section waits to be written.\n`);
	});

	it('says what would be sent, and sends and writes nothing', async () => {
		using folder = new TemporaryFolder({ [file]: record });
		const { status, out } = await commandLine(['fill', `${file}#context`, '--dry-run'], { cwd: folder.root });
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
			[[`${file}#context`, '--temperature', '3'], /--temperature 3: write a number from 0 to 2\./],
			[[`${file}#context`, '--budget', 'x'], /--budget x: write a number from 0\./],
			[[`${file}#context`, '--attach', 'gone.md'], /gone\.md does not exist/],
			[[`${file}#context`, '--attach', '../x.md'], /\.\.\/x\.md lies outside of/],
			[[`${file}#context`, '--attach', `${file}#Nowhere`], /has no section "Nowhere"/],
		] as const) {
			const { status, out, err } = await commandLine(['fill', ...args], { cwd: folder.root });
			assert.deepEqual([status, out], [2, '']);
			assert.match(err, message);
			assert.equal(err.split('\n').length, 2);
		}
	});

	onlyPosix('writes nothing to a file that is read-only', async () => {
		using folder = new TemporaryFolder({ [file]: record });
		chmodSync(folder.path(file), 0o444);
		const { status, err } = await commandLine(['fill', `${file}#context`], { cwd: folder.root });
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
			commandLine(['fill', ...args, '--model', 'm'], {
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

		const prompts = (): string => JSON.stringify(server.asked.map(({ body }) => body));

		it('shows the model what is attached, and options reach it', async () => {
			using folder = new TemporaryFolder({
				[file]: record,
				'docs/other.md': '# Other\n\n## Cups\n\nA cup holds 2 dl.\n\n## Pots\n\nA pot holds 1 l.\n',
				'src/brew.ts': 'export const minutes = 4;\n',
			});
			server.behave((response) => streamed(response, ['Tea is hot.']));
			const args = ['--attach', 'docs/other.md#Cups', '--attach', 'src', '--focus', 'heat', '--temperature', '0.5'];
			const { status, err } = await ask(folder, `${file}#context`, ...args, '--language', 'Dutch');
			assert.equal(status, 0, err);
			const [asked] = server.asked;
			assert.equal(asked?.body.temperature, 0.5);
			assert.match(prompts(), /attached: Cups — docs\/other\.md\]\\n## Cups\\n\\nA cup holds 2 dl\./);
			assert.match(prompts(), /attached: src\/brew\.ts — src\/brew\.ts\]\\nexport const minutes = 4;/);
			assert.doesNotMatch(prompts(), /A pot holds/);
			assert.match(prompts(), /Look most at heat\.\\nWrite in Dutch\./);
		});

		onlyPosix(
			'never sends what holds keys, is ignored, is named by the configuration, or lies out of the workspace',
			async () => {
				const named =
					'[a](../../.env) [b](../../ignored.md) [c](../../contracts/c.md) [d](link.md) [e](../../../away.md)';
				using away = new TemporaryFolder({ 'secret.md': 'AWAY-TEXT\n' });
				using folder = new TemporaryFolder({
					[file]: record.replace('We brew in order.', named),
					'.env': 'ENV-TEXT\n',
					'.gitignore': 'ignored.md\n',
					'ignored.md': 'IGNORED-TEXT\n',
					'contracts/c.md': 'CONTRACT-TEXT\n',
					'.archspec.yaml': 'ai:\n  neverSend: ["contracts/**"]\n',
				});
				symlinkSync(away.path('secret.md'), folder.path('docs/adr/link.md'));
				server.behave((response) => streamed(response, ['Tea is hot.']));
				const { status, err } = await ask(folder, `${file}#context`);
				assert.equal(status, 0, err);
				assert.doesNotMatch(prompts(), /(?:ENV|IGNORED|CONTRACT|AWAY)-TEXT/);
				for (const path of ['.env', 'ignored.md', 'contracts/c.md']) {
					const { status, err } = await ask(folder, `${file}#context`, '--attach', path);
					assert.equal(status, 2);
					assert.match(err, /is never sent: it is ignored, holds keys, or "ai\.neverSend" names it\./);
				}
				assert.match((await ask(folder, `${file}#context`, '--attach', 'docs/adr/link.md')).err, /could not be read/);
				assert.match((await ask(folder, 'contracts/c.md#x')).err, /contracts\/c\.md is never sent/);
				const page = (await ask(folder, `${file}#context`, '--dry-run')).out;
				assert.match(page, /\| contracts\/c\.md \| \d+ \| never sent \|/);
			},
		);

		it('takes secrets out of all that it sends', async () => {
			const held = record
				.replace('We brew in order.', 'API_KEY=a1b2c3d4e5')
				.replace('[Describe the situation]', 'TOKEN=x9y8z7w6v5');
			using folder = new TemporaryFolder({ [file]: held });
			server.behave((response) => streamed(response, ['Tea is hot.']));
			const { status, err } = await ask(folder, `${file}#context`, '--instruction', 'use PASSWORD=q1w2e3r4t5');
			assert.equal(status, 0, err);
			assert.match(prompts(), /API_KEY=\[secret\]/);
			assert.doesNotMatch(prompts(), /a1b2c3d4e5|x9y8z7w6v5|q1w2e3r4t5/);
		});

		it("asks in a team's own words, and says which of them can't be used", async () => {
			using folder = new TemporaryFolder({ [file]: record, '.archspec/prompts/fill.md': 'OWN {{section.title}}\n' });
			server.behave((response) => streamed(response, ['Tea is hot.']));
			assert.equal((await ask(folder, `${file}#context`)).status, 0);
			assert.match(prompts(), /"content":"OWN Context"/);
			folder.write({ '.archspec/prompts/fill.md': 'OWN\n{{section}}\n' });
			const { status, err } = await ask(folder, `${file}#consequences`);
			assert.equal(status, 2);
			assert.match(err, /\.archspec\/prompts\/fill\.md, line 2: There is no \{\{section\}\}; there are/);
		});

		it('asks with the prompts that it needs alone, and sends no file that one of them is a link to', async () => {
			using folder = new TemporaryFolder({
				[file]: record,
				'.archspec/prompts/review.md': '{{nothing}}',
				'a.txt': 'KEPT',
			});
			server.behave((response) => streamed(response, ['Tea is hot.']));
			const first = await ask(folder, `${file}#context`);
			assert.equal(first.status, 0, first.err);
			symlinkSync('../../a.txt', folder.path('.archspec/prompts/fill.md'));
			const { status, err } = await ask(folder, `${file}#consequences`);
			assert.equal(status, 2, err);
			assert.match(err, /fill\.md, line 1: is no text, too large, or behind a symbolic link/);
			assert.doesNotMatch(prompts(), /KEPT/);
		});

		it('stops before its budget is exceeded', async () => {
			using folder = new TemporaryFolder({ [file]: record });
			server.behave((response) => streamed(response, ['Tea is hot.']));
			const environment = {
				OPENAI_BASE_URL: 'https://models.invalid/v1',
				OPENAI_API_KEY: 'sk-x',
			};
			const args = ['fill', '--empty', file, '--model', 'gpt-4o', '--budget', '0.0001'];
			const { status, out } = await commandLine(args, { cwd: folder.root, environment });
			assert.equal(status, 1);
			assert.match(out, /#context: not written, since it would cost \$0\.0\d+, which the budget does not have\.\n/);
			assert.equal(server.asked.length, 0);
			assert.equal(bytesOf(folder), record);
		});
	});
});
