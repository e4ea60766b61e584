import { LineIndex } from '../document/text.ts';
import { YamlSource } from '../document/yaml.ts';
import { escapeHtml } from './escapeHtml.ts';

/** Front matter as a small table; the YAML itself where it is no mapping. */
export function frontMatterTable(yaml: string): string {
	const { value } = new YamlSource(new LineIndex(yaml), yaml);
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return yaml.trim() === '' ? '' : `<pre><code>${escapeHtml(yaml)}</code></pre>`;
	}
	const rows = Object.entries(value).map(
		([key, item]) => `<tr><th scope="row">${escapeHtml(key)}</th><td>${escapeHtml(inLine(item))}</td></tr>`,
	);
	return rows.length === 0 ? '' : `<table><caption>Front matter</caption><tbody>${rows.join('')}</tbody></table>`;
}

function inLine(value: unknown): string {
	if (value === null || value === undefined) {
		return '';
	}
	if (Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null)) {
		return value.map((item) => inLine(item)).join(', ');
	}
	if (value instanceof Date) {
		return value.toISOString();
	}
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
