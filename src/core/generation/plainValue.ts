/** Examples, words for types, and what was left out: what is written where a secret would stand. */
const placeholderWord =
	/^(?:(?:my|some|the)(?:[-_.]|(?=pass|secret|token|key|api|cred))|(?:example|sample|dummy|fake|test|change|replace|insert|placeholder|redacted|hidden)(?:d|ing|me|it|this|my|pass|word|pwd|secret|token|key|value|api|user){0,4}\d{0,4}(?![a-z0-9])|secret$|password$|string$|x{3,}|your[a-z]{0,30}(?:pass|secret|token|key))|(?:^|[_-])your[_-]|\.{3}|…/i;

/** What is said about a value where it is checked or described. */
const aboutValue =
	/^(?:incorrect|invalid|wrong|missing|mandatory|required|optional|forbidden|mismatch|expired|unchanged|changed|updated|disabled|enabled|protected|encrypted|hashed|undefined|unknown|nullable|boolean|minlength|maxlength|alphanumeric|(?:is|too|not|must|min|max)[A-Z]\w*)$|pass|secret|token|key|cred|required|optional|string/i;

/** Formats and algorithms whose names have digits. */
const algorithm =
	/^(?:(?:uuid|guid|ulid)(?:[-_]?v?\d)?|argon2(?:id?|d)?|bcrypt\d*|scrypt\d*|pbkdf2(?:[-_]\w{1,20})?|(?:hmac[-_]?)?sha-?[1235]\d{0,2}(?:[-/_]\d{3})?|(?:hmac[-_]?)?md5|blake[23][a-z]?\d{0,3}|(?:aes|rsa|3?des|chacha)-?\d{0,4}(?:[-_][a-z0-9]{2,8}){0,2}|(?:ed|x|curve)25519|ecdsa[-_]?\w{0,10}|secp\d{3}\w\d|base(?:16|32|58|62|64)(?:url)?|(?:hs|rs|es|ps)(?:256|384|512)|oauth-?2(?:\.[01])?|utf-?(?:8|16)|(?:var)?char\d*|(?:int|text|string|bytea?)\d*)$/i;

const fileName =
	/^[\w./@+-]{1,200}\.(?:mdx?|tsx?|[mc]?jsx?|json|ya?ml|toml|txt|env|py|go|rs|java|kt|rb|cs|php|sh|pem|key|crt|html?|css|sql|xml|tf|ini|conf|lock|svg|png)$/i;

/** `process.env.PASSWORD_1`, `config.token2`: a name that leads to a value. */
export function isCode(value: string): boolean {
	return /^(?:[A-Za-z_]\w*\.)+[A-Za-z_]\w*$/.test(value) && !/^eyJ/.test(value);
}

/** Filled in when it is read: `${PASSWORD}`, `$(pass show db)`, `<password>`, `{{ token }}`. */
export function isFilledIn(value: string): boolean {
	return /^[$<{%]|\$[{(]|\{\{/.test(value);
}

/** Digits alone, with dots or underscores between them: a count, a price, a version. */
export function isNumber(value: string): boolean {
	return /^[\d_.]+$/.test(value);
}

/** `primary-500`, `US-1.2`, `session-v2`: a name with a number. */
export function isNumberedName(value: string): boolean {
	return /^[a-z]+(?:[-.](?:[a-z]+|v?\d{1,4}[a-z]{0,4}))+$/i.test(value);
}

/** What a rule for values is made of, beside numbers. */
const ruleWord =
	/^(?:min(?:imum)?|max(?:imum)?|at|least|most|more|less|than|over|under|between|and|or|to|up|exactly|of|len(?:gth)?|size|age|char(?:acter)?s?|digits?|letters?|symbols?|signs?|words?|bytes?|bits?|(?:upper|lower|mixed)(?:case)?|case|special|numbers?|numeric|alpha(?:numeric)?|required|every|per|after|within|for|once|reuse|history|attempts?|times?|rotat(?:e|es|ed|ion)|expir(?:e|es|ed|y)|valid|d|days?|h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?|ms|weeks?|months?|years?|a|the|with)$/i;

/** `minLength8`, the one form of a rule whose words no sign separates. */
const gluedRule = /^(?:min|max)(?:imum)?(?:len(?:gth)?|size|chars?|characters|digits|letters)\d{1,3}$/i;

/**
 * `min-8-chars`, `rotate-every-90-days`, `12+chars`: what a value has to be like. Its words are separated, and there are
 * two of them or one with a count before it: `Max1234` and `Letter-2024` are passwords.
 */
export function isRule(value: string): boolean {
	const parts = value.replace(/^[<>=≥≤~]{1,2}|[+.]$/g, '').split(/[-_+.:=/,\s]+/);
	const words = parts.filter((part) => ruleWord.test(part));
	return (
		gluedRule.test(value) ||
		(parts.length > 1 &&
			words.length > (/^\d{1,3}$/.test(parts[0] ?? '') ? 0 : 1) &&
			parts.every((part) => ruleWord.test(part) || /^\d{1,4}(?:[dhms]|ms)?$/.test(part)))
	);
}

/** Whether something is done or not, and when: `CHANGE_PASSWORD=never`. */
export function isSwitch(value: string): boolean {
	return /^(?:true|false|yes|no|on|off|never|always|once|none|enabled|disabled|required|optional)$/i.test(value);
}

/** What an API's description has where a value would stand. */
const sortOfValue =
	/^(?:string|text|varchar|char|number|bool(?:ean)?|true|false|null|none|nil|undefined|empty|blank|unset|input|field|value|type|plain(?:text)?|hash(?:ed)?|masked|hidden|yes|no|any|auto|generated|prompt|ask|pass|foo|bar|xxx+|[A-Z_]+)$/;

/** What a text says of an option where a command would have its value. */
const optionWord =
	/^(?:options?|flags?|switch(?:es)?|arguments?|params?|parameters?|prompts?|asks?|takes|and|for|the|with)[.,:)]?$/i;

/** `5432:5432`, `127.0.0.1:80:8080`, `/data/backup`: ports and paths, which options of the same letter have. */
const portsOrPath =
	/^(?:(?:[\d.]{7,15}:)?\d{2,5}:\d{2,5}(?:\/(?:tcp|udp))?|(?:~|\.{1,2})?(?:(?:\/[\w.-]+){2,}|\/[a-z._-]+)\/?|[A-Za-z]:\\.*)$/;

/** Whether a program is given a value of its own here, and not told of one: no example, type, name or rule. */
export function isGiven(value: string): boolean {
	return (
		!isPlaceholder(value) &&
		!isFilledIn(value) &&
		!isCode(value) &&
		!isRule(value) &&
		!sortOfValue.test(value) &&
		!isSwitch(value) &&
		!optionWord.test(value) &&
		!portsOrPath.test(value) &&
		!/^[*.…x]+$/i.test(value) &&
		!(/^[A-Za-z]+$/.test(value) && isAboutValue(value))
	);
}

/** `Step2`, `refresh`, `US4B`: what a path or a name of several words is made of. */
const numberedWord = /^(?:[A-Z]?[a-z]*|[A-Z]+)\d{0,4}[A-Za-z]?$/;

/** Of letters of both cases and digits in turn, as a generator makes it, and not of words with numbers. */
export function isMixed(value: string): boolean {
	const sorts = [...value].map((each): number =>
		/\d/.test(each) ? 0 : /[a-z]/.test(each) ? 1 : /[A-Z]/.test(each) ? 2 : 3,
	);
	const turns = sorts.filter((sort, i) => i > 0 && sort !== sorts[i - 1]).length;
	return (
		!value.split(/[/_-]/).every((word) => numberedWord.test(word)) &&
		[0, 1, 2].every((sort) => sorts.includes(sort)) &&
		sorts.filter((sort) => sort === 0).length >= 3 &&
		turns >= 0.45 * value.length
	);
}

/** An example, or a word that stands for a value. */
export function isPlaceholder(value: string): boolean {
	return placeholderWord.test(value);
}

/** A word about a value: that it is wrong, that it has to be there, of which sort it is. */
export function isAboutValue(value: string): boolean {
	return aboutValue.test(value);
}

/** The name of something: of a format, a file, a place, a page, or of what gives the value. */
export function isName(value: string): boolean {
	return (
		isCode(value) || isAlgorithm(value) || fileName.test(value) || isPath(value) || isAddress(value) || isCall(value)
	);
}

/** One, or several: `Argon2id/bcrypt`, `AES-256/GCM`. */
function isAlgorithm(value: string): boolean {
	const [first = '', ...rest] = value.split('/');
	return (
		algorithm.test(value) ||
		(algorithm.test(first) &&
			rest.every((each) => algorithm.test(each) || /^(?:\d{3}|gcm|cbc|ctr|ccm|ecb|siv|xts|ofb|cfb)$/i.test(each)))
	);
}

/** `access/refresh`, or where a secret is kept: `projects/p/secrets/db/versions/1`, the name of a resource. */
function isPath(value: string): boolean {
	return (
		/^(?:[a-z]+|[A-Z][a-z]+|v?\d{1,4})(?:\/(?:[a-z]+|[A-Z][a-z]+|v?\d{1,4}))+$/.test(value) ||
		/^[a-z0-9_.-]+(?:\/[a-z0-9_.-]+){2,}$|^(?:\.{0,2}|~)\//.test(value) ||
		value.startsWith('arn:')
	);
}

/** Of mail or of a page. */
function isAddress(value: string): boolean {
	return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|^https?:\/\//.test(value);
}

/** `VARCHAR(255)`, `list[str]`, or an expression such as `^\w{8,}$` and `[a-z0-9]{8,}`. */
function isCall(value: string): boolean {
	return /^[A-Za-z_]\w*(?:\([^()]*\)|\[[^[\]]*\])$|^\^.*\$$|\\[dwsS]|^(?:\[[^[\]]{3,}\](?:\{\d*,?\d*\}|[*+?]))+$/.test(
		value,
	);
}
