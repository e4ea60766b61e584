/** One message for each form that a page may send or keep: what is more than these is none. */
export const messageExamples: readonly unknown[] = [
	...['ready', 'undo', 'redo', 'save', 'images', 'cancel'].map((type) => ({ type })),
	{ type: 'ready', section: 'a' },
	{ type: 'ready', feature: 'f' },
	{ type: 'show', section: 'a' },
	{ type: 'mend', version: 1, finding: 0, mend: 2 },
	{ type: 'fill', request: { section: 'a', task: 'fill', wish: '' } },
	{ type: 'endFill', section: 'a', keep: true },
	{ type: 'reveal', line: 3, place: 'instead' },
	{ type: 'follow', target: '#a' },
	{ type: 'preview', shown: true },
	{ type: 'prefer', preview: { wide: false, narrow: true } },
	{ type: 'tick', line: 0, done: true },
	{ type: 'suggest', ask: 1, wish: { about: 'ids', before: 'a', after: '', above: ['1.1'] } },
	{ type: 'suggest', ask: 1, wish: { about: 'people' } },
	{ type: 'suggest', ask: 1, wish: { about: 'requirements' } },
	{ type: 'suggest', ask: 1, wish: { about: 'technologies', area: 'a' } },
	{ type: 'render', ask: 2, text: '**a**' },
	{ type: 'scrolled', line: 1.5 },
	{ type: 'edit', line: 3 },
	{ type: 'pin', pinned: true },
	{ type: 'setting', setting: 'maxFileSize' },
	{ type: 'choose', feature: 'f' },
	{ type: 'open', path: 'a.md', line: 1, character: 0, beside: false },
	{ type: 'open', root: 'file:///a', path: 'a.md', line: 1, beside: false },
	{ type: 'run', action: 'newDocument' },
	{ type: 'drawn', id: 'd', light: '<svg/>', dark: '<svg/>' },
	{ type: 'undrawn', id: 'd', problem: 'x' },
	{ text: 'pie', id: 'd', done: 0, all: 1 },
	{ uri: 'file:///a.md', section: 'a' },
	{ uri: 'file:///a.md' },
	{ uri: 'file:///a.md', pinned: true },
	{ uri: 'file:///a.md', line: 4 },
	{ wide: true, narrow: false },
	...diagramRequests().flatMap((request) => [
		request,
		{ type: 'diagram', request },
		{ type: 'diagram', side: 'before', request },
	]),
	...formOperations().map((operation) => ({ type: 'change', edit: 1, version: 7, operation })),
];

function diagramRequests(): object[] {
	return [
		{ type: 'openLine', line: 3 },
		{ type: 'openLink', href: './a.md' },
		{ type: 'copyText', text: 'a' },
		{ type: 'failed', message: 'x' },
		{ type: 'save', line: 1, format: 'svg', data: '<svg/>' },
		{ type: 'save', line: 1, format: 'png', data: new Uint8Array([1, 2]) },
		{ type: 'openPart', line: 0, part: { kind: 'node', id: 'a' } },
		{ type: 'openPart', line: 0, part: { kind: 'edge', from: 'a', to: 'b', index: 0 } },
		{ type: 'openPart', line: 0, part: { kind: 'edgeAt', place: 0 } },
	];
}

function formOperations(): object[] {
	const part = (editor: string, change: object): object => ({
		type: 'part',
		section: 'a',
		part: 0,
		operation: { editor, change },
	});
	const field = { dataType: 'int', name: 'id', keys: ['PK'], comment: '' };
	return [
		{ type: 'part', section: 'a', part: 0, operation: { editor: 'prose', text: 'x' } },
		part('fields', { type: 'add', behind: 0, name: 'a', value: 'b' }),
		part('table', { type: 'cell', row: -1, column: 0, value: 'x' }),
		part('table', { type: 'paste', row: 0, column: 0, cells: [['a'], []] }),
		part('table', { type: 'moveColumn', column: 0, to: 1 }),
		part('list', { type: 'insert', behind: 0, text: 'x', within: true }),
		part('list', { type: 'indent', item: 0, direction: 'in' }),
		part('code', { type: 'language', language: 'json' }),
		part('components', { type: 'add', label: 'x', group: 'g' }),
		part('components', { type: 'ends', connection: 0, from: 'a', to: 'b' }),
		part('entities', { type: 'field', entity: 'A', place: 0, field }),
		part('entities', { type: 'relation', relation: 0, from: 'A', to: 'B', connector: '||--o{', label: 'has' }),
		{ type: 'write', section: 'a', text: 'x' },
		{ type: 'endpoint', section: 'a', method: 'GET', path: '/x' },
		{ type: 'insertSection', offer: 'a' },
		{ type: 'frontMatter', change: { type: 'list', path: ['a', 'b'], values: ['x'] } },
		{ type: 'frontMatter', change: { type: 'source', source: 'a: b' } },
		{ type: 'task', section: 'a', part: 0, change: { type: 'tick', item: 0, state: 'done' } },
		{ type: 'options', change: { type: 'argument', option: 0, argument: 1, tone: 'good', text: 'x' } },
		{ type: 'options', change: { type: 'move', option: 0, direction: 'up' } },
	];
}
