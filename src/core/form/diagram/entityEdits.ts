import { range, type TextEdit } from '../../document/text.ts';
import { OperationError } from '../../workspace/change.ts';
import type { EntitiesSource, EntityField } from './entities.ts';
import { connectorForm } from './entityLines.ts';

/** What a person does with entities, which are named by their names; fields and relations count from 0. */
export type EntityOperation =
	| { readonly type: 'add'; readonly name: string }
	| { readonly type: 'rename'; readonly entity: string; readonly name: string }
	/** With its fields and all its relations. */
	| { readonly type: 'remove'; readonly entity: string }
	| { readonly type: 'addField'; readonly entity: string; readonly field: EntityField }
	| { readonly type: 'field'; readonly entity: string; readonly place: number; readonly field: EntityField }
	| { readonly type: 'removeField'; readonly entity: string; readonly place: number }
	| {
			readonly type: 'relate';
			readonly from: string;
			readonly to: string;
			readonly connector: string;
			readonly label: string;
	  }
	/** An entity that it leaves and that is named nowhere else keeps a line of its own. */
	| {
			readonly type: 'relation';
			readonly relation: number;
			readonly from: string;
			readonly to: string;
			readonly connector: string;
			readonly label: string;
	  }
	| { readonly type: 'unrelate'; readonly relation: number };

/**
 * Edits of an ER diagram's own text, lines ended by LF.
 * @throws OperationError where there is no such part, and for a name that Mermaid would not take
 */
export function entityEdits(text: string, source: EntitiesSource, operation: EntityOperation): TextEdit[] {
	const lines = text.split('\n');
	switch (operation.type) {
		case 'add':
			return [behindLast(lines, [newName(source, operation.name)])];
		case 'rename':
			return operation.name === operation.entity
				? []
				: renamed(source, operation.entity, newName(source, operation.name));
		case 'remove':
			return removed(lines, source, operation.entity);
		case 'addField':
			return addField(lines, source, operation.entity, writtenField(operation.field));
		case 'field': {
			const line = fieldLine(source, operation.entity, operation.place);
			const before = source.entities.find(({ name }) => name === operation.entity)?.fields[operation.place];
			return before && isSameField(before, operation.field)
				? []
				: [replaced(lines, line, writtenField(operation.field))];
		}
		case 'removeField':
			return [withoutLine(lines, fieldLine(source, operation.entity, operation.place))];
		case 'relate':
			known(source, operation.from);
			known(source, operation.to);
			return [behindLast(lines, [writtenRelation(operation)])];
		case 'relation':
			return related(lines, source, operation);
		case 'unrelate':
			return unrelated(lines, source, source.relationLines[operation.relation] ?? refuse());
	}
}

function refuse(): never {
	throw new OperationError('The diagram has no such part. It may have changed meanwhile.');
}

function known({ places }: EntitiesSource, entity: string): void {
	if (!places.has(entity)) {
		refuse();
	}
}

/** Words that begin statements of the grammar, or say how many there are of an entity. */
const reserved =
	/^(?:erDiagram|direction|title|style|class|classDef|subgraph|end|u|to|one|many|only|optionally|zero)$/i;

function checkedName(name: string, what: string): string {
	if (!/^[A-Za-z_][\w-]*$/.test(name)) {
		throw new OperationError(`Type ${what} as one word of letters, digits, hyphens and underscores.`);
	}
	return name;
}

function newName(source: EntitiesSource, name: string): string {
	const checked = checkedName(name.trim(), 'the name of an entity');
	if (reserved.test(checked)) {
		throw new OperationError(`${checked} is a word of the diagram's own. Choose another name.`);
	}
	if (source.places.has(checked)) {
		throw new OperationError(`There is an entity ${checked} already.`);
	}
	return checked;
}

function isSameField(one: EntityField, other: EntityField): boolean {
	return (
		one.dataType === other.dataType &&
		one.name === other.name &&
		one.comment === other.comment &&
		one.keys.join() === other.keys.join()
	);
}

function writtenField({ dataType, name, keys, comment }: EntityField): string {
	if (!/^[A-Za-z_][\w()[\]-]*$/.test(dataType.trim())) {
		throw new OperationError('Type the type of a field as one word.');
	}
	const list = keys.filter((key) => /^(?:PK|FK|UK)$/.test(key)).join(', ');
	const said = comment.replace(/\s+/g, ' ').replaceAll('"', "'").trim();
	return [dataType.trim(), checkedName(name.trim(), 'the name of a field'), list, said === '' ? '' : `"${said}"`]
		.filter((part) => part !== '')
		.join(' ');
}

function writtenRelation({
	from,
	to,
	connector,
	label,
}: {
	from: string;
	to: string;
	connector: string;
	label: string;
}): string {
	if (!connectorForm.test(connector)) {
		refuse();
	}
	const said = label.replace(/\s+/g, ' ').replaceAll('"', "'").trim();
	return `${from} ${connector} ${to} : ${/^[\w-]+$/.test(said) ? said : `"${said}"`}`;
}

function indentOf(line: string | undefined): string {
	return /^[ \t]*/.exec(line ?? '')?.[0] ?? '';
}

/** New lines behind the last that says something, as far to the right as statements are. */
function behindLast(lines: readonly string[], added: readonly string[]): TextEdit {
	const last = Math.max(
		lines.findLastIndex((line) => line.trim() !== ''),
		0,
	);
	const above = lines[last] ?? '';
	const indent = /^\s*erDiagram\b/.test(above) ? `${indentOf(above)}    ` : indentOf(above);
	return {
		range: range(last, above.length, last, above.length),
		newText: added.map((one) => `\n${indent}${one}`).join(''),
	};
}

function replaced(lines: readonly string[], line: number, written: string): TextEdit {
	const before = lines[line] ?? '';
	return { range: range(line, indentOf(before).length, line, before.trimEnd().length), newText: written };
}

function withoutLine(lines: readonly string[], line: number): TextEdit {
	return line + 1 < lines.length
		? { range: range(line, 0, line + 1, 0), newText: '' }
		: { range: range(line - 1, (lines[line - 1] ?? '').length, line, (lines[line] ?? '').length), newText: '' };
}

function renamed({ places }: EntitiesSource, entity: string, name: string): TextEdit[] {
	return (places.get(entity) ?? refuse()).map(({ place: { line, start, end } }) => ({
		range: range(line, start, line, end),
		newText: name,
	}));
}

function removed(lines: readonly string[], source: EntitiesSource, entity: string): TextEdit[] {
	known(source, entity);
	const edits: TextEdit[] = [];
	const freed = new Set<string>();
	let inside = false;
	for (const [number, line] of source.lines.entries()) {
		if (line.type === 'entity') {
			inside = line.opens && line.entity.name === entity;
		}
		const isOwn = line.type === 'entity' && line.entity.name === entity;
		const isRelation = line.type === 'relation' && (line.from.name === entity || line.to.name === entity);
		if (isRelation) {
			const left = line.from.name === entity ? line.to.name : line.from.name;
			const isKept = left === entity || freed.has(left) || isNamedBeside(source, left, entity);
			freed.add(left);
			edits.push(isKept ? withoutLine(lines, number) : replaced(lines, number, left));
		} else if (isOwn || inside) {
			edits.push(withoutLine(lines, number));
		}
		inside &&= line.type !== 'end';
	}
	return edits;
}

/** Whether an entity is named in a line that does not name another one. */
function isNamedBeside({ lines }: EntitiesSource, entity: string, gone: string): boolean {
	return lines.some(
		(line) =>
			(line.type === 'entity' && line.entity.name === entity) ||
			(line.type === 'relation' &&
				[line.from.name, line.to.name].includes(entity) &&
				![line.from.name, line.to.name].includes(gone)),
	);
}

function related(
	lines: readonly string[],
	source: EntitiesSource,
	{ relation, from, to, connector, label }: Extract<EntityOperation, { type: 'relation' }>,
): TextEdit[] {
	known(source, from);
	known(source, to);
	const before = source.relations[relation] ?? refuse();
	const number = source.relationLines[relation] ?? refuse();
	if (before.from === from && before.to === to && before.connector === connector && before.label === label) {
		return [];
	}
	const left = onlyIn(source, number).filter((name) => name !== from && name !== to);
	const written = [...left, writtenRelation({ from, to, connector, label })];
	return [replaced(lines, number, written.join(`\n${indentOf(lines[number])}`))];
}

/** Entities that one line of a relation alone names. */
function onlyIn({ relations, relationLines, places }: EntitiesSource, number: number): readonly string[] {
	const { from, to } = relations[relationLines.indexOf(number)] ?? refuse();
	return [...new Set([from, to])].filter((name) =>
		(places.get(name) ?? []).every(({ place }) => place.line === number),
	);
}

function unrelated(lines: readonly string[], source: EntitiesSource, number: number): TextEdit[] {
	// An entity that is named nowhere else keeps a line of its own
	const alone = onlyIn(source, number);
	const indent = indentOf(lines[number]);
	return [alone.length === 0 ? withoutLine(lines, number) : replaced(lines, number, alone.join(`\n${indent}`))];
}

function fieldLine({ blocks }: EntitiesSource, entity: string, place: number): number {
	return blocks.get(entity)?.fields[place] ?? refuse();
}

function addField(lines: readonly string[], source: EntitiesSource, entity: string, written: string): TextEdit[] {
	known(source, entity);
	const block = source.blocks.get(entity);
	const behind = block?.fields.at(-1) ?? block?.opens;
	if (block && behind !== undefined) {
		const above = lines[behind] ?? '';
		const indent = block.fields.length > 0 ? indentOf(above) : `${indentOf(above)}    `;
		return [{ range: range(behind, above.length, behind, above.length), newText: `\n${indent}${written}` }];
	}
	const alone = source.lines.findIndex((line) => line.type === 'entity' && line.entity.name === entity);
	if (alone >= 0) {
		const above = lines[alone] ?? '';
		const at = above.trimEnd().length;
		const indent = indentOf(above);
		return [{ range: range(alone, at, alone, above.length), newText: ` {\n${indent}    ${written}\n${indent}}` }];
	}
	return [behindLast(lines, [`${entity} {`, `    ${written}`, '}'])];
}
