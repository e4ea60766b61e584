/** Every section of a tree in order of place, parents before their children. */
export function allSections<S extends { readonly children: readonly S[] }>(sections: readonly S[]): S[] {
	return sections.flatMap((section) => [section, ...allSections(section.children)]);
}
