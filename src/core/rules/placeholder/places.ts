import type { Placeholder, SpecDocument } from '../../document/specDocument.ts';
import { comparePositions } from '../../document/text.ts';

/** A placeholder to report, for itself and for its like in other cells of one table. */
export interface Place {
	readonly placeholder: Placeholder;
	readonly more: number;
}

const namedAfter =
	/^[\])*_`"'”’]*(?:\s*(?:\/|,|and|or)\s*(?:TODO|FIXME|HACK|TBD|XXX))*\s+(?:comments?|entr(?:y|ies)|items?|labels?|lists?|markers?|marks?|notes?|placeholders?|tags?)\b/i;
const namedBefore = /\b(?:no|zero|any|every|placeholder text)\s+[[(*_`"'“‘]*$/i;
const quoted = /["“„«「]$/;

/** Whether a text speaks of a mark instead of leaving one: "no TODO comments", `writes "TBD" there`. */
export function isMention({ lines }: SpecDocument, { form, text, range: { start, end } }: Placeholder): boolean {
	const hasQuestion = form === 'clarification' && /:\s*\S/.test(text);
	if (hasQuestion || form === 'comment' || start.line !== end.line) {
		return false;
	}
	const line = lines.line(start.line);
	const before = line.slice(Math.max(start.character - 40, 0), start.character);
	return (
		namedAfter.test(line.slice(end.character, end.character + 40)) ||
		namedBefore.test(before) ||
		(form === 'todo' && quoted.test(before))
	);
}

/** How far apart two marks of one place stand at most, as in `TODO: TBC`. */
const sameBreath = 3;

/** One of several marks that stand together, and one for all cells of a table that say the same. */
export function onePerPlace(document: SpecDocument, placeholders: readonly Placeholder[]): Place[] {
	const found: { placeholder: Placeholder; more: number }[] = [];
	const inTable = new Map<string, { placeholder: Placeholder; more: number }>();
	let table = 0;
	let before: Placeholder | undefined;
	for (const placeholder of placeholders) {
		const { start, end } = placeholder.range;
		const together =
			before?.range.end.line === start.line && start.character - before.range.end.character <= sameBreath;
		before = placeholder;
		if (together) {
			continue;
		}
		while (document.tables[table] && comparePositions(document.tables[table]?.range.end ?? end, start) < 0) {
			table++;
		}
		const isInTable = (document.tables[table]?.range.start.line ?? Number.POSITIVE_INFINITY) <= start.line;
		const key = `${table} ${placeholder.text}`;
		const like = isInTable ? inTable.get(key) : undefined;
		if (like) {
			like.more++;
			continue;
		}
		const place = { placeholder, more: 0 };
		found.push(place);
		if (isInTable) {
			inTable.set(key, place);
		}
	}
	return found;
}
