/** A message with one of its parts, at any depth, taken for another. */
export function brokenFormsOf(message: unknown): unknown[] {
	if (typeof message !== 'object' || message === null) {
		return [];
	}
	return Object.entries(message).flatMap(([key, value]) => {
		if (value === undefined) {
			return [{ ...message, [key]: {} }];
		}
		const inside = Array.isArray(value) ? [] : brokenFormsOf(value);
		return [Symbol('none'), ...inside].map((other) => ({ ...message, [key]: other }));
	});
}
