import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { countedPlaceholders } from '../../../src/core/kinds/countedPlaceholders.ts';
import { scaffold } from '../../../src/core/kinds/scaffold.ts';

describe('placeholders that count in a specification of spec-kit', () => {
	const kind = builtinKinds.find(({ id }) => id === 'speckit-spec');
	const counted = (text: string): string[] => {
		assert.ok(kind);
		return countedPlaceholders(parseDocument('specs/001-fax/spec.md', text), kind).map((one) => one.text);
	};

	it('are all that a new one has', () => {
		assert.ok(kind);
		const { text } = scaffold(kind, { title: 'Fax', date: '2026-01-01' });
		assert.deepEqual(counted(text), text.match(/\[[^\]]+\]/g));
	});

	it('are those with an example behind a comma, and no words of the author', () => {
		const example = '[behavior, e.g., "log all security events"]';
		assert.deepEqual(counted(`- **FR-001**: System MUST ${example}\n- **FR-002**: Fax [behaviors] [metrics, all]\n`), [
			example,
		]);
	});
});
