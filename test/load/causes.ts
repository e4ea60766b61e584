import type { Block, Profile } from './extensionHost.ts';

type Node = Profile['nodes'][number];

/** What the extension did in a block: functions with the milliseconds that the profile found them, the longest first. */
export interface Cause {
	readonly block: Block;
	/** Milliseconds with a function of the extension on the stack; the rest is the editor's or the collector's. */
	readonly own: number;
	readonly functions: readonly (readonly [name: string, milliseconds: number])[];
}

const bundle = /\/extension\.cjs$/;
const mostFunctions = 8;

/** What the longest blocks were made of. */
export function causesOf(blocks: readonly Block[], profile: Profile, most = 12): Cause[] {
	const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
	const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
	const longest = [...blocks].sort((a, b) => b.processor - a.processor).slice(0, most);
	const found = longest.map((block) => ({ block, own: 0, functions: new Map<string, number>() }));
	let time = profile.startTime / 1000;
	profile.samples.forEach((id, i) => {
		const milliseconds = (profile.timeDeltas[i] ?? 0) / 1000;
		time += milliseconds;
		const cause = found.find(({ block }) => time <= block.at && time > block.at - block.clock);
		if (cause) {
			const names = new Set(stackOf(id, nodes, parents).map(nameOf));
			const isOwn = [...names].some((name) => name.startsWith('own:'));
			cause.own += isOwn ? milliseconds : 0;
			for (const name of names) {
				cause.functions.set(name, (cause.functions.get(name) ?? 0) + milliseconds);
			}
		}
	});
	return found.map(({ block, own, functions }) => ({
		block,
		own,
		functions: [...functions]
			.filter(([name]) => name.startsWith('own:') || name.startsWith('('))
			.sort(([, a], [, b]) => b - a)
			.slice(0, mostFunctions),
	}));
}

function stackOf(id: number, nodes: ReadonlyMap<number, Node>, parents: ReadonlyMap<number, number>): Node[] {
	const stack: Node[] = [];
	for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
		const node = nodes.get(at);
		if (node) {
			stack.push(node);
		}
	}
	return stack;
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: Node): string {
	const name = functionName || 'anonymous';
	return bundle.test(url) ? `own:${name}:${lineNumber + 1}` : name;
}
