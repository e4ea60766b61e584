import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** The sources of a folder, each as its path and its text. */
function sources(folder: string): (readonly [name: string, text: string])[] {
	return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
		.filter((name) => name.endsWith('.ts') && !name.includes('/generated/'))
		.map((name) => [name, readFileSync(path.join(root, name), 'utf8')]);
}

/** Lines of the sources that have something, as `path: line`. */
function lines(folder: string, something: RegExp): string[] {
	return sources(folder).flatMap(([name, text]) =>
		text
			.split('\n')
			.filter((line) => something.test(line))
			.map((line) => `${name}: ${line.trim()}`),
	);
}

/** Where a call ends. @param open place of its opening bracket */
function endOfCall(text: string, open: number): number {
	let at = open + 1;
	for (let depth = 1; depth > 0 && at < text.length; at++) {
		depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0;
	}
	return at;
}

describe('texts of others', () => {
	it('are nowhere shown as trusted Markdown, or as Markdown with HTML', () => {
		assert.ok(lines('src', /new vscode\.MarkdownString\(/).length > 5);
		assert.deepEqual(
			lines('src', /(?:isTrusted|supportHtml|enableCommandUris)\b\s*[:=](?!\s*false\b)|MarkdownString\([^)]*,\s*true/),
			[],
		);
	});

	it('are in no notification with links: the editor makes a link of "[a](command:b)" there', () => {
		const told = sources('src/vscode').flatMap(([name, text]) =>
			[...text.matchAll(/\bshow(?:Information|Warning|Error)Message\(/g)]
				.map(({ index }) => text.slice(index, endOfCall(text, text.indexOf('(', index))))
				.filter((call) => /\{\d\}|\$\{/.test(call) && !call.includes('withoutLinks'))
				.map(() => name),
		);
		// Numbers, ids and paths of our own, hosts that the person set, and names that have lost their links before
		assert.deepEqual([...new Set(told)].sort(), [
			'src/vscode/commands/checkWorkspace.ts',
			'src/vscode/commands/openSample.ts',
			'src/vscode/commands/setSeverity.ts',
			'src/vscode/decisions/historyCommand.ts',
			'src/vscode/decisions/importDatesCommand.ts',
			'src/vscode/generation/providers/setKey.ts',
			'src/vscode/generation/questions/questionCommands.ts',
			'src/vscode/review/approvedCommands.ts',
			'src/vscode/review/statusCommand.ts',
			'src/vscode/setup/setUpChecks.ts',
		]);
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
