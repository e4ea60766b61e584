let collator: Intl.Collator | undefined;

/**
 * The order of names as a person sees it: 2 before 10.
 * @returns below zero where the first one comes first, 0 where both are the same
 */
export function compareNames(a: string, b: string): number {
	// Making one takes the runtime milliseconds, which activation has not got
	collator ??= new Intl.Collator('en', { numeric: true });
	return collator.compare(a, b);
}
