import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { type Said, Sentences } from '../../../src/core/workspace/sentences.ts';

/** What is said around the words between «», which are in one line. */
function around(marked: string): Said {
	const lines = marked.split('\n');
	const line = lines.findIndex((one) => one.includes('«'));
	const start = lines[line]?.indexOf('«') ?? 0;
	const end = (lines[line]?.indexOf('»') ?? 0) - 1;
	const sentences = new Sentences(parseDocument('docs/a.md', marked.replace(/[«»]/g, '')));
	return sentences.around({ line, character: start }, { line, character: end });
}

describe('what a document says around a place', () => {
	it('is the sentence, over lines, and the one before it', () => {
		for (const [marked, before, behind, last] of [
			['One. Two, «a» here! Three.', ' Two, ', ' here!', 'One.'],
			['One. Two.\nThree «a» goes\non. Five.', '\nThree ', ' goes\non.', ' Two.'],
			['One. Two, e.g. «a» is it', ' Two, e.g. ', ' is it', 'One.'],
			['«a» is. More.', '', ' is.', ''],
			['Other.\n\nThis «a»', 'This ', '', ''],
			['一。二「«a»」だ。三', '二「', '」だ。', '一。'],
			['- One.\n- Two «a»', '- Two ', '', ''],
			['# One.\nTwo «a»', 'Two ', '', ''],
			['| One. |\nTwo. «a»', ' ', '', 'Two.'],
			['One. It is «a».', ' It is ', '.', 'One.'],
		] as const) {
			assert.deepEqual(around(marked), { before, behind, last, announced: [] }, marked);
		}
	});

	it('is what announces its list, from the nearest outwards', () => {
		for (const [marked, ...announced] of [
			['We build. These files:\n\n- «a»', ' These files:'],
			['These:\n- b\n- «a»', 'These:'],
			['We add:\n\n- For mail:\n  - «a»', '- For mail:', 'We add:'],
			['We add:\n\n- For mail\n  - «a»', 'We add:'],
			['We add files.\n\n- «a»'],
			['We add:\n\n# T\n\n- «a»'],
			['We add:\n\nNot this.\n\n- «a»'],
			['- We add:\n- «a»'],
			['**We add**:\n\n1. «a»', '**We add**:'],
			['这些文件：\n\n- «a»', '这些文件：'],
		] as const) {
			assert.deepEqual(around(marked).announced, announced, marked);
		}
	});
});
