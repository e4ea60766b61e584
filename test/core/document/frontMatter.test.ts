import assert from 'node:assert/strict';
import { findFrontMatter } from '../../../src/core/document/frontMatter.ts';
import { LineIndex } from '../../../src/core/document/text.ts';
import { growth } from '../../support/growth.ts';

const yamlOf = (text: string): string | undefined => findFrontMatter(new LineIndex(text))?.yaml;

describe('findFrontMatter', () => {
	const found: readonly (readonly [string, string, string])[] = [
		['a key', '---\na: b\n---\n\ntext', 'a: b\n'],
		['a key behind a byte order mark', '\uFEFF---\na: b\n...\n', 'a: b\n'],
		['CRLF', '---\r\na: b\r\n---\r\n', 'a: b\r\n'],
		['an empty block', '---\n---\n', ''],
		['a list and a key', '---\n- x\nb: c\n---\n', '- x\nb: c\n'],
		[
			'a mapping in braces',
			'---\n{status: accepted, date: 2020-01-02}\n---\n',
			'{status: accepted, date: 2020-01-02}\n',
		],
		['a mapping in braces on several lines', '---\n{\n  a: b\n}\n---\n', '{\n  a: b\n}\n'],
		[
			'keys that are comments',
			'---\n# status: proposed\n# date: today\n---\n\ntext',
			'# status: proposed\n# date: today\n',
		],
		['comments with a blank line between them', '---\n# a\n\n# b\n---\n\n# Title', '# a\n\n# b\n'],
		['one comment above the title', '---\n# nothing yet\n---\n\n# Title\n', '# nothing yet\n'],
		['a comment that is no heading', '---\n#nothing yet\n---\n\ntext', '#nothing yet\n'],
	];
	for (const [name, text, yaml] of found) {
		it(`finds ${name}`, () => {
			assert.equal(yamlOf(text), yaml);
		});
	}

	const breaks: readonly (readonly [string, string])[] = [
		['no end', '---\na: b\n'],
		['prose', '---\nSome prose.\n---\n'],
		['a title', '---\n# Title\n---\n\ntext'],
		['a title that stands apart', '---\n\n# Title\n\n---\n\n# Another'],
		['headings', '---\n# Title\n## Part\n---\n\n# Another'],
		['a title and prose', '---\n# Title\ntext\n---\n'],
		['a template', '---\n{{ head: x }}\n---\n'],
		['braces without a key', '---\n{a}\n---\n'],
	];
	for (const [name, text] of breaks) {
		it(`takes breaks for breaks around ${name}`, () => {
			assert.equal(yamlOf(text), undefined);
		});
	}

	for (const unit of ['# a\n', '{', '\n', 'a b']) {
		it(`takes time by the length: ${JSON.stringify(unit)}`, () => {
			const run = (text: string) => yamlOf(`---\n${text}\n---\n`);
			assert.ok(growth(run, (length) => unit.repeat(length / unit.length), 2000, 16) < 6);
		});
	}
});
