import { plainText } from '../../document/plainText.ts';
import type { SpecDocument, Table } from '../../document/specDocument.ts';
import { httpMethods } from '../../form/httpMethods.ts';
import { headingAbove, nameOf } from '../headingAbove.ts';
import type { Entity, EntityField } from './entity.ts';

const nameColumn =
	/^(?:field|column|attribute|property|name|feld|spalte|eigenschaft|campo|champ|字段|属性|フィールド|項目)(?: name)?$/i;
const typeColumn = /^(?:type|data ?type|typ|datentyp|tipo|类型|型|データ型)$/i;
const requiredColumn = /^(?:required|mandatory|not null|pflicht|必須|必填)\??$/i;
const commentColumn =
	/^(?:description|notes?|meaning|purpose|rules?|validation|constraints?|beschreibung|说明|説明|備考)$/i;
const yes = /^(?:yes|y|true|required|✓|✔|✅|x|ja|sí|oui|是|○|必須)/i;

/** Words around the name of an entity in a heading. */
const around =
	/^(?:entity|table|model|schema|type|class|interface|entität|tabelle|实体|エンティティ)\s*[:：-]?\s+|\s+(?:entity|table|model|schema|fields|attributes|columns|tabelle)$|\s*[(（].*$/gi;

/** Of an endpoint: `/orders`, or a method before a slash. One between two names divides them: `Order / LineItem`. */
const path = new RegExp(String.raw`(?:^|\s)/\S|\b(?:${httpMethods.join('|')})\s+/`);

/** An entity for each table of fields with types: the heading above it is its name. */
export function tableEntities(document: SpecDocument): Entity[] {
	const above = headingAbove(document);
	return document.tables.flatMap((table) => {
		const fields = fieldsOf(table);
		if (fields.length === 0) {
			return [];
		}
		const { line } = table.range.start;
		const name = nameOf(above(line)).slice(0, 200).replace(around, '').trim();
		// A name of many words is a sentence about something else, and below a path stand the fields of what is sent there
		return name !== '' && !path.test(name) && name.split(/\s+/).length <= 3
			? [{ name, fields, parents: [], line }]
			: [];
	});
}

function fieldsOf({ header, rows }: Table): EntityField[] {
	const titles = header.cells.map(({ text }) => plainText(text));
	const at = (column: RegExp): number => titles.findIndex((title) => column.test(title));
	const [name, type] = [at(nameColumn), at(typeColumn)];
	if (name < 0 || type < 0) {
		return [];
	}
	const [required, comment] = [at(requiredColumn), at(commentColumn)];
	return rows.flatMap(({ cells }) => {
		const read = (column: number): string => plainText((cells[column]?.text ?? '').replaceAll('\\|', '|'));
		const field = read(name);
		const about = read(comment);
		// What looks like a tag is the type of the parts: `List<Order>`
		const dataType = plainText((cells[type]?.text ?? '').replaceAll('\\|', '|'), () => false);
		const primary = /\b(?:pk|primary key)\b/i.test(`${dataType} ${about}`);
		return /^[\p{L}_$][\p{L}\p{N}_$.-]*\??$/u.test(field)
			? [
					{
						name: field.replace(/\?$/, ''),
						dataType,
						required:
							primary ||
							(required >= 0 ? yes.test(read(required)) : /\b(?:required|not null)\b/i.test(`${dataType} ${about}`)),
						primary,
						unique: /\bunique\b/i.test(`${dataType} ${about}`),
						foreign: /\b(?:fk|foreign key|references)\b/i.test(`${dataType} ${about}`),
						comment: about,
					},
				]
			: [];
	});
}
