import type { DiagramType } from './diagramType.ts';

/** Types that draw software, its parts and what happens between them. */
export const softwareTypes: readonly DiagramType[] = [
	{
		id: 'flowchart',
		name: 'Flowchart',
		about: 'Steps and decisions, or parts and what flows between them',
		keyword: 'flowchart',
		snippet: `flowchart \${1:LR}
	\${2:start}([\${3:Start}]) --> \${4:check}{\${5:Is it right?}}
	$4 -->|yes| \${6:done}[\${7:Done}]
	$4 -->|no| $2`,
	},
	{
		id: 'sequence',
		name: 'Sequence Diagram',
		about: 'Who says what to whom, in order',
		keyword: 'sequenceDiagram',
		snippet: `sequenceDiagram
	participant \${1:user} as \${2:User}
	participant \${3:service} as \${4:Service}
	$1->>+$3: \${5:Ask}
	$3-->>-$1: \${6:Answer}`,
	},
	{
		id: 'class',
		name: 'Class Diagram',
		about: 'Classes with members, and how they are related',
		keyword: 'classDiagram',
		snippet: `classDiagram
	class \${1:Order} {
		+\${2:total() int}
	}
	class \${3:Item}
	$1 "1" *-- "many" $3 : \${4:holds}`,
	},
	{
		id: 'state',
		name: 'State Diagram',
		about: 'States, and what leads from one to the next',
		keyword: 'stateDiagram-v2',
		snippet: `stateDiagram-v2
	[*] --> \${1:Open}
	$1 --> \${2:Closed} : \${3:close}
	$2 --> [*]`,
	},
	{
		id: 'er',
		name: 'Entity Relationship Diagram',
		about: 'Tables or entities, and how many of one belong to another',
		keyword: 'erDiagram',
		snippet: `erDiagram
	\${1:CUSTOMER} ||--o{ \${2:ORDER} : \${3:places}
	$2 {
		int id PK
		\${4:date} \${5:placed}
	}`,
	},
	{
		id: 'c4',
		name: 'C4 Diagram',
		about: 'A system among people and other systems',
		keyword: 'C4Context',
		snippet: `C4Context
	title \${1:System context}
	Person(\${2:user}, "\${3:User}", "\${4:Wants something done}")
	System(\${5:system}, "\${6:System}", "\${7:Does it}")
	Rel($2, $5, "\${8:Uses}")`,
	},
	{
		id: 'architecture',
		name: 'Architecture Diagram',
		about: 'Services in groups, with icons',
		keyword: 'architecture-beta',
		snippet: `architecture-beta
	group \${1:cloud}(cloud)[\${2:Cloud}]
	service \${3:server}(server)[\${4:Server}] in $1
	service \${5:store}(database)[\${6:Store}] in $1
	$3:R -- L:$5`,
	},
	{
		id: 'block',
		name: 'Block Diagram',
		about: 'Blocks in columns, placed by hand',
		keyword: 'block',
		snippet: `block
	columns \${1:3}
	\${2:in}["\${3:In}"] \${4:work}["\${5:Work}"] \${6:out}["\${7:Out}"]
	$2 --> $4
	$4 --> $6`,
	},
	{
		id: 'requirement',
		name: 'Requirement Diagram',
		about: 'Requirements, and what satisfies them',
		keyword: 'requirementDiagram',
		snippet: `requirementDiagram
	requirement \${1:unlock} {
		id: \${2:1}
		text: \${3:The right code opens the door.}
		risk: \${4:medium}
		verifymethod: \${5:test}
	}
	element \${6:keypad} {
		type: \${7:module}
	}
	$6 - satisfies -> $1`,
	},
	{
		id: 'gitgraph',
		name: 'Git Graph',
		about: 'Commits, branches and merges',
		keyword: 'gitGraph',
		snippet: `gitGraph
	commit id: "\${1:start}"
	branch \${2:feature}
	commit id: "\${3:work}"
	checkout main
	merge $2`,
	},
	{
		id: 'packet',
		name: 'Packet Diagram',
		about: 'Fields of a packet, bit by bit',
		keyword: 'packet',
		snippet: `packet
	0-15: "\${1:Source}"
	16-31: "\${2:Target}"
	32-63: "\${3:Number}"`,
	},
	{
		id: 'swimlane',
		name: 'Swimlanes',
		about: 'Steps in lanes, one for each who does them',
		keyword: 'swimlane-beta',
		snippet: `swimlane-beta \${1:LR}
	subgraph \${2:guest}[\${3:Guest}]
		\${4:ask}[\${5:Ask}]
	end
	subgraph \${6:desk}[\${7:Desk}]
		\${8:answer}[\${9:Answer}]
	end
	$4 --> $8`,
	},
	{
		id: 'agentflow',
		name: 'Agent Flow',
		about: 'Agents, tools, and what goes between them',
		keyword: 'agentflow-beta',
		snippet: `agentflow-beta
	\${1:user}[\${2:User}] --> \${3:agent}[\${4:Agent}]
	$3 --> \${5:tool}[\${6:Tool}]`,
	},
	{
		id: 'usecase',
		name: 'Use Case Diagram',
		about: 'Actors, and what they want of a system',
		keyword: 'usecase-beta',
		snippet: `usecase-beta
	actor \${1:Guest}
	$1 --> "\${2:Open the door}"
	$1 --> "\${3:Ask for help}"`,
	},
	{
		id: 'eventmodeling',
		name: 'Event Model',
		about: 'Screens, commands and events along a line of time',
		keyword: 'eventmodeling',
		snippet: `eventmodeling
	tf 01 ui \${1:Form}
	tf 02 cmd \${2:PlaceOrder}
	tf 03 evt \${3:OrderPlaced}`,
	},
];
