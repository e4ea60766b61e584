import { decodePercent } from '../document/percentEncoding.ts';
import { folderOf, resolvePath } from '../workspace/paths.ts';

/** Where a link of a rendered text leads. */
export type LinkTarget =
	/** To another program: a site, or somebody's mail box. */
	| { readonly form: 'outside'; readonly address: string }
	/** To a place of the text itself; without `#`, decoded. */
	| { readonly form: 'anchor'; readonly fragment: string }
	| {
			readonly form: 'file';
			/** From the workspace root, with `/`; may begin with `../`. */
			readonly path: string;
			readonly fragment: string | undefined;
			/** Line from 0 that the target names: `#L12`. */
			readonly line: number | undefined;
	  };

const scheme = /^([A-Za-z][A-Za-z0-9+.-]+):/;

/** Schemes that other programs answer. Above all there is no `command:` among them: a text must not run anything. */
const outside: ReadonlySet<string> = new Set(['http', 'https', 'mailto']);

/**
 * Reads the target of a link as a browser would have it, entities resolved.
 * @param document path of the text, from the workspace root
 * @returns undefined for a target that leads nowhere, or where no link of a text may lead
 */
export function readLinkTarget(document: string, target: string): LinkTarget | undefined {
	// Browsers drop these, so that a scheme could be hidden by them
	const written = target.replace(/[\t\r\n]/g, '').trim();
	const [, name] = scheme.exec(written) ?? [];
	if (name !== undefined) {
		return outside.has(name.toLowerCase()) ? { form: 'outside', address: written } : undefined;
	}
	if (written.startsWith('//')) {
		return { form: 'outside', address: `https:${written}` };
	}
	const hash = written.indexOf('#');
	const path = decodePercent((hash < 0 ? written : written.slice(0, hash)).replace(/\?.*$/s, ''));
	const fragment = hash < 0 ? undefined : decodePercent(written.slice(hash + 1));
	if (path === '') {
		return fragment === undefined ? undefined : { form: 'anchor', fragment };
	}
	const line = /^L(\d+)/.exec(fragment ?? '')?.[1];
	return {
		form: 'file',
		path: resolvePath(path.startsWith('/') ? '' : folderOf(document), path),
		fragment,
		line: line === undefined ? undefined : Math.max(Number(line) - 1, 0),
	};
}
