/** A word by which a requirement obliges. */
export interface Obligation {
	/** In capitals. */
	readonly word: string;
	/** 3 for what has to be, 2 for what is advised, 1 for what is allowed (RFC 2119). */
	readonly rank: 1 | 2 | 3;
	/** Whether it is said of what is not to be: `MUST NOT`. */
	readonly isNot: boolean;
}

const ranks: Readonly<Record<string, Obligation['rank']>> = {
	must: 3,
	shall: 3,
	required: 3,
	should: 2,
	recommended: 2,
	may: 1,
	optional: 1,
	could: 1,
};

const words =
	/\b(?:(must|shall|should|may|could)(?:( not| never)\b|(n't)\b)?|(not )?(required|recommended|optional))\b/i;

/** The first word of obligation of a requirement: RFC 2119's, in any case, with the `not` that belongs to it. */
export function obligationOf(text: string): Obligation | undefined {
	const [found, verb, behind, joined, before, other] = words.exec(text) ?? [];
	const rank = ranks[(verb ?? other ?? '').toLowerCase()];
	const isNot = (behind ?? joined ?? before) !== undefined;
	return found && rank ? { word: found.toUpperCase(), rank, isNot } : undefined;
}
