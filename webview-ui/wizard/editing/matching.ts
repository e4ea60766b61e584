import type { Proposal } from '../../../src/protocol/wizard.ts';

/**
 * The proposals that a person means by what is typed: all of its words stand in the value or in what it stands for, in
 * any case. Those whose value begins with it come first.
 */
export function matching(proposals: readonly Proposal[], typed: string): readonly Proposal[] {
	const wanted = typed.trim().toLowerCase();
	if (wanted === '') {
		return proposals;
	}
	const words = wanted.split(/\s+/);
	const found = proposals.filter(({ value, text }) => {
		const all = `${value} ${text}`.toLowerCase();
		return words.every((word) => all.includes(word));
	});
	const begins = ({ value }: Proposal): boolean => value.toLowerCase().startsWith(wanted);
	return [...found.filter(begins), ...found.filter((one) => !begins(one))];
}
