import { type BaseType, readDataType } from './dataType.ts';
import type { Entity, EntityField } from './entity.ts';
import { type ForeignKey, foreignKeys } from './foreignKeys.ts';
import { quoteName } from './sqlName.ts';

/** Types that PostgreSQL, MySQL, SQL Server and SQLite all take, or read as the nearest that they have. */
const types: Readonly<Record<BaseType, string>> = {
	text: 'VARCHAR(255)',
	integer: 'INTEGER',
	bigint: 'BIGINT',
	decimal: 'DECIMAL(19, 4)',
	number: 'DOUBLE PRECISION',
	boolean: 'BOOLEAN',
	date: 'DATE',
	time: 'TIME',
	timestamp: 'TIMESTAMP',
	uuid: 'CHAR(36)',
	binary: 'BLOB',
	json: 'TEXT',
	unknown: 'TEXT',
};

/**
 * A `CREATE TABLE` for each entity, in standard SQL. A table stands behind those that it refers to; of those that refer to
 * each other in a circle the last keys are added at the end.
 */
export function sqlTables(entities: readonly Entity[]): string {
	const keys = foreignKeys(entities);
	const { order, late } = inOrder(entities, keys);
	const tables = order.map((entity) =>
		createTable(
			entity,
			keys.filter((key) => key.from === entity && !late.has(key)),
		),
	);
	const added = [...late].map((key) => `ALTER TABLE ${quoteName(key.from.name)} ADD ${constraint(key)};\n`);
	return [...tables, ...(added.length > 0 ? [added.join('')] : [])].join('\n');
}

function createTable({ name, fields }: Entity, keys: readonly ForeignKey[]): string {
	const primary = fields.filter((field) => field.primary);
	const columns = uniqueByName(fields).map((field) => ({ text: column(field, primary.length === 1), field }));
	const constraints = [
		...(primary.length > 1 ? [`PRIMARY KEY (${primary.map((field) => quoteName(field.name)).join(', ')})`] : []),
		...keys.map(constraint),
	];
	const lines = [
		...columns.map(({ text, field }) => ({ text, comment: commentOf(field) })),
		...constraints.map((text) => ({ text, comment: '' })),
	];
	const body = lines.map(({ text, comment }, i) => `  ${text}${i < lines.length - 1 ? ',' : ''}${comment}`);
	return `CREATE TABLE ${quoteName(name)} (\n${body.join('\n')}\n);\n`;
}

function column(field: EntityField, isOnlyKey: boolean): string {
	const { nullable, values } = readDataType(field.dataType);
	const name = quoteName(field.name);
	const allowed = [...new Set(values)].map((value) => `'${value.replaceAll("'", "''")}'`).join(', ');
	return [
		name,
		columnType(field),
		...(field.primary && isOnlyKey
			? ['PRIMARY KEY']
			: (field.required || field.primary) && !nullable
				? ['NOT NULL']
				: []),
		...(field.unique && !(field.primary && isOnlyKey) ? ['UNIQUE'] : []),
		...(allowed === '' ? [] : [`CHECK (${name} IN (${allowed}))`]),
	].join(' ');
}

function columnType({ dataType }: EntityField): string {
	const { base, size, list } = readDataType(dataType);
	if (list) {
		return types.json;
	}
	if (base === 'text') {
		return /^\s*(?:(?:tiny|medium|long)?text|n?clob)\b/i.test(dataType) ? 'TEXT' : `VARCHAR(${size[0] ?? 255})`;
	}
	return base === 'decimal' && size.length > 0 ? `DECIMAL(${size.join(', ')})` : types[base];
}

/** What the type of the column doesn't say. */
function commentOf({ dataType, comment }: EntityField): string {
	const { base, list } = readDataType(dataType);
	const words = [list || base === 'unknown' || base === 'json' ? dataType : '', comment].filter(Boolean).join(': ');
	return words === '' ? '' : ` -- ${words.replace(/\s+/g, ' ')}`;
}

function constraint({ column, to, target }: ForeignKey): string {
	return `FOREIGN KEY (${quoteName(column)}) REFERENCES ${quoteName(to.name)} (${quoteName(target)})`;
}

/** A table can't have two columns whose names differ in case alone. */
function uniqueByName(fields: readonly EntityField[]): readonly EntityField[] {
	const seen = new Set<string>();
	return fields.filter(({ name }) => seen.size < seen.add(name.toLowerCase()).size);
}

/** What is referred to first. A key that leads back to a table that waits for this one is added late. */
function inOrder(entities: readonly Entity[], keys: readonly ForeignKey[]) {
	const order: Entity[] = [];
	const late = new Set<ForeignKey>();
	const state = new Map<Entity, 'begun' | 'done'>();
	const visit = (entity: Entity): void => {
		state.set(entity, 'begun');
		for (const key of keys.filter(({ from, to }) => from === entity && to !== entity)) {
			if (state.get(key.to) === 'begun') {
				late.add(key);
			} else if (!state.has(key.to)) {
				visit(key.to);
			}
		}
		state.set(entity, 'done');
		order.push(entity);
	};
	for (const entity of entities) {
		if (!state.has(entity)) {
			visit(entity);
		}
	}
	return { order, late };
}
