import { type EntityLine, type EntityPlace, readEntityLines } from './entityLines.ts';

/** A field of an entity. */
export interface EntityField {
	readonly dataType: string;
	readonly name: string;
	/** Of `PK`, `FK`, `UK`. */
	readonly keys: readonly string[];
	readonly comment: string;
}

export interface EntityModel {
	readonly name: string;
	readonly fields: readonly EntityField[];
}

export interface RelationModel {
	readonly from: string;
	readonly to: string;
	/** Both ends and the line, as Mermaid writes them: `||--o{` for one to any number. */
	readonly connector: string;
	readonly label: string;
}

/** An ER diagram as a form of entities and relations. */
export interface EntitiesModel {
	readonly entities: readonly EntityModel[];
	readonly relations: readonly RelationModel[];
}

/** The same with the places of everything. */
export interface EntitiesSource extends EntitiesModel {
	/** Of each entity all places that name it. */
	readonly places: ReadonlyMap<string, readonly EntityPlace[]>;
	/** Of each entity the lines of its fields, the line that opens the first block of them, and the one that ends it. */
	readonly blocks: ReadonlyMap<string, EntityBlock>;
	/** Lines of the relations. */
	readonly relationLines: readonly number[];
	readonly lines: readonly EntityLine[];
}

export interface EntityBlock {
	readonly opens: number | undefined;
	readonly ends: number | undefined;
	readonly fields: readonly number[];
}

/** Reads an ER diagram; undefined where it says more than the form can, so that only its source shows all. */
export function readEntities(text: string): EntitiesSource | undefined {
	const read = readEntityLines(text);
	if (!('lines' in read)) {
		return undefined;
	}
	const { lines } = read;
	const places = new Map<string, EntityPlace[]>();
	const blocks = new Map<string, { opens: number | undefined; ends: number | undefined; fields: number[] }>();
	const fields = new Map<string, EntityField[]>();
	const relations: RelationModel[] = [];
	const relationLines: number[] = [];
	const name = (one: EntityPlace): void => {
		places.set(one.name, [...(places.get(one.name) ?? []), one]);
	};
	let open = '';
	for (const [number, line] of lines.entries()) {
		if (line.type === 'entity') {
			name(line.entity);
			open = line.opens ? line.entity.name : open;
			if (line.opens && !blocks.has(open)) {
				blocks.set(open, { opens: number, ends: undefined, fields: [] });
			}
		} else if (line.type === 'field') {
			const { dataType, name, keys, comment } = line;
			fields.set(open, [...(fields.get(open) ?? []), { dataType, name, keys, comment }]);
			blocks.get(open)?.fields.push(number);
		} else if (line.type === 'end') {
			const block = blocks.get(open);
			if (block) {
				block.ends ??= number;
			}
		} else if (line.type === 'relation') {
			name(line.from);
			name(line.to);
			relationLines.push(number);
			relations.push({ from: line.from.name, to: line.to.name, connector: line.connector, label: line.label });
		}
	}
	const entities = [...places.keys()].map((one) => ({ name: one, fields: fields.get(one) ?? [] }));
	return { entities, relations, places, blocks, relationLines, lines };
}

/** The form as a page gets it. */
export function entitiesModel({ entities, relations }: EntitiesSource): EntitiesModel {
	return { entities, relations };
}
