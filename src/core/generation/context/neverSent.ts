import { globRegex } from '../../kinds/glob.ts';

/** Names of files that hold keys and passwords, as the programs that keep them there call them. In lower case. */
const keyFiles: readonly RegExp[] = [
	/^\.env|\.env$/,
	/^\.(?:npmrc|yarnrc\.yml|netrc|pypirc|pgpass|my\.cnf|htpasswd|git-credentials|dockercfg|vault-token|terraformrc)$/,
	/^_netrc$/,
	/^kubeconfig|\.kubeconfig$/,
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
	const patterns = globs.flatMap(everywhere).map(globRegex);
	return (path) => leadsOut(path) || holdsKeys(path.toLowerCase()) || patterns.some((pattern) => pattern.test(path));
}

/** A glob that names a folder means all that is in it, and one that is a mere name means it in any folder. */
function everywhere(glob: string): string[] {
	const name = glob.replace(/\/+$/, '');
	const anywhere = name.includes('/') ? [name] : [name, `**/${name}`];
	return anywhere.flatMap((one) => [one, `${one}/**`]);
}

/**
 * A path from the workspace root has no step up, no drive and no root of its own. Nor has it parts that a file system
 * passes over, so that a file would be found by a name that no pattern knows: `.`, and dots, blanks and streams at an end.
 */
function leadsOut(path: string): boolean {
	return (
		path === '' || /^(?:[/\\]|[A-Za-z]:)/.test(path) || path.split(/[/\\]/).some((part) => /^$|[. ]$|:\$/.test(part))
	);
}

function holdsKeys(path: string): boolean {
	const folders = path.split('/');
	const name = folders.pop() ?? '';
	return folders.some((folder) => keyFolders.has(folder)) || keyFiles.some((pattern) => pattern.test(name));
}
