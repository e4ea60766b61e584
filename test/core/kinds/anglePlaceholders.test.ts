import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { countedPlaceholders } from '../../../src/core/kinds/countedPlaceholders.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';

function builtin(id: string): Kind {
	const kind = builtinKinds.find((one) => one.id === id);
	assert.ok(kind);
	return kind;
}

/** The placeholders that count in a text, as they stand in it. */
function counted(text: string, kind = builtin('runbook')): string[] {
	const document = parseDocument('docs/runbooks/a.md', text);
	return countedPlaceholders(document, kind).map(({ form, text: written, range }) => {
		assert.equal(document.lines.slice(range), written);
		assert.equal(form, 'angle');
		return written;
	});
}

const table = (header: string, ...rows: readonly string[]): string =>
	`# Runbook: backup\n\n| ${header} |\n|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}\n`;

describe('words in angle brackets', () => {
	it('are still to be written where they are all of a cell', () => {
		const text = table(
			'Rol | Contacto',
			'On-call | <nombre>',
			'<rol> | **<correo del equipo>**',
			'Ops | <ops, night>',
			'Ops | <link to the list>',
		);
		assert.deepEqual(counted(text), ['<nombre>', '<rol>', '<correo del equipo>', '<ops, night>', '<link to the list>']);
		for (const id of ['technical-plan', 'technical-architecture', 'implementation-spec', 'runbook-index']) {
			assert.equal(counted(text, builtin(id)).length, 5, id);
		}
	});

	it('are none as the name of an element that a library has', () => {
		const text = table('Name | For', '<app-root> | A', '<mat-icon> | B', '<router-outlet> | C', '<app-name> | D');
		assert.deepEqual(counted(text), ['<app-name>']);
		assert.deepEqual(counted(table('Name | For', '<api-root> | A', '<my-app> | B')), ['<api-root>', '<my-app>']);
	});

	it('are still to be written where they are the value of a field, or the end of the title', () => {
		assert.deepEqual(counted('# Runbook: <task>\n\n**Owner**: <team name>\n\n- **Since**: <when>\n'), [
			...['<task>', '<team name>', '<when>'],
		]);
		assert.deepEqual(counted('# <service-name>\n\nText.\n'), ['<service-name>']);
		assert.deepEqual(counted('Backup – <host>\n===\n\nText.\n'), ['<host>']);
	});

	it('are no placeholders in the midst of a text, as a tag, an address, a generic or a component', () => {
		for (const cell of [
			...[
				'<br>',
				'<br/>',
				'<details>',
				'<details open>',
				'<img src="a.png">',
				'</name>',
				'<https://example.org>',
				'<ada@example.org>',
			],
			...['List<string>', '<T>', '`<name>`', '<my-chart kind="bar">', '<DatePicker>', 'deploy <env>', '<env> or none'],
			...['&lt;name&gt;', '<!-- name -->', '<name />', '<example.org>', '<a> <b>', '<details><summary>Logs</summary>'],
		]) {
			assert.deepEqual(counted(table('Key | Value', `x | ${cell}`)), [], cell);
			assert.deepEqual(counted(`# Runbook\n\n**Owner**: ${cell}\n`), [], cell);
			assert.deepEqual(counted(`# Runbook: ${cell}\n`), [], cell);
		}
		assert.deepEqual(counted('# Parse Map <string>\n\nRun deploy <env> and wait.\n\n1. Restart <service>\n'), []);
		assert.deepEqual(counted('# Runbook\n\n```sh\nOwner: <name>\n```\n'), []);
	});

	it('are shown where a column or a field tells how something is written', () => {
		assert.deepEqual(counted(table('Argument | Meaning', '<env> | where to')), []);
		assert.deepEqual(counted(table('Platzhalter | Bedeutung', '<umgebung> | wohin')), []);
		assert.deepEqual(counted('# Runbook\n\n**Syntax**: <name>\n'), []);
	});

	it('are filled in later below a heading that says so, and count in kinds alone that have them', () => {
		assert.deepEqual(counted('# Runbook\n\n## Message template\n\n**Since**: <name of the team>\n'), []);
		assert.deepEqual(counted('# Runbook: <task>\n', builtin('adr-nygard')), []);
	});

	it('are still to be written where they are all of a line with escapes, of several words', () => {
		const kind = builtin('technical-architecture');
		const found = (text: string) => countedPlaceholders(parseDocument('docs/a.md', text), kind).map((one) => one.text);
		const body = '**\\<what the picture shows\\>**\n\n### \\<Button\\>\n\nSee \\<one of these\\>.\n';
		assert.deepEqual(found(`# A\n\n${body}`), ['<what the picture shows>']);
		assert.deepEqual(found(`# A\n\n\`\`\`\n${body}\`\`\`\n\n<!--\n${body}-->\n`), []);
	});
});
