// Runs in the extension host: asks for the extension and writes down the marks that the host set around its work, and
// where the editor has not activated the extension by itself, how long the host's thread was on a processor for it.
const { writeFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const vscode = require('vscode');

const id = 'archspec.archspec';
const { load } = Module.prototype;

exports.run = async () => {
	const extension = vscode.extensions.getExtension(id);
	if (!extension) {
		throw new Error('the editor does not know the extension');
	}
	const processor = extension.isActive ? undefined : await timed(extension);
	await extension.activate();
	// In Node the host keeps its marks in an object of its own
	const marks = globalThis.MonacoPerformanceMarks?.getMarks() ?? performance.getEntriesByType('mark');
	const between = (from, to) => {
		const start = marks.find(({ name }) => name === `code/extHost/${from}/${id}`);
		const end = marks.find(({ name }) => name === `code/extHost/${to}/${id}`);
		if (!start || !end) {
			throw new Error(`the extension host set no mark ${from} or ${to} for ${id}`);
		}
		return end.startTime - start.startTime;
	};
	const clock = {
		load: between('willLoadExtensionCode', 'didLoadExtensionCode'),
		activate: between('willActivateExtension', 'didActivateExtension'),
	};
	writeFileSync(process.env.ARCHSPEC_OUTPUT, JSON.stringify({ clock, processor }));
};

/** Milliseconds of this thread on a processor. */
function now() {
	const { user, system } = process.threadCpuUsage();
	return (user + system) / 1000;
}

async function timed(extension) {
	const taken = { load: 0, activate: 0 };
	const first = path.join(extension.extensionPath, 'dist/extension.cjs');
	Module.prototype.load = function (file) {
		if (file !== first) {
			load.call(this, file);
			return;
		}
		const start = now();
		load.call(this, file);
		taken.load = now() - start;
		const { activate } = this.exports;
		this.exports = {
			...this.exports,
			activate(context) {
				const begun = now();
				activate(context);
				taken.activate = now() - begun;
			},
		};
	};
	await extension.activate();
	Module.prototype.load = load;
	return taken;
}
