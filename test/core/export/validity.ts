import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
	extends: ['html-validate:standard', 'html-validate:a11y'],
	// Anchors are GitHub's, which may begin with a digit: HTML allows any character but blanks
	rules: { 'valid-id': ['error', { relaxed: true }] },
});

/** What is wrong with an HTML page by the HTML standard, a line for each. */
export async function invalidParts(page: string): Promise<string[]> {
	const { results } = await validator.validateString(page);
	return results.flatMap(({ messages }) =>
		messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
	);
}

/**
 * Links and pictures of pages that lead nowhere, as `PAGE: TARGET`.
 * @param files content of all files by their path
 */
export function deadTargets(files: ReadonlyMap<string, string>): string[] {
	const ids = new Map([...files].map(([path, text]) => [path, new Set(valuesOf(text, 'id'))]));
	return [...files]
		.filter(([path]) => path.endsWith('.html'))
		.flatMap(([path, text]) =>
			[...valuesOf(text, 'href'), ...valuesOf(text, 'src')]
				.filter((target) => !/^(?:https?:|mailto:|data:)/.test(target) && !leads(target, path, ids))
				.map((target) => `${path}: ${target}`),
		);
}

function leads(target: string, path: string, ids: ReadonlyMap<string, ReadonlySet<string>>): boolean {
	const { pathname, hash } = new URL(target, new URL(path, 'file:///'));
	const anchors = ids.get(decodeURIComponent(pathname.slice(1)));
	return anchors !== undefined && (hash === '' || anchors.has(decodeURIComponent(hash.slice(1))));
}

function valuesOf(page: string, attribute: string): string[] {
	return [...page.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) =>
		value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
	);
}
