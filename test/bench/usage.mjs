// Loaded before a measured program (node --import): tells at its end what it used of the machine. Plain JavaScript, since
// the parts of Node that read TypeScript would count for the program.
import { writeFileSync } from 'node:fs';

const file = process.env.ARCHSPEC_USAGE_FILE;
if (file) {
	process.on('exit', () => {
		const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
		// Node gives kilobytes and microseconds on every system
		writeFileSync(file, JSON.stringify({ peak: maxRSS * 1024, processor: (userCPUTime + systemCPUTime) / 1000 }));
	});
}
