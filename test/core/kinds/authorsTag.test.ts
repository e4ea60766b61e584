import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { countedPlaceholders } from '../../../src/core/kinds/countedPlaceholders.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { scaffold } from '../../../src/core/kinds/scaffold.ts';

function builtin(id: string): Kind {
	const kind = builtinKinds.find((one) => one.id === id);
	assert.ok(kind);
	return kind;
}

const runbook = builtin('runbook');

/** The placeholders that count in a text, each on its own. */
function counted(lines: readonly string[], kind = runbook): string[] {
	const text = `# Runbook: backup\n\n${lines.join('\n\n')}\n`;
	return countedPlaceholders(parseDocument('docs/runbooks/a.md', text), kind).map((one) => one.text);
}

describe('tags that an author writes in brackets', () => {
	it('stand before what they are about', () => {
		const lines = [
			...['### [Manual] Rotate the keys', '#### [NEW] src/backup/index.ts', '### 2. [DELETE] `src/old.ts`'],
			...[
				'1. [Optional] Mount the disk.',
				'- [ ] [Backend] Move the job',
				'- [Late night shift] Read the log',
				'- **[Night shift]** calls the vendor',
			],
			...['- [storage] [Nightly] Prune', '* [Optional] [Read this](a.md)', '- [手动]重启服务', '- [Linux] `mount -a`'],
			'| Step | Where |\n|---|---|\n| [Manual] Mount | [Linux] all hosts |',
		];
		for (const id of ['runbook', 'technical-plan', 'technical-architecture', 'implementation-spec', 'runbook-index']) {
			assert.deepEqual(counted(lines, builtin(id)), [], id);
		}
	});

	it('are levels of logs, states of alerts, keys, buttons, priorities and ids anywhere', () => {
		const lines = [
			'The log shows [ERROR] pool exhausted, then [WARN].',
			'Slack says [FIRING:2] and later [RESOLVED].',
			'| Check | Result |\n|---|---|\n| Disk | [OK] |\n| Host | [FAIL] |',
			'Press [Enter], then [Ctrl+C], answer [y/N].',
			'Click **[Save]**, click on "[File] > [Export all]", or use the [Retry] button. 点击[保存]。',
			'**Priority**: [P1]',
			'As [RFC 9110] and [ADR-0007] say, before [M2.1].',
			'The cause is known [Jira-1042], ask [@ada.b] in the wiki [internal] first.',
			'| Milestone | Severity |\n|---|---|\n| [M1] | [CRITICAL] |',
		];
		assert.deepEqual(counted(lines), []);
	});

	it('say what happens to a file or a step, behind it too', () => {
		assert.deepEqual(counted(['#### src/backup/index.ts [NEW]', 'Mount the disk [optional] and wait.']), []);
		assert.deepEqual(counted(['**Mode**: [manual]', '| Mode |\n|---|\n| [optional] |', '- [required]']), [
			...['[manual]', '[optional]', '[required]'],
		]);
	});

	it('say how far a phase or a task is', () => {
		const lines = [
			'### Phase 1: Build the index [COMPLETED]',
			'### Phase 2: Ask it [in progress]',
			'**State**: [NOT STARTED]',
			'- **State**: [in_progress]',
			'| Phase | State |\n|---|---|\n| 1 | [IN PROGRESS] |',
			'- Ship it [planned]',
		];
		for (const id of ['runbook', 'technical-plan']) {
			assert.deepEqual(counted(lines, builtin(id)), [], id);
		}
		assert.deepEqual(counted(['**State**: [in progress]', '**Approver**: [PENDING]']), ['[in progress]', '[PENDING]']);
	});

	it('say how a question or a risk stands, and how heavy it is', () => {
		const lines = [
			'- Who pays? [open]',
			'- How long? [beantwortet]',
			'- Data is lost [High]',
			'It wrote "recieved" [sic].',
		];
		assert.deepEqual(counted(lines), []);
		assert.deepEqual(counted(['| Risk | Impact |\n|---|---|\n| Loss | [High] |', '**State**: [open]']), [
			'[High]',
			'[open]',
		]);
	});

	it('are not what is still to be written', () => {
		const left = [
			...[
				'**Owner**: [Team Lead]',
				'**On call**: [Shift-Lead]',
				'Rollback: [Yes/No]',
				'- [Action] - Owner:',
				'- **[Cause]**: unknown',
				'### [Feature]',
				'- Call [Ada’s deputy].',
			],
			...[
				'1. [Your team] restarts it',
				'- [Host name] is down',
				'- [People at late night] read the log',
				'- [Describe the harm] in words',
				'1. [Say who is hurt] first',
			],
			...[
				'Press [key]',
				'Click [Link to dashboard]',
				'Call [@team-lead] or [@username]',
				'See [Ticket-1] of it',
				'**Audience**: [internal]',
				'git push [Remote]',
				'Since [end]',
				'- [What the customer sees] now',
			],
			'| Owner | Target |\n|---|---|\n| [Platform Team] | [Number] users |',
		];
		assert.equal(counted(left).length, 23, counted(left).join(' '));
	});

	it('are not what the template of the kind has in brackets', () => {
		assert.deepEqual(
			counted(['1. [Step] then wait', '- [alert or message] in the channel', '# [team] on call', '# [Shop] Runbook']),
			[...['[Step]', '[alert or message]', '[team]', '[Shop]']],
		);
		for (const kind of builtinKinds.filter(({ placeholderText }) => !placeholderText)) {
			const { path, text } = scaffold(kind, { title: 'Order export', date: '2026-05-31' });
			const document = parseDocument(path, text);
			const forms = document.placeholders.filter(({ form }) => form === 'bracket' && kind.placeholders?.includes(form));
			const left = countedPlaceholders(document, kind).filter(({ form }) => form === 'bracket');
			assert.deepEqual(left, forms, kind.id);
		}
	});

	it('are left to a kind that says which words its placeholders have', () => {
		const kind = { ...runbook, placeholderText: ['^manual$'] };
		assert.deepEqual(counted(['### [Manual] Rotate', '### [Automatic] Rotate'], kind), ['[Manual]']);
	});
});

describe('the index of runbooks', () => {
	it('is not complete with the row of its template', () => {
		const kind = builtin('runbook-index');
		const { path, text } = scaffold(kind, { title: 'Runbooks', date: '2026-05-31' });
		const left = countedPlaceholders(parseDocument(path, text), kind).map((one) => one.text);
		assert.deepEqual(left, ['[title, with a link]', '[alert]', '[severity]']);
	});
});
