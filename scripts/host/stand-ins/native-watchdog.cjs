// Stands in for VS Code's @vscode/native-watchdog, which wants a compiler: ends this process when its parent is gone.
exports.start = (pid) => {
	setInterval(() => {
		try {
			process.kill(pid, 0);
		} catch {
			process.exit(0);
		}
	}, 1000).unref();
};

exports.exit = (code) => process.exit(code ?? 0);
