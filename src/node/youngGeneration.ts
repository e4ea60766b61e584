import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes at which it stops to grow: more took 100 MB for nothing in a check of 400 documents or more. */
const largest = 16 * 1024 * 1024;

/**
 * Keeps V8's young generation small while a program that allocates much runs. It doubles as often as much survives, and
 * its largest size can be given on Node's own command line alone; the factor by which it grows can be set at any time.
 * Before it is large enough nothing is set, since a tiny one is collected too often.
 *
 * Its objects are few and soon gone, so one thread collects them: several cost more processor time than they save.
 * @returns to be called from time to time, as often as some documents are read
 */
export function youngGenerationLimit(): () => void {
	let grows = true;
	setFlagsFromString('--no-parallel-scavenge');
	return () => {
		if (grows && youngGeneration() >= largest) {
			setFlagsFromString('--semi-space-growth-factor=1');
			grows = false;
		}
	};
}

/** Bytes that it has taken of the system's memory. */
function youngGeneration(): number {
	return getHeapSpaceStatistics().find((space) => space.space_name === 'new_space')?.space_size ?? 0;
}
