/** Something that does not hold. */
export interface FuzzFinding {
	readonly number: number;
	readonly generator: string;
	readonly property: string;
	readonly problem: string;
}

/** A document that took long for its length. */
export interface SlowDocument {
	readonly number: number;
	readonly property: string;
	readonly milliseconds: number;
	readonly characters: number;
}

/** What came of a part of a run: plain data, so that processes can hand it on. */
export interface Figures {
	/** Documents by generator. */
	readonly generators: Record<string, number>;
	/** By property: documents that it was tried on, and milliseconds of processor time. */
	readonly properties: Record<string, { count: number; milliseconds: number }>;
	/** Documents by the cost of all properties for each KB, in steps of a quarter power of two. */
	readonly costs: Record<string, number>;
	characters: number;
	findings: FuzzFinding[];
	slowest: SlowDocument[];
}

/** How many slow documents are kept. */
const mostSlow = 20;

/** Below, what a document costs is not for its length. */
const leastCharacters = 1000;

const costStep = 4;

export function noFigures(): Figures {
	return { generators: {}, properties: {}, costs: {}, characters: 0, findings: [], slowest: [] };
}

/** Counts a document, with the cost of everything that was tried on it in milliseconds. */
export function addDocument(figures: Figures, generator: string, characters: number, milliseconds: number): void {
	figures.generators[generator] = (figures.generators[generator] ?? 0) + 1;
	figures.characters += characters;
	const cost = costPerKilobyte(milliseconds, characters);
	const step = String(Math.round(Math.log2(Math.max(cost, 0.001)) * costStep));
	figures.costs[step] = (figures.costs[step] ?? 0) + 1;
}

/** Counts a property that was tried. */
export function addProperty(figures: Figures, name: string, milliseconds: number, count = 1): void {
	const known = figures.properties[name] ?? { count: 0, milliseconds: 0 };
	figures.properties[name] = { count: known.count + count, milliseconds: known.milliseconds + milliseconds };
}

/** Keeps the documents that took longest for their length. */
export function addSlow(figures: Figures, ...documents: readonly SlowDocument[]): void {
	const cost = (one: SlowDocument): number => costPerKilobyte(one.milliseconds, one.characters);
	figures.slowest = [...figures.slowest, ...documents].sort((a, b) => cost(b) - cost(a)).slice(0, mostSlow);
}

/** Milliseconds for each 1,000 characters; a shorter text counts as one of 1,000. */
export function costPerKilobyte(milliseconds: number, characters: number): number {
	return milliseconds / (Math.max(characters, leastCharacters) / 1000);
}

/** Adds what another part of the run came to. */
export function addFigures(sum: Figures, part: Figures): void {
	for (const [name, count] of Object.entries(part.generators)) {
		sum.generators[name] = (sum.generators[name] ?? 0) + count;
	}
	for (const [name, { count, milliseconds }] of Object.entries(part.properties)) {
		addProperty(sum, name, milliseconds, count);
	}
	for (const [step, count] of Object.entries(part.costs)) {
		sum.costs[step] = (sum.costs[step] ?? 0) + count;
	}
	sum.characters += part.characters;
	sum.findings.push(...part.findings);
	addSlow(sum, ...part.slowest);
}

/** Number of documents. */
export function documentsOf({ generators }: Figures): number {
	return Object.values(generators).reduce((sum, count) => sum + count, 0);
}

/** Milliseconds for each KB that a share of all documents stays below, to a fifth exactly. */
export function costAt({ costs }: Figures, share: number): number {
	const steps = Object.entries(costs)
		.map(([step, count]) => ({ step: Number(step), count }))
		.sort((a, b) => a.step - b.step);
	let left = steps.reduce((sum, { count }) => sum + count, 0) * share;
	for (const { step, count } of steps) {
		left -= count;
		if (left <= 0) {
			return 2 ** (step / costStep);
		}
	}
	return 0;
}

/** Findings that say the same but for numbers and quoted words, each with the first of them. */
export function groupedFindings(findings: readonly FuzzFinding[]): { first: FuzzFinding; count: number }[] {
	const groups = new Map<string, { first: FuzzFinding; count: number }>();
	for (const finding of findings) {
		const key = `${finding.property}|${finding.problem.replace(/"(?:[^"\\]|\\.)*"|\d+/g, '#').slice(0, 120)}`;
		const group = groups.get(key);
		if (group) {
			group.count++;
		} else {
			groups.set(key, { first: finding, count: 1 });
		}
	}
	return [...groups.values()].sort((a, b) => b.count - a.count);
}
