/** Repeatable randomness: the same seed gives the same documents on every machine. */
export class Random {
	private state: number;

	constructor(seed: number) {
		this.state = seed >>> 0;
	}

	/** A number from 0 up to, not including, 1 (mulberry32). */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) >>> 0;
		let mixed = this.state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	/** A whole number from `low` to `high`, both included. */
	between(low: number, high: number): number {
		return low + Math.floor(this.next() * (high - low + 1));
	}

	pick<T>(list: readonly T[]): T {
		const chosen = list[Math.floor(this.next() * list.length)];
		if (chosen === undefined) {
			throw new RangeError('nothing to pick from');
		}
		return chosen;
	}
}

const things =
	'order,invoice,customer,session,queue,ledger,report,catalogue,payment,shipment,schedule,account,audit trail'.split(
		',',
	);
const parts = 'service,store,gateway,worker,scheduler,adapter,cache,reader,view,client'.split(',');
const actions = 'records,rejects,retries,publishes,validates,archives,encrypts,merges,replays,reports'.split(',');
const qualities = 'slow,consistent,idempotent,visible,cheap,safe,simple,observable,stable,private'.split(',');
const reasons = [
	'because a second attempt must not charge twice',
	'so that support can see what happened',
	'while the network is down',
	'before the nightly run begins',
	'unless the tenant has opted out',
	'even when two people edit at once',
];
const people = 'clerk,operator,developer,auditor,customer,architect'.split(',');

/** Sentences about a made-up product, with the inline Markdown that real documents carry. */
export class Prose {
	readonly random: Random;

	constructor(random: Random) {
		this.random = random;
	}

	thing(): string {
		return this.random.pick(things);
	}

	part(): string {
		return `${this.thing()} ${this.random.pick(parts)}`;
	}

	person(): string {
		return this.random.pick(people);
	}

	action(): string {
		return this.random.pick(actions);
	}

	sentence(): string {
		const { random } = this;
		switch (random.between(0, 6)) {
			case 0:
				return `The **${this.part()}** ${this.action()} each ${this.thing()} ${random.pick(reasons)}.`;
			case 1:
				return `A ${this.person()} expects the ${this.thing()} to stay _${random.pick(qualities)}_ and ${random.pick(qualities)}.`;
			case 2:
				return `We call \`${this.thing().replace(' ', '')}.${random.pick(['load', 'save', 'list'])}()\` once per ${this.thing()}, ${random.pick(reasons)}.`;
			case 3:
				return `About ${random.between(2, 900)} requests a minute reach the ${this.part()}; at most ${random.between(1, 9)} % may fail.`;
			case 4:
				return `See <https://example.org/${this.thing().replace(' ', '-')}/${random.between(1, 99)}> for the ${this.thing()} format (version ${random.between(1, 4)}.${random.between(0, 9)}).`;
			case 5:
				return `It is ${random.pick(qualities)}, yet the ${this.part()} ${this.action()} the ${this.thing()} twice ${random.pick(reasons)}.`;
			default:
				return `Whoever reads the ${this.thing()} later finds it in the ${this.part()}, ${random.pick(reasons)}.`;
		}
	}

	/** One paragraph on several lines, as people wrap them. */
	paragraph(sentences = this.random.between(3, 6)): string {
		return Array.from({ length: sentences }, () => this.sentence()).join('\n');
	}

	bullets(count: number): string {
		return Array.from({ length: count }, () => `- ${this.sentence()}`).join('\n');
	}

	table(rows: number): string {
		const body = Array.from(
			{ length: rows },
			() =>
				`| ${this.part()} | ${this.random.pick(qualities)} | ${this.random.between(1, 999)} ms | ${this.sentence()} |`,
		);
		return ['| Part | Quality | Limit | Note |', '|------|---------|------:|------|', ...body].join('\n');
	}

	json(): string {
		const { random } = this;
		return [
			'```json',
			'{',
			`  "id": "${this.thing().replace(' ', '-')}-${random.between(1, 999)}",`,
			`  "limit": ${random.between(1, 500)},`,
			`  "tags": ["${random.pick(qualities)}", "${random.pick(qualities)}"]`,
			'}',
			'```',
		].join('\n');
	}

	code(): string {
		const name = this.random.pick(parts);
		return [
			'```typescript',
			`export interface ${name[0]?.toUpperCase()}${name.slice(1)} {`,
			`  ${this.random.pick(['load', 'save', 'list'])}(id: string): Promise<${this.random.pick(['void', 'string[]', 'number'])}>;`,
			'  readonly size: number;',
			'}',
			'```',
		].join('\n');
	}

	diagram(): string {
		const { random } = this;
		return [
			'```mermaid',
			'flowchart LR',
			`  a[${this.part()}] --> b[${this.part()}]`,
			`  b -->|${random.pick(qualities)}| c[(${this.thing()})]`,
			'```',
		].join('\n');
	}

	/** Blocks of all sorts until the text is about `length` characters long. */
	fill(length: number): string {
		const blocks: string[] = [];
		let written = 0;
		while (written < length) {
			const block = this.random.pick([
				() => this.paragraph(),
				() => this.paragraph(),
				() => this.bullets(this.random.between(3, 7)),
				() => this.table(this.random.between(3, 8)),
				() => this.code(),
				() => this.json(),
				() => this.diagram(),
			])();
			blocks.push(block);
			written += block.length + 2;
		}
		return blocks.join('\n\n');
	}
}
