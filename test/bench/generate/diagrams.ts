import type { Prose } from './prose.ts';

/** Types in about the shares that public repositories have them. */
const kinds = [
	...Array.from({ length: 9 }, () => flowchart),
	...Array.from({ length: 5 }, () => sequence),
	...Array.from({ length: 2 }, () => states),
	...Array.from({ length: 2 }, () => classes),
	entities,
	pie,
];

/** A diagram in Mermaid's language of some 10 to 35 lines; one in ten has an error. */
export function diagram(prose: Prose): string {
	const lines = prose.random.pick(kinds)(prose);
	if (prose.random.between(1, 10) === 1) {
		lines.splice(prose.random.between(1, lines.length), 0, '\t]] nothing begins like this');
	}
	return `${lines.join('\n')}\n`;
}

function flowchart(prose: Prose): string[] {
	const nodes = prose.random.between(8, 28);
	const lines = ['flowchart TD'];
	for (let i = 0; i < nodes; i++) {
		lines.push(`\tn${i}["${prose.thing()} ${i}"] -->|${prose.thing()}| n${prose.random.between(0, nodes)}`);
	}
	return [
		...lines,
		'\tsubgraph inner [Inner]',
		'\t\tn0',
		'\t\tn1',
		'\tend',
		'\tclassDef loud fill:#f96',
		'\tclass n0 loud',
	];
}

function sequence(prose: Prose): string[] {
	const lines = ['sequenceDiagram', '\tautonumber', '\tparticipant a as Client', '\tparticipant b as Service'];
	for (let i = prose.random.between(6, 24); i > 0; i--) {
		lines.push(i % 2 === 0 ? `\ta->>b: ${prose.thing()} ${i}` : `\tb-->>a: ${prose.thing()} ${i}`);
	}
	return [...lines, '\talt stored', '\t\tb-->>a: done', '\telse lost', '\t\tb--xa: again', '\tend'];
}

function states(prose: Prose): string[] {
	const count = prose.random.between(8, 24);
	const lines = Array.from({ length: count }, (_, i) => `\ts${i} --> s${i + 1} : ${prose.thing()}`);
	return ['stateDiagram-v2', '\t[*] --> s0', ...lines, `\ts${count} --> [*]`];
}

function classes(prose: Prose): string[] {
	const lines = ['classDiagram'];
	for (let i = prose.random.between(3, 6); i > 0; i--) {
		lines.push(`\tclass C${i} {`, '\t\t+String name', `\t\t+keep(${prose.thing().split(' ')[0]}) bool`, '\t}');
		lines.push(`\tC${i} "1" *-- "many" C${i + 1} : has`);
	}
	return lines;
}

function entities(prose: Prose): string[] {
	const lines = ['erDiagram'];
	for (let i = prose.random.between(3, 7); i > 0; i--) {
		lines.push(`\tE${i} ||--o{ E${i + 1} : "${prose.thing()}"`, `\tE${i} {`, '\t\tstring name PK', '\t}');
	}
	return lines;
}

function pie(prose: Prose): string[] {
	const lines = Array.from({ length: 8 }, (_, i) => `\t"${prose.thing()} ${i}" : ${prose.random.between(1, 99)}`);
	return ['pie showData title Shares', ...lines];
}
