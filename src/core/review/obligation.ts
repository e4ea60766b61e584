/** A word by which a requirement obliges. */
export interface Obligation {
	/** In capitals. */
	readonly word: string;
	/** 3 for what has to be, 2 for what is advised, 1 for what is allowed (RFC 2119). */
	readonly rank: 1 | 2 | 3;
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

/** The first word of obligation of a requirement: RFC 2119's, in any case. */
export function obligationOf(text: string): Obligation | undefined {
	const [found] = /\b(?:must|shall|required|should|recommended|may|optional|could)\b/i.exec(text) ?? [];
	const rank = found && ranks[found.toLowerCase()];
	return found && rank ? { word: found.toUpperCase(), rank } : undefined;
}
