import { nearIds } from '../nearIds.ts';
import { addressOf, type IdSpace, type TraceReference } from '../trace.ts';
import type { TraceScope } from '../traceScope.ts';
import type { Claim } from './code.ts';
import type { OpenReference } from './codeIndex.ts';

/** Ids that a comment of code names and that nothing has. */
export interface LostInCode {
	readonly reference: TraceReference;
	readonly claim: Claim;
	/** Its keys that are nowhere. */
	readonly keys: readonly string[];
	/** The nearest ids that are defined, as their documents write them. */
	readonly nearest: readonly string[];
	/** Feature folder that lacks them, empty for the whole workspace; undefined where several could be meant. */
	readonly scope: string | undefined;
}

/**
 * What of a file's open references is certainly broken. Code names no folder, so that an id counts only where the scope
 * is certain: it is said, the other ids of the line show it, or the workspace has one feature; and where no feature has
 * it, and some have ids of its letters or numbers. Ids of no known form may belong to another system, and a number to a
 * feature whose requirements can't be read.
 * @param scopes all of the workspace
 * @param isOwned whether any scope has an address
 */
export function lostInCode(
	open: readonly OpenReference[],
	scopes: readonly TraceScope[],
	isOwned: (address: string) => boolean,
): readonly LostInCode[] {
	// Requirements of OpenSpec have names, which code does not give
	const known = scopes.filter(({ documents }) =>
		documents.some(({ trace }) => trace.dialect !== 'openspec' && trace.definitions.length > 0),
	);
	return open.flatMap((one): LostInCode[] => {
		const { reference, claim, feature } = one;
		const { space } = reference;
		const found = (scope: TraceScope, keys: readonly string[]): LostInCode[] => {
			const nearest = nearIds(scope, space, keys[0] ?? '');
			return nearest.length === 0 || keys.every((key) => isUncounted(scope, space, key))
				? []
				: [{ reference, claim, keys, nearest, scope: scope.name }];
		};
		const meant = known.find(({ name }) => name === one.scope);
		const own = meant ? found(meant, one.keys) : [];
		if (own.length > 0 || feature !== undefined) {
			return own;
		}
		const keys = one.keys.filter((key) => !isOwned(addressOf(space, key)));
		const features = known.filter(({ name }) => name !== '');
		const isNamed = keys.every((key) => /^\p{L}/u.test(key));
		const isMeant =
			keys.length > 0 && (isNamed || (features.length > 0 && features.every((one) => hasAny(one, space))));
		const isUnread = known.some((scope) => keys.every((key) => isUncounted(scope, space, key)));
		const [first, ...more] = isMeant && !isUnread ? known.flatMap((scope) => found(scope, keys)) : [];
		return first ? [more.length > 0 ? { ...first, nearest: [], scope: undefined } : first] : [];
	});
}

function hasAny({ documents }: TraceScope, space: IdSpace): boolean {
	return documents.some(({ trace }) => trace.definitions.some((one) => one.space === space));
}

/** Whether a key is one of a criterion whose requirement is there and has none that could be read. */
function isUncounted(scope: TraceScope, space: IdSpace, key: string): boolean {
	const above = key.slice(0, Math.max(0, key.lastIndexOf('.')));
	return above !== '' && scope.definitions(space, above).length > 0 && scope.children(space, above).length === 0;
}
