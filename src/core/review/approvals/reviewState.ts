import { stageOf } from '../../adr/record/stage.ts';
import { stagePatterns } from '../../kinds/statusWords.ts';

/** What a reviewer says of a document. */
export type ReviewState = 'approved' | 'changes-requested' | 'pending';

/** What is written where a document shows no word of its own. */
export const stateWords: Readonly<Record<ReviewState, string>> = {
	approved: 'Approved',
	'changes-requested': 'Changes requested',
	pending: 'Pending',
};

const empty = '[☐⬜]|\\[ ?\\]';
const ticked = '[☑☒✅✔🗹]|\\[[xX]\\]';

/** One of several boxes in a cell, with the words behind it. */
export interface Choice {
	readonly mark: string;
	readonly isTicked: boolean;
	readonly words: string;
	/** Of the mark in the text. */
	readonly start: number;
}

const boxes = new RegExp(`(${empty}|${ticked})\\s*([^☐⬜☑☒✅✔🗹[\\]]*)`, 'gu');
const isTickedBox = new RegExp(`^(?:${ticked})$`, 'u');

/** The boxes of a cell such as `☐ Pending ☑ Approved`; empty where words say the state. */
export function choicesIn(text: string): readonly Choice[] {
	const choices = [...text.slice(0, longest).matchAll(boxes)].map(({ 1: mark = '', 2: words = '', index }) => ({
		mark,
		isTicked: isTickedBox.test(mark),
		words: words.trim(),
		start: index,
	}));
	return choices.some(({ isTicked }) => !isTicked) || choices.length > 1 ? choices : [];
}

/** Characters of a state that are looked at. */
const longest = 300;

const changes =
	/^(?:(?:request(?:s|ed)? |needs? |with )?(?:changes|rework|revision)|not (?:ok|approved)|no\b|nack|blocked|declined|❌|✗|✘|👎|🔴|änderungen|cambios|modifications|изменения|要修正|差し戻し|需修改|修改|수정)/iu;
const approved =
	/^(?:✅|✔|✓|☑|👍|🟢|yes\b|ok\b|okay\b|lgtm\b|ack\b|signed|x$|ja\b|genehmigt|freigegeben|approuvé|aprobad|aprovad|согласовано|утвержд|承認|批准|同意|已批准|通过|通過|승인)/iu;
const pending = /^(?:…|-+|–|—|n\/a|⏳|🟡|requested|waiting|review requested|not yet)/iu;

/** What a text says: a word, a mark, or the ticked one of several boxes. Undefined for words that say neither. */
export function stateOf(text: string): ReviewState | undefined {
	const choices = choicesIn(text);
	if (choices.length > 0) {
		const chosen = choices.filter(({ isTicked }) => isTicked);
		return chosen.length === 1 ? stateOf(chosen[0]?.words || '✔') : 'pending';
	}
	const plain = withoutMarkup(text);
	if (plain === '' || pending.test(plain)) {
		return 'pending';
	}
	if (changes.test(plain)) {
		return 'changes-requested';
	}
	if (approved.test(plain)) {
		return 'approved';
	}
	const stage = stageOf(plain);
	if (stage === undefined) {
		return undefined;
	}
	return stage === 'accepted' ? 'approved' : stage === 'rejected' ? 'changes-requested' : 'pending';
}

function withoutMarkup(text: string): string {
	return text
		.slice(0, longest)
		.replace(/<!--.*?-->/g, '')
		.replace(/[*_`~]/g, '')
		.trim();
}

const leadingMarks = /^(?:(?:✅|✔|✓|☑|👍|🟢|❌|✗|✘|👎|🔴|⏳|🟡)\uFE0F?\s*)+/u;

/** What states are called in more than one word. */
const phrases =
	/^(?:changes (?:are )?(?:requested|needed|required)|(?:requests?|requested|needs?) (?:changes|rework|revision)|not (?:ok|okay|approved|accepted|yet)|signed[ -]off|(?:in|under|for)[ -]review|review requested|to do|änderungen (?:nötig|erforderlich|gewünscht|angefordert)|in prüfung|cambios (?:solicitados|necesarios)|en revisión|modifications (?:demandées|requises)|на согласовании)$/iu;

/**
 * Whether a text is a state's own word or mark, so that anybody may say it, and holds no name, way or condition: not
 * `Approved by Ann`, nor `✅ Ann`.
 */
export function isStateAlone(text: string): boolean {
	const plain = withoutMarkup(text);
	const words = plain.replace(leadingMarks, '');
	if (words === '') {
		return plain !== '';
	}
	const isWord = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words)
		? isWhole(words)
		: /^[\p{L}\p{M}]+$/u.test(words);
	return (isWord || phrases.test(words)) && stateOf(words) !== undefined && stateOf(words) === stateOf(plain);
}

/** Whether nothing stands behind a state, in a script that has no spaces between its words. */
function isWhole(words: string): boolean {
	return [changes, approved, ...stagePatterns.map(([, pattern]) => pattern)].some((pattern) => {
		const [found] = pattern.exec(words) ?? [];
		return found !== undefined && /^(?:済み?)?$/u.test(words.slice(found.length));
	});
}
