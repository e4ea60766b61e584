/** A decision record with a diagram, for the examples of rules. */
export function exampleWith(diagram: string): string {
	return [
		'# 1. Queue between shop and store',
		'## Status',
		'Accepted',
		'## Context',
		'Orders are lost when the store is down.',
		'## Decision',
		`Orders wait in a queue:\n\n\`\`\`mermaid\n${diagram}\n\`\`\``,
		'## Consequences',
		'Orders arrive later.\n',
	].join('\n\n');
}
