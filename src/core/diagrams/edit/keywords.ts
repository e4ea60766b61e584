/** Words that begin statements, by the word that begins the diagram. */
const statements: readonly (readonly [begin: RegExp, words: readonly string[]])[] = [
	[
		/^(?:graph|flowchart|flowchart-elk|swimlane-beta|agentflow-beta)$/,
		['subgraph', 'end', 'direction', 'style', 'linkStyle', 'classDef', 'class', 'click'],
	],
	[
		/^sequenceDiagram$/,
		[
			...['participant', 'actor', 'create participant', 'destroy', 'activate', 'deactivate'],
			...['note over', 'note left of', 'note right of', 'autonumber', 'box', 'loop', 'alt', 'else', 'opt', 'par'],
			...['and', 'critical', 'option', 'break', 'rect', 'end', 'links', 'link', 'title'],
		],
	],
	[
		/^classDiagram(?:-v2)?$/,
		[
			'class',
			'namespace',
			'direction',
			'note',
			'note for',
			'link',
			'click',
			'callback',
			'style',
			'classDef',
			'cssClass',
		],
	],
	[
		/^stateDiagram(?:-v2)?$/,
		['state', '[*]', 'note left of', 'note right of', 'end note', 'direction', 'classDef', 'class', 'style', 'click'],
	],
	[/^erDiagram$/, ['direction', 'classDef', 'class', 'style']],
	[
		/^gantt$/,
		[
			...['title', 'dateFormat', 'axisFormat', 'tickInterval', 'excludes', 'includes', 'weekend', 'weekday'],
			...['todayMarker', 'section', 'click'],
		],
	],
	[/^(?:journey|timeline)$/, ['title', 'section']],
	[/^pie$/, ['title', 'showData']],
	[
		/^quadrantChart$/,
		['title', 'x-axis', 'y-axis', 'quadrant-1', 'quadrant-2', 'quadrant-3', 'quadrant-4', 'classDef'],
	],
	[/^xychart(?:-beta)?$/, ['title', 'x-axis', 'y-axis', 'bar', 'line']],
	[/^gitGraph$/, ['commit', 'branch', 'checkout', 'switch', 'merge', 'cherry-pick']],
	[
		/^requirement(?:Diagram)?$/,
		[
			...['requirement', 'functionalRequirement', 'interfaceRequirement', 'performanceRequirement'],
			...['physicalRequirement', 'designConstraint', 'element', 'direction', 'style', 'classDef', 'class'],
		],
	],
	[
		/^C4/,
		[
			...['title', 'Person', 'Person_Ext', 'System', 'System_Ext', 'SystemDb', 'SystemQueue', 'Container'],
			...['ContainerDb', 'ContainerQueue', 'Component', 'System_Boundary', 'Container_Boundary', 'Boundary', 'Rel'],
			...['BiRel', 'UpdateElementStyle', 'UpdateRelStyle', 'UpdateLayoutConfig'],
		],
	],
	[/^architecture(?:-beta)?$/, ['group', 'service', 'junction', 'align']],
	[/^block(?:-beta)?$/, ['columns', 'block', 'space', 'end', 'classDef', 'class', 'style']],
	[/^radar-beta$/, ['title', 'axis', 'curve', 'min', 'max', 'ticks', 'graticule', 'showLegend']],
	[/^venn-beta$/, ['title', 'set', 'union', 'text', 'style']],
	[/^usecase-beta$/, ['actor', 'systemBoundary', 'end', 'direction', 'note for', 'classDef', 'class', 'style']],
	[/^wardley-beta$/i, ['title', 'anchor', 'component', 'evolve', 'pipeline', 'note', 'evolution']],
	[/^cynefin-beta$/, ['title', 'complex', 'complicated', 'clear', 'chaotic', 'confusion']],
	[/^eventmodeling$/, ['tf', 'rf']],
];

/** Words that begin a statement in a diagram, by the word that it begins with. */
export function statementWords(begin: string): readonly string[] {
	return statements.find(([pattern]) => pattern.test(begin))?.[1] ?? [];
}

/** Directions that a statement or the first line may name; none where the diagram has none. */
export function directions(begin: string): readonly string[] {
	return /^(?:graph|flowchart|swimlane-beta|agentflow-beta)/.test(begin)
		? ['LR', 'TD', 'TB', 'RL', 'BT']
		: ['LR', 'TB', 'RL', 'BT'];
}
