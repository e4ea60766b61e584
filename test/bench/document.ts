import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import { type Figure, readable } from './report.ts';

const file = path.resolve(import.meta.dirname, '../../docs/performance.md');

/** When and on what a run begins, as a sentence. */
export function machine(): string {
	const [day, time] = new Date().toISOString().split('T');
	const about = [
		`${cpus().length} cores of an ${cpus()[0]?.model ?? 'unknown processor'}`,
		`${(totalmem() / 2 ** 30).toFixed(0)} GB`,
		`load ${(loadavg()[0] ?? 0).toFixed(1)} before the run`,
	];
	return `Measured on ${day} at ${time?.slice(0, 5)} UTC with Node ${process.versions.node} on ${about.join(', ')}.`;
}

/**
 * Puts figures into docs/performance.md, between the marks of a part.
 * @param part name in the marks: `<!-- figures: PART -->` and `<!-- /figures: PART -->`
 * @throws Error where there are no such marks
 */
export function writeTable(part: string, about: string, figures: readonly Figure[]): void {
	const text = readFileSync(file, 'utf8');
	const [open, close] = [`<!-- figures: ${part} -->`, `<!-- /figures: ${part} -->`];
	const [from, to] = [text.indexOf(open), text.indexOf(close)];
	if (from < 0 || to < from) {
		throw new Error(`${file} has no marks "${open}" and "${close}"`);
	}
	writeFileSync(file, `${text.slice(0, from)}${open}\n${about}\n\n${markdownTable(figures)}\n${text.slice(to)}`);
}

/** The figures as a table of Markdown. */
export function markdownTable(figures: readonly Figure[]): string {
	const rows = figures.map(({ name, value, unit, ratio, beside, aim, met, note }) => [
		name,
		value === undefined ? 'not measured' : `${readable(value)} ${unit}`,
		ratio === undefined ? '' : `${readable(ratio)} × ${beside ?? ''}`,
		[aim ?? '', met === undefined ? '' : met ? 'met' : '**missed**'].filter((part) => part !== '').join(', '),
		note ?? '',
	]);
	return [['figure', 'value', 'beside', 'aim', 'how'], ['---', '---:', '---', '---', '---'], ...rows]
		.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
		.join('\n');
}
