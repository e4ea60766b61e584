/** The id that an item begins with: `- **FR-001**: …`, `- [ ] T001 …`, `- [ ] CHK001 …`. */
const leadingId = /^([ \t]*[-*+][ \t]+(?:\[[ xX]\]\*?[ \t]+)?(?:\*\*)?)([A-Z]{1,5}-?)(\d{3,})\b/gm;

/** `- [ ] 1.1 …`, below a heading that has the number of the group. */
const groupNumber = /^([ \t]*[-*+][ \t]+\[[ xX]\]\*?[ \t]+)1(?=\.\d)/gm;

/**
 * A template with numbers of its own in place of those that every section of its sort begins with: ids go on after the
 * highest one of the document, tasks have the number of their group.
 * @param title of the section
 * @param others texts of the other sections of the document
 */
export function withOwnNumbers(template: string, title: string, others: readonly string[]): string {
	const group = /^(\d+)[.)]?\s/.exec(title)?.[1] ?? '1';
	const highest = new Map<string, number>();
	for (const text of others) {
		for (const [, , prefix = '', digits = ''] of text.matchAll(leadingId)) {
			highest.set(prefix, Math.max(highest.get(prefix) ?? 0, Number(digits)));
		}
	}
	return template
		.replace(groupNumber, (_, before: string) => before + group)
		.replace(leadingId, (_, before: string, prefix: string, digits: string) => {
			const next = (highest.get(prefix) ?? 0) + 1;
			highest.set(prefix, next);
			return `${before}${prefix}${String(next).padStart(digits.length, '0')}`;
		});
}
