import { headId, type NewId } from '../../../src/protocol/wizard.ts';

/** What a section is called now, by the id that it had before; undefined for one that is gone. */
export type NewName = (id: string) => string | undefined;

/** Looks ids up in what the editor tells of them. What stands above the first section has the same one always. */
export function newNames(newIds: readonly NewId[]): NewName {
	const names = new Map(newIds.map(({ was, now }) => [was, now]));
	return (id) => (id === headId || !names.has(id) ? id : names.get(id));
}
