import assert from 'node:assert/strict';
import { violations } from './accessibility.ts';
import { openSpecs, row, unfold } from './specsView.ts';
import { openWorkbench, type Theme, type Workbench } from './support.ts';

describe('the packaged extension in a workbench', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ workspace: 'test/fixtures/workspace' });
	});

	after(() => workbench?.dispose());

	it('is installed', async () => {
		await workbench.command('Extensions: Show Installed Extensions');
		await workbench.page.locator('.extension-list-item .name', { hasText: 'ArchSpec' }).waitFor();
	});

	it('shows the files of the workspace', async () => {
		await workbench.command('View: Show Explorer');
		await workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'docs' }).waitFor();
	});

	for (const theme of ['light', 'high-contrast', 'dark'] satisfies Theme[]) {
		it(`shows its view readably in the ${theme} theme`, async () => {
			await workbench.setTheme(theme);
			await openSpecs(workbench);
			await unfold(workbench, '2. Open lockers');
			await row(workbench, /^Consequences.*missing/).waitFor();
			await workbench.screenshot(`workbench-${theme}`);
			assert.deepEqual(await violations(workbench, '.customview-tree'), []);
		});
	}
});
