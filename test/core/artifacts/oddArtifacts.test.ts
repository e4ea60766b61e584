import { artifactText, listArtifacts } from '../../../src/core/artifacts/readArtifacts.ts';
import { assertKept } from '../../support/kept.ts';
import { oddDocuments } from '../../support/oddSpecs.ts';

describe('what is taken out of odd documents', () => {
	it('is the same', () => {
		const lines = oddDocuments().flatMap(({ document, facts: { taskList } }) =>
			listArtifacts(document, taskList).flatMap(({ id, line }) => [
				`${document.path}:${line + 1} ${id}`,
				...(artifactText(document, taskList, id, { escapeFormulas: true }) ?? 'none')
					.split(/\r?\n/)
					.map((one) => `  ${one}`),
			]),
		);
		assertKept('oddArtifacts', lines);
	});
});
