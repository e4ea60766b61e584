/** Letters of scripts that put no blanks between words, or particles right behind one: `FR-001은`, `実装FR-001の`. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;

/**
 * A letter or digit that goes on with an id where it stands beside it: in scripts without blanks a letter begins the next
 * word. As a part of regular expressions with the flag `u`, also of those that look behind.
 */
export const wordSign = String.raw`(?![${unspaced}])[\p{L}\p{N}]`;

/** Between two letters of those scripts: a word goes on there. */
export const insideUnspaced = `(?<=[${unspaced}])(?=[${unspaced}])`;

/** What may not stand behind the id of a heading: of those scripts a title begins there, and no particle. */
export const titleSign = String.raw`(?![\p{Script=Han}\p{Script=Katakana}])[\p{L}\p{N}]`;
