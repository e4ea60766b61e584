import { LineIndex } from '../../../src/core/document/text.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { assertKept, keptTexts, placed, toldEdits } from '../../support/kept.ts';
import { oddFiles, oddIndex } from '../../support/oddSpecs.ts';
import { checkFiles, checkText, editsIn } from './checkText.ts';

describe('findings of odd documents', () => {
	it('say, place and mend the same', async () => {
		const index = await oddIndex();
		const lines = Object.entries(oddFiles).flatMap(([path, text]) =>
			index
				.findings(path)
				.flatMap(({ rule, severity, range, message, fix, suggestions = [], operations = [] }) => [
					`${path} ${placed(range, new LineIndex(text))} ${severity} ${rule}: ${message}`,
					...[...(fix ? [fix] : []), ...suggestions].flatMap((mend) => [
						`  ${mend.title}`,
						...toldEdits(editsIn(path, text, mend), text).map((line) => `    ${line}`),
					]),
					...operations.map(({ title }) => `  operation: ${title}`),
				]),
		);
		assertKept('oddFindings', lines);
	});

	it('say the same of all that is wrong', async () => {
		const files = keptTexts('oddFaults');
		const lines = [...(await checkFiles(files))].flatMap(([path, findings]) =>
			findings.flatMap(({ rule, severity, range, message, fix, suggestions = [], operations = [] }) => [
				`${path} ${range.start.line + 1}:${range.start.character + 1}-${range.end.line + 1}:${range.end.character + 1} ${severity} ${rule}: ${message}`,
				...[...(fix ? [fix] : []), ...suggestions].flatMap((mend) => [
					`  ${mend.title}`,
					...toldEdits(editsIn(path, files[path] ?? '', mend), files[path] ?? '').map((line) => `    ${line}`),
				]),
				...operations.map(({ title }) => `  operation: ${title}`),
			]),
		);
		assertKept('oddFaults.found', lines);
	});

	it('of ids and tasks say the same in the examples of their rules', async () => {
		const lines: string[] = [];
		for (const { id, example } of rules.filter(({ id }) => /^(?:trace|tasks)\//.test(id))) {
			for (const finding of await checkText(example.path, example.bad, example)) {
				const { range, message, fix, suggestions = [], operations = [] } = finding;
				lines.push(
					`${id} ${placed(range, new LineIndex(example.bad))}: ${message}`,
					...[fix, ...suggestions, ...operations].flatMap((one) => (one ? [`  ${one.title}`] : [])),
				);
			}
		}
		assertKept('oddFindings.examples', lines);
	});
});
