import type { DiagramType } from './diagramType.ts';

/** Types that draw figures and sets. */
export const dataTypes: readonly DiagramType[] = [
	{
		id: 'pie',
		name: 'Pie Chart',
		about: 'Shares of a whole',
		keyword: 'pie',
		snippet: `pie title \${1:Votes}
	"\${2:Yes}" : \${3:60}
	"\${4:No}" : \${5:40}`,
	},
	{
		id: 'quadrant',
		name: 'Quadrant Chart',
		about: 'Items between two scales',
		keyword: 'quadrantChart',
		snippet: `quadrantChart
	title \${1:Reach and effort}
	x-axis \${2:Low effort} --> \${3:High effort}
	y-axis \${4:Low reach} --> \${5:High reach}
	quadrant-1 \${6:Plan}
	quadrant-2 \${7:Do now}
	quadrant-3 \${8:Leave}
	quadrant-4 \${9:Doubt}
	\${10:Search}: [0.3, 0.8]`,
	},
	{
		id: 'xychart',
		name: 'XY Chart',
		about: 'Bars and lines over a scale',
		keyword: 'xychart',
		snippet: `xychart
	title "\${1:Sales}"
	x-axis [\${2:jan, feb, mar}]
	y-axis "\${3:Units}" 0 --> \${4:100}
	bar [\${5:30, 50, 80}]
	line [\${6:20, 45, 70}]`,
	},
	{
		id: 'sankey',
		name: 'Sankey Diagram',
		about: 'How much flows from where to where',
		keyword: 'sankey',
		snippet: `sankey
\${1:Source},\${2:Target},\${3:10}
$1,\${4:Other},\${5:5}`,
	},
	{
		id: 'radar',
		name: 'Radar Chart',
		about: 'Several values of the same things, around a circle',
		keyword: 'radar-beta',
		snippet: `radar-beta
	title \${1:Skills}
	axis a["\${2:Design}"], b["\${3:Code}"], c["\${4:Test}"]
	curve now["\${5:Now}"]{\${6:3, 4, 2}}
	curve goal["\${7:Goal}"]{\${8:5, 4, 4}}
	max \${9:5}`,
	},
	{
		id: 'treemap',
		name: 'Treemap',
		about: 'Parts of a whole, by size',
		keyword: 'treemap-beta',
		snippet: `treemap-beta
"\${1:Budget}"
	"\${2:Team}": \${3:60}
	"\${4:Tools}"
		"\${5:Cloud}": \${6:25}
		"\${7:Licences}": \${8:15}`,
	},
	{
		id: 'treeview',
		name: 'Tree View',
		about: 'Folders and files',
		keyword: 'treeView-beta',
		snippet: `treeView-beta
	"\${1:src}"
		"\${2:core}"
		"\${3:main.ts}"`,
	},
	{
		id: 'venn',
		name: 'Venn Diagram',
		about: 'What sets have in common',
		keyword: 'venn-beta',
		snippet: `venn-beta
	set A["\${1:Fast}"]
	set B["\${2:Cheap}"]
	union A,B["\${3:Rare}"]`,
	},
];
