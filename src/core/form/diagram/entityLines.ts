import { readElements } from '../../diagrams/elements/readElements.ts';
import { type LinePlace, type LinesRead, mostCharacters } from './flowchartLines.ts';

/** A name where a line has it, without quotes. */
export interface EntityPlace {
	readonly name: string;
	readonly place: LinePlace;
}

/** A line of an ER diagram that the form of entities can show. */
export type EntityLine =
	/** Blank lines, comments, the header, the direction: they stay. */
	| { readonly type: 'other' }
	| { readonly type: 'entity'; readonly entity: EntityPlace; readonly opens: boolean }
	| {
			readonly type: 'field';
			readonly dataType: string;
			readonly name: string;
			readonly keys: readonly string[];
			readonly comment: string;
	  }
	| { readonly type: 'end' }
	| {
			readonly type: 'relation';
			readonly from: EntityPlace;
			readonly to: EntityPlace;
			readonly connector: string;
			readonly label: string;
	  };

const other = /^\s*(?:%%(?!\{).*|direction[ \t]+(?:LR|RL|TB|BT|TD)[ \t]*)?$/;
const header = /^\s*erDiagram[ \t]*$/;
const entity = /^(\s*)([\w-]+)[ \t]*(\{)?[ \t]*$/;
const field =
	/^\s*([\w()[\]-]+)[ \t]+([\w*-]+)(?:[ \t]+((?:PK|FK|UK)(?:[ \t]*,[ \t]*(?:PK|FK|UK))*))?(?:[ \t]+"([^"]*)")?[ \t]*$/;
const end = /^\s*\}[ \t]*$/;
const relation = /^(\s*)([\w-]+)([ \t]+)(\S+)([ \t]+)([\w-]+)[ \t]*:[ \t]*(?:"([^"]*)"|([\w-]+))[ \t]*$/;
const reserved = /^(?:erDiagram|direction|title|accTitle|accDescr|style|class|classDef|subgraph|end)$/i;

/** Both ends and the line of a relation: `||--o{`. */
export const connectorForm = /^(?:\|o|\|\||\}o|\}\|)(?:--|\.\.)(?:o\||\|\||o\{|\|\{)$/;

/**
 * The lines of an ER diagram, as far as they consist of entities with fields and relations between two of them. They end
 * where a diagram says more, or where Mermaid's own grammar would read it otherwise.
 */
export function readEntityLines(text: string): LinesRead<EntityLine> {
	const lines: EntityLine[] = [];
	let isOpen = false;
	let hasHeader = false;
	for (const [number, source] of text.split('\n').entries()) {
		if (source.length > mostCharacters) {
			return { endsAt: number };
		}
		const isHeader: boolean = !hasHeader && header.test(source);
		hasHeader ||= isHeader;
		const line: EntityLine | undefined =
			isHeader || other.test(source) ? ({ type: 'other' } as const) : readLine(source, number, isOpen);
		if (!line || (!hasHeader && line.type !== 'other')) {
			return { endsAt: number };
		}
		isOpen = line.type === 'entity' ? line.opens : line.type === 'end' ? false : isOpen;
		lines.push(line);
	}
	return hasHeader && !isOpen && isReadAlike(text, lines) ? { lines } : { endsAt: undefined };
}

function readLine(source: string, line: number, isOpen: boolean): EntityLine | undefined {
	if (isOpen) {
		const [, dataType = '', name, keys = '', comment = ''] = field.exec(source) ?? [];
		if (name === undefined) {
			return end.test(source) ? { type: 'end' } : undefined;
		}
		const list = keys.split(',').flatMap((key) => (key.trim() === '' ? [] : [key.trim()]));
		return { type: 'field', dataType, name, keys: list, comment };
	}
	const [, indent = '', name, opens] = entity.exec(source) ?? [];
	if (name !== undefined) {
		const place = { line, start: indent.length, end: indent.length + name.length };
		return reserved.test(name) ? undefined : { type: 'entity', entity: { name, place }, opens: opens !== undefined };
	}
	const [, lead = '', from = '', gap = '', connector = '', space = '', to = '', quoted, word] =
		relation.exec(source) ?? [];
	if (!connectorForm.test(connector) || reserved.test(from) || reserved.test(to)) {
		return undefined;
	}
	const start = lead.length;
	const second = start + from.length + gap.length + connector.length + space.length;
	return {
		type: 'relation',
		from: { name: from, place: { line, start, end: start + from.length } },
		to: { name: to, place: { line, start: second, end: second + to.length } },
		connector,
		label: quoted ?? word ?? '',
	};
}

/** Whether the reader of all ER diagrams sees the same entities and relations. */
function isReadAlike(text: string, lines: readonly EntityLine[]): boolean {
	const elements = readElements(text);
	const names = new Set<string>();
	const relations: string[] = [];
	for (const line of lines) {
		if (line.type === 'entity') {
			names.add(line.entity.name);
		} else if (line.type === 'relation') {
			names.add(line.from.name).add(line.to.name);
			relations.push([line.from.name, line.to.name, line.label.trim()].join('\n'));
		}
	}
	return (
		elements?.type === 'er' &&
		elements.nodes.length === names.size &&
		elements.nodes.every(({ id }) => names.has(id)) &&
		elements.edges.map(({ from, to, label }) => [from, to, label.trim()].join('\n')).join('\n\n') ===
			relations.join('\n\n')
	);
}
