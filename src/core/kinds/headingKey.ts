/** Plain words and numbers, with a word first and none of the marks that mean something: the usual heading. */
const plainWords = /^[A-Za-z]{2,}(?:[:,]? [A-Za-z0-9'-]+)*$/;

/** No heading that a kind describes is longer; a hostile one must not cost more than its length. */
const longest = 300;

/** What markup, other scripts and other spellings of the same mark begin with. */
const special = /[<[{`*_~]|[^\x20-\x7E]| {2}/;

const otherThanAscii = /[\u0080-\uFFFF]/;

const comment = /<!--.*?(?:-->|$)/gs;
const tag = /<\/?[a-z][^<>]*>/gi;
const link = /!?\[([^[\]]*)\]\([^()]*\)/g;
const code = /`+/g;
const emphasis = /(\*{1,3}|~~)(?=\S)(.*?\S)\1/g;
const underscores = /(?<![\p{L}\p{N}_])(_{1,3})(?=\S)(.*?\S)\1(?![\p{L}\p{N}_])/gu;
const attributes = /\s*\{[#.:][^{}]*\}$/;
const emojiAtStart =
	/^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[0-9#*]\uFE0F?\u20E3|[\uFE0F\u200D]|\s)+/u;
const emojiAtEnd = /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\uFE0F\u200D]|\s)+$/u;
/** `1.`, `1.2`, `3)`, `(a)`, `IV.`, `B.`, `1` and `一、`, always with something after it. */
const numbering =
	/^(?:\(?\d+(?:\.\d+)*[.):、]\s*|\d+(?:\.\d+)*\s*[-:.]?\s+|\(?(?:(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})|[a-z])[.)]\s+|[一二三四五六七八九十]+[、.]\s*)(?=[^\s\d.])/iu;
/** What a heading adds about itself: `(mandatory)`, `(if applicable)`, `(include if the feature has data)`. */
const qualifier = new RegExp(
	String.raw`\s*\((?:${[
		'mandatory|required|optional|recommended|as needed|(?:if|when|where|include|only|remove) [^()]*',
		'erforderlich|verpflichtend|pflicht(?:feld|abschnitt)?|notwendig|empfohlen|(?:falls|wenn|sofern) [^()]*',
		'obligatoire|requise?|nécessaire|facultati(?:f|ve)|optionnel(?:le)?|recommandée?',
		'obligatori[oa]|requerid[oa]|necesari[oa]|recomendad[oa]|opcional|si (?:aplica|procede)',
		'obrigatóri[oa]|necessári[oa]|se (?:aplicável|houver)',
		'obbligatori[oa]|richiest[oa]|facoltativ[oa]|opzionale|se applicabile',
		'wymagan[eya]|obowiązkow[eya]|opcjonaln[eya]',
		'обязательн(?:о|ый|ая|ое)|необязательн(?:о|ый|ая|ое)|опционально|если [^()]*',
		"обов'язков(?:о|ий|а|е)|необов'язково|опціонально",
		'bắt buộc|tùy chọn',
		'必須|必要|必填|必选|必選|必需|必须|任意|可选|可選|選択|选填|選填|オプション|推奨|推荐|推薦|如适用|如適用|該当する場合|必要に応じて',
		'필수|선택|선택 ?사항|권장',
	].join('|')})\)$`,
	'iu',
);
const endPunctuation = /[\s:;,.!?。、：]+$/u;

/**
 * The form in which headings are compared: without case, markup, leading number or emoji, closing punctuation, and
 * what a heading says about itself, such as `*(mandatory)*`. `&` and `and` are the same. Text in any language is kept.
 */
export function headingKey(text: string): string {
	if (plainWords.test(text)) {
		return text.toLowerCase();
	}
	const short = text.slice(0, longest);
	const plain = special.test(short) ? withoutMarkup(short) : short.trim();
	const key = otherThanAscii.test(plain)
		? withoutUntilStable(plain, emojiAtStart, numbering, emojiAtEnd, qualifier, endPunctuation)
		: withoutUntilStable(plain, numbering, qualifier, endPunctuation);
	return key
		.replace(/ ?& ?/g, ' and ')
		.replace(/ ?\/ ?/g, '/')
		.toLowerCase();
}

function withoutMarkup(text: string): string {
	return text
		.replace(comment, ' ')
		.normalize('NFKC')
		.replace(link, '$1')
		.replace(tag, '')
		.replace(code, '')
		.replace(emphasis, '$2')
		.replace(underscores, '$2')
		.replace(attributes, '')
		.replace(/[’‘]/g, "'")
		.replace(/[‐‑–—]/g, '-')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Removes each pattern as often as it is found, but never all of the text: a heading may be just `3.`. */
function withoutUntilStable(text: string, ...patterns: readonly RegExp[]): string {
	let result = text;
	for (let changed = true; changed; ) {
		changed = false;
		for (const pattern of patterns) {
			const shorter = result.replace(pattern, '').trim();
			if (shorter !== '' && shorter !== result) {
				result = shorter;
				changed = true;
			}
		}
	}
	return result;
}
