import type { Kind } from '../../../src/core/kinds/kind.ts';

/** A kind with all that rules on structure look at: order, status, columns, guidance, repeated and empty sections. */
export const memo: Kind = {
	id: 'memo',
	name: 'Memo',
	description: 'Five sections in order.',
	group: 'memo',
	match: [{ paths: ['memos/*.md'] }],
	file: { directory: 'memos', name: '{slug}.md' },
	title: { template: 'Memo: {title}', required: true, pattern: '^memo:' },
	status: { fields: ['status'], section: 'status', done: ['sent'] },
	placeholders: ['bracket', 'todo', 'clarification'],
	sections: [
		{ id: 'status', heading: 'Status', required: true, template: 'draft' },
		{ id: 'facts', heading: 'Facts', required: true, guidance: 'What is known, and from whom.' },
		{
			id: 'costs',
			heading: 'Costs',
			content: 'table',
			columns: ['Item', 'Unit Price', 'Total'],
			sections: [{ id: 'note', heading: 'Note', repeatable: true }],
		},
		{ id: 'advice', heading: 'Advice', required: true, template: '[what to do]' },
		{ id: 'end', heading: 'End', required: true, mayBeEmpty: true },
	],
};
