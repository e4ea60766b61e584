/** What a name ends with that says its value is secret: in YAML, JSON, code, connection strings, headers and prose. */
const password = String.raw`pass(?:word|wd|phrase)|(?:\b|_)pwd?|passwort|kennwort|contraseña|mot de passe|\bsenha|密码|密碼|パスワード`;
const key = '(?:api[-_ ]?|(?:access|shared[-_]?access|account|signing|encryption|private|subscription)[-_ ]?)key';
const name = String.raw`(?:${password}|密钥|secret(?:[-_]?access)?(?:[-_]?key)?|${key}|token|credentials?)["'\`]?\*{0,2}[ \t]*[:=：]\*{0,2}[ \t]*`;

/** A variable of the environment that is called after a secret. */
const variableKey = '(?:API|SECRET|PRIVATE|ACCESS|ENCRYPTION|SIGNING|MASTER|ACCOUNT|AUTH|APP)_?KEY';
const variable = `\\b[A-Z0-9_]{0,60}(?:PASSWORD|PASSWD|PASSPHRASE|_PASS|_PWD?|SECRET|TOKEN|CREDENTIALS?|${variableKey})(?:_BASE)?`;

/** A value without quotes. Signs of what it may stand in end it, and so does what begins code or the end of bold words. */
const bare = String.raw`(?:[^\s"'\`,;<>{}()[\]$*|，。；]|\$(?![{(])|\*(?=\w)){6,}`;

/** All up to the quote that it began with. @param part of a regular expression: what a character may not be */
function inQuotes(not: string): string {
	return ['"', "'", '`'].map((quote) => `(?<=${quote})(?:\\\\.|[^${quote}\\\\${not}]){6,200}(?=${quote})`).join('|');
}

/** Places of a secret, with what stands before it as the first group, and itself as the second. */
export const secretPlaces = {
	/** The file of a key as PuTTY writes it */
	putty: /(\bPrivate-Lines: \d{1,4}\r?\n)([\s\S]*?)(?=\r?\nPrivate-MAC:|$)/g,
	/** `Authorization: Bearer …` */
	header: /(\bauthorization["']?[ \t]*[:=][ \t]*["']?(?:bearer|basic|token|api-?key)[ \t]+)([A-Za-z0-9._~+/=-]{8,})/gi,
	/** `bearer …`, wherever it stands */
	bearer: /(\bbearer[ \t]+)([A-Za-z0-9._~+/=-]{20,})/gi,
	/** `https://user:password@host`, `redis://:password@host`; what is secret may hold an `@` */
	address: /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{0,100}:)([^\s/]{1,200})(?=@)/gi,
	/** `https://token@host` */
	user: /(\b[a-z][a-z0-9+.-]{1,20}:\/\/)([A-Za-z0-9_-]{20,200})(?=@)/gi,
	/** `session=…` of a cookie */
	cookie: /((?:\b|_)(?:session(?:[-_]?id)?|sid|phpsessid|jsessionid)=)([A-Za-z0-9%._-]{20,})/gi,
	/** `curl -u user:password`, `--password …` */
	option:
		/((?:^|[ \t"'`])(?:(?:-u|--user)[ =]["']?[^\s:"'`]{1,100}:|sshpass -p ?["']?|--(?:password|passwd|token|secret|api-key|access-token|auth-token|client-secret) ["']?))([^\s"'`<>{}()[\]$|]{4,})/gm,
	/** A variable in quotes: `DB_PASSWORD="…"` */
	quoted: new RegExp(`(${variable}=["'])(${inQuotes('\\n')})`, 'g'),
	/** The same without: `DB_PASSWORD=…` */
	environment: new RegExp(`(${variable}=["']?)(${bare})`, 'g'),
	/** The same in YAML or JSON, where the line has nothing else: `DB_PASS: …` */
	mapped: new RegExp(
		`(^[ \\t{]*(?:[-*+][ \\t]+)?["']?${variable}["']?[ \\t]*:[ \\t]+["']?)(${bare})(?=["']?,?[ \\t]*(?:#.*|\\}*)\\r?$)`,
		'gm',
	),
	/** The same in a row of a table. */
	cell: new RegExp(`(\\|[ \\t]*\`?${variable}\`?[ \\t]*\\|[ \\t]*\`?)(${bare})(?=\`?[ \\t]*\\|)`, 'g'),
	/** `| Password | … |` */
	row: new RegExp(
		`(\\|[ \\t]*[*\`]{0,2}(?:${password})[*\`]{0,2}[ \\t]*\\|[ \\t]*\`?)(${bare})(?=\`?[ \\t]*\\|)`,
		'gi',
	),
	/** `<password>…</password>` */
	element: /(<[\w.:-]{0,40}(?:password|passwd|passphrase|secret|token|api[-_]?key)>)([^\s<>]{6,200})(?=<\/)/gi,
	/** The same in the form of a query or a connection string, where a value may be made of letters alone. */
	tight: /(\b(?:password|client_secret|secret|api_key)=["']?)([A-Za-z0-9_-]{12,})(?=\.?(?:[\s"'`&;,|<>()[\]{}]|$))/gi,
	/** The value of a name that says it is secret, in quotes. */
	namedQuoted: new RegExp(`(${name}["'\`])(${inQuotes('\\n')})`, 'gi'),
	/** The same without. */
	named: new RegExp(`(${name}["'\`]?)(?![./~])(${bare})`, 'gi'),
	/** A password of letters alone, where quotes say that it is a value. */
	word: /(?<!\berrors?\??\.\w{0,40})((?:pass(?:word|wd|phrase)|client[-_]?secret)["']?[ \t]*[:=][ \t]*["'])([A-Za-z]{8,40})(?=["'])/gi,
	/** What issuers of our days give out: a short name and many random characters. */
	prefixed: /((?<![\w/+.=-]))((?!sha\d)[a-z][a-z0-9]{1,11}[_-](?:[a-z0-9]{1,8}[_-]){0,2}[A-Za-z0-9]{32,})(?![\w/+=-])/g,
} as const;
