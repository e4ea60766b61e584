import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/document/text.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { checkText, editsIn } from './checkText.ts';
import { memo } from './memo.ts';

const path = 'memos/a.md';
const kinds = [memo];

async function check(text: string, group = ''): Promise<readonly Finding[]> {
	return (await checkText(path, text, { kinds })).filter(({ rule }) => rule.startsWith(group));
}

async function brief(text: string, rule: string): Promise<string[]> {
	return (await check(text, rule)).map(
		({ range, severity, message }) => `${range.start.line + 1} ${severity} ${message}`,
	);
}

const head = '# Memo: Rain\n\n## Status\n\nsent\n\n';

/** The text after the first suggestion of each finding in turn, as long as there is one. */
async function suggested(text: string, rule: string): Promise<string> {
	let result = text;
	for (let left = 10; left > 0; left--) {
		const [suggestion] = (await check(result, rule)).flatMap(({ suggestions }) => suggestions ?? []);
		if (!suggestion) {
			return result;
		}
		result = applyEdits(result, editsIn(path, result, suggestion));
	}
	throw new Error(`no end of suggestions: ${result}`);
}

describe('structure/missing-section', () => {
	it('suggests and never fixes: what a section holds is for its author to say', async () => {
		const [finding] = await check(`${head}## Facts\n\nIt rains.\n\n## End\n`, 'structure/missing');
		assert.equal(finding?.fix, undefined);
		assert.deepEqual(
			finding?.suggestions?.map(({ title }) => title),
			['Add the section "Advice"'],
		);
	});

	it('names a section as its heading reads, without emphasis', async () => {
		const spec =
			'# Feature Specification: Shop\n\n## User Scenarios & Testing\n\nA sale.\n\n## Requirements\n\nMany.\n';
		const findings = await checkText('specs/001-shop/spec.md', spec);
		const missing = findings.filter(({ rule }) => rule === 'structure/missing-section');
		assert.deepEqual(
			missing.flatMap(({ message, suggestions = [] }) => [message, ...suggestions.map(({ title }) => title)]),
			['The section "Success Criteria (mandatory)" is missing.', 'Add the section "Success Criteria (mandatory)"'],
		);
	});

	it('writes a section between its neighbours, a blank line on both sides', async () => {
		const text = `${head}## Facts\n\nIt rains.\n\n## End\n`;
		assert.deepEqual(await brief(text, 'structure/missing'), ['1 warning The section "Advice" is missing.']);
		assert.equal(
			await suggested(text, 'structure/missing'),
			`${head}## Facts\n\nIt rains.\n\n## Advice\n\n[what to do]\n\n## End\n`,
		);
	});

	it('writes several at the end, also where the last line is not ended, in the line breaks of the text', async () => {
		const text = `${head}## Facts\n\nIt rains.`;
		const after = `${head}## Facts\n\nIt rains.\n\n## Advice\n\n[what to do]\n\n## End\n`;
		for (const [from, to] of [
			[text, after],
			[`${text}\n`, after],
			[`${text}\n\n`, after],
			[text.replaceAll('\n', '\r\n'), after.replaceAll('\n', '\r\n')],
		] as const) {
			assert.equal(await suggested(from, 'structure/missing'), to);
		}
	});

	it('writes before a last line that is a heading', async () => {
		const text = `${head}## Facts\n\nIt rains.\n\n## End`;
		assert.equal(
			await suggested(text, 'structure/missing'),
			`${head}## Facts\n\nIt rains.\n\n## Advice\n\n[what to do]\n\n## End`,
		);
	});

	it('writes a second missing section right also where the first is still missing', async () => {
		const text = `${head}## Facts\n\nIt rains.\n`;
		const [, end] = await check(text, 'structure/missing');
		assert.equal(applyEdits(text, editsIn(path, text, end?.suggestions?.[0])), `${text}\n## End\n`);
	});

	it('does not want the section of a status that stands elsewhere', async () => {
		const text = `# Memo: Rain\n\nStatus: sent\n\n## Facts\n\nIt rains.\n\n## Advice\n\nStay in.\n\n## End\n`;
		assert.deepEqual(await brief(text, 'structure/missing'), []);
		assert.equal((await check(text.replace('Status: sent\n\n', ''), 'structure/missing')).length, 1);
	});

	it('is a hint in a draft, and in a document that has a form of its own', async () => {
		const draft = `${head.replace('sent', 'draft')}## Facts\n\nIt rains.\n\n## End\n`;
		assert.deepEqual(await brief(draft, 'structure/missing'), ['1 hint The section "Advice" is missing.']);
		const severities = async (text: string): Promise<string[]> =>
			(await check(text, 'structure/missing')).map(({ severity }) => severity);
		const own = `${head}## Facts\n\nIt rains.\n\n## Thoughts\n\nWhy?\n`;
		assert.deepEqual(await severities(own), ['warning', 'warning']);
		assert.deepEqual(await severities(own.replace('## Facts', '## Views')), ['hint', 'hint', 'hint']);
		assert.deepEqual(await severities(`${own}\n## More\n\nWhy?\n\n## Still more\n\nWhy?\n`), ['hint', 'hint']);
		const parts = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((heading) => ({
			id: heading.toLowerCase(),
			heading,
			required: true,
		}));
		const long: Kind = { ...memo, status: {}, sections: parts };
		const ofLong = async (...headings: string[]): Promise<string[]> => {
			const text = `# Memo: Rain\n\n${headings.map((heading) => `## ${heading}\n\nx\n`).join('\n')}`;
			const findings = await checkText(path, text, { kinds: [long] });
			return findings.filter(({ rule }) => rule === 'structure/missing-section').map(({ severity }) => severity);
		};
		assert.deepEqual(await ofLong('A', 'B', 'C', 'D', 'E', 'F'), ['warning', 'warning']);
		assert.deepEqual(await ofLong('A', 'B', 'C', 'D', 'E'), ['hint', 'hint', 'hint'], 'a form of many parts');
		const field = own.replace('## Status\n\nsent', 'Status: sent');
		assert.deepEqual(await severities(field), ['hint', 'hint'], 'a form with a field for the status');
	});
});

describe('an archived change', () => {
	it('is history: nothing is missing or empty there', async () => {
		const text = '# Fax\n\n## Why\n\n## Notes\n\nPages.\n';
		const rulesFor = async (place: string): Promise<string[]> =>
			(await checkText(`openspec/changes/${place}/proposal.md`, text))
				.map(({ rule }) => rule)
				.filter((rule) => rule.startsWith('structure/'));
		assert.deepEqual(await rulesFor('archive/2026-01-02-fax'), []);
		assert.deepEqual(await rulesFor('fax'), ['structure/missing-section', 'structure/empty-section']);
	});
});

describe('the suggestion of structure/missing-section', () => {
	const endOf = async (text: string) =>
		(await check(text, 'structure/missing')).map(
			({ suggestions }) => editsIn(path, text, suggestions?.[0])[0]?.range.start.line,
		);

	it('writes nothing behind what nothing closes', async () => {
		for (const open of ['```\ncode\n', '<!-- a remark', '<script>\nlet a;\n\n', '<![CDATA[']) {
			assert.deepEqual(await endOf(`${head}## Facts\n\nIt rains.\n\n## Advice\n\n${open}`), [undefined], open);
			assert.deepEqual(await endOf(`${head}## Advice\n\nStay in.\n\n## End\n\n${open}`), [6], open);
		}
	});

	it('writes behind what is closed, by itself or by the end of its list or quote', async () => {
		for (const closed of ['```\ncode\n```\n', '<!-- a\n\nremark -->\n', '<div>\n', '- ```\n', '> <!--\n', '<b>\n']) {
			assert.equal((await endOf(`${head}## Facts\n\n## Advice\n\n${closed}`)).length, 1);
			assert.notEqual((await endOf(`${head}## Facts\n\n## Advice\n\n${closed}`))[0], undefined, closed);
		}
	});
});

describe('structure/empty-section', () => {
	it('takes comments and blank lines for nothing, and children for something', async () => {
		const rest = '## Advice\n\nStay in.\n\n## End\n';
		for (const [body, count] of [
			['', 1],
			['<!-- none -->\n\n', 1],
			['- rain\n\n', 0],
			['### In town\n\nIt rains.\n\n', 0],
		] as const) {
			assert.equal((await check(`${head}## Facts\n\n${body}${rest}`, 'structure/empty')).length, count, body);
		}
	});

	it('is a warning in a document that is done', async () => {
		const text = `${head}## Facts\n\n## Advice\n\nStay in.\n\n## End\n`;
		assert.deepEqual(await brief(text, 'structure/empty'), ['7 warning "Facts" is empty.']);
		assert.deepEqual(await brief(text.replace('sent', 'draft'), 'structure/empty'), ['7 hint "Facts" is empty.']);
	});
});

describe('structure/duplicate-section', () => {
	it('counts the same known heading under the same parent', async () => {
		const text = `${head}## Facts\n\nIt rains.\n\n## Costs\n\n### Note\n\na\n\n### Note\n\nb\n\n## Asides\n\nc\n\n## Asides\n\nd\n\n## Advice\n\nStay in.\n\n## **Facts**\n\nStill.\n\n## End\n`;
		assert.deepEqual(await brief(text, 'structure/duplicate'), [
			'33 warning "Facts" stands here a second time; the first is on line 7.',
		]);
	});

	it('counts a heading that the kind knows by a pattern, and leaves others alone that the pattern fits too', async () => {
		const text = `${head}## Facts\n\nIt rains.\n\n## Sources of water\n\nRain.\n\n## Sources of light\n\nNone.\n\n## Sources of Light\n\nThe moon.\n`;
		const sources = { id: 'sources', heading: 'Sources', pattern: '^Sources\\b' };
		const found = await checkText(path, text, { kinds: [{ ...memo, sections: [...memo.sections, sources] }] });
		assert.deepEqual(
			found.filter(({ rule }) => rule === 'structure/duplicate-section').map(({ range }) => range.start.line + 1),
			[19],
		);
	});
});

describe('structure/section-order', () => {
	it('suggests and never fixes: whether chapters move is for their author to say', async () => {
		const [finding] = await check(`${head}## End\n\n## Facts\n\nIt rains.\n`, 'structure/section-order');
		assert.equal(finding?.fix, undefined);
		assert.deepEqual(
			finding?.suggestions?.map(({ title }) => title),
			['Move "End"'],
		);
	});

	it('moves the fewest sections, whole', async () => {
		const text = `${head}## Advice\n\nStay in.\n\n### Why\n\nRain.\n\n## Facts\n\nIt rains.\n\n## Costs\n\nNone.\n\n## End\n`;
		assert.deepEqual(await brief(text, 'structure/section-order'), ['7 hint "Advice" usually stands after "Costs".']);
		assert.equal(
			await suggested(text, 'structure/section-order'),
			`${head}## Facts\n\nIt rains.\n\n## Costs\n\nNone.\n\n## Advice\n\nStay in.\n\n### Why\n\nRain.\n\n## End\n`,
		);
	});

	it('leaves a blank line between what it moves and its new neighbours', async () => {
		const text = `${head}## End\n\n## Facts\n\nIt rains.\n`;
		assert.equal(await suggested(text, 'structure/section-order'), `${head}## Facts\n\nIt rains.\n\n## End\n`);
	});

	it('keeps the end of a text as it is, with or without a line break', async () => {
		for (const end of ['', '\n', '\n\n']) {
			assert.equal(
				await suggested(`${head}## End\n\n## Facts\n\nIt rains.${end}`, 'structure/section-order'),
				`${head}## Facts\n\nIt rains.\n\n## End${end.slice(0, 1)}`,
			);
		}
	});

	it('parts no comment from the lines on which it switches rules off', async () => {
		const order = async (rest: string) =>
			(await suggested(head + rest, 'structure/section-order')).match(/(?<=^## )[AF].*/gm)?.join(' ');
		const [off, on] = ['<!-- archspec-disable link/missing-file -->', '<!-- archspec-enable -->'];
		const nextLine = '<!-- archspec-disable-next-line title -->';
		const [advice, facts, end] = ['## Advice\n\n', '## Facts\n\n', '## End\n'];
		assert.equal(await order(`${advice}${off}\n\n${facts}x\n\n${end}`), 'Advice Facts');
		assert.equal(await order(`${advice}x\n\n${facts}${off}\n\n${end}`), 'Advice Facts');
		assert.equal(await order(`${advice}${off}\n\n${facts}${on}\n\n${end}`), 'Advice Facts');
		assert.equal(await order(`${off}\n\n${advice}x\n\n${facts}${on}\n\n${end}`), 'Advice Facts');
		assert.equal(await order(`${advice}${nextLine}\n${facts}x\n\n${end}`), 'Advice Facts');
		assert.equal(await order(`${advice}x\n\n${facts}${off}\n\ny\n\n${on}\n\n${end}`), 'Facts Advice');
		assert.equal(await order(`${off}\n\n${advice}x\n\n${facts}y\n\n${end}\n${on}\n`), 'Facts Advice');
	});

	it('mends all of one parent at once, and leaves sections that the kind does not know', async () => {
		const text = `${head}## End\n\n## Advice\n\nStay in.\n\n## Asides\n\na\n\n## Costs\n\nb\n\n## Facts\n\nIt rains.\n`;
		assert.equal((await brief(text, 'structure/section-order')).length, 3);
		const after = await suggested(text, 'structure/section-order');
		assert.deepEqual(after.match(/(?<=^## ).*/gm), ['Status', 'Asides', 'Facts', 'Costs', 'Advice', 'End']);
		assert.deepEqual(await brief(after, 'structure/section-order'), []);
	});

	it('leaves where they are sections that the author accepted there', async () => {
		const accepted = '<!-- archspec-disable-next-line structure/section-order -->\n';
		const text = `${head}${accepted}## End\n\n## Advice\n\nStay in.\n\n## Facts\n\nIt rains.\n`;
		const after = await suggested(text, 'structure/section-order');
		assert.deepEqual(after.match(/(?<=^## ).*/gm), ['Status', 'End', 'Facts', 'Advice']);
	});

	it('moves nothing by which a heading would be lost', async () => {
		const order = 'structure/section-order';
		for (const open of ['```\ncode', '~~~~\ncode\n~~~', '<!-- a remark', '<pre>\ntext', '<?php', '<!DOCTYPE']) {
			for (const text of [`${head}## Advice\n\n## Facts\n\n${open}\n`, `${head}## End\n\n## Facts\n\n${open}`]) {
				const [finding] = await check(text, order);
				assert.equal(finding?.rule, order, open);
				assert.equal(finding?.suggestions, undefined, open);
			}
		}
		const indented = `${head}  ## Advice\n\nStay in.\n\n## Facts\n\n- It rains.\n`;
		assert.equal((await check(indented, order))[0]?.suggestions, undefined);
		const deeper = `${head}#### Advice\n\nStay in.\n\n## Facts\n\nIt rains.\n`;
		assert.ok((await check(deeper, order)).every(({ suggestions }) => suggestions === undefined));
	});

	it('parts a heading that is underlined from the text above', async () => {
		const text = `${head.trimEnd()}\n## Advice\n\nStay in.\n\nFacts\n-----\n\nIt rains.\n`;
		const after = await suggested(text, 'structure/section-order');
		assert.match(after, /Facts\n-----\n\nIt rains\.\n\n## Advice\n\nStay in\.\n$/);
	});

	it('asks nothing of kinds without an order', async () => {
		const found = await checkText(path, `${head}## End\n\n## Facts\n\nIt rains.\n`, {
			kinds: [{ ...memo, ordered: false }],
		});
		assert.ok(!found.some(({ rule }) => rule === 'structure/section-order'));
	});
});

describe('structure/title', () => {
	const body = '## Facts\n\nIt rains.\n';

	it('finds a title in the text, in the front matter, or in a first heading that is no section', async () => {
		for (const [text, messages] of [
			[`# Memo: Rain\n\n${body}`, []],
			[`---\ntitle: Rain\n---\n\n${body}`, []],
			[`## Rain\n\n${body}`, []],
			[body, ['1 warning The document has no title.']],
			[`---\nstatus: sent\n---\n${body}`, ['4 warning The document has no title.']],
			[`#\n\n${body}`, ['1 warning The title has no text.']],
			[`# Rain\n\n${body}`, ['1 hint Titles of this kind look like "Memo: {title}".']],
		] as const) {
			assert.deepEqual(await brief(text, 'structure/title'), messages, text);
		}
	});
});

describe('table/missing-column', () => {
	it('looks at the table that fits best, and at none of another sort', async () => {
		const table = (header: string): string => `| ${header} |\n|${header.replace(/[^|]+/g, '---')}|\n| ${header} |\n\n`;
		for (const [tables, messages] of [
			['', []],
			[table('Item | Unit price | Total (€)'), []],
			[table('item | **total**'), ['9 hint The column "Unit Price" is missing in this table.']],
			[table('Item | Price of one | Total'), []],
			[table('Item | | Total'), ['9 hint The column "Unit Price" is missing in this table.']],
			[table('Author | Editor'), []],
			[table('Author | Editor') + table('Item | Unit Price | Total'), []],
		] as const) {
			assert.deepEqual(await brief(`${head}## Costs\n\n${tables}## End\n`, 'table/missing'), messages, tables);
		}
	});
});

describe('placeholder/unfilled', () => {
	const text = (facts: string): string => `${head}## Facts\n\n${facts}\n\n## Advice\n\nStay in.\n\n## End\n`;

	it('tells a mark that is left from one that is spoken of', async () => {
		for (const [facts, count] of [
			['It rains in [name of the town].', 1],
			['TODO: ask', 1],
			['Still TBD.', 1],
			['Key: [REDACTED], user: [name removed], [redacted by the board], [REDACTED_EMAIL]', 0],
			['Nobody is [removed from the list].', 1],
			['??? note\n    Folded.', 0],
			['???+ warning "Costs"\n    Folded.', 0],
			['??? who knows', 1],
			['The price is ???', 1],
			['[NEEDS CLARIFICATION: where?]', 1],
			['We leave no TODO behind.', 0],
			['No [NEEDS CLARIFICATION] markers remain.', 0],
			['The tool writes "TBD" there.', 0],
			['Pago: [NECESITA ACLARACIÓN: ¿cuándo?]', 1],
			['No queda ningún [NECESITA ACLARACIÓN] aquí.', 0],
			['Nenhum marcador [PRECISA DE ESCLARECIMENTO] permanece.', 0],
			['Marcar com [PRECISA DE ESCLARECIMENTO: pergunta específica]', 0],
			['Es bleibt keine Markierung **[KLÄRUNG ERFORDERLICH]**.', 0],
			['Le prix: [À CLARIFIER]', 1],
			['- TODO/FIXME comments are counted', 0],
		] as const) {
			assert.equal((await check(text(facts), 'placeholder')).length, count, facts);
		}
	});

	it('reports marks that stand together, and those of one table, once', async () => {
		assert.deepEqual(await brief(text('Rain: TODO: TBC'), 'placeholder'), ['9 warning Still to be written: TODO']);
		const table = '| town | rain |\n|---|---|\n| a | TBD |\n| b | TBD |\n| c | [name] |\n| d | TBD |';
		const other = '| town | rain |\n|---|---|\n| e | TBD |';
		assert.deepEqual(await brief(text(`${table}\n\nTBD\n\n${other}`), 'placeholder'), [
			'11 warning Still to be written: TBD, and in 2 more cells of this table',
			'13 warning Still to be written: [name]',
			'16 warning Still to be written: TBD',
			'20 warning Still to be written: TBD',
		]);
	});

	it('finds an explanation of the template that was left', async () => {
		assert.deepEqual(await brief(text('> What is *known*,\n> and from whom.'), 'placeholder'), [
			'7 warning "Facts" still has the explanation of the template.',
		]);
		assert.deepEqual(await brief(text('What is known, and from me.'), 'placeholder'), []);
	});
});

describe('structure/unclosed-fence', () => {
	const facts = (body: string) => `${head}## Facts\n\n${body}`;

	it('closes a fence that holds all below it', async () => {
		const text = facts('```ts\nconst a = 1;\n\nconst b = 2;\n\n## Advice\n\nStay in.\n');
		assert.deepEqual(await brief(text, 'structure/unclosed'), [
			'9 warning Nothing closes this fence, so that all below is code, also the heading in line 14: write ``` on a line of its own where it is to end.',
		]);
		assert.equal(
			await suggested(text, 'structure/unclosed'),
			facts('```ts\nconst a = 1;\n\nconst b = 2;\n```\n\n## Advice\n\nStay in.\n'),
		);
	});

	it('names what stands first in a fence that holds all below it', async () => {
		const text = facts('```ts\nconst a = 1;\n\n```sh\nls\n\n## Advice\n\nStay in.\n');
		const [finding] = await brief(text, 'structure/unclosed');
		assert.match(finding ?? '', /also the fence in line 12:/);
	});

	it('closes a fence before the next one, which it took for its content', async () => {
		const text = facts('~~~json\r\n{}\r\n~~~mermaid\r\npie\r\n~~~\r\n');
		assert.deepEqual(await brief(text, 'structure/unclosed'), [
			'9 warning This fence is not closed before the next one begins in line 11, so that what stands between is code: write ~~~ on a line of its own where it is to end.',
		]);
		assert.equal(
			await suggested(text, 'structure/unclosed'),
			facts('~~~json\r\n{}\r\n~~~\r\n\r\n~~~mermaid\r\npie\r\n~~~\r\n'),
		);
	});

	it('leaves the place to the author where text stands between', async () => {
		const text = facts('```ts\nconst a = 1;\n\nThat is all of it.\n\n## Advice\n');
		const [finding] = await check(text, 'structure/unclosed');
		assert.equal(finding?.range.start.line, 8);
		assert.equal(finding?.suggestions, undefined);
	});

	it('gives an example that holds a fence longer marks, and does not tell its end', async () => {
		const text = facts('```md\n# Page\n\n```sh\nls\n```\n\n## More\n```\n\n## Advice\n\nStay in.\n');
		assert.deepEqual(await brief(text, 'structure/unclosed'), [
			'9 warning This fence ends in line 14, with the one that begins inside of it in line 12: begin and end it with ````, or close it before.',
		]);
		assert.equal(
			await suggested(text, 'structure/unclosed'),
			facts('````md\n# Page\n\n```sh\nls\n```\n\n## More\n````\n\n## Advice\n\nStay in.\n'),
		);
	});

	it('removes an end that is left over', async () => {
		for (const rest of ['', '```sh\nls\n```\n']) {
			const text = facts(`\`\`\`sh\nls\n\`\`\`\n\nWords.\n\`\`\`\n\n## Advice\n\n${rest}`);
			assert.equal(await suggested(text, 'structure/unclosed'), text.replace('Words.\n```\n', 'Words.\n'));
		}
		const held = facts('Words.\n```\n\n## Advice\n\n```sh\nls\n```\n');
		assert.match(
			(await brief(held, 'structure/unclosed'))[0] ?? '',
			/^10 .* This fence holds what stands up to line 16,/,
		);
	});

	it('says nothing of fences that end with a list or a quote, that are longer, or hold nothing but code', async () => {
		for (const body of [
			'- One:\n  ```sh\n  ls\n\n## Advice\n\nStay in.\n',
			'> ```sh\n> ls\n\n## Advice\n\nStay in.\n',
			'````md\n## Page\n\n```sh\nls\n```\n````\n\n## Advice\n',
			'~~~md\n## Page\n\n```sh\nls\n```\n~~~\n\n## Advice\n',
			'```md\n## Page\n\n~~~sh\nls\n~~~\n```\n\n## Advice\n',
			'```sh\n# List\nls\n\n# Again\nls\n',
			'```\n```mermaid\n```\n\n## Advice\n',
			'```md\n## Page\n\n```js``` is code.\n```\n\n## Advice\n',
		]) {
			assert.deepEqual(await brief(facts(body), 'structure/unclosed'), [], body);
		}
	});
});
