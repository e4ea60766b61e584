import { LineIndex } from '../document/text.ts';
import { YamlSource } from '../document/yaml.ts';
import { escapeHtml } from './escapeHtml.ts';

/** Front matter as a small table; the YAML itself where it is no mapping. */
export function frontMatterTable(yaml: string): string {
	const values = frontMatterRows(yaml);
	if (!values) {
		return yaml.trim() === '' ? '' : `<pre><code>${escapeHtml(yaml)}</code></pre>`;
	}
	const rows = values.map(
		([key, value]) => `<tr><th scope="row">${escapeHtml(key)}</th><td>${escapeHtml(value)}</td></tr>`,
	);
	return rows.length === 0 ? '' : `<table><caption>Front matter</caption><tbody>${rows.join('')}</tbody></table>`;
}

/** The keys of front matter with their values in a line each; undefined where it is no mapping. */
export function frontMatterRows(yaml: string): readonly (readonly [key: string, value: string])[] | undefined {
	const { value } = new YamlSource(new LineIndex(yaml), yaml);
	return typeof value !== 'object' || value === null || Array.isArray(value)
		? undefined
		: Object.entries(value).map(([key, item]) => [key, inLine(item)]);
}

function inLine(value: unknown): string {
	if (value === null || value === undefined) {
		return '';
	}
	if (value instanceof Date) {
		return value.toISOString();
	}
	if (typeof value !== 'object') {
		return String(value);
	}
	const entries = Object.entries(value);
	if (entries.length === 0 || entries.some(([, item]) => typeof item === 'object' && item !== null)) {
		return JSON.stringify(value);
	}
	return entries.map(([key, item]) => (Array.isArray(value) ? inLine(item) : `${key}: ${inLine(item)}`)).join(', ');
}
