import type { Definition } from '../trace.ts';

/**
 * Whether a criterion tells what a system does now and not what it shall do: those of the first chapter of a bugfix
 * document.
 * @param kind id of the document's kind
 */
export function isCurrentBehaviour({ key }: Definition, kind: string): boolean {
	return kind === 'kiro-bugfix' && key.startsWith('1.');
}
