import { plainText } from '../../document/plainText.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { ListItem } from '../list/readList.ts';
import type { Part } from '../parts/readParts.ts';
import { type FormSection, partsOf } from '../sections.ts';
import { likeness, likest, type NamedOption, namedOption } from './namedOption.ts';

export type Tone = 'good' | 'neutral' | 'bad';

/** An argument for or against an option. */
export interface OptionArgument {
	/** Undefined for one that does not say. */
	readonly tone: Tone | undefined;
	/** Behind "Good, because". Markdown. */
	readonly text: string;
}

/** An option of a decision, as a card. */
export interface OptionCard {
	readonly title: string;
	/** Whether it is in the list of options, and whether a section is about it. */
	readonly listed: boolean;
	readonly section: string | undefined;
	readonly arguments: readonly OptionArgument[];
	readonly chosen: boolean;
}

/** The options of a decision record, gathered from the list, the sections about them and the decision. */
export interface OptionsModel {
	readonly options: readonly OptionCard[];
	/** Whether a section weighs the options, so that arguments have a place. */
	readonly weighed: boolean;
	/** Whether a section about an option can be added. */
	readonly weighable: boolean;
	/** Whether there is a section that says which one is chosen. */
	readonly decided: boolean;
}

/** A card with its places. */
export interface OptionSource extends OptionCard {
	readonly item: ListItem | undefined;
	readonly about: FormSection | undefined;
	readonly points: readonly PointSource[];
}

/** An argument with its places. */
export interface PointSource extends OptionArgument {
	readonly items: readonly ListItem[];
	readonly item: ListItem;
	/** Characters of the text before the argument itself: "Good, because ". */
	readonly lead: number;
}

/** The options with all places that a change touches. */
export interface OptionsSource {
	readonly options: readonly OptionSource[];
	/** Items of the list of options; empty without one. */
	readonly items: readonly ListItem[];
	readonly listing: FormSection | undefined;
	readonly weighing: FormSection | undefined;
	readonly decision: FormSection | undefined;
	/** Where the decision names an option. */
	readonly named: NamedOption | undefined;
}

/** Reads the options of a decision record; undefined for a kind that weighs none. */
export function readOptions(
	document: SpecDocument,
	kind: Kind,
	sections: readonly FormSection[],
): OptionsSource | undefined {
	const holders = sections.filter(
		({ section, known, depth }) => section && depth === 0 && known?.content === 'options',
	);
	if (kind.record?.decision === undefined || holders.length === 0) {
		return undefined;
	}
	const partsBy = new Map(holders.map((one) => [one, partsOf(document, kind, one)]));
	const weighing = holders.find(({ section }) => (section?.children.length ?? 0) > 0);
	const listing =
		holders.find((one) => one !== weighing && listIn(partsBy.get(one) ?? [])) ??
		holders.find((one) => one !== weighing);
	const items = listIn(listing ? (partsBy.get(listing) ?? []) : []) ?? [];
	const about = sections.filter(({ parent }) => weighing && parent === weighing);
	const decision = sections.find(({ section, known }) => section && known?.id === kind.record?.decision);
	const titles = items.filter(({ depth }) => depth === 0).map((item) => ({ title: titleOf(item), item }));
	const names = titles.map(({ title }) => title);
	const byOption = sectionsOf(names, about);
	const taken = new Set(byOption.values());
	const pieces = [
		...titles.map(({ title, item }, place) => ({ title, item, about: byOption.get(place) })),
		...about.filter((one) => !taken.has(one)).map((one) => ({ title: one.facts.title, item: undefined, about: one })),
	];
	const named =
		decision?.section &&
		namedOption(
			document,
			decision.section,
			pieces.map(({ title }) => title),
		);
	const chosen = named
		? likest(
				named.text,
				pieces.map(({ title }) => title),
			)
		: [];
	const options = pieces.map((piece, place): OptionSource => {
		const points = piece.about ? pointsOf(partsOf(document, kind, piece.about)) : [];
		return {
			...piece,
			listed: piece.item !== undefined,
			section: piece.about?.facts.id,
			points,
			arguments: points.map(({ tone, text }) => ({ tone, text })),
			chosen: chosen.includes(place),
		};
	});
	return { options, items, listing, weighing, decision, named };
}

/**
 * Which section is about which of some titles, by their places. Each is about one, and those that read like a title come
 * before those that go on behind it: of two sections `Gas`, the second is about the second `Gas` of the list.
 */
function sectionsOf(titles: readonly string[], about: readonly FormSection[]): ReadonlyMap<number, FormSection> {
	const found = new Map<number, FormSection>();
	for (const wanted of [2, 1]) {
		for (const one of about) {
			const place = likest(one.facts.title, titles).find(
				(at) => !found.has(at) && likeness(one.facts.title, titles[at] ?? '') === wanted,
			);
			if (place !== undefined) {
				found.set(place, one);
			}
		}
	}
	return found;
}

/**
 * The options as a form shows them.
 * @param weighable whether the kind has a section that weighs options
 */
export function optionsModel({ options, weighing, decision }: OptionsSource, weighable: boolean): OptionsModel {
	return {
		options: options.map(({ title, listed, section, arguments: points, chosen }) => ({
			title,
			listed,
			section,
			arguments: points,
			chosen,
		})),
		weighed: weighing !== undefined,
		weighable: weighable || weighing !== undefined,
		decided: decision !== undefined,
	};
}

/** Places of the parts of a section that the cards show as a whole: a list of titles alone. */
export function shownByCards(
	{ listing }: OptionsSource,
	of: FormSection | undefined,
	parts: readonly Part[],
): number[] {
	const place = of !== undefined && of === listing ? parts.findIndex(({ type }) => type === 'list') : -1;
	const part = parts[place];
	const isTitles =
		part?.type === 'list' &&
		part.items.every(({ depth, box, editable }) => depth === 0 && !box && editable.lines.length === 1);
	return isTitles ? [place] : [];
}

function listIn(parts: readonly Part[]): readonly ListItem[] | undefined {
	return parts.flatMap((part) => (part.type === 'list' ? [part.items] : []))[0];
}

/** The title of an option: the first line of its item, as it reads. */
function titleOf({ text }: ListItem): string {
	return plainText(text.split('\n', 1)[0] ?? '');
}

const argument =
	/^(?:\*\*|_)?(good|neutral|bad)(?:\*\*|_)?(?:[ \t]*[,:][ \t]*because\b|[ \t]+because\b|[ \t]*[,:])[ \t]*/i;

function pointsOf(parts: readonly Part[]): PointSource[] {
	return parts.flatMap((part) =>
		part.type !== 'list'
			? []
			: part.items
					.filter(({ depth }) => depth === 0)
					.map((item): PointSource => {
						const found = argument.exec(item.text);
						const lead = found?.[0].length ?? 0;
						const tone = found?.[1]?.toLowerCase() as Tone | undefined;
						return { tone, text: item.text.slice(lead), items: part.items, item, lead };
					}),
	);
}
