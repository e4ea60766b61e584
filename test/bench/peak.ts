// Loaded before a measured program (node --import): tells at its end how much memory it held at most.
import { writeFileSync } from 'node:fs';

const file = process.env.ARCHSPEC_PEAK_FILE;
if (file) {
	process.on('exit', () => {
		// Node gives kilobytes on every system
		writeFileSync(file, String(process.resourceUsage().maxRSS * 1024));
	});
}
