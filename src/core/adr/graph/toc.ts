import { listed } from '../links/listed.ts';
import type { AdrRecord } from '../record/record.ts';

export interface TocOptions {
	/** Folder from which the paths in the links count; the one that all records share when not given. */
	readonly folder?: string | undefined;
	/** Markdown to stand before the list, as it is. */
	readonly intro?: string | undefined;
	/** Markdown to stand after the list, as it is. */
	readonly outro?: string | undefined;
	/** What each link begins with. */
	readonly prefix?: string | undefined;
}

/** The table of contents of a log as `adr generate toc` of adr-tools prints it: Markdown that ends with a line break. */
export function toc(records: readonly AdrRecord[], { folder, intro, outro, prefix = '' }: TocOptions = {}): string {
	const items = listed(records, folder).map(({ heading, path }) => `* [${heading}](${prefix}${path})\n`);
	return [
		'# Architecture Decision Records\n\n',
		...(intro ? [intro, '\n'] : []),
		...items,
		...(outro ? ['\n', outro] : []),
	].join('');
}
