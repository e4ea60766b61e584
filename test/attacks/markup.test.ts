import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Lines of the sources that have something, as `path: line`. */
function lines(folder: string, something: RegExp): string[] {
	return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
		.filter((name) => name.endsWith('.ts') && !name.includes('/generated/'))
		.flatMap((name) =>
			readFileSync(path.join(root, name), 'utf8')
				.split('\n')
				.filter((line) => something.test(line))
				.map((line) => `${name}: ${line.trim()}`),
		);
}

describe('texts of others', () => {
	it('are nowhere shown as trusted Markdown, or as Markdown with HTML', () => {
		assert.ok(lines('src', /new vscode\.MarkdownString\(/).length > 5);
		assert.deepEqual(
			lines('src', /(?:isTrusted|supportHtml|enableCommandUris)\b\s*[:=](?!\s*false\b)|MarkdownString\([^)]*,\s*true/),
			[],
		);
	});

	it('are made elements in two places alone, whose content never becomes a part of the page as it is', () => {
		assert.deepEqual(
			lines(
				'webview-ui',
				/\b(?:innerHTML|outerHTML|insertAdjacentHTML|srcdoc)\b\s*[(=]|document\.write|\beval\(|new Function\b/,
			).map((line) => line.split(':')[0]),
			['webview-ui/preview/diagram/drawing.ts', 'webview-ui/preview/diagram/picture.ts'],
		);
	});

	it('have no page without a policy: all pages are made in one place, and load nothing by default', () => {
		assert.deepEqual(
			new Set(
				lines('src/vscode', /\.webview\.html\s*=|webview\.html\s*=/).map((line) => /=\s*(\w+)\(/.exec(line)?.[1]),
			),
			new Set(['pageHtml']),
		);
		const page = readFileSync(path.join(root, 'src/vscode/webview/page.ts'), 'utf8');
		for (const part of ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "script-src 'nonce-"]) {
			assert.ok(page.includes(part), part);
		}
		assert.deepEqual(lines('src/vscode', /script-src|unsafe-eval/).length, 1);
	});
});
