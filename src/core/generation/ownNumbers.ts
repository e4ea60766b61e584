import { idLetters } from '../trace/idLetters.ts';

/** The id that an item begins with: `- **FR-001**: …`, `- [ ] T001 …`, `- **FR-AUTH-01**: …`. */
const leadingId = new RegExp(
	String.raw`^([ \t]*[-*+][ \t]+(?:\[[ xX]\]\*?[ \t]+)?(?:\*\*)?)(${idLetters}-?)(\d{3,}|(?<=-)\d{2,})(?!\w)`,
	'u',
);
const leadingIds = new RegExp(leadingId.source, 'gmu');
const anyId = new RegExp(String.raw`(?<![\w-])${idLetters}-?\d{2,}(?!\w)`, 'gu');

/** `- [ ] 1.1 …`, below a heading that has the number of the group. */
const groupNumber = /^([ \t]*[-*+][ \t]+\[[ xX]\]\*?[ \t]+)1(?=\.\d)/gm;
/** `- [ ] 1. …`: the group has its number in the template. */
const ownGroup = /^[ \t]*[-*+][ \t]+\[[ xX]\]\*?[ \t]+1\.?(?!\S)/m;

/**
 * A template with numbers of its own in place of those that every section of its sort begins with: ids that it counts
 * from 1 go on after the highest one of the document, also where the template refers to them; tasks have the number of
 * their group.
 * @param title of the section
 * @param around the text of the document before and behind the section's body
 */
export function withOwnNumbers(template: string, title: string, around: readonly string[]): string {
	const group = /^(\d{1,2})[.)]?\s/.exec(title)?.[1] ?? '1';
	const grouped = ownGroup.test(template)
		? template
		: template.replace(groupNumber, (_, before: string) => before + group);
	const last = lastNumbers(grouped, around);
	const named = new Map<string, string>();
	const lines = grouped.split('\n').map((line) => {
		const [whole, before = '', prefix = '', digits = ''] = leadingId.exec(line) ?? [];
		const number = last.get(prefix);
		if (whole === undefined || number === undefined) {
			return { begin: '', rest: line };
		}
		last.set(prefix, number + 1);
		const id = prefix + String(number + 1).padStart(digits.length, '0');
		named.set(prefix + digits, named.get(prefix + digits) ?? id);
		return { begin: before + id, rest: line.slice(whole.length) };
	});
	return lines.map(({ begin, rest }) => begin + rest.replace(anyId, (id) => named.get(id) ?? id)).join('\n');
}

/** The highest number of the document for each prefix that a template counts from 1. Others are names: `RFC2119`. */
function lastNumbers(template: string, around: readonly string[]): Map<string, number> {
	const first = new Map<string, number>();
	for (const [, , prefix = '', digits = ''] of template.matchAll(leadingIds)) {
		first.set(prefix, first.get(prefix) ?? Number(digits));
	}
	const last = new Map([...first].filter(([, number]) => number === 1).map(([prefix]) => [prefix, 0]));
	for (const text of around) {
		for (const [, , prefix = '', digits = ''] of text.matchAll(leadingIds)) {
			const number = last.get(prefix);
			if (number !== undefined) {
				last.set(prefix, Math.max(number, Number(digits)));
			}
		}
	}
	return last;
}
