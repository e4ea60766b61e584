import assert from 'node:assert/strict';
import { checkText } from '../rules/checkText.ts';

/** What is told as unwritten in the context of a record in German. */
async function left(body: string, path = 'docs/adr/0001-behalten.md'): Promise<string[]> {
	const text = `# 1. Behalten\n\n## Status\n\nAkzeptiert\n\n## Kontext\n\n${body}\n\n## Entscheidung\n\nJa.\n\n## Konsequenzen\n\nMehr.\n`;
	return (await checkText(path, text))
		.filter(({ rule }) => rule === 'placeholder/unfilled')
		.map(({ message }) => message.replace(/^.*?: /, ''));
}

describe('a question of a template in any language', () => {
	it('is not answered where it is all that a paragraph, an item or a value says', async () => {
		for (const words of [
			'[War dies die einzige Möglichkeit?]',
			'[¿Cuál es el problema que motiva esta decisión?]',
			'[Quel est le contexte de cette décision ?]',
			'[この決定の背景は何ですか？]',
			'【这个决定的背景是什么？】',
			'【请描述这个决定的背景】',
			'【请在此填写背景】',
			'【ここに背景を書く】',
			'【背景を記述してください】',
		]) {
			assert.deepEqual(await left(words), [words], words);
			assert.deepEqual(await left(`Text.\n\n- ${words}`), [words], words);
			assert.deepEqual(await left(`**Frage:** *${words}*`), [words], words);
		}
	});

	it('is the author’s among other words, behind a link, and where it is short or none', async () => {
		for (const body of [
			'Wir fragten [War dies die einzige Möglichkeit?] und wissen es nicht.',
			'[War dies die einzige Möglichkeit?](frage.md)',
			'[War dies die einzige Möglichkeit?]\n\n[War dies die einzige Möglichkeit?]: frage.md',
			'[Warum nicht?]',
			'[Das war die einzige Möglichkeit]',
			'`[War dies die einzige Möglichkeit?]`',
			'```\n【这个决定的背景是什么？】\n```',
			'【重要】我们保留它。',
			'【这个决定的背景说明】',
			'【请勿在生产环境执行】',
			'【此处为生产环境】',
			'【ここに注意する】',
			'【必ずバックアップを取得してください】',
			'我们问：【这个决定的背景是什么？】没有回答。',
		]) {
			assert.deepEqual(await left(body), [], body);
		}
	});
});
