import { setFlagsFromString } from 'node:v8';

/** The versions of V8 that this was measured with, those of Node 24 and 26. In Node 22 the one in the middle is off. */
const measured = [13, 14];

/**
 * Lets V8 compile for a program that runs for seconds. Its best compiler takes a fifth of the processor time of a check of
 * 1,000 documents, in threads of its own, and gives back less than that: the program is wide, and no part of it runs for
 * long. So the one in the middle does it, and a little earlier than usual. It counts for the whole process.
 */
export function compileForSeconds(): void {
	if (measured.includes(Number.parseInt(process.versions.v8, 10))) {
		setFlagsFromString('--no-turbofan');
		setFlagsFromString('--invocation-count-for-maglev=200');
	}
}
