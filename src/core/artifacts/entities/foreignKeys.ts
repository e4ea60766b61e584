import type { Entity } from './entity.ts';

/** A column that names rows of another entity. */
export interface ForeignKey {
	readonly from: Entity;
	readonly column: string;
	readonly to: Entity;
	/** The key of the other entity. */
	readonly target: string;
}

/**
 * The foreign keys whose other end is certain: the field begins with the other entity's name, or there is one field and
 * one entity that it can mean. That entity has a key of one field.
 */
export function foreignKeys(entities: readonly Entity[]): readonly ForeignKey[] {
	return entities.flatMap((from) => {
		const fields = from.fields.filter(({ foreign }) => foreign);
		const parents = from.parents.flatMap((name) => entities.find((one) => one.name === name) ?? []);
		return fields.flatMap(({ name }) => {
			const [only, ...more] = parents;
			const to =
				entities.find((one) => isNamed(name, one.name)) ??
				(fields.length === 1 && more.length === 0 ? only : undefined);
			const keys = to?.fields.filter(({ primary }) => primary) ?? [];
			const [key] = keys;
			return to && key && keys.length === 1 ? [{ from, column: name, to, target: key.name }] : [];
		});
	});
}

/** `customer_id`, `customerId` and `customer` mean `CUSTOMER`, and `Customers` too. */
function isNamed(field: string, entity: string): boolean {
	const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
	const wanted = bare(field).replace(/(?:id|uuid|key|ref|no|number|code)$/, '');
	const name = bare(entity);
	return (wanted !== '' && [name, `${name}s`].includes(wanted)) || [wanted, `${wanted}s`, `${wanted}es`].includes(name);
}
