import assert from 'node:assert/strict';
import { documentLanguage, isForeign } from '../../../src/core/generation/documentLanguage.ts';

describe('the language of a document', () => {
	const texts: readonly (readonly [string, string])[] = [
		['Chinese', '# 登录\n\n系统应当在用户输入错误的密码三次之后锁定账户。API 返回 403。\n'],
		['Chinese', '按钮写着「さくら」，用户应当在页面上看到它的说明文字，并且可以点击它。\n'],
		['Japanese', '# ログイン\n\nパスワードを三回まちがえたら、アカウントをロックする。\n'],
		['Korean', '# 로그인\n\n비밀번호를 세 번 틀리면 계정을 잠근다.\n'],
		[
			'German',
			'Der Tee wird mit Wasser gebrüht, und die Kanne ist nicht leer. Das Wasser ist für die Kanne, und die Zeit wird auf der Uhr gezeigt.',
		],
		[
			'French',
			'Les commandes sont dans la file, et les tasses ne sont pas vides. Une théière est pour les clients qui attendent dans la salle avec des amis.',
		],
		['', 'The tea is brewed with water, and the pot is not empty. The time of the brew is shown to the guest.'],
		['', '# Plan\n\n```ts\nconst a = 1;\n```\n'],
		['', ''],
	];
	for (const [language, text] of texts) {
		it(`is ${language || 'not named'}: ${text.slice(0, 12).trim()}`, () => {
			assert.equal(documentLanguage(text), language);
			assert.equal(documentLanguage(text.replaceAll('\n', '\r\n')), language);
		});
	}

	it('is English or another one', () => {
		for (const [language, text] of texts) {
			assert.equal(isForeign(text), language !== '', text);
		}
		assert.ok(isForeign('Система должна ответить за 200 ms.'));
		assert.ok(isForeign('يجب أن يرد النظام خلال ثانية.'));
		assert.ok(isForeign('System musi odpowiedzieć w ciągu sekundy, gdy użytkownik wyśle żądanie. '.repeat(30)));
		assert.ok(isForeign('Het systeem moet binnen een seconde antwoorden, als de gebruiker vraagt. '.repeat(30)));
		assert.ok(!isForeign('- [ ] Create user model in src/models/user.py, see café in src/cafe\n'.repeat(46)));
		assert.ok(isForeign('新規 Quick Action Button を Settings Tab Component の Feature List Modal に追加 '.repeat(30)));
		assert.ok(!isForeign('POST GET user id name string '.repeat(20)));
		assert.ok(!isForeign('The Система must answer, and the log is kept for a day. '.repeat(10)));
	});

	it('is English with many names of other places', () => {
		const text =
			'The route of the ferry is from Århus to Malmö, and the crew of Gdańsk and Łódź waits for it in Tromsø. ';
		assert.ok(!isForeign(text.repeat(20)));
		assert.ok(isForeign('Přívoz jezdí Ústí – Děčín, posádka čeká v přístavišti. '.repeat(40)));
	});

	it('is not that of its code', () => {
		const code = '```\n// 注释注释注释注释注释注释\n```\n';
		assert.equal(documentLanguage(`The tea is hot, and the pot is full of it.\n\n${code}${code}`), '');
		const marks = '```\necho "```"\n// 注释注释注释注释注释注释注释注释注释注释\n```\n';
		assert.equal(documentLanguage(`The tea is hot, and the pot is full of it.\n\n${marks}`), '');
		assert.equal(documentLanguage(`~~~\n${'注释'.repeat(20)}\n`), '', 'code that nothing ends');
	});
});
