import type { FormOperation, PartModel } from '../../../src/protocol/wizard.ts';
import type { PartHost } from '../partEditor.ts';

export type Entities = NonNullable<Extract<PartModel, { type: 'code' }>['entities']>;
export type Entity = Entities['entities'][number];
export type EntityField = Entity['fields'][number];
export type Relation = Entities['relations'][number];

type EntityChange = Extract<Extract<FormOperation, { type: 'part' }>['operation'], { editor: 'entities' }>['change'];

/** A change of entities as an operation. */
export function entityOperation(host: PartHost, change: EntityChange): FormOperation {
	return { type: 'part', section: host.section, part: host.place(), operation: { editor: 'entities', change } };
}
