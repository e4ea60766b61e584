import type { Placeholder, SpecDocument } from '../document/specDocument.ts';
import type { Kind, KindSection } from './kind.ts';

/** `P1`, `M2.3`, `RFC 9110`, `ADR-0007`: priorities, milestones, standards, ids. */
const numbered = /^(?:\p{Lu}\d+(?:\.\d+)*|\p{Lu}{2,6}[- ]\d+(?:[-.:]\d+)*)$/u;
/** `Jira-1042`: of a tracker. One digit may be the first of several that are to be written. */
const ticket = /^\p{Lu}\p{L}{1,11}-\d{2,}$/u;
/** Somebody's name; not what a template has in its place. */
const person =
	/^@(?!.*(?:name|handle|user|team|person|owner|lead|on-?call|role|group|someone|somebody|mention|channel|your))[\p{L}\p{N}][\p{L}\p{N}_.-]*$/iu;
const logLevel = /^(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|SEVERE|FATAL|PANIC|EMERG)$/;
/** Of an alert, or what a check says. */
const alertState =
	/^(?:FIRING|PASS(?:ED)?|FAIL(?:ED|URE)?|SUCCESS|RESOLVED|ALERTING|OK|NO ?DATA|ACKNOWLEDGED|SILENCED)(?:[: ]\d+)?$/;
/** How far a phase or a task is, in capitals or as a tool writes it. What is `[PENDING]` may be to be written. */
const progress =
	/^(?:NOT[ -]STARTED|IN[ -]PROGRESS|(?:PARTIALLY )?COMPLETED?|DONE|PARTIAL|BLOCKED|ON HOLD|DEFERRED|ABANDONED|CANCELL?ED|SUPERSEDED|not_started|in_progress)$/;
const answer = /^[yj]\/n$/i;
const modifier = '(?:Ctrl|Control|Strg|Alt|Shift|Cmd|Command|Option|Super|Win|Meta|Fn)';
const key = new RegExp(
	String.raw`^(?:${modifier}\s*[+-]\s*)+(?:[^\p{L}]{1,3}|\p{L}|F\d{1,2}|Enter|Return|Esc|Tab|Space|Del(?:ete)?|Backspace|Insert|Home|End|Break|Left|Right|Up|Down|Page ?(?:Up|Down))$|^(?:Ctrl|Strg|Alt|Shift|Cmd|Enter|Return|Esc|Escape|Tab|Space|Backspace|Del|Page ?Up|Page ?Down|PgUp|PgDn)$`,
	'iu',
);

/** What is said of a step, a file, a risk or a question, before it or behind it. A cell or field of that word alone may be one to choose. */
const remark =
	/^(?:new|add(?:ed)?|created?|modif(?:y|ied)|changed?|updated?|deleted?|removed?|renamed?|moved?|unchanged|optional|required|mandatory|internal|external|recommended|conditional|manual(?:ly)?|automat(?:ed|ic)|deprecated|experimental|draft|wip|pending|done|pass(?:ed)?|fail(?:ed)?|skip(?:ped)?|open|closed|resolved|answered|decided|blocked|not started|in[ -]progress|completed?|partial|planned|on hold|abandoned|cancell?ed|mitigated|deferred|ongoing|low|medium|high|critical|sic|breaking|destructive|neu|geändert|gelöscht|manuell|automatisch|offen|geklärt|erledigt|beantwortet|niedrig|mittel|hoch|kritisch|abierto|cerrado|resuelto|alto|medio|bajo|ouvert|résolu|élevé|moyen|faible|opcional|manuel|optionnel|facultatif|可选|手动|自动|新增|修改|删除|任意|手動|自動|新規)$/iu;

/** Words of one who says what is to be written, wherever they stand. */
const asksForText =
	/^(?:your|the|an?|describe|explain|list|say|state|enter|fill in|specify|define|write|insert|replace|choose|select|what|which|who|whom|whose|why|how|when|where)\b|\b(?:names?|titles?|numbers?|values?|amounts?|dates?|times?|versions?|urls?|links?|ids?|descriptions?|percent(?:age)?|here)$/i;

/** Words that a tag has at most: more say what is to be written. */
const mostWords = 3;

/**
 * What a heading, an item or a cell begins with: its marks, a number, a box, tags before, emphasis. Not the title of the
 * document, in which templates have the name of what it is about.
 */
const opening =
	/(?:^[\s>]*(?:(?:[-*+]|#{2,6}|\d{1,9}[.)]|\d+(?:\.\d+)+|\[[ xX]\])\s+)+|\|\s*)(?:\[[^[\]]{1,60}\]\s*){0,5}[*_~]{0,3}$/;
/** Words behind it, with tags between them. Chinese and Japanese have no blank. */
const wordsBehind =
	/^[*_~]{0,3}(?:\s+(?:\[[^[\]]{1,60}\]\s+){0,5}(?:[*_~]{0,3}[\p{L}\p{N}`]|\[[^[\]]{1,60}\]\()|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`])/u;
/** What stands before and behind brackets that are all there is of a cell, an item or a field's value. */
const nothingBefore = /(?:^|[|:：–—]|[-*+#.)]\s)\s*[*_]{0,3}$/;
const nothingBehind = /^[*_]{0,3}\s*(?:\||$)/;

/** A button is pressed: "click **[Save]**", "click [File] > [Export]". */
const pressed =
	/(?:\b(?:click(?:ing|s)?|press(?:ing|es)?|tap(?:ping|s)?|klick\p{L}*|drück\p{L}*|cliquez|appuyez|clique|clicar|pulse|presione|haga clic|нажмите)(?:\s+(?:on|the|auf|sie|den|die|sur|le|la|em|en|el|no|na)){0,3}\s+|(?:点击|點擊|单击|按下)\s*)["'“„「*_]{0,3}(?:\[[^[\]]{1,40}\]["'”“」*_]{0,3}\s*(?:>|→|›|»|\+|then|and)\s*["'“„「*_]{0,3}){0,4}$/iu;
const buttonBehind = /^["'”“」*_]{0,3}\s*(?:buttons?\b|ボタン|按钮|按鈕)/iu;
const button = /^(?!(?:Your|Insert|Button|Link)\b|.* [Nn]ame$)[^\p{Ll}]/u;

/** How much of the line on each side is looked at, in UTF-16 units. */
const around = 200;

const known = new WeakMap<Kind, ReadonlySet<string>>();

/**
 * Whether brackets hold a tag that the author wrote and nothing that is to be replaced: a log level, the state of an
 * alert or a phase, a key, a button, a priority or an id; or words before those that they are about, as in
 * `### [Manual] Restart the queue`. Brackets that stand alone in a cell or behind a colon are still to be written, and so
 * is what the kind's own template has. Where a kind says which words its placeholders have, those decide.
 */
export function isAuthorsTag(document: SpecDocument, kind: Kind, { form, text, range }: Placeholder): boolean {
	const { start, end } = range;
	const words = text.slice(1, -1).trim();
	if (
		form !== 'bracket' ||
		kind.placeholderText ||
		start.line !== end.line ||
		ownWords(kind).has(words.toLowerCase())
	) {
		return false;
	}
	if (
		[numbered, ticket, person, logLevel, alertState, progress, answer].some((tag) => tag.test(words)) ||
		(isCapital(words) && key.test(words))
	) {
		return true;
	}
	const line = document.lines.line(start.line);
	const before = line.slice(Math.max(start.character - around, 0), start.character);
	const after = line.slice(end.character, end.character + around);
	if (button.test(words) && (pressed.test(before) || buttonBehind.test(after))) {
		return true;
	}
	if (asksForText.test(words) || words.split(/\s+/).length > mostWords) {
		return false;
	}
	const isAlone = nothingBefore.test(before) && nothingBehind.test(after);
	return (remark.test(words) && !isAlone) || (opening.test(before) && wordsBehind.test(after));
}

function isCapital(words: string): boolean {
	return /^\p{Lu}/u.test(words);
}

/** What stands in brackets in the kind's template, in lower case. */
function ownWords(kind: Kind): ReadonlySet<string> {
	const before = known.get(kind);
	if (before) {
		return before;
	}
	const texts = [kind.title?.template ?? '', kind.intro ?? ''];
	const look = ({ heading, template, sections }: KindSection): void => {
		texts.push(heading, template ?? '');
		sections?.forEach(look);
	};
	kind.sections.forEach(look);
	const words = new Set(
		texts.flatMap((text) => [...text.matchAll(/\[([^[\]]+)\]/g)].map(([, inner = '']) => inner.trim().toLowerCase())),
	);
	known.set(kind, words);
	return words;
}
