import { openSpecReading } from '../../openspec/reading.ts';
import { wordsOf } from '../../openspec/source.ts';
import type { DocumentRule } from '../rule.ts';
import { firstLine } from '../structure/gap.ts';
import { exampleRequirement } from './exampleTexts.ts';

export const misplacedDelta: DocumentRule = {
	id: 'openspec/misplaced-delta',
	scope: 'document',
	severity: 'error',
	summary: 'A delta stands in a file that OpenSpec does not read.',
	why: [
		'A change is applied from `specs/<capability>/spec.md` alone. What stands in `specs/<capability>.md`, in another file',
		'beside `spec.md`, right in `specs/`, or in the `spec.md` beside the proposal is not applied, and the change is',
		'archived as if it were. Notes without the sections of a delta may stand anywhere.',
	].join('\n'),
	example: {
		path: 'openspec/changes/add-fax/specs/fax.md',
		bad: `## ADDED Requirements\n\n${exampleRequirement()}`,
		goodPath: 'openspec/changes/add-fax/specs/fax/spec.md',
		good: `## ADDED Requirements\n\n${exampleRequirement()}`,
	},
	check(document, _kind, report) {
		const { place, delta } = openSpecReading(document) ?? {};
		if (place?.type !== 'stray' || !delta) {
			return;
		}
		const [section] = delta.sections;
		if (section || place.file === 'specs/spec.md') {
			const range = section ? wordsOf(delta.source, section.line) : firstLine(document);
			report({ range, message: `OpenSpec does not read a delta here. Move it to specs/${homeOf(place.file)}.` });
		}
	},
};

/** Where a delta is read: the folder it stands in is that of its capability, else its name is the capability's. */
function homeOf(file: string): string {
	const parts = file.replace(/^specs\//, '').split('/');
	const [only = '', ...below] = parts;
	const capability = below.length > 0 ? parts.slice(0, -1).join('/') : only.replace(/\.[^.]*$/, '');
	return below.length === 0 && only === 'spec.md' ? '<capability>/spec.md' : `${capability}/spec.md`;
}
