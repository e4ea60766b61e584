/** Names of what is secret, where no sign stands between them and the value. */
const secret =
	'(?:api|auth|access|master|hmac|private|crypto|aes|encryption)?key|token|secret|password|passphrase|auth|seed';
const apiSecret = '(?:api|access|secret|signing|private)[-_ ]?key|token|secret|password|passphrase';

/** Keys that everybody may see. */
const openKey = String.raw`(?<!\b(?:public|pub|cache|primary|foreign|partition|sort|shard|routing|idempotency|object|content|commit|map|hash|index|lookup|dedup\w{0,12}|sub(?:ject)?|storage|s3|blob|state|tracking|translation|message)[-_ ]?)`;

/** Marks of Markdown, and a word or a sign between the name and the value. */
const between = String.raw`["'\`*)]{0,3}(?:[ \t]+(?:is|was|lautet|ist|header))?[ \t]*(?:[:=|是][ \t]*)?["'\`*(]{0,3}`;

/** Places of a secret that a text names, with what stands before it as the first group, and itself as the second. */
export const secretsInProse = {
	/**
	 * `the key 9f8e…`: digits of base 16, as many as keys have. A letter before the name, and what a public key is for,
	 * belong to what stands before.
	 */
	hex: new RegExp(
		`((?:(?<![a-z])(?:open)?(?:pgp|gpg|signing)[-_ ]){0,2}[a-z]?${openKey}(?:${secret})${between})((?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{48}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128}))(?![\\w-])`,
		'gi',
	),
	/** `the token is aB3d…` */
	mixed: new RegExp(`(${openKey}(?:${apiSecret})${between})([A-Za-z0-9_~+/-]{20,200}={0,2})(?![\\w-])`, 'gi'),
	/** `The password is hunter22.` */
	password:
		/((?:password|passphrase|passcode|passwort|kennwort|密码|密碼)["'`*]{0,3}[ \t]*(?:\b(?:is|was|lautet|ist)\b|是|为|為)[ \t]*["'`*]{0,3})([!-~]{6,60}?)(?=[.,;!?)"'`*]{0,4}(?:\s|$))/gi,
} as const;
