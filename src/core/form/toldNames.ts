/** Tellings that are kept: a message of the page crosses one or two at most. */
const mostTellings = 50;

/** What sections were called in one form and are called in the next; undefined for those that are gone. */
type Names = ReadonlyMap<string, string | undefined>;

/**
 * What a page was told of sections that are called otherwise. A message of the page may cross a form with new names: its
 * version says by which form it names a section. Forms are counted, since the same text may be told with other names when
 * its kind changes.
 */
export class ToldNames {
	private tellings: readonly { readonly version: number; readonly names: Names }[] = [];
	private count = 0;

	/** The page is told of new names with a form. @returns the version of that form, from 1 */
	told(names: Names): number {
		this.count++;
		this.tellings = [...this.tellings.slice(1 - mostTellings), { version: this.count, names }];
		return this.count;
	}

	/**
	 * What the page calls a section by the last form that it was sent; undefined for one that is gone, or of which that
	 * can't be told any more.
	 * @param version of the form by which the page names it
	 */
	nameOf(section: string, version: number): string | undefined {
		const since = this.tellings.filter((telling) => telling.version > version);
		let name: string | undefined = since.length < mostTellings ? section : undefined;
		for (const { names } of since) {
			name = name !== undefined && names.has(name) ? names.get(name) : name;
		}
		return name;
	}
}
