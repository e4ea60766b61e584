import type { DiagramType } from './diagramType.ts';

/** Types that draw plans, work and thoughts. */
export const planningTypes: readonly DiagramType[] = [
	{
		id: 'gantt',
		name: 'Gantt Chart',
		about: 'Tasks along a calendar',
		keyword: 'gantt',
		snippet: `gantt
	title \${1:Plan}
	dateFormat YYYY-MM-DD
	section \${2:Build}
		\${3:Spec} :done, spec, \${4:2026-01-05}, 5d
		\${5:Code} :active, code, after spec, 10d
		\${6:Release} :milestone, after code, 0d`,
	},
	{
		id: 'timeline',
		name: 'Timeline',
		about: 'What happened when',
		keyword: 'timeline',
		snippet: `timeline
	title \${1:Releases}
	\${2:2026} : \${3:First version} : \${4:More types}
	\${5:2027} : \${6:Second version}`,
	},
	{
		id: 'kanban',
		name: 'Kanban Board',
		about: 'Work in columns',
		keyword: 'kanban',
		snippet: `kanban
	todo[\${1:To do}]
		task1[\${2:Write the spec}]
	doing[\${3:Doing}]
		task2[\${4:Review it}]
	done[\${5:Done}]`,
	},
	{
		id: 'journey',
		name: 'User Journey',
		about: 'Steps of a person, and how they feel, from 1 to 5',
		keyword: 'journey',
		snippet: `journey
	title \${1:A guest arrives}
	section \${2:Arrive}
		\${3:Find the door}: \${4:3}: \${5:Guest}
		\${6:Type the code}: \${7:5}: $5`,
	},
	{
		id: 'mindmap',
		name: 'Mind Map',
		about: 'Thoughts around a topic',
		keyword: 'mindmap',
		snippet: `mindmap
	root((\${1:Topic}))
		\${2:One}
			\${3:Detail}
		\${4:Two}`,
	},
	{
		id: 'ishikawa',
		name: 'Cause and Effect Diagram',
		about: 'Causes of a problem, like the bones of a fish',
		keyword: 'ishikawa-beta',
		snippet: `ishikawa-beta
	\${1:Late delivery}
		\${2:People}
			\${3:Too few}
		\${4:Tools}
			\${5:Too slow}`,
	},
	{
		id: 'wardley',
		name: 'Wardley Map',
		about: 'Parts by their value and how mature they are',
		keyword: 'wardley-beta',
		snippet: `wardley-beta
title \${1:Tea shop}
anchor \${2:Customer} [0.95, 0.63]
component \${3:Tea} [0.63, 0.81]
$2 -> $3
evolve $3 0.9`,
	},
	{
		id: 'cynefin',
		name: 'Cynefin Framework',
		about: 'Work by how well cause and effect are known',
		keyword: 'cynefin-beta',
		snippet: `cynefin-beta
	title \${1:Kinds of work}
	complex
		"\${2:Try it out}"
	complicated
		"\${3:Ask an expert}"
	clear
		"\${4:Follow the runbook}"
	chaotic
		"\${5:Stop the damage}"`,
	},
];
