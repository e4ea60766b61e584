import assert from 'node:assert/strict';
import { checkText } from '../rules/checkText.ts';

/** What is told as unwritten in a runbook whose diagnosis is a body. */
async function left(body: string, path = 'docs/runbooks/queue.md'): Promise<string[]> {
	const text = `# Queue is full\n\n## Symptoms\n\nMails wait.\n\n## Diagnosis\n\n${body}\n\n## Resolution\n\nRestart it.\n`;
	return (await checkText(path, text))
		.filter(({ rule }) => rule === 'placeholder/unfilled')
		.map(({ message }) => message.replace(/^.*?: /, ''));
}

describe('a saying that stands in for the text of a section', () => {
	it('is told where it is all of the section, in any language', async () => {
		for (const words of [
			'_To be written._',
			'To be documented later',
			'Not documented yet.',
			'(coming soon)',
			'Wird noch ergänzt.',
			'*Pendiente de definir*',
			'A definir',
			'À compléter.',
			'Da definire',
			'Будет описано позже.',
			'待补充',
			'（待補充）',
			'待定。',
			'後日記載予定',
			'미정',
		]) {
			assert.deepEqual(await left(words), [words], words);
			assert.deepEqual(await left(`> ${words}\n\n---`), [words], words);
		}
	});

	it('is text among others, and where something stands below it', async () => {
		for (const body of [
			'Look at the log. To be documented later.',
			'To be written.\n\nUntil then look at the log.',
			'To be written.\n\n### Log\n\nLook at it.',
			'None yet.',
			'`To be written.`',
			'```\nTo be written.\n```',
			'The reason is not documented yet.',
			'待补充的内容见日志。',
		]) {
			assert.deepEqual(await left(body), [], body);
		}
	});

	it('says how far a document is where its status stands', async () => {
		const text =
			'# 1. Queues\n\n## Status\n\nWork in progress\n\n## Context\n\nC.\n\n## Decision\n\nD.\n\n## Consequences\n\nE.\n';
		const found = await checkText('docs/adr/0001-queues.md', text);
		assert.deepEqual(
			found.filter(({ rule }) => rule === 'placeholder/unfilled'),
			[],
		);
	});
});
