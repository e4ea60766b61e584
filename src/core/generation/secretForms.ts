/** Keys and tokens that are known by their form, as their issuers document it. */
export const secretForms: readonly RegExp[] = [
	// PEM, RFC 7468
	/-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g,
	// AWS
	/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
	// GitHub, GitLab
	/\b(?:gh[opsur]_[A-Za-z0-9]{30,255}|github_pat_[A-Za-z0-9_]{40,255})\b/g,
	/\bgl(?:pat|ptt|dt|rt|soat)-[A-Za-z0-9_-]{20,}/g,
	// Slack, Discord
	/\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g,
	/(?<=\bhooks\.slack\.com\/(?:services|workflows|triggers)\/)[A-Za-z0-9_/]{20,}/g,
	/(?<=\bdiscord(?:app)?\.com\/api\/webhooks\/)\d+\/[A-Za-z0-9_-]{20,}/g,
	// OpenAI, Anthropic, OpenRouter, Hugging Face
	/\bsk-(?:proj|svcacct|admin|ant|or)-[A-Za-z0-9_-]{20,}/g,
	/\bsk-[A-Za-z0-9]{32,}/g,
	/\bhf_[A-Za-z0-9]{30,}\b/g,
	// Stripe
	/\b(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{16,}/g,
	/\bwhsec_[A-Za-z0-9+/=]{20,}/g,
	// Google
	/\bAIza[0-9A-Za-z_-]{35}/g,
	/\bya29\.[0-9A-Za-z_-]{20,}/g,
	/\bGOCSPX-[0-9A-Za-z_-]{20,}/g,
	// npm, PyPI, Docker, DigitalOcean, SendGrid, Shopify
	/\bnpm_[A-Za-z0-9]{36}\b/g,
	/\bpypi-[A-Za-z0-9_-]{40,}/g,
	/\bdckr_pat_[A-Za-z0-9_-]{20,}/g,
	/\bdo[opr]_v1_[a-f0-9]{64}\b/g,
	/\bSG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{32,64}/g,
	/\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}\b/g,
	// Azure: the signature of a shared access link, secrets of applications
	/(?<=[?&;]sig=)[A-Za-z0-9%+/=]{30,}/g,
	/(?<![\w~.-])[\w~.]{3}\dQ~[\w~.-]{31,34}(?![\w~-])/g,
	// Vault, age, Atlassian, Databricks, Telegram, Grafana, Linear
	/\bhv[sbr]\.[A-Za-z0-9_-]{24,}/g,
	/\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b/g,
	/\bATATT3[A-Za-z0-9_=-]{50,}/g,
	/\bdapi[a-f0-9]{32}\b/g,
	/\b\d{8,10}:AA[A-Za-z0-9_-]{33}(?![\w-])/g,
	/\bglsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}\b/g,
	/\blin_api_[A-Za-z0-9]{40}\b/g,
	// JSON Web Tokens, RFC 7519
	/\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/g,
];

/** Places of a secret, with what stands before it as the first group, and itself as the second. */
export const secretPlaces = {
	/** `Authorization: Bearer …` */
	header: /(\bauthorization["']?[ \t]*[:=][ \t]*["']?(?:bearer|basic|token)[ \t]+)([A-Za-z0-9._~+/=-]{8,})/gi,
	/** `bearer …`, wherever it stands */
	bearer: /(\bbearer[ \t]+)([A-Za-z0-9._~+/=-]{20,})/gi,
	/** `https://user:password@host`, `redis://:password@host` */
	address: /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{0,100}:)([^\s/@]{1,200})(?=@)/gi,
	/** A variable of the environment that is called after a secret: `DB_PASSWORD=…` */
	environment:
		/(\b[A-Z0-9_]{0,60}(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|CREDENTIALS?|(?:API|SECRET|PRIVATE|ACCESS|ENCRYPTION|SIGNING|MASTER|ACCOUNT|AUTH)_?KEY)(?:_BASE)?=["']?)([^\s"'`,;<>{}()[\]$*|]{6,})/g,
	/** The value of a name that says it is secret: in YAML, JSON, code, connection strings and headers. */
	named:
		/((?:\b|_)(?:pass(?:word|wd|phrase)|secret(?:[-_]?access)?(?:[-_]?key)?|(?:api|access|shared[-_]?access|account|signing|encryption|private)[-_]?key|auth[-_]?token|access[-_]?token|refresh[-_]?token|client[-_]?secret|token|credentials?)["']?[ \t]*[:=][ \t]*["']?)(?![./~])([^\s"'`,;<>{}()[\]$*|]{6,})/gi,
	/** The same in the form of a query or a connection string, where a value may be made of letters alone. */
	tight: /(\b(?:password|client_secret|secret|api_key)=["']?)([A-Za-z0-9_-]{12,})/gi,
} as const;

/** What is written where a secret would stand: examples, words for types, and what was left out. */
export const placeholderWord =
	/^(?:my|some|the|example|sample|dummy|fake|test|change|replace|insert|placeholder|redacted|hidden|secret$|password$|string$|x{3,})|(?:^|[_-])your[_-]|\.{3}|…/i;
