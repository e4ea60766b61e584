import assert from 'node:assert/strict';
import { anchorLists, anchorsOf, fold } from '../../../src/core/document/anchors.ts';
import { growth } from '../../support/growth.ts';

function has(heading: string, fragment: string): boolean {
	return anchorsOf([heading], []).has(fragment);
}

describe('anchors', () => {
	it('finds a heading in the spelling of each renderer', () => {
		const spellings: Readonly<Record<string, readonly string[]>> = {
			'Data & Storage': ['data--storage', 'data-storage', 'data-&-storage'],
			'1. Set-up of Node.js': ['1-set-up-of-nodejs', '1.-set-up-of-node.js', 'set-up-of-nodejs', 'set-up-of-node.js'],
			'🚀 Start': ['-start', 'start'],
			':rocket: Start': ['rocket-start', 'start'],
			'⚙️ Settings': ['\uFE0F-settings', 'settings', '-settings'],
			'Überblick & Ziele': ['überblick--ziele', '%C3%BCberblick--ziele', 'uberblick-ziele'],
			'要件 1: 検索': ['要件-1-検索', '%E8%A6%81%E4%BB%B6-1-%E6%A4%9C%E7%B4%A2'],
			get_user_name: ['get_user_name', 'getusername'],
		};
		for (const [heading, fragments] of Object.entries(spellings)) {
			for (const fragment of fragments) {
				assert.ok(has(heading, fragment), `${heading} → #${fragment}`);
			}
		}
	});

	it('makes no difference of case, nor of the prefix that a page puts before its anchors', () => {
		for (const fragment of ['Open-Questions', 'user-content-open-questions', 'markdown-header-open-questions']) {
			assert.ok(has('Open questions', fragment), fragment);
		}
	});

	it('finds no heading that is not there', () => {
		for (const fragment of ['open-question', 'open', 'openquestions', 'open-questions-1', '%zz']) {
			assert.ok(!has('Open questions', fragment), fragment);
		}
	});

	it('numbers repeated headings', () => {
		const anchors = anchorsOf(['Notes', 'Notes', 'Notes'], []);
		assert.deepEqual(anchors.names, ['notes', 'notes-1', 'notes-2']);
		assert.ok(anchors.has('notes-2') && anchors.has('notes_1'));
		assert.ok(!anchors.has('notes-3'));
	});

	it('has the anchors that HTML and attribute blocks give, and the top of the page', () => {
		const anchors = anchorsOf([], ['decision-Log']);
		assert.ok(anchors.has('decision-log') && anchors.has('top') && anchors.has(''));
		assert.ok(!anchors.has('decisions'));
	});

	it('are told for each way in which renderers make them', () => {
		assert.deepEqual(anchorLists(['1. Set_up & `Run`: Größe', 'A.B', 'A.B', '42']), [
			['1-set_up--run-größe', 'ab', 'ab-1', '42'],
			['1-set_up--run-größe', 'ab', 'ab-1', '42'],
			['1.-set_up-&-`run`:-größe', 'a.b', 'a.b-1', '42'],
			['set_up--run-größe', 'ab', 'ab-1', ''],
			['setup--run-größe', 'ab', 'ab-1', ''],
			['set_up--run-größe', 'a.b', 'a.b-1', ''],
			['1-set_up--run-groe', 'ab', 'ab-1', '42'],
		]);
	});

	it('are compared without what renderers add or leave out', () => {
		for (const fragment of ['user-content-a-b', '-A--b-', 'a---b', 'a-\uFE0Fb', 'A%2Db', 'markdown-header-a-b']) {
			assert.equal(fold(fragment), 'a-b', fragment);
		}
		assert.equal(fold('a_b-user-content-c'), 'a_b-user-content-c');
	});

	it('takes time by the number of anchors and links', () => {
		const names = (length: number) => Array.from({ length }, (_, i) => `a${i}`).join('\n');
		const askForEach = (text: string) => {
			const anchors = anchorsOf([], text.split('\n'));
			assert.ok(anchors.names.every((name) => anchors.has(name)));
		};
		assert.ok(growth(askForEach, names, 1500, 20) < 5);
	});
});
