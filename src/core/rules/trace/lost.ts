import { listed } from '../../listed.ts';
import { criterionOfOwner } from '../../trace/idGrammar.ts';
import { idLetters, lettersOf } from '../../trace/idLetters.ts';
import { nearIds } from '../../trace/nearIds.ts';
import type { Definition, IdSpace, TraceReference } from '../../trace/trace.ts';
import type { TraceScope } from '../../trace/traceScope.ts';
import { wordOf } from '../../trace/wordLetters.ts';

/** What a reference names that its feature does not define. */
export interface Lost {
	/** As the reference would write them; at most as many as a message names. */
	readonly ids: readonly string[];
	readonly more: number;
	/** The nearest ids that are defined, as their documents write them. */
	readonly nearest: readonly string[];
	/** The requirement is there and has no criteria that could be read. */
	readonly isUncounted: boolean;
}

/** How many lost ids of a range a message names. */
const named = 4;

/** What each reference names that a scope does not define; undefined where nothing is amiss. */
export function lostIn(scope: TraceScope, references: readonly TraceReference[]): readonly (Lost | undefined)[] {
	const parents = new Map<IdSpace, ReadonlySet<string>>();
	return references.map((reference) => {
		const { keys, space } = reference;
		const above = parents.get(space) ?? parentsIn(scope, space);
		parents.set(space, above);
		// `2 AC1`: of a requirement whose criteria could not be read nothing is lost
		const namesCriterion = /(?<!\p{L})(?:ACs?|criteri)/iu.test(reference.text);
		const lost = keys.filter(
			(key) =>
				scope.hasPrefix(space, key) &&
				scope.definitions(space, scope.meant(space, key)).length === 0 &&
				(space !== 'scenario' || isCounted(key, scope)) &&
				!(namesCriterion && isBare(scope.meant(space, key), scope, space, above)),
		);
		const [first] = lost;
		// Of a range in running text some may have been given up, which says nothing against the range
		if (first === undefined || (reference.relation === 'mentions' && keys.length > 1)) {
			return undefined;
		}
		const isUncounted = lost.every((key) => isBare(scope.meant(space, key), scope, space, above));
		const plain = scope.meant(space, first);
		const word = plain === first ? '' : wordOf(first);
		// `2.2` for R2.2 beside a number that has no letters either
		const isNumber = plain !== first && word === '';
		const nearest = isUncounted
			? []
			: nearIds(scope, space, plain).map((id) => word + (isNumber ? id.replace(/^R(?:EQ)?-?(?=\d)/, '') : id));
		return { ...lostOf(reference, lost, nearest), isUncounted };
	});
}

/** The keys of a reference that are nowhere, as a message names them. */
export function lostOf(reference: TraceReference, keys: readonly string[], nearest: readonly string[]): Lost {
	return {
		ids: keys.slice(0, named).map((key) => spelled(key, reference.text)),
		more: Math.max(0, keys.length - named),
		nearest,
		isUncounted: false,
	};
}

/** "1.8 and 1.9 are", "Property 3 is"; for the beginning of a sentence. */
export function subject({ ids, more }: Lost): string {
	const all = more > 0 ? [...ids, `${more} more`] : ids;
	return `${listed(all)} ${all.length > 1 ? 'are' : 'is'}`;
}

/** "; the nearest are 1.6 and 1.7"; empty where there is none. */
export function nearestIn({ nearest }: Lost): string {
	if (nearest.length === 0) {
		return '';
	}
	return nearest.length > 1 ? `; the nearest are ${listed(nearest)}` : `; the nearest is ${nearest[0]}`;
}

function parentsIn(scope: TraceScope, space: IdSpace): ReadonlySet<string> {
	return new Set(scope.all(space).map(({ definition }: { definition: Definition }) => definition.parent ?? ''));
}

/** Whether the scenarios of a story could be read and have numbers: else none of them is lost. */
function isCounted(key: string, scope: TraceScope): boolean {
	const story = key.slice(0, key.lastIndexOf('.'));
	return scope.children('scenario', story).some(({ definition }) => /\.\d+$/.test(definition.key));
}

/** Whether a key is one of a criterion whose requirement has none that could be read. */
function isBare(key: string, scope: TraceScope, space: IdSpace, parents: ReadonlySet<string>): boolean {
	const above = key.slice(0, Math.max(0, key.lastIndexOf('.')));
	return above !== '' && scope.definitions(space, above).length > 0 && !parents.has(above);
}

const writtenId = new RegExp(String.raw`(${idLetters}|\p{L}*)([-_ ]?)(\d+)`, 'u');

const ofOwner = new RegExp(`^${criterionOfOwner}$`, 'u');

/** A key as a reference writes its ids: `FR-009` for FR9 where it says FR-001. */
function spelled(key: string, text: string): string {
	if (ofOwner.test(text)) {
		return text;
	}
	const [, letters = '', hyphen = '', digits = ''] = writtenId.exec(text) ?? [];
	const ownLetters = lettersOf(key);
	const [, number = '', rest = ''] = /^(\d*)(.*)$/su.exec(key.slice(ownLetters.length)) ?? [];
	const width = digits.startsWith('0') ? digits.length : 0;
	const before = letters.toUpperCase() === ownLetters ? letters + (letters === '' ? '' : hyphen) : ownLetters;
	return (
		before +
		number.padStart(width, '0') +
		rest
			// `FR-011-002` of FR11-2
			.replace(/(?<=-)\d+/, (second) => second.padStart(width, '0'))
			.replace(/\p{L}$/u, (letter) => letter.toLowerCase())
	);
}
