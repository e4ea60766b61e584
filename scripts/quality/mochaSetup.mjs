// What test/support/node.ts sets before specs, for specs that Stryker runs: the same inputs each time, and a property
// that fails is not tried on shorter ones, and no spec measures.
import fc from 'fast-check';

fc.configureGlobal({ seed: 20, endOnFailure: true });

// What a spec finds out by the time that something takes, a busy machine may have done
process.cpuUsage = () => ({ user: 0, system: 0 });

/** @typedef {{ timeout: (milliseconds?: number) => unknown }} Running */

/** @type {{ beforeEach(this: { currentTest?: Running }): void }} */
export const mochaHooks = {
	// Nor does one fail for being slow there, whatever it says of itself: a loop without end is told by Stryker
	beforeEach() {
		const { currentTest } = this;
		currentTest?.timeout(0);
		if (currentTest) {
			currentTest.timeout = (milliseconds) => (milliseconds === undefined ? 0 : currentTest);
		}
	},
};
