/** Keys and tokens that are known by their form, as their issuers document it. */
export const secretForms: readonly RegExp[] = [
	// PEM, RFC 7468, and that of SSH, RFC 4716
	/-{4,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5}[\s\S]*?(?:-{4,5} ?END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5}|$)/g,
	// AWS
	/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
	// GitHub, GitLab
	/\b(?:gh[opsur]_[A-Za-z0-9]{30,255}|github_pat_[A-Za-z0-9_]{40,255})\b/g,
	/\bv1\.[0-9a-f]{40}\b/g,
	/\bgl(?:pat|ptt|dt|rtr?|cbt|soat|oas|ft|imt|agent|ffct)-[A-Za-z0-9_-]{20,}/g,
	/\bGR1348941[A-Za-z0-9_-]{20,}/g,
	// Slack, Discord
	/\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g,
	/\bxapp-\d-[A-Za-z0-9-]{30,}/g,
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
	/\b1\/\/0[0-9A-Za-z_-]{40,}/g,
	// npm, PyPI, Docker, DigitalOcean, SendGrid, Shopify
	/\bnpm_[A-Za-z0-9]{36}\b/g,
	/(?<=(?:^|[\s:])_auth=)[A-Za-z0-9+/=]{8,}/gm,
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
	// RubyGems, Supabase, New Relic, Postman, Square, Tailscale, Sentry, HubSpot
	/\brubygems_[a-f0-9]{48}\b/g,
	/\bsbp_[a-f0-9]{40}\b/g,
	/\bNRAK-[A-Z0-9]{27}\b/g,
	/\bPMAK-[a-f0-9]{24}-[a-f0-9]{34}\b/g,
	/\bsq0(?:atp|csp|idp)-[A-Za-z0-9_-]{22,}/g,
	/\btskey-[a-z]{2,10}-[A-Za-z0-9-]{20,}/g,
	/\bsntry[su]_[A-Za-z0-9_=+/]{40,}/g,
	/\bpat-[a-z]{2}\d-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}\b/g,
	// Mailgun, Mailchimp, Twilio, Airtable, Razorpay, Facebook, Grafana before its version 9
	/(?<![\w-])key-[0-9a-f]{32}\b/g,
	/\b[0-9a-f]{32}-us\d{1,2}\b/g,
	/\bSK[0-9a-f]{32}\b/g,
	/\bpat[A-Za-z0-9]{14}\.[0-9a-f]{64}\b/g,
	/\brzp_(?:live|test)_[A-Za-z0-9]{14}\b/g,
	/\bEAAC[A-Za-z0-9]{40,}\b/g,
	/\beyJrIjoi[A-Za-z0-9_-]{40,}={0,2}/g,
	// JSON Web Tokens, RFC 7519: signed, unsigned, and encrypted ones, RFC 7516
	/\beyJ[A-Za-z0-9_-]{10,}(?:\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*|(?:\.[A-Za-z0-9_-]*){4})/g,
];
