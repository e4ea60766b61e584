import { globRegex } from '../../kinds/glob.ts';

/** Names of files that hold keys and passwords, as the programs that keep them there call them. In lower case. */
const keyFiles: readonly RegExp[] = [
	/^\.env/,
	/^\.(?:npmrc|yarnrc\.yml|netrc|pypirc|pgpass|htpasswd|git-credentials|dockercfg|vault-token|terraformrc)$/,
	/^_netrc$/,
	/^id_(?:rsa|dsa|ecdsa|ed25519)/,
	/\.(?:pem|key|p8|p12|pfx|ppk|jks|keystore|kdbx?|ovpn|tfvars|tfstate)$/,
	/\.tfstate\./,
	/^(?:client_)?secrets?\.(?:ya?ml|json|toml|properties)$/,
	/^credentials(?:\.json)?$/,
	/^service[-_]?account.*\.json$/,
];

/** Folders that hold keys, or what is no part of the project. In lower case. */
const keyFolders: ReadonlySet<string> = new Set(['.git', '.ssh', '.gnupg', '.aws', '.azure', '.kube', '.docker']);

/**
 * Whether the text of a path is never sent, whoever names it: files that hold keys, what a team's own globs name, and
 * every path that leads out of the workspace.
 * @param globs from the workspace root, of the configuration
 */
export function neverSentBy(globs: readonly string[]): (path: string) => boolean {
	const patterns = globs.map(globRegex);
	return (path) => leadsOut(path) || holdsKeys(path.toLowerCase()) || patterns.some((pattern) => pattern.test(path));
}

/** A path from the workspace root has no step up, no drive and no root of its own. */
function leadsOut(path: string): boolean {
	return path === '' || /^(?:[/\\]|[A-Za-z]:)/.test(path) || path.split(/[/\\]/).includes('..');
}

function holdsKeys(path: string): boolean {
	const folders = path.split('/');
	const name = folders.pop() ?? '';
	return folders.some((folder) => keyFolders.has(folder)) || keyFiles.some((pattern) => pattern.test(name));
}
