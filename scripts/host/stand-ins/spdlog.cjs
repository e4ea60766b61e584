// Stands in for VS Code's @vscode/spdlog, which wants a compiler: the same functions, in plain JavaScript. Without them
// output channels stay empty.
const { appendFileSync, mkdirSync, renameSync, statSync } = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
// What spdlog writes for each level.
const words = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
	#file;
	#limit;
	#level = levels.indexOf('info');
	#plain = false;

	constructor(_type, _name, file, limit) {
		this.#file = file;
		this.#limit = limit;
		mkdirSync(path.dirname(file), { recursive: true });
		// Whoever shows the log watches the file from the start.
		appendFileSync(file, '');
	}

	getLevel() {
		return this.#level;
	}

	setLevel(level) {
		this.#level = level;
	}

	setPattern() {
		this.#plain = false;
	}

	clearFormatters() {
		this.#plain = true;
	}

	// Every message is written at once: there is nothing to flush.
	flush() {}

	drop() {
		this.#level = levels.length;
	}

	write(level, message) {
		if (level < this.#level) {
			return;
		}
		const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
		try {
			if (this.#limit > 0 && statSync(this.#file).size > this.#limit) {
				renameSync(this.#file, this.#file.replace(/(\.[^./\\]*)?$/, '.1$1'));
			}
			appendFileSync(this.#file, this.#plain ? message : `${time} [${words[level]}] ${message}\n`);
		} catch {
			// A log must not be what brings an editor down.
		}
	}
}

for (const [level, name] of levels.entries()) {
	Logger.prototype[name] = function (message) {
		this.write(level, message);
	};
}

const create = async (...args) => new Logger('rotating', ...args);

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
