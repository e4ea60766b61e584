import assert from 'node:assert/strict';
import { KindRegistry } from '../../src/core/kinds/kindRegistry.ts';
import { DisplaySchedule } from '../../src/vscode/workspace/displaySchedule.ts';
import type { DocumentHome } from '../../src/vscode/workspace/documentHome.ts';
import { set, until, uriOf } from './support.ts';

/** A home that settles when it is told to. */
function home(settle: () => Promise<void>): DocumentHome {
	return {
		folder: undefined,
		kinds: new KindRegistry([]),
		ready: true,
		trace: undefined,
		uriOf,
		documents: () => [],
		unread: () => [],
		get: () => undefined,
		findings: () => [],
		diagramFiles: () => [],
		codeFiles: () => [],
		trial: async () => [],
		uncheckedDiagrams: () => [],
		settle,
	};
}

describe('the schedule of what is shown', () => {
	before(() => set('archspec.diagnostics.delay', 10));
	after(() => set('archspec.diagnostics.delay', undefined));

	it('shows what was typed, and nothing of a folder that is gone, whenever it went', async () => {
		const schedule = new DisplaySchedule();
		const shown: DocumentHome[] = [];
		schedule.onDidDisplay((change) => shown.push(change.home));
		let settled: () => void = () => undefined;
		let settling = false;
		const stays = home(async () => undefined);
		const goesAtOnce = home(async () => undefined);
		const goesLater = home(() => {
			settling = true;
			return new Promise((resume) => {
				settled = resume;
			});
		});
		for (const one of [goesAtOnce, goesLater, stays]) {
			schedule.typed(one, 'a.md');
		}
		schedule.changed(goesAtOnce, ['b.md']);
		schedule.forget(goesAtOnce);
		await until('the settling', () => settling);
		schedule.forget(goesLater);
		settled();
		await until('what stays', () => shown.length > 0);
		await new Promise((resume) => setTimeout(resume, 300));
		assert.deepEqual(shown, [stays]);
		schedule.dispose();
	});
});
