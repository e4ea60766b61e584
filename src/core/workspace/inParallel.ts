/** How much is asked of a disk at the same time: enough to hide its latency, too little to run out of handles. */
export const atOnce = 16;

/**
 * Does something for each item, a few at a time, in the order of the list.
 * @throws what `work` throws first
 */
export async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
	let next = 0;
	const worker = async (): Promise<void> => {
		while (next < items.length) {
			const item = items[next++];
			if (item !== undefined) {
				await work(item);
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
