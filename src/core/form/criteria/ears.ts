/** The patterns of EARS. `other` stands for a criterion that has none of these forms. */
export type EarsPattern = 'ubiquitous' | 'event' | 'state' | 'unwanted' | 'optional' | 'complex' | 'other';

/** One condition of a criterion. */
export interface EarsCondition {
	readonly keyword: 'WHEN' | 'WHILE' | 'IF' | 'WHERE';
	readonly text: string;
}

/** A criterion in its parts. Source of the form: A. Mavin and others, "Easy Approach to Requirements Syntax", 2009. */
export interface EarsStatement {
	/** In the order in which they stand; none for what always holds. */
	readonly conditions: readonly EarsCondition[];
	/** Who acts, with its article: `THE shop`. */
	readonly system: string;
	readonly response: string;
}

const keyword = /^(when|while|if|where)\b\s*/i;
/** Underscores within a word are none. */
const markup = /[*`<>]|(?:^|\W)_|_(?:\W|$)/;
const shall = /\s*\b(?:shall|must)\b\s*/i;

/** What is longer is no criterion. */
const mostCharacters = 2000;

/** Reads a criterion, in any case and with MUST for SHALL; undefined where it lacks a part, or has markup. */
export function readEars(criterion: string): EarsStatement | undefined {
	const text = criterion.length > mostCharacters ? '' : criterion.replace(/\s+/g, ' ').trim();
	const found = shall.exec(text);
	if (!found || markup.test(text.slice(0, found.index))) {
		return undefined;
	}
	const response = text.slice(found.index + found[0].length);
	const conditions: EarsCondition[] = [];
	let rest = text.slice(0, found.index);
	for (let begin = keyword.exec(rest); begin; begin = keyword.exec(rest)) {
		const behind = rest.slice(begin[0].length);
		const end = endOfCondition(behind);
		if (end === undefined) {
			return undefined;
		}
		const word = (begin[1] ?? '').toUpperCase() as EarsCondition['keyword'];
		conditions.push({ keyword: word, text: behind.slice(0, end.start) });
		rest = behind.slice(end.next);
	}
	const isWhole = rest.trim() !== '' && response !== '' && conditions.every((one) => /[^\s,]/.test(one.text));
	return isWhole ? { conditions, system: rest.trim(), response } : undefined;
}

/**
 * Where a condition ends: before a comma or THEN, behind which another condition or the system begins, and without
 * either before THE in capitals.
 */
function endOfCondition(text: string): { start: number; next: number } | undefined {
	const then = /\s*,?\s*\bTHEN\b\s*,?\s*/i.exec(text);
	const another = /\s*(?:,\s*)?(?:\b(?:and|AND)\b\s*)?\b(?=(?:WHEN|WHILE|IF|WHERE)\b)/.exec(text);
	const comma = /\s*,\s*(?!.*,)/.exec(text);
	const article = /\s+(?=THE\b)/.exec(text);
	const found = [another, then, comma, article].flatMap((one) => (one && one.index > 0 ? [one] : []));
	const first =
		another && another.index > 0 && (!then || another.index < then.index)
			? another
			: found.find((one) => one !== another);
	return first ? { start: first.index, next: first.index + first[0].length } : undefined;
}

/** Which pattern a criterion has. */
export function earsPattern(statement: EarsStatement | undefined): EarsPattern {
	if (!statement) {
		return 'other';
	}
	const [first, ...more] = statement.conditions;
	if (!first) {
		return 'ubiquitous';
	}
	const patterns = { WHEN: 'event', WHILE: 'state', IF: 'unwanted', WHERE: 'optional' } as const;
	return more.length > 0 ? 'complex' : patterns[first.keyword];
}

/** Writes a criterion. What is still empty is a placeholder. */
export function writeEars({ conditions, system, response }: EarsStatement): string {
	const asked = { WHEN: '[event]', WHILE: '[state]', IF: '[unwanted condition]', WHERE: '[feature]' };
	const written = conditions.map(
		({ keyword, text }) => `${keyword} ${line(text) || asked[keyword]}${keyword === 'IF' ? ', THEN' : ','} `,
	);
	return `${written.join('')}${line(system) || 'THE [system]'} SHALL ${line(response) || '[response]'}`;
}

function line(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
