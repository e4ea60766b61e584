import { isOn } from '../record/linkPlace.ts';
import type { AdrRecord, LinkPlace, Relation } from '../record/record.ts';
import { type Labels, relations } from './defaultWords.ts';
import { mostUsed } from './mostUsed.ts';

/** How a log writes the links of one relation where it has a field or a key for them. */
export interface LinkHabit extends Pick<LinkPlace, 'name' | 'form' | 'list' | 'named'> {
	/** What stands there where a record has no such link: nothing, `[]`, `none`; undefined where the place is left out. */
	readonly empty: string | undefined;
	/** Whether the status names the record as well: `superseded by ADR-5`, and `superseded-by: ADR-5`. */
	readonly inStatus: boolean;
}

/** By relation; those whose links the log writes elsewhere are left out. */
export type LinkHabits = Readonly<Partial<Record<Relation, LinkHabit>>>;

/**
 * The fields and keys in which the records of a log name others. A relation that no record has yet is written like the
 * others are, where these stand nowhere else; but a status that says what supersedes a record needs no field for it.
 * @param records the newest first
 * @param labels what the relations are called
 */
export function linkHabits(records: readonly AdrRecord[], labels: Labels): LinkHabits {
	const habits: Partial<Record<Relation, LinkHabit>> = {};
	const open = relations.filter((relation) => {
		const found = habitOf(records, relation);
		if (found) {
			habits[relation] = found;
		}
		return !found && relation !== 'superseded-by' && !records.some((record) => linksOf(record, relation).length > 0);
	});
	const [like] = Object.values(habits).filter(({ named }) => named);
	const isElsewhere = records.some(
		({ links, linkPlaces = [], linksHeading }) =>
			linksHeading !== undefined ||
			links.some((link) => isActive(link.relation) && !linkPlaces.some((place) => isOn(link, place))),
	);
	if (like && !isElsewhere) {
		const names = Object.values(habits).map(({ name }) => name);
		for (const relation of open) {
			habits[relation] = {
				...like,
				name: nameLike(names, like.form, labels[relation].replace('…', '')),
				empty: undefined,
				inStatus: false,
			};
		}
	}
	return habits;
}

/** Whether links of a relation never stand in the value of a status. */
function isActive(relation: Relation): boolean {
	return relation !== 'other' && relation !== 'superseded-by';
}

function linksOf({ links }: AdrRecord, relation: Relation): AdrRecord['links'] {
	return links.filter((link) => link.relation === relation);
}

function habitOf(records: readonly AdrRecord[], relation: Relation): LinkHabit | undefined {
	const places = records.flatMap(({ linkPlaces = [] }) => linkPlaces.filter((place) => place.relation === relation));
	const naming = places.filter(({ named }) => named);
	const others = records.filter((record) => {
		const own = (record.linkPlaces ?? []).filter((place) => place.relation === relation && place.named);
		return own.length === 0 && linksOf(record, relation).length > 0;
	});
	// A field "Updated by" without a value may wait for a person
	const isOpen = relation === 'supersedes' || relation === 'superseded-by';
	const known = naming.length > 0 ? naming : isOpen && places.length * 2 > records.length ? places : [];
	const form = mostUsed(known.map((place) => place.form));
	const alike = known.filter((place) => place.form === form);
	const name = mostUsed(alike.map((place) => place.name));
	if (form === undefined || name === undefined || (others.length > 0 && others.length >= naming.length)) {
		return undefined;
	}
	const lacking = records.map(({ linkPlaces = [] }) => linkPlaces.filter((place) => place.relation === relation));
	const list = mostUsed(
		alike.flatMap((place) => (place.list ? [place.list] : place.empty === undefined ? [undefined] : [])),
	);
	const named = mostUsed(
		alike.flatMap((one) => one.named ?? []),
		(one) => JSON.stringify(one),
	);
	return {
		name,
		form,
		...(list && { list }),
		...(named && { named }),
		empty: mostUsed(
			lacking.flatMap(([place]) => (place?.named ? [] : [place?.empty])),
			(empty) => empty ?? null,
		),
		inStatus: isMostlyInStatus(records, relation),
	};
}

function isMostlyInStatus(records: readonly AdrRecord[], relation: Relation): boolean {
	const both = records.flatMap((record) => {
		const { status, linkPlaces = [] } = record;
		const isNamed = linkPlaces.some((place) => place.relation === relation && place.named);
		return isNamed && status
			? [linksOf(record, relation).some(({ range }) => range.end.line === status.range.end.line)]
			: [];
	});
	return relation === 'superseded-by' && mostUsed(both) === true;
}

/** A label as the name of a field or key that looks like the others: `superseded-by`, `superseded_by`, `Superseded by`. */
function nameLike(names: readonly string[], form: LinkPlace['form'], label: string): string {
	if (form !== 'front-matter') {
		return names.some((name) => /^\p{Lu}/u.test(name)) ? label.charAt(0).toUpperCase() + label.slice(1) : label;
	}
	const key = label.toLowerCase().replace(/\s+/g, names.some((name) => name.includes('_')) ? '_' : '-');
	const isCamel = names.some((name) => /\p{Ll}\p{Lu}/u.test(name));
	return isCamel ? key.replace(/-(\p{L})/gu, (_all, letter: string) => letter.toUpperCase()) : key;
}
