// Checks every TypeScript project of the tree: each tsconfig.json says what its folder may reach.
import { filesBelow } from './lib/files.mjs';
import { node, root, tool } from './lib/node.mjs';
import { start } from './lib/processes.mjs';

const folders = ['src', 'test', 'webview-ui'];
const projects = ['tsconfig.json', ...folders.flatMap((folder) => filesBelow(folder, /\/tsconfig\.json$/))];

/** A project whose folder is still empty. */
const noInputs = /^error TS18003:.*$/m;

/**
 * Projects by what is wrong: a file is checked by every project that reaches it, and said once.
 * @type {Map<string, string[]>}
 */
const errors = new Map();
for (const project of projects) {
	for (const error of await check(project)) {
		errors.set(error, [...(errors.get(error) ?? []), project]);
	}
}
for (const [error, inProjects] of errors) {
	console.error(`${error}\n    in ${inProjects.join(', ')}`);
}
console.log(`${projects.length} projects, ${errors.size} errors.`);
process.exitCode = errors.size > 0 ? 1 : 0;

/**
 * @param {string} project
 * @returns {Promise<string[]>} what is wrong, its further lines indented
 */
function check(project) {
	const child = start(node(), [tool('typescript/bin/tsc'), '--project', project, '--pretty', 'false'], { cwd: root });
	let output = '';
	child.stdout?.on('data', (data) => {
		output += data;
	});
	child.stderr?.on('data', (data) => {
		output += data;
	});
	return new Promise((done) => {
		child.once('close', (code) => {
			const complaint = output.replace(noInputs, '').trim();
			done(code === 0 || complaint === '' ? [] : complaint.split(/\r?\n(?!\s)/));
		});
	});
}
