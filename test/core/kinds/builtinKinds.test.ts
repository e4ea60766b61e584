import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { countedPlaceholders } from '../../../src/core/kinds/countedPlaceholders.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { matchSections } from '../../../src/core/kinds/matchSections.ts';
import { createRecogniser } from '../../../src/core/kinds/recognise.ts';
import { documentStatus } from '../../../src/core/kinds/status.ts';

const recogniser = createRecogniser(new KindRegistry(builtinKinds), defaultConfig);

/** A text with headings of level 2 and a word under each; the first heading may be a title. */
function text(...headings: readonly string[]): string {
	return headings.map((heading) => `${heading.startsWith('#') ? '' : '## '}${heading}\n\nText.\n`).join('\n');
}

/** What a document is, and which required sections it lacks. */
function read(path: string, content: string): string {
	const document = parseDocument(path, content);
	const kind = recogniser.recognise(document);
	const missing = kind ? matchSections(document, kind).missing.map(({ section }) => ` -${section.id}`) : [];
	return `${kind?.id}${missing.join('')}`;
}

const nygard = text('# 1. T', 'Status', 'Context', 'Decision', 'Consequences');
const madr = text('# T', 'Context and Problem Statement', 'Considered Options', 'Decision Outcome');

function under(metadata: string, body = madr): string {
	return body.replace('# T\n', `# T\n\n${metadata}\n`);
}

describe('the built-in kinds', () => {
	describe('of decision records', () => {
		for (const folder of [
			...['docs/adr', 'doc/adr', 'docs/adrs', 'adr', 'docs/ADR', 'website/adr', 'packages/a/adr', 'docs/decisions'],
			...['architecture/decisions', 'architecture-decision-record', 'docs/architecture_decision_records'],
			...[
				'docs/decision_records/api',
				'docs/adr/2024',
				'docs/network_adr',
				'docs/tech-decisions',
				'docs/entscheidungen',
				'decision-record',
				'docs/adr_log',
				'docs/decision_log',
			],
		]) {
			it(`stand in ${folder}`, () => {
				assert.equal(read(`${folder}/0001-t.md`, nygard), 'adr-nygard');
				assert.equal(read(`${folder}/t.md`, madr), 'adr-madr-4');
				assert.equal(read(`${folder}/API-012-t.md`, text('# T', 'Why')), 'adr-freeform');
				assert.equal(read(`${folder}/template.md`, nygard), 'undefined');
			});
		}

		it('are known by their name or form outside of such folders', () => {
			assert.equal(read('adr-007-t.md', nygard), 'adr-nygard');
			assert.equal(read('ACME-ADR-0007-t.md', nygard), 'adr-nygard');
			assert.equal(read('ACME-ADR-API-0007-t.md', text('# T', 'What', 'Why', 'How')), 'adr-freeform');
			assert.equal(read('quadrille-1.md', nygard), 'undefined');
			const own = '# T\n\n**Status:** Accepted\n\n## Why\n\nx\n\n## Decision\n\ny\n';
			assert.equal(read('docs/architecture/adr-use-t.md', nygard), 'adr-nygard');
			assert.equal(read('docs/architecture/adr-use-t.md', own), 'adr-freeform');
			assert.equal(read('docs/architecture/adr-use-t.md', text('# T', 'Why', 'Decision')), 'architecture-freeform');
			assert.equal(read('notes/0007-t.md', nygard), 'adr-nygard');
			assert.equal(read('notes/t.md', nygard), 'undefined');
			assert.equal(read('notes/0007-t.md', text('# T', 'Context', 'Decision')), 'undefined');
			assert.equal(read('docs/adr/notes.md', text('# T', 'Agenda')), 'undefined');
		});

		it('may have a folder for each', () => {
			assert.equal(read('docs/adr/003-t/index.md', nygard), 'adr-nygard');
			assert.equal(read('docs/adr/003-t/README.md', text('# T', 'Why')), 'adr-freeform');
			assert.equal(read('docs/adr/index.md', text('# T', 'List')), 'adr-index');
		});

		it('have a page that lists them, known by its list in folders of other names', () => {
			const page = (heading: string, ...names: readonly string[]): string =>
				`# ${heading}\n\n${names.map((name) => `- [One](${name}) says so\n`).join('')}`;
			for (const [path, body, kind] of [
				['docs/arch/README.md', page('Pages', 'adr-1.md', './adr-2.md'), 'adr-index'],
				['docs/arch/index.md', '| Record |\n|---|\n| [1](ADR-001-a.md) |\n| [2](ADR-002-b.md) |\n', 'adr-index'],
				['docs/arch/toc.md', page('Our decisions', '0001-a.md', '0002-b.md'), 'adr-index'],
				['docs/arch/000-index.md', page('Our decisions', '001-a.md', '002-b.md'), 'adr-index'],
				['docs/adr/000-index.md', '# T\n', 'adr-index'],
				[
					'docs/arch/README.md',
					`# Us\n\n${page('Decisions', '0001-a.md', '0002-b.md').replace('# ', '## ')}`,
					'adr-index',
				],
				[
					'course/README.md',
					`# Us\n\n### Decisions\n\nIn steps.\n\n${page('Lessons', '001-a.md', '002-b.md').replace('# ', '## ')}`,
					'undefined',
				],
				['docs/adr/012-index.md', '# T\n', 'adr-freeform'],
				['docs/adr/0000-index.md', nygard, 'adr-nygard'],
				['docs/arch/README.md', '# T\n\nRecords stand here, see `adr-1.md`.\n', 'undefined'],
				['docs/arch/README.md', page('Pages', 'adr-1.md', 'views.md', 'glossary.md'), 'undefined'],
				['README.md', page('Our decisions', 'docs/arch/adr-1.md', 'docs/arch/adr-2.md'), 'undefined'],
				['book/README.md', page('Chapters', '001-first.md', '002-second.md'), 'undefined'],
				['math/README.md', page('Curves', 'quadrics-1.md', 'quadrics-2.md'), 'undefined'],
				['docs/arch/012-index.md', page('Our decisions', '001-a.md', '002-b.md'), 'undefined'],
			] as const) {
				assert.equal(read(path, body), kind, `${path}\n${body}`);
			}
		});

		it('may be about a template, or wait for their number', () => {
			const record = (title: string, status: string, body = 'We fill in the same form each time.'): string =>
				`# ${title}\n\n## Status\n\n${status}\n\n## Context\n\n${body}\n\n## Decision\n\nA form.\n\n## Consequences\n\nLess to say.\n`;
			const explained = 'The issue motivating this decision, and any context that influences it.';
			for (const [name, body, kind] of [
				['0001-adr-template.md', record('1. Use a template', 'Accepted'), 'adr-nygard'],
				['adr-0002-template.md', record('ADR template', 'Superseded by [3](0003-a.md)'), 'adr-nygard'],
				['0001-adr-template.md', record('1. Use a template', 'Proposed'), 'undefined'],
				['0001-adr-template.md', record('1. Title', 'Accepted'), 'undefined'],
				['0001-template.md', record('1. Use a template', 'Accepted', '[Describe the situation]'), 'undefined'],
				['0001-template.md', record('1. Use a template', 'Accepted', explained), 'undefined'],
				['0001-template.md', record('1. Use a template', 'Accepted', ''), 'undefined'],
				['0001-template.md', record('1. Use a template', 'Accepted | Rejected'), 'undefined'],
				['0000-adr-template.md', record('Use a template', 'Accepted'), 'undefined'],
				['0000-adr-template-de.md', record('Use a template', 'Accepted'), 'undefined'],
				['0000-template-zh-CN.md', madr, 'undefined'],
				['0004-template-engine.md', record('4. Engine', 'Proposed'), 'adr-nygard'],
				['nnnn-list-syntax.md', record('Lists begin with a dash', 'Proposed'), 'adr-nygard'],
				['ADR-XXXX-list-syntax.md', record('ADR-XXXX: Lists begin with a dash', 'Draft'), 'adr-nygard'],
				['nnnn-list-syntax.md', record('NNNN. Title', 'Proposed'), 'undefined'],
				['nnnn-list-syntax.md', record('Lists', 'Proposed', 'TODO'), 'undefined'],
				['nnnn-short-title.md', record('Lists begin with a dash', 'Proposed'), 'undefined'],
				['nnnn-list-syntax.md', '# Lists\n\nProposed.\n', 'undefined'],
				['nnnn-list-syntax.md', record('NNNN. Tytuł decyzji', 'Proposed'), 'undefined'],
				['nnnn-list-syntax.md', record('NNNN: 标题', 'Proposed'), 'undefined'],
				['nnnn-list-syntax.md', record('NNNN. Titles of pages', 'Proposed'), 'adr-nygard'],
				['nnnn-list-syntax.md', record('NNNN. 标题命名规范', 'Proposed'), 'adr-nygard'],
				['xxxx-titulo.md', record('Aspecto del registro', 'Proposed'), 'undefined'],
				['xxxx-titulo-de-la-decision.md', record('Aspecto del registro', 'Proposed'), 'undefined'],
				['xxxx-ti\u0301tulo.md', record('Aspecto del registro', 'Proposed'), 'undefined'],
				['nnnn-kurztitel.md', record('Form der Einträge', 'Proposed'), 'undefined'],
				['nnnn-tieu-de.md', record('Lists begin with a dash', 'Proposed'), 'undefined'],
				['xxxx-subtitulos-en-videos.md', record('Subtítulos en vídeos', 'Proposed'), 'adr-nygard'],
			] as const) {
				assert.equal(read(`docs/adr/${name}`, body), kind, `${name}\n${body}`);
			}
			assert.equal(read('rdr/nnnn-list-syntax.md', under('* Status: Drafting')), 'adr-madr-2');
			assert.equal(read('docs/adr/templates/0001-template.md', record('1. Use a template', 'Accepted')), 'undefined');
		});

		it('stand in the folder that settings name, with a page that lists them', () => {
			const config = { ...defaultConfig, recordFolders: ['docs'] };
			const { recognise } = createRecogniser(new KindRegistry(builtinKinds), config);
			const kindOfPage = (body: string) => recognise(parseDocument('docs/README.md', body))?.id;
			assert.equal(kindOfPage('# Our log\n\n* [Use rows](0001-use-rows.md)\n'), 'adr-index');
			assert.equal(kindOfPage('# All docs\n\n* [Set up](setup.md)\n'), undefined);
		});

		it('have versions of MADR', () => {
			const path = 'docs/decisions/0001-t.md';
			assert.equal(read(path, under('* Status: accepted\n* Deciders: A')), 'adr-madr-2');
			assert.equal(read(path, `${madr}\n### Positive Consequences\n\n* x\n`), 'adr-madr-2');
			assert.equal(read(path, `---\nstatus: accepted\ndeciders: A\n---\n${madr}`), 'adr-madr-3');
			assert.equal(read(path, `---\nstatus: accepted\ndecision-makers: A\n---\n${madr}`), 'adr-madr-4');
			assert.equal(read(path, `---\nstatus: accepted\n---\n${madr}`), 'adr-madr-4');
			assert.equal(read(path, `${madr}\n### Validation\n\nx\n`), 'adr-madr-3');
			assert.equal(read(path, `${madr}\n### Confirmation\n\nx\n`), 'adr-madr-4');
			assert.equal(read(path, `---\ndecision-makers: A\n---\n${nygard}`), 'adr-nygard');
			assert.equal(read('docs/adr/20240102-t.md', under('- Status: accepted\n- Tags: a, b')), 'adr-log4brains');
			assert.equal(read('docs/adr/20240102-t.md', madr), 'adr-log4brains');
		});

		it('stand in folders that are called a log of decisions', () => {
			for (const folder of ['decision-log', 'architecture-decision-log', 'architecture_decision_log', 'adl']) {
				const record = text('# Books', 'Context', 'Decision');
				assert.equal(read(`docs/${folder}/0001-books.md`, record), 'adr-nygard -consequences', folder);
				const index = text('# Log', 'List');
				assert.equal(read(`docs/${folder}/README.md`, index), 'adr-index', folder);
			}
		});

		it('speak other languages', () => {
			const path = 'docs/adr/0001-编写测试.md';
			assert.equal(read(path, text('# 1. 编写测试', '状态', '背景', '决策', '后果')), 'adr-nygard');
			for (const headings of [
				...[
					['Statut', 'Contexte', 'Décision', 'Conséquences'],
					['Status', 'Kontext', 'Entscheidung', 'Folgen'],
				],
				...[
					['Estado', 'Contexto', 'Decisión', 'Consecuencias'],
					['Status', 'Contexto', 'Decisão', 'Consequências'],
				],
				...[
					['Статус', 'Контекст', 'Решение', 'Последствия'],
					['상태', '맥락', '결정', '결과'],
				],
				...[
					['ステータス', 'コンテキスト', '決定', '影響'],
					['状态', '上下文', '决策', '影响'],
				],
			]) {
				assert.equal(read(path, text('# 1. T', ...headings)), 'adr-nygard', headings[1]);
			}
			for (const context of ['背景', 'コンテキスト', '文脈', '経緯']) {
				// Elsewhere a record is known by all of its sections
				assert.equal(read('notes/0001-t.md', text('# 1. T', context, '決定', '影響')), 'adr-nygard', context);
			}
			const german = text('# T', 'Kontext und Problemstellung', 'Betrachtete Optionen', 'Entscheidungsergebnis');
			assert.equal(read(path, german), 'adr-madr-4');
			assert.equal(read(path, under('* Status: angenommen', german)), 'adr-madr-2');
		});

		it('speak other languages in the form of MADR, whatever they call the decision', () => {
			const path = 'docs/adr/0001-t.md';
			for (const headings of [
				['Kontext und Problemstellung', 'Betrachtete Optionen', 'Entscheidung', 'Konsequenzen'],
				['Contexte et problématique', 'Options envisagées', 'Décision', 'Conséquences'],
				['Contexte et énoncé du problème', 'Options envisagées', 'Décision', 'Conséquences'],
				['Contexto y definición del problema', 'Opciones consideradas', 'Decisión'],
				['Contexto e problema', 'Opções consideradas', 'Decisão', 'Consequências'],
				['Контекст и постановка проблемы', 'Рассмотренные варианты', 'Решение', 'Последствия'],
				['背景と課題', '検討した選択肢', '決定', '影響'],
				['背景与问题陈述', '备选方案', '决策', '后果'],
				['배경과 문제 정의', '고려한 옵션', '결정', '결과'],
			]) {
				const record = text('# T', ...headings);
				assert.equal(read(path, record), 'adr-madr-4', headings[0]);
				assert.equal(read(path, under('* Status: proposed', record)), 'adr-madr-2', headings[0]);
				assert.equal(read(path, `---\ndeciders: A\n---\n${record}`), 'adr-madr-3', headings[0]);
			}
			for (const headings of [
				['Kontext und Problemstellung', 'Entscheidung', 'Konsequenzen'],
				['Kontext', 'Betrachtete Optionen', 'Entscheidung', 'Konsequenzen'],
				['Status', 'Kontext und Problemstellung', 'Betrachtete Optionen', 'Entscheidung', 'Konsequenzen'],
				['**Status**:', 'Kontext und Problemstellung', 'Betrachtete Optionen', 'Entscheidung', 'Konsequenzen'],
				['Contexte et problème', 'Options envisagées', 'Décision', 'Conséquences', 'Statut'],
			]) {
				assert.equal(read(path, text('# T', ...headings)), 'adr-nygard', headings.join());
			}
			const undecided = text('# T', '背景と課題', '検討した案', '今後の予定');
			assert.equal(read('notes/0001-t.md', undecided), 'undefined', 'a numbered note that decides nothing');
		});

		it('may have another word for the decision, and are known by their other headings', () => {
			const path = 'docs/adr/0001-t.md';
			assert.equal(read(path, text('# T', 'Status', 'Context', 'Proposal', 'Consequences')), 'adr-nygard');
			assert.equal(read(path, text('# T', 'Status', 'Context', 'Decision', 'Impact')), 'adr-nygard');
			assert.equal(read(path, text('# T', 'Status', 'Context', 'Proposal')), 'adr-freeform');
		});

		it('lack what their form asks for, and a status may be a field', () => {
			const path = 'docs/adr/0001-t.md';
			assert.equal(read(path, text('# T', 'Status', 'Context', 'Decision')), 'adr-nygard -consequences');
			assert.equal(
				read(path, `# T\n\n**Status:** Accepted\n\n${text('Context', 'Decision', 'Consequences')}`),
				'adr-nygard',
			);
			const without = text('# T', 'Context and Problem Statement', 'Decision Outcome');
			assert.equal(read(path, without), 'adr-madr-4 -considered-options');
			assert.equal(
				read(path, text('# T', 'Context and Problem Statement', 'Design Options', 'Decision Outcome')),
				'adr-madr-4',
			);
		});

		it('say that they are done in the words of their authors', () => {
			for (const [words, done] of [
				...([
					['Accepted', true],
					['✅ Accepted', true],
					['2017-11-26 完成', true],
					['Approved by the board', true],
				] as const),
				...([
					['Proposed', false],
					['Superseded by [2. T](0002-t.md)', false],
					['Draft | Accepted', false],
				] as const),
			]) {
				const document = parseDocument(
					'docs/adr/0001-t.md',
					nygard.replace('## Status\n\nText.', `## Status\n\n${words}`),
				);
				const kind = recogniser.recognise(document);
				assert.equal(kind && documentStatus(document, kind)?.done, done, words);
			}
		});
	});

	describe('of Kiro', () => {
		const requirements =
			'# R\n\n## Introduction\n\nx\n\n## Requirements\n\n### Requirement 1\n\n#### Acceptance Criteria\n\n1. x\n';
		const design = text(
			'# D',
			'Overview',
			'Architecture',
			'Components and Interfaces',
			'Error Handling',
			'Testing Strategy',
		);
		const tasks = '# Plan\n\n- [ ] 1. Do\n  - _Requirements: 1.1_\n';

		it('stand under .kiro/specs at any depth, and nowhere else there', () => {
			assert.equal(read('.kiro/specs/a/requirements.md', requirements), 'kiro-requirements');
			assert.equal(read('apps/web/.kiro/specs/a/b/design.md', design), 'kiro-design');
			assert.equal(read('.kiro/specs/a/tasks.md', '# Plan\n'), 'kiro-tasks');
			assert.equal(read('.kiro/settings/templates/specs/design.md', design), 'undefined');
			assert.equal(read('.kiro/steering/tech.md', design), 'undefined');
		});

		it('are known by their form elsewhere', () => {
			assert.equal(read('docs/login/requirements.md', requirements), 'kiro-requirements');
			assert.equal(read('docs/login/design.md', design), 'kiro-design');
			assert.equal(read('docs/login/tasks.md', tasks), 'kiro-tasks');
			assert.equal(read('.claude/specs/login/design.md', design), 'kiro-design');
			assert.equal(
				read('docs/login/tasks.md', '# Tasks\n\n- [ ] 1. Ask\n  - _Requirements: NFR-I18N-01_\n'),
				'kiro-tasks',
			);
			assert.equal(read('docs/login/tasks.md', '# Tasks\n\n- [ ] wash up\n'), 'undefined');
			assert.equal(read('docs/login/tasks.md', '# Tasks\n\n**Requirements:** a sink\n'), 'undefined');
			assert.equal(read('docs/login/tasks.md', '# 任务\n\n- [x] 1. 做\n  - _需求：1.1、1.2_\n'), 'kiro-tasks');
			assert.equal(
				read('docs/login/tasks.md', '# T\n\n- [ ] 1 a\n\n   **Validates: Requirements 2.1**\n'),
				'kiro-tasks',
			);
			assert.equal(read('docs/requirements.md', text('# R', 'Requirements')), 'undefined');
		});

		it('speak Japanese and Chinese', () => {
			const path = '.kiro/specs/a/design.md';
			assert.equal(
				read(
					path,
					text('# 設計書', '概要', 'アーキテクチャ', 'コンポーネント設計', 'エラーハンドリング', 'テスト戦略'),
				),
				'kiro-design',
			);
			assert.equal(read(path, text('# 设计', '概述', '架构', '组件和接口', '错误处理', '测试策略')), 'kiro-design');
			assert.equal(read(path, text('# 设计', '概述', '系统架构', '### 核心组件设计')), 'kiro-design');
			assert.equal(read(path, text('# 设计', '概述', '架构')), 'kiro-design -components-and-interfaces');
			assert.equal(
				read('.kiro/specs/a/requirements.md', text('# 要件定義書', 'はじめに', '要件', '### 要件1: 検索')),
				'kiro-requirements',
			);
		});

		it('tell a bugfix from a feature', () => {
			const bugfix = text('# B - Bugfix Design', 'Overview', 'Bug Details', 'Expected Behavior', 'Fix Implementation');
			assert.equal(read('.kiro/specs/a/design.md', bugfix), 'kiro-bugfix-design');
			assert.equal(read('.kiro/specs/a/bugfix.md', text('# B', 'Introduction')), 'kiro-bugfix -bug-analysis');
		});
	});

	describe('of spec-kit', () => {
		const spec = text(
			'# F',
			'User Scenarios & Testing *(mandatory)*',
			'Requirements *(mandatory)*',
			'Success Criteria *(mandatory)*',
		);

		it('stand in numbered folders, those of a timestamp too', () => {
			assert.equal(read('specs/001-a/spec.md', spec), 'speckit-spec');
			assert.equal(read('specs/20260102-101112-a/spec.md', spec), 'speckit-spec');
			assert.equal(read('.specify/specs/a/spec.md', spec), 'speckit-spec');
			assert.equal(read('specs/a/spec.md', spec), 'speckit-spec');
			assert.equal(read('specs/a/spec.md', text('# A', 'Grammar')), 'undefined');
			assert.equal(read('specs/001-a/checklists/requirements.md', '# C\n'), 'speckit-checklist');
			assert.equal(read('specs/001-a/tasks.md', '# T\n'), 'speckit-tasks');
		});

		it('are lists of tasks by their ids, however far the tasks are', () => {
			for (const mark of [' ', 'x', 'X', '-', '~', '✓']) {
				assert.equal(read('plans/a/tasks.md', `# T\n\n- [${mark}] T001 Sell\n`), 'speckit-tasks', mark);
				assert.equal(read('.kiro/specs/a/tasks.md', `- [${mark}] **T001** Sell\n`), 'speckit-tasks', mark);
				assert.equal(read('docs/technical-tasks.md', `# T\n\n- [${mark}] 1. Sell\n`), 'technical-tasks -phase', mark);
			}
			for (const id of ['T-001', '**T01**', '[T1]', 'T1.1', 'TASK-001', '**Task-1**', 'Task 1.1']) {
				assert.equal(read('plans/a/tasks.md', `# T\n\n- [x] ${id}: Sell\n`), 'speckit-tasks', id);
				const named = `# T\n\n- [ ] ${id}: Sell\n  - _Requirements: 1.1_\n`;
				assert.equal(read('plans/a/tasks.md', named), 'kiro-tasks', id);
				assert.equal(read('.kiro/specs/a/tasks.md', `- [ ] ${id}: Sell\n`), 'kiro-tasks', id);
			}
			assert.equal(read('plans/a/tasks.md', '# T\n\n- [ ] T-7 days: invite\n- [ ] Task 1\n'), 'undefined');
			assert.equal(read('plans/a/tasks.md', '# T\n\n- [P] T001 Sell\n'), 'undefined', 'a label is no mark');
			assert.equal(read('docs/technical-tasks.md', '# T\n\n- [1] Sell\n'), 'undefined', 'nor is a number');
		});

		it('lack what is mandatory, but not where they follow another template', () => {
			assert.equal(
				read('specs/001-a/spec.md', text('# F', 'User Scenarios & Testing', 'Requirements')),
				'speckit-spec -success-criteria',
			);
			assert.equal(read('specs/001-a/spec.md', text('# F', 'Summary', 'Requirements')), 'speckit-spec-short');
			assert.equal(
				read(
					'specs/001-a/spec.md',
					text('# F', 'User Scenarios & Testing', 'Requirements', 'Review & Acceptance Checklist'),
				),
				'speckit-spec-short',
			);
			assert.equal(
				read('specs/001-a/plan.md', text('# P', 'Technical Context', 'Project Structure')),
				'speckit-plan -summary',
			);
			assert.equal(read('specs/001-a/plan.md', '# P\n\nJust do it.\n'), 'speckit-plan-short');
		});
	});

	describe('of OpenSpec', () => {
		it('tell a specification from a delta', () => {
			assert.equal(read('openspec/specs/a/b/spec.md', text('# A', 'Purpose', 'Requirements')), 'openspec-spec');
			assert.equal(read('openspec/specs/a/spec.md', text('# A', 'Requirements')), 'openspec-spec -purpose');
			assert.equal(read('openspec/changes/c/specs/a/spec.md', text('ADDED Requirements')), 'openspec-delta');
			assert.equal(read('openspec/changes/c/spec.md', text('# A', 'ADDED Requirements')), 'openspec-delta');
			assert.equal(read('openspec/changes/c/spec.md', text('# A', 'Requirements')), 'undefined');
			assert.equal(read('openspec/changes/archive/2025-01-02-c/tasks.md', '## 1. A\n'), 'openspec-tasks');
			assert.equal(read('openspec/changes/c/design.md', '# D\n'), 'openspec-design');
			assert.equal(read('openspec/project.md', '# P\n'), 'undefined');
		});

		it('say what changes in other words', () => {
			for (const heading of ['What Changes', 'What', "What's Changing", '变更内容']) {
				assert.equal(read('openspec/changes/c/proposal.md', text('# P', 'Why', heading)), 'openspec-proposal');
			}
			for (const heading of ['Intent', '意图', '意図', 'Motivation']) {
				assert.equal(
					read('openspec/changes/c/proposal.md', text('# P', heading, 'Scope', 'Approach')),
					'openspec-proposal',
				);
			}
			assert.equal(
				read('openspec/changes/c/proposal.md', text('# P', 'Why', 'Impact')),
				'openspec-proposal -what-changes',
			);
		});
	});

	it('of plans and architectures are known by their parts, and leave spec-kit’s plan alone', () => {
		const plan = text(
			'# P',
			'Technology Stack',
			'Component Design',
			'Testing Strategy',
			'Risks & Mitigations',
			'Cost Estimation',
			'Review & Approval',
		);
		assert.match(read('plan.md', plan), /^technical-plan /);
		assert.match(read('docs/next/year.md', plan), /^technical-plan /);
		assert.equal(
			read('specs/001-a/plan.md', text('# P', 'Summary', 'Technical Context', 'Project Structure')),
			'speckit-plan',
		);
		const parts = text(
			'# A',
			'1. Executive Summary',
			'2. System Overview',
			'3. Component Architecture',
			'4. Data Architecture',
			'5. API Architecture',
		);
		assert.match(read('docs/a.md', parts), /^technical-architecture /);
		assert.equal(read('docs/shop.md', text('# A', 'Overview', 'Components')), 'undefined');
		const others = [
			'Overview',
			'Technology Stack',
			'Data Model',
			'API Design',
			'Security',
			'Deployment',
			'Performance',
		];
		for (const path of ['docs/shop.md', 'docs/plan.md', 'docs/design.md']) {
			const usual = text('# A', ...others, 'Architecture', 'Error Handling', 'Testing Strategy', 'Monitoring', 'Risks');
			assert.equal(read(path, usual), 'undefined', path);
		}
		const stories = '# R\n\n## Requirements\n\n### US-1\n\n#### Acceptance Criteria\n\n- It works\n';
		assert.equal(read('docs/requirements.md', stories), 'undefined');
		assert.match(
			read('docs/a.md', text('# X Implementation Specification', 'System Architecture', 'Database Design')),
			/^implementation-spec /,
		);
	});

	it('of features speak other languages', () => {
		const kiro = '.kiro/specs/search';
		for (const headings of [
			...[
				['Introdução', 'Requisitos'],
				['Introducción', 'Requerimientos'],
				['Введение', 'Требования'],
			],
			...[
				['Einführung', 'Anforderungen'],
				['Introduction', 'Exigences'],
				['소개', '요구사항'],
			],
		]) {
			assert.equal(read(`${kiro}/requirements.md`, text('# T', ...headings)), 'kiro-requirements', headings[1]);
		}
		const design = text('# T', 'Visão geral', 'Arquitetura', 'Componentes e interfaces', 'Tratamento de erros');
		assert.equal(read(`${kiro}/design.md`, design), 'kiro-design');
		for (const headings of [
			[
				'Escenarios de Usuario y Pruebas *(obligatorio)*',
				'Requisitos *(obligatorio)*',
				'Criterios de Éxito *(obligatorio)*',
			],
			['Пользовательские сценарии и тестирование *(обязательно)*', 'Требования *(обязательно)*', 'Критерии успеха'],
			['用户场景与测试 *(必填)*', '需求 *(必填)*', '成功标准 *(必填)*'],
			['使用者情境與測試（必要）', '需求（必要）', '成功指標（必要）'],
			['用户场景与测试', '需求', '成功指标'],
		]) {
			assert.equal(read('specs/001-search/spec.md', text('# T', ...headings)), 'speckit-spec', headings[0]);
		}
		assert.equal(read('specs/001-search/plan.md', text('# T', '摘要', '技术背景', '项目结构')), 'speckit-plan');
	});

	it('of runbooks stand in their folder or have the form', () => {
		assert.equal(read('docs/runbooks/a.md', '# A\n'), 'runbook');
		assert.equal(read('docs/runbooks/README.md', '# A\n'), 'runbook-index');
		assert.equal(read('docs/on-call.md', text('# A', 'Symptoms', 'Diagnosis', 'Escalation')), 'runbook');
		assert.equal(read('docs/ops/disk.md', '---\nowner: A\n---\n\n# Runbook: Full disk\n'), 'runbook');
		assert.equal(read('docs/ops/disk.md', '# Disks\n\n```\n# Runbook\n```\n'), 'undefined');
		assert.equal(read('docs/deploy.md', text('# A', 'Impact', 'Rollback', 'Troubleshooting')), 'undefined');
	});

	it('of runbooks are pages below their folder, and those of one runbook are that', () => {
		const list = '# Team\n\n- [Disk](disk.md)\n';
		assert.equal(read('docs/runbooks/team/README.md', list), 'runbook-index');
		assert.equal(read('docs/runbooks/a/b/index.md', list), 'runbook-index');
		const own = text('# Full disk', 'Symptoms', 'Diagnosis', 'Resolution');
		assert.equal(read('docs/runbooks/full-disk/README.md', own), 'runbook');
		assert.equal(read('docs/runbooks/README.md', own), 'runbook-index');
		assert.equal(read('docs/team/README.md', list), 'undefined');
	});

	it('of runbooks have a name that speaks of one; a guide to several is none', () => {
		for (const path of ['docs/RUNBOOK.md', 'runbooks.md', 'notes/disk-runbook.md', 'notes/runbook_disk.md']) {
			assert.equal(read(path, text('# A', 'Start')), 'runbook', path);
		}
		assert.equal(read('docs/09_runbooks_escalation.md', text('# Guide', 'Overview')), 'undefined');
		assert.equal(read('docs/how-to-write-runbooks.md', text('# Guide', 'Structure')), 'undefined');
		assert.equal(read('docs/team-runbooks.md', text('# All', 'Escalation')), 'runbook');
	});

	it('of runbooks do not tell of an incident that is over', () => {
		const parts = ['Impact', 'Detection', 'Investigation', 'Mitigation', 'Resolution'];
		for (const title of [
			...['# Postmortem: orders down', '# 2024-05-01 Orders down – Post-mortem', '# Incident Report INC-7'],
			...['# Störungsbericht', '# Informe de incidente', '# Relatório de incidente', "# Rapport d'incident"],
			...['# 订单故障复盘', '# 障害報告', '# Постмортем', '# RCA: queue'],
		]) {
			assert.equal(read('docs/ops/orders.md', text(title, ...parts)), 'undefined', title);
		}
		const told = text('# Orders down', ...parts, 'Root Cause', 'Lessons Learned');
		assert.equal(read('docs/ops/orders.md', told), 'undefined');
		assert.equal(read('docs/postmortems/orders.md', text('# Orders down', ...parts)), 'undefined');
		assert.equal(read('docs/ops/orders.md', text('# Orders down', ...parts)), 'runbook');
		assert.equal(read('docs/ops/orders.md', text('# Orders down', ...parts, 'Post-Mortem')), 'runbook');
		assert.equal(read('docs/ops/orders.md', text('# Orders down', ...parts, 'Root Cause')), 'runbook');
		const form = ['Symptoms', 'Impact', 'Diagnosis', 'Mitigation', 'Escalation'];
		const after = '\n### Root Cause Analysis\n\nWords.\n\n### Lessons Learned\n\nWords.\n';
		assert.equal(read('docs/ops/orders.md', text('# Orders down', ...form, 'Post-Incident') + after), 'runbook');
		assert.equal(read('docs/ops/orders.md', text('# Orders down', ...form) + after), 'undefined');
		assert.equal(read('docs/ops/orders.md', text('# The RCA importer is stuck', ...form)), 'runbook');
		const script = '# Orders down\n\n```sh\n# write the postmortem\n```\n\n';
		assert.equal(read('docs/ops/orders.md', script + text(...parts)), 'runbook');
		assert.equal(read('docs/ops/orders.md', text('# Response and Postmortem', ...parts)), 'runbook');
		assert.equal(read('docs/ops/orders.md', text('# Runbook: after a postmortem', ...parts)), 'runbook');
		assert.equal(read('docs/runbooks/orders.md', text('# Postmortem', ...parts)), 'runbook');
	});

	it('count brackets where they are the template’s words, not the author’s', () => {
		const count = (path: string, content: string): number => {
			const document = parseDocument(path, content);
			const kind = recogniser.recognise(document);
			return kind ? countedPlaceholders(document, kind).length : -1;
		};
		const record = (line: string): string => under('* Status: accepted').replace('Text.', line);
		assert.equal(count('docs/adr/0001-t.md', record('Chosen option: "[option 1]", because [justification].')), 2);
		assert.equal(count('docs/adr/0001-t.md', record('It holds users [and roles] as [RFC3986] says.')), 0);
		assert.equal(count('docs/adr/0001-t.md', madr.replace('Text.', 'In {JSON}, {users, roles} and {Name} it is.')), 0);
		assert.equal(count('docs/adr/0001-t.md', madr.replace('Text.', '{Describe the context and the problem}')), 1);
		const task = (words: string): string => `# Plan\n\n- [ ] 1. ${words}\n`;
		assert.equal(count('.kiro/specs/a/tasks.md', task('Add #[pyclass] to [u8] and [rows, cols]')), 0);
		assert.equal(count('.kiro/specs/a/tasks.md', task('[Coding step]')), 1);
		assert.equal(count('openspec/changes/a/design.md', '## Risks\n\n- [Risk] It breaks\n'), 0);
	});
});
