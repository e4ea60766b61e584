// Growth of the parser's time on texts made to be slow: node hostile.ts
// Prints {"worst": NAME, "growth": …}: how many times longer a text of sixteen times the length takes, for the worst.
import { parseDocument } from '../../src/core/document/parse.ts';

const small = 100_000;
const factor = 16;
const texts: Record<string, (length: number) => string> = {
	brackets: (n) => '['.repeat(n),
	'links in links': (n) => '['.repeat(n / 5) + '](x)'.repeat(n / 5),
	'open targets': (n) => '[a]('.repeat(n / 4),
	backticks: (n) => Array.from({ length: Math.sqrt(n) }, (_, i) => '`'.repeat(i)).join(' '),
	'open comments': (n) => '<!-- '.repeat(n / 5),
	'less than': (n) => `${'<'.repeat(n)}>`,
	quotes: (n) => '>'.repeat(n),
	'lists in lists': (n) => '- '.repeat(n / 2),
	'list items': (n) => '- [ ] 1.2 a\n'.repeat(n / 12),
	'table rows': (n) => `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(n / 6)}`,
	pipes: (n) => `${'|'.repeat(n / 4)}\n${'|-'.repeat(n / 4)}\n${'|'.repeat(n / 4)}`,
	stars: (n) => '**a '.repeat(n / 4),
	'one paragraph of links': (n) => '[a](b.md)\n'.repeat(n / 10),
	headings: (n) => '# a\n\n'.repeat(n / 5),
	blanks: (n) => `# a${' '.repeat(n)}b`,
};

const growths = Object.entries(texts).map(([name, make]) => {
	best(make(small));
	return { name, growth: best(make(small * factor)) / best(make(small)) };
});
const worst = growths.reduce((a, b) => (b.growth > a.growth ? b : a));
console.log(JSON.stringify({ worst: worst.name, growth: worst.growth }));

/** Shortest of a few runs: what remains when nothing disturbs. */
function best(text: string): number {
	let shortest = Number.POSITIVE_INFINITY;
	for (let i = 0; i < 3; i++) {
		const started = performance.now();
		parseDocument('a.md', text);
		shortest = Math.min(shortest, performance.now() - started);
	}
	return shortest;
}
