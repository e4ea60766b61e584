/** The value below which the given share (0 to 1) of the values lies; 0 for an empty list. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const index = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
	return sorted[index] ?? 0;
}

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length >> 1;
	const upper = sorted[half] ?? 0;
	return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/** How many values there are and how far they lie apart, in words. */
export function spread(values: readonly number[], unit = 'ms'): string {
	const digits = Math.min(...values) < 10 ? 1 : 0;
	const [least, most] = [Math.min(...values).toFixed(digits), Math.max(...values).toFixed(digits)];
	return `${values.length} runs, ${least} to ${most} ${unit}`;
}
