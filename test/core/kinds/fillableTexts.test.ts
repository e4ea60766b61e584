import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { describeSections } from '../../../src/core/kinds/completion.ts';
import { countedPlaceholders } from '../../../src/core/kinds/countedPlaceholders.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';

function builtin(id: string): Kind {
	const kind = builtinKinds.find((one) => one.id === id);
	assert.ok(kind);
	return kind;
}

const runbook = builtin('runbook');

/** The placeholders that count in a text, each on its own. */
function counted(text: string, kind = runbook): string[] {
	return countedPlaceholders(parseDocument('docs/runbooks/a.md', text), kind).map((one) => one.text);
}

describe('a text that is filled in when it is needed', () => {
	it('is what stands below a heading that says so, at any depth', () => {
		const text = [
			'# Runbook: outage',
			'Owned by [team].',
			'## Customer communication template',
			'The shop is down since [start] for [web | app].',
			'### Resolved',
			'It was fixed by [person], e.g. [e.g., by a restart].',
			'#### Resolution',
			'Since [end].',
			'## Post-mortem template (copy it)',
			'**[INVESTIGATING]** [SEV-1] at [HH:MM]',
			'## Owner',
			'[name]',
			'## Update template',
			'[time]',
			'## Contact Information',
			'- Escalation: [CTO]',
		].join('\n\n');
		assert.deepEqual(counted(text), ['[team]', '[name]', '[CTO]']);
		const written = text.replaceAll(/\[(?:CTO|team|name)\]/g, 'Ada');
		const { completion } = describeSections(parseDocument('docs/runbooks/a.md', written), runbook);
		assert.equal(completion, 1);
	});

	it('has such a heading in other words and languages', () => {
		for (const heading of [
			...['Templates', 'Template: resolved', 'Template 1', 'Message template for customers', 'Update Templates'],
			...['Vorlagen', 'Kommunikationsvorlage', 'Vorlage für Kunden', 'Modèle de message', "Modèles d'e-mail"],
			...['Gabarit de communication', 'Plantilla de mensaje', 'Modelo de comunicação', 'Modelos de correo'],
			...['お知らせテンプレート', '通知模板', '공지 템플릿', '**Templates**', '5. Status page template'],
		]) {
			assert.deepEqual(counted(`# A\n\n## ${heading}\n\nSince [start].\n`), [], heading);
		}
	});

	it('is not what stands below a heading that only speaks of templates, in the title, or in a section of the kind', () => {
		for (const heading of [
			...['Template engine', 'Templating', 'Contemplate', 'Data', 'Modelo de datos', 'Modèle de données'],
			...[
				'Modelo de negócio',
				'Editing templates quickly',
				'We use the tools and the templates for all',
				'模板引擎',
				'テンプレート管理',
			],
		]) {
			assert.deepEqual(counted(`# A\n\n## ${heading}\n\nSince [start].\n`), ['[start]'], heading);
		}
		assert.deepEqual(counted('# Communication template\n\n## Symptoms\n\nSince [start].\n'), ['[start]']);
		const options = '## Pros and Cons of the Options\n\n### Use mustache templates\n\n[example | description]\n';
		assert.deepEqual(counted(`# D\n\n${options}`, builtin('adr-madr-2')), ['[example | description]'], 'an option');
		const parts = '## Component Design\n\n### Mail templates\n\n[component]\n';
		assert.deepEqual(counted(`# P\n\n${parts}`, builtin('technical-plan')), ['[component]'], 'a component');
		const story = '## Requirements\n\n### Requirement 1: Mail templates\n\n**User Story:** As a [role], I want it.\n';
		assert.deepEqual(counted(`# R\n\n${story}`, builtin('kiro-requirements')), ['[role]']);
	});

	it('has no place for what the author has left open', () => {
		const text = '# A\n\n## Templates\n\nTBD: since [NEEDS CLARIFICATION: when?].\n';
		assert.deepEqual(counted(text), ['TBD', '[NEEDS CLARIFICATION: when?]']);
	});

	it('is a quote in a runbook, and in no other document', () => {
		const quotes =
			'# A\n\n## Update\n\n> Since [start].\n> Until [end].\n\n- > By [person].\n\n1. Call [name].\n\n> TBD\n';
		assert.deepEqual(counted(quotes), ['[name]', 'TBD']);
		const others = ['[start]', '[end]', '[person]', '[name]', 'TBD'];
		assert.deepEqual(counted(quotes, builtin('technical-plan')), others);
	});

	it('is a message between quotation marks in a runbook, and in no other document', () => {
		const messages = [
			'Say: _"We see a fault of [service]. Users may see [symptoms]."_',
			'- **Update**: "The cause is [cause],\n  and we are at work on it."',
			'| Now | "Orders are down since [time]" |',
			'«La boutique ne répond pas depuis [heure].» und „Der Laden ist seit [Zeit] zu.“',
			'“The shop of [region] is back.” 「[時刻]から復旧中です」',
		];
		const text = `# A\n\n${messages.join('\n\n')}\n`;
		assert.deepEqual(counted(text), []);
		assert.equal(counted(text, builtin('technical-plan')).length, 8);
	});

	it('is no value in quotes, nor what stands between two that have nothing to do with each other', () => {
		const text = [
			...['# A', 'Owner: "[name]", in "[team] only"', 'A 5" [disk] beside the old 3" [tape]'],
			...['Say "stop" to [one person or other], then "go" again.', 'He said "so\n\nthat [thing] is it all" now'],
			...['- "One\n- of [many] things here"', '| "a b c | [cell name] d e f" |'],
		].join('\n\n');
		const left = ['[name]', '[team]', '[disk]', '[tape]', '[one person or other]', '[thing]', '[many]', '[cell name]'];
		assert.deepEqual(counted(text), left);
	});
});
