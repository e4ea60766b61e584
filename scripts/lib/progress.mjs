// No silent minutes: one line that ticks in a terminal, one line every ten seconds in a log.

/**
 * Runs a task while a line tells how long it has been going on.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} task
 * @param {() => string} [detail] what to say besides the time
 * @returns {Promise<T>}
 */
export async function withProgress(label, task, detail = () => '') {
	const begun = Date.now();
	const line = () => [label, detail(), `${Math.round((Date.now() - begun) / 1000)} s`].filter(Boolean).join(' · ');
	const terminal = process.stderr.isTTY === true;
	const tick = terminal
		? setInterval(() => process.stderr.write(`\r\x1b[K${line()}`), 500)
		: setInterval(() => process.stderr.write(`${line()}\n`), 10_000);
	process.stderr.write(terminal ? line() : `${line()}\n`);
	try {
		const result = await task();
		process.stderr.write(`${terminal ? '\r\x1b[K' : ''}${line()} · done\n`);
		return result;
	} catch (error) {
		process.stderr.write(`${terminal ? '\r\x1b[K' : ''}${line()} · failed\n`);
		throw error;
	} finally {
		clearInterval(tick);
	}
}
