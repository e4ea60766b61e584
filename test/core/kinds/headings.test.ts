import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { headingTranslations } from '../../../src/core/generated/headings.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { headingKey } from '../../../src/core/kinds/headingKey.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { matchSections } from '../../../src/core/kinds/matchSections.ts';
import { createRecogniser } from '../../../src/core/kinds/recognise.ts';

const recogniser = createRecogniser(new KindRegistry(builtinKinds), defaultConfig);

/** The kind of a record with these headings, and which required sections it lacks. */
function read(...headings: readonly string[]): string {
	const text = ['# T', '', '* Status: accepted', '', ...headings.map((heading) => `## ${heading}\n\nText.\n`)];
	const document = parseDocument('docs/adr/0001-x.md', text.join('\n'));
	const kind = recogniser.recognise(document);
	const missing = kind ? matchSections(document, kind).missing.map(({ section }) => ` -${section.id}`) : [];
	return `${kind?.id}${missing.join('')}`;
}

describe('the wordings of headings', () => {
	it('are keys, whatever braces they are written with', () => {
		for (const key of Object.values(headingTranslations).flat()) {
			assert.doesNotMatch(key, /[{}]|^$/);
			assert.equal(headingKey(key), key);
		}
	});

	it('of the sections of a record are known in many languages', () => {
		for (const headings of [
			['Kontext', 'Rozhodnutie', 'Dôsledky'],
			['Háttér', 'Döntés', 'Következmények'],
			['Context', 'Decizie', 'Consecințe'],
			['Контекст', 'Одлука', 'Последице'],
			['Πλαίσιο', 'Απόφαση', 'Συνέπειες'],
			['السياق', 'القرار', 'العواقب'],
			['زمینه', 'تصمیم', 'پیامدها'],
			['רקע', 'החלטה', 'השלכות'],
			['संदर्भ', 'निर्णय', 'परिणाम'],
			['บริบท', 'การตัดสินใจ', 'ผลที่ตามมา'],
		]) {
			assert.equal(read(...headings), 'adr-nygard', headings.join());
		}
	});

	it('may stand in two languages', () => {
		for (const headings of [
			['Kontext (Context)', 'Entscheidung (Decision)', 'Konsequenzen (Consequences)'],
			['背景 (Context)', 'Decision（决策）', '后果（Consequences）'],
			['上下文の説明 (Context)', '决策 / Decision', 'Consequences (我们的后果)'],
		]) {
			assert.equal(read(...headings), 'adr-nygard', headings.join());
		}
		assert.notEqual(read('Data (Context)', 'Context (Decision)', 'Consequences / Decision'), 'adr-nygard');
	});

	it('of options have a word of weighing before or behind the options', () => {
		for (const heading of [
			...['Possible Solutions', 'Proposed Solutions', 'Alternative Approaches', 'Rejected Alternatives'],
			...['Options Analysis', 'Solutions Considered', 'Comparison of Alternatives', 'Options and Trade-offs'],
			...['Solutions Étudiées', 'Pistes envisagées', 'Scénarios possibles', 'Comparaison des options'],
			...['Untersuchte Optionen', 'Mögliche Lösungen', 'Lösungsvarianten', 'Bewertung der Alternativen'],
			...['Alternativas Avaliadas', 'Possíveis soluções', 'Opciones evaluadas', 'Análisis de alternativas'],
			...[
				'Opzioni valutate',
				'Overwogen alternatieven',
				'Możliwe rozwiązania',
				'Возможные варианты',
				'Варианты решения',
			],
			...['备选选项', '考虑过的方案', '検討した方式', '代替案の検討', '검토한 대안', '대안 비교'],
		]) {
			assert.equal(read('Context and Problem Statement', heading, 'Decision Outcome'), 'adr-madr-2', heading);
		}
	});

	it('of options are none of the solution, nor of parts of it', () => {
		for (const heading of ['Solution', 'Solutions', 'Alternatives to batch jobs', 'Solution Overview', 'Analysis']) {
			const found = read('Context and Problem Statement', heading, 'Decision Outcome');
			assert.equal(found, 'adr-madr-2 -considered-options', heading);
		}
	});

	it('of a decision may say what was chosen, where no heading says more', () => {
		for (const heading of [
			...[
				'Selected Solution',
				'Preferred Option',
				'Final Decision',
				'Gewählte Lösung',
				'Empfehlung',
				'Solution retenue',
			],
			...[
				'Alternativa elegida',
				'Opção escolhida',
				'Gekozen oplossing',
				'Выбранный вариант',
				'最终方案',
				'採用案',
				'결론',
			],
		]) {
			assert.equal(read('Context and Problem Statement', 'Considered Options', heading), 'adr-madr-2', heading);
			assert.equal(read('Context', heading, 'Consequences'), 'adr-nygard', heading);
		}
	});

	it('of consequences may tell of the impact', () => {
		for (const heading of [
			'Impact Analysis',
			'Ramifications',
			'Implicaciones',
			'Impactos',
			'Implicaties',
			'影响分析',
		]) {
			assert.equal(read('Context', 'Decision', heading), 'adr-nygard', heading);
		}
		assert.equal(read('Context', 'Decision', 'Impact on the team of ten'), 'adr-nygard -consequences');
	});

	it('may be two in one, in each language', () => {
		assert.equal(read('Context', 'Besluit', 'Gevolgen en risico’s'), 'adr-nygard');
	});
});
