/** Shortest time in milliseconds that is told from the machine's own unrest. */
const floor = 2;

/**
 * How many times as much processor time a function takes for one long text as for many short ones of the same length
 * together: about 1 where it takes time by the length, `factor` where by its square. The best of several tries, so that
 * neither a busy machine nor a collection of garbage in one of them makes a difference.
 * @param short length of the short texts
 * @param factor how many times as long the long one is
 */
export function growth(
	run: (text: string) => unknown,
	text: (length: number) => string,
	short: number,
	factor: number,
): number {
	const one = text(short);
	const long = text(short * factor);
	let best = Number.POSITIVE_INFINITY;
	for (let tries = 5; tries > 0 && best > 3; tries--) {
		const many = processorTime(() => {
			for (let i = 0; i < factor; i++) {
				run(one);
			}
		});
		best = Math.min(best, processorTime(() => run(long)) / Math.max(many, floor));
	}
	return best;
}

/** Time in milliseconds that this process takes for something, whatever else the machine does. */
export function processorTime(run: () => unknown): number {
	const before = process.cpuUsage();
	run();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}
