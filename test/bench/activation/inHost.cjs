// Runs in the extension host: asks for the extension and writes down the marks that the host set around its work.
const { writeFileSync } = require('node:fs');
const vscode = require('vscode');

const id = 'archspec.archspec';

exports.run = async () => {
	const extension = vscode.extensions.getExtension(id);
	if (!extension) {
		throw new Error('the editor does not know the extension');
	}
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
	const load = between('willLoadExtensionCode', 'didLoadExtensionCode');
	const activate = between('willActivateExtension', 'didActivateExtension');
	writeFileSync(process.env.ARCHSPEC_OUTPUT, JSON.stringify({ load, activate }));
};
