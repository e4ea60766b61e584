import assert from 'node:assert/strict';
import { listArtifacts } from '../../../src/core/artifacts/readArtifacts.ts';
import { openQuestions } from '../../../src/core/dashboard/openQuestions.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { growth, processorTime } from '../../support/growth.ts';

const [kind] = builtinKinds;
assert.ok(kind);

const texts: Readonly<Record<string, (length: number) => string>> = {
	'sections of questions': (length) =>
		'## Open Questions\n\n- Who?\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n'.repeat(length / 60),
	'one list of questions': (length) => `## Open Questions\n\n${'- Who?\n'.repeat(length / 7)}`,
	'blanks in an item': (length) => `- GET${' '.repeat(length)}/a\n`,
	'blanks in a heading': (length) => `## Entity${' '.repeat(length)}x\n\n| Field | Type |\n|---|---|\n| a | b |\n`,
	interfaces: (length) => `\`\`\`ts\n${'interface A {\n'.repeat(length / 14)}\n\`\`\`\n`,
	'fields of blanks': (length) => `\`\`\`ts\ninterface A {\n a: x${' '.repeat(length)}y;\n}\n\`\`\`\n`,
	relations: (length) => {
		const lines = Array.from({ length: length / 20 }, (_, i) => `  A${i} ||--o{ B${i} : x`);
		return `\`\`\`mermaid\nerDiagram\n${lines.join('\n')}\n\`\`\`\n`;
	},
	endpoints: (length) => Array.from({ length: length / 12 }, (_, i) => `- GET /a${i}\n`).join(''),
};

describe('what is read of hostile texts', () => {
	for (const [name, text] of Object.entries(texts)) {
		it(`takes time by their length: ${name}`, () => {
			// The parse is no part of what is measured
			const parsed = new Map<string, ReturnType<typeof parseDocument>>();
			const run = (source: string): void => {
				const document = parsed.get(source) ?? parseDocument('docs/a.md', source);
				parsed.set(source, document);
				listArtifacts(document, undefined);
				openQuestions(document, kind);
			};
			assert.ok(processorTime(() => run(text(200_000))) < 5000);
			assert.ok(growth(run, text, 20_000, 10) < 6);
		});
	}
});
