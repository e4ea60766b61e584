import type { LineMistake } from './lineMistakes.ts';

const types = /^C4/i;

/** What the C4 of PlantUML has and that of Mermaid has not. */
const plantUml =
	/^([ \t]*)((?:LAYOUT_|SHOW_|HIDE_|Lay_|!|@)\w+|(?:Add|Set|Without)(?:Element|Rel|Boundary|Person|System|Container|Component|Node|Property|Default)\w*|UpdateSkinparam)(.*)$/;

/** Mistakes in C4 diagrams that are told by their line alone. */
export const c4Mistakes: readonly LineMistake[] = [
	{
		types,
		pattern: /^([ \t]*Rel(?:_Back)?)_Neighbor([ \t]*\(.*)$/,
		message: 'PlantUML has neighbours, and Mermaid does not: write `Rel`.',
		title: 'Write it without _Neighbor',
		mend: ([, before = '', rest = '']) => before + rest,
		certain: true,
	},
	{
		types,
		pattern: /^([ \t]*\w+\(.*\))[ \t]*;[ \t;]*$/,
		message: 'No semicolon ends a line of a C4 diagram.',
		title: 'Remove the semicolon',
		mend: ([, line = '']) => line,
		certain: true,
	},
	{
		types,
		pattern: plantUml,
		message: 'PlantUML knows this line, and Mermaid does not.',
		title: 'Make it a comment',
		mend: ([, indent = '', word = '', rest = '']) => `${indent}%% ${word}${rest}`,
	},
	{
		types,
		pattern: /^([ \t]*)([\w.]+)[ \t]*(?:<?--?>?>?|<?==?>)[ \t]*([\w.]+)[ \t]*(?::[ \t]*([^"]*))?$/,
		message: 'A C4 diagram has relations in place of arrows: `Rel(from, to, "text")`.',
		title: 'Write Rel',
		mend: ([, indent = '', from = '', to = '', words = '']) => `${indent}Rel(${from}, ${to}, "${words.trim()}")`,
	},
	{
		types,
		pattern: /^[ \t]*(?:Person|System|Container|Component|Node|Deployment_Node)\w*\([ \t]*\w*[ \t]*\)[ \t]*$/,
		message: 'A shape has its name behind its id: `Person(reader, "Reader")`.',
	},
	{
		types,
		pattern: /^([ \t]*title)[ \t]*:[ \t]*(.*)$/,
		message: 'No colon stands before the title of a C4 diagram.',
		title: 'Remove the colon',
		mend: ([, before = '', words = '']) => `${before} ${words}`,
		certain: true,
	},
	{
		types,
		pattern: /^[ \t]*title[ \t][^#;]*([#;])/,
		message: ([, mark = '']) => `The title of a C4 diagram can't have \`${mark}\` in it.`,
	},
	{
		types,
		said: /^Unrecognized text/,
		pattern: /^([ \t]*)([^\s(){}][^(){}]*)$/,
		message:
			'A C4 diagram has no text of its own: it consists of shapes and relations, such as `Person(reader, "Reader")`. A comment begins with `%%`.',
		title: 'Make it a comment',
		mend: ([, indent = '', words = '']) => `${indent}%% ${words.trim()}`,
	},
];
