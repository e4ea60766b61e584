/** Options of what starts a container or enters one, of which some have a value behind a blank. */
const containerOption = String.raw`-(?:-?(?:[a-z]{0,4}[euwncvpl]|name|network|net|link|env|env-file|user|workdir|namespace|container|index|volume|publish|platform|mount|hostname|entrypoint)[ \t]+[^\s-]\S{0,200}|\S{1,200})[ \t]+`;

/** What stands before the word that is run: the start of a line, of code or of a command, or what runs others. */
const runs = [
	String.raw`^[ \t]{0,40}(?:[-*+>$#%][ \t]+|\d{1,3}[.)][ \t]+)?`,
	String.raw`[|;&(\`"':=][ \t]{0,3}`,
	String.raw`(?:[$#%>!]|[ \t]--)[ \t]+`,
	String.raw`\b(?:sudo|time|nohup|env|command|xargs|watch|if|then|else|while|until|do|RUN|Run)[ \t]+(?:-[nu][ \t]+\S{1,60}[ \t]+|-\S{1,60}[ \t]+){0,3}`,
	String.raw`\b[A-Z][A-Z0-9_]{0,40}=\S{0,200}[ \t]+`,
	String.raw`\b(?:exec|run|ssh)[ \t]+(?:${containerOption}){0,12}[^\s|;&-][^\s|;&]{0,100}[ \t]+`,
].join('|');

/** All that a command may hold before the option that is meant, in its line. */
const before = String.raw`(?=[ \t])[^\n|;&]{0,200}?[ \t]`;

/** A value in quotes, or one without that ends at a blank and at signs of the shell. */
const value = String.raw`(?<=")[^"\n]{3,200}(?=")|(?<=')[^'\n]{3,200}(?=')|(?!-)(?:[^\s"'\`<>{}()[\]$|;&]|\$(?![{(])){3,200}`;

/** @param command name, a part of a regular expression @param option that the value follows, with the blanks between */
function inCommand(command: string, option: string): RegExp {
	return new RegExp(
		`((?:${runs})(?:[\\w.~-]{0,40}/){0,8}(?:${command})(?:\\.exe)?${before}${option}["']?)(${value})`,
		'gm',
	);
}

/** @param start of a statement of a configuration or of SQL, a part of a regular expression */
function after(start: string, flags: string): RegExp {
	return new RegExp(`(${start}["']?)(${value})`, flags);
}

/** How SQL gives a user a password. */
const identified = '(?:IDENTIFIED[ \\t]+(?:WITH[ \\t]+\\w{1,60}[ \\t]+)?BY[ \\t]+(?:PASSWORD[ \\t]+)?)';

/** Options of `htpasswd`, of which two have a number; one of them in a group; and the user, which is no option. */
const webOption = '-(?:[A-Za-z]{0,12}[Cr][ \\t]+\\d{1,7}|[A-Za-z]{0,12}[ABD-Za-qs-z]|[A-Za-z]{0,12}C\\d{1,2})[ \\t]+';
const webOptions = `(?:${webOption}){1,6}(?!-)`;
const ofWeb = `(?:${webOption}){0,5}-[A-Za-z]{0,12}`;
const webUser = '[^\\s-]\\S{0,100}';

/**
 * Places where a program takes a secret, each as its documentation has it, with what stands before the secret as the
 * first group, and itself as the second. A value there may be made of letters alone.
 */
export const secretCommands: readonly RegExp[] = [
	// MySQL and MariaDB want the password right after the option; the negative words are long options with one dash
	inCommand(
		'(?:mysql|mariadb)(?:-?dump|-?admin|-?import|-?check|-?show|sh)?',
		'-p(?!(?:assword|orts?|rotocol|rint|roject|lugin|ager|ipe|ath)\\b)',
	),
	inCommand('redis-cli', '(?:-a|--pass)[ \\t]+'),
	inCommand('mongo(?:sh|dump|restore|import|export)?', '-p[ \\t]+'),
	inCommand('(?:docker|podman|buildah|skopeo|nerdctl|oras|helm[ \\t]+registry|az|cf|oc)[ \\t]+login', '-p[ \\t]+'),
	inCommand('sqlcmd|bcp', '-P(?:[ \\t]+|(?=\\S{0,60}[^A-Za-z\\s]))'),
	inCommand('ldap(?:search|modify|add|delete|passwd|whoami)', '-w[ \\t]+'),
	inCommand('smbclient', '-U[ \\t]*[^\\s%"\']{1,100}%'),
	inCommand('7z[ar]?', '-p'),
	inCommand('(?:un)?zip', '-P[ \\t]+'),
	inCommand('sshpass', '-p[ \\t]?'),
	after(`\\bhtpasswd[ \\t]+(?=${ofWeb}b)(?!${ofWeb}n)${webOptions}\\S{1,200}[ \\t]+${webUser}[ \\t]+`, 'g'),
	after(`\\bhtpasswd[ \\t]+(?=${ofWeb}b)(?=${ofWeb}n)${webOptions}${webUser}[ \\t]+`, 'g'),
	after('[ \\t]-pass(?:in|out)?[ \\t]+pass:', 'g'),
	// Letters alone are one where the command ends behind them, or goes on with an option or a file
	after(
		'(?:^|[ \\t])--(?:passphrase|requirepass|masterauth)(?:=|[ \\t](?=["\']|\\S{0,200}[^\\sA-Za-z.,:)]|[A-Za-z]{3,200}(?:[ \\t]*\\r?$|["\'`|;&]|[ \\t]+(?:[-|;&>\\\\]|\\S{0,200}[./]))))',
		'gm',
	),
	after(
		'(?:^|[ \\t])--(?:set(?:-string)?|from-literal)[ =]["\']?[\\w.-]{0,100}(?:password|passwd|secret|token)=',
		'gim',
	),
	// Redis, .netrc, Ansible
	after('^[ \\t]*(?:requirepass|masterauth)[ \\t]+(?=\\S+[ \\t]*$)', 'gm'),
	after('\\bmachine[ \\t]+\\S{1,200}[ \\t]+login[ \\t]+\\S{1,200}[ \\t]+password[ \\t]+', 'g'),
	after('\\bansible_(?:ssh_|become_|winrm_)?pass(?:word)?["\']?[ \\t]*[:=][ \\t]*(?!!vault\\b)', 'g'),
	// Properties of Java's frameworks, lines of a Dockerfile and of Windows, a variable of a few letters
	after(
		'^[ \\t]*(?:spring|quarkus|db|database|datasource|jdbc|javax|mail|ldap|kafka|redis|rabbitmq|server|ssl)\\.(?:[\\w-]{1,40}\\.){0,5}(?:password|passwd)[ \\t]*=[ \\t]*(?=[^\\s;(]+[ \\t]*\\r?$)',
		'gm',
	),
	after(
		'^[ \\t]*(?:ENV|setx)[ \\t]+[A-Z0-9_]{0,60}(?:PASSWORD|PASSWD|_PASS|SECRET|TOKEN|API_KEY)[ \\t]+(?=\\S+[ \\t]*\\r?$)',
		'gm',
	),
	after('\\b[A-Z0-9_]{0,60}(?:PASSWORD|PASSWD|_PASS|_PWD?)=(?=[A-Za-z0-9]{3,5}(?:[\\s"\'`]|$))', 'g'),
	after('\\becho[ \\t]+(?=\\S+[ \\t]*\\|[ \\t]*sudo[ \\t]+-S\\b)', 'g'),
	// SQL
	after(`\\b(?:CREATE|ALTER)[ \\t]+(?:USER|ROLE)\\b[^;]{1,200}?\\b${identified}(?=')`, 'gi'),
	after(`\\b(?:(?:CREATE|ALTER)[ \\t]+(?:USER|ROLE)|GRANT)\\b[^;]{1,200}?\\b${identified}(?=['"])`, 'g'),
	after("\\b(?:CREATE|ALTER)[ \\t]+(?:USER|ROLE|LOGIN)\\b[^\\n;]{0,200}?\\bPASSWORD[ \\t]*=?[ \\t]*N?(?=')", 'gi'),
	// Connection strings, and their form as an address
	after('(?<=;)[ \\t]*(?:password|pwd)[ \\t]*=[ \\t]*', 'gi'),
	after('[?&](?:password|passwd|pwd)=(?=[\\w%.!~*-]+)', 'gi'),
	// .NET
	after('\\bkey="[^"\\n]{0,60}(?:password|secret|apikey)"[ \\t]+value=(?=")', 'gi'),
	// A user in the line above says that it is no type
	after(
		'^[ \\t]*(?:[-*+][ \\t]+)?["\']?user(?:[-_]?name)?["\']?[ \\t]*[:=][ \\t]*["\']?(?!string|text|the\\b)[\\w.@-]{1,60}["\']?,?\\r?\\n[ \\t]*["\']?pass(?:word|wd)?["\']?[ \\t]*[:=][ \\t]*(?=\\S+[ \\t]*\\r?$)',
		'gim',
	),
];
