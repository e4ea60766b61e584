import assert from 'node:assert/strict';
import { allSections } from '../../../src/core/document/allSections.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { templateBody } from '../../../src/core/generation/templateBody.ts';

describe('what a section begins with by its kind', () => {
	const kind = builtinKinds.find(({ id }) => id === 'kiro-requirements') ?? assert.fail();
	const document = parseDocument(
		'.kiro/specs/tea/requirements.md',
		'# Requirements Document\n\n## Introduction\n\n## Requirements\n\n### Requirement 1: Tea\n\n#### Acceptance Criteria\n\n## Cups\n',
	);
	const of = (title: string): string => {
		const section = allSections(document.sections).find(({ heading }) => heading.text === title);
		return templateBody(document, kind, section ?? assert.fail());
	};

	it('is its own template, or its part of the one around it', () => {
		assert.equal(of('Introduction'), '[Describe the feature, who needs it and why]');
		assert.match(of('Requirement 1: Tea'), /^\*\*User Story:\*\*[\s\S]*#### Acceptance Criteria\n\n1\. WHEN/);
		assert.match(of('Acceptance Criteria'), /^1\. WHEN \[event\][^\n]*\n2\. IF [^\n]*$/);
		assert.equal(of('Cups'), '');
	});
});
