import assert from 'node:assert/strict';
import { l10nFaults } from '../../scripts/l10n.mjs';
import { faultsOf, manifestFaults } from '../../scripts/lib/l10nFaults.mjs';
import { textsOf, untranslatedIn } from '../../scripts/lib/l10nTexts.mjs';
import { textsElement } from '../../src/vscode/webview/textsElement.ts';

describe('the texts of the interface', () => {
	it('are listed as the sources ask for them, and translated', () => {
		assert.deepEqual(l10nFaults(), []);
	});

	it('are found in calls of the editor and of pages, whatever their quotes', () => {
		const source = [
			"a(vscode.l10n.t('It\\'s {0}', x));",
			'b(l10n.t("say “no”"), l10n.t(`as it is`));',
			"c(\n\tvscode.l10n.t(\n\t\t'two\\nlines\\u2026',\n\t\ty,\n\t),\n);",
		].join('\n');
		assert.deepEqual(textsOf(source, 'a.ts'), ["It's {0}", 'say “no”', 'as it is', 'two\nlines…']);
	});

	it('are literals: what is put together is refused, with its place', () => {
		for (const text of ['name', "'a' + b", '`${n} tasks`', "many ? 'a' : 'b'"]) {
			assert.throws(() => textsOf(`\nx(l10n.t(${text}));`, 'a.ts'), /^Error: a\.ts:2: /, text);
		}
	});

	it('are missed where a text is shown as it is', () => {
		const source = [
			"showErrorMessage('No.');",
			"showErrorMessage(l10n.t('No.'));",
			'throw new OperationError(\n\t`Open ${x}.`);',
			'tooltip = \'now\'; prompt: "Name"',
		].join('\n');
		const places = untranslatedIn(source, 'a.ts').map((fault) => fault.split(' ')[0]);
		assert.deepEqual(places, ['a.ts:1', 'a.ts:3', 'a.ts:5']);
	});

	it('have translations with the same keys and values', () => {
		const english = { 'a {0}': 'a {0}', b: 'b [c](command:d)', e: 'e' };
		assert.deepEqual(faultsOf(english, { 'a {0}': '{0} A', b: 'B [C](command:d)', e: 'E' }, 'x'), []);
		assert.deepEqual(faultsOf(english, { 'a {0}': 'A', b: 'B [C](command:e)', f: 'F' }, 'x'), [
			'x lacks "e"',
			'x has "f", which nothing uses',
			'x has other values {…}, commands or icons in "a {0}"',
			'x has other values {…}, commands or icons in "b"',
		]);
	});

	it('are named by the manifest, each once at least', () => {
		const manifest = '{ "title": "%a%", "contents": "%b%",\n"description": "c",\n"title": "ArchSpec" }';
		assert.deepEqual(manifestFaults(manifest, { a: 'A', d: 'D' }), [
			'package.json has a text of its own: "description": "c",',
			'package.nls.json lacks "b"',
			'package.nls.json has "d", which package.json doesn\'t use',
		]);
	});

	it('go to a page as data that no text can leave', () => {
		const texts = { '</script><script>x()//': '<!-- <script>', 'a "b" \u2028': '\\' };
		const html = textsElement(texts);
		const inner = /^<script type="application\/json" id="l10n">([^<]*)<\/script>$/.exec(html)?.[1];
		assert.ok(inner !== undefined, html);
		assert.deepEqual(JSON.parse(inner), texts);
		assert.equal(textsElement(undefined), '');
	});
});
