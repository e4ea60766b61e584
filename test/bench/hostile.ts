// Growth of a check's processor time on texts made to be slow: node hostile.ts
// Prints {"worst": NAME, "growth": …}: how many times longer a text of sixteen times the length takes, for the worst.
import { processorTime } from '../support/growth.ts';
import { checker, hostileTexts } from '../support/hostileTexts.ts';

const small = 20_000;
const factor = 16;

let worst = { name: '', growth: 0 };
for (const [name, text] of hostileTexts) {
	const short = text(small);
	const long = text(small * factor);
	const check = await checker(long, short);
	const growth = shortest(() => check(long)) / shortest(() => check(short));
	if (growth > worst.growth) {
		worst = { name, growth };
	}
}
console.log(JSON.stringify({ worst: worst.name, growth: worst.growth }));

/** Shortest processor time of a few runs: what remains when nothing disturbs. */
function shortest(run: () => unknown): number {
	let least = Number.POSITIVE_INFINITY;
	for (let i = 0; i < 5; i++) {
		least = Math.min(least, processorTime(run));
	}
	return least;
}
