import type { Fence } from '../document/specDocument.ts';
import { idKey } from '../trace/trace.ts';

/** A graph of more characters is none that a person or an agent has written. */
const longest = 200_000;

/**
 * The waves of Kiro's "Task Dependency Graph": a fence of JSON such as `{"waves":[{"id":0,"tasks":["1.1","2.1"]}]}`.
 * @returns keys of ids, wave by wave in the order of their numbers; empty where there is no graph or it can't be read
 */
export function readWaves(fences: readonly Fence[]): readonly (readonly string[])[] {
	for (const { language, content } of fences) {
		if (language === 'json' && content.length <= longest && content.includes('"waves"')) {
			const waves = wavesIn(content);
			if (waves.length > 0) {
				return waves;
			}
		}
	}
	return [];
}

function wavesIn(json: string): string[][] {
	let graph: unknown;
	try {
		graph = JSON.parse(json);
	} catch {
		return [];
	}
	const waves = isObject(graph) && Array.isArray(graph.waves) ? graph.waves.filter(isObject) : [];
	return waves
		.map(({ id, tasks }, place) => ({
			number: typeof id === 'number' ? id : place,
			tasks: Array.isArray(tasks) ? tasks.filter((task) => typeof task === 'string') : [],
		}))
		.sort((a, b) => a.number - b.number)
		.map(({ tasks }) => tasks.map(idKey));
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
