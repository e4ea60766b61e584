// The pictures of the README, from a real VS Code on the example workspace: npm run screenshots [-- NAME…]
// Packages the extension, opens each scene in a window of its own and writes docs/images/NAME.png.
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { root } from '../../scripts/lib/node.mjs';
import { smallerPng } from '../../scripts/lib/smallerPng.mjs';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';
import { packageExtension } from '../../scripts/package.mjs';
import { chooseFromMenu } from './contextMenu.ts';
import { previewFrame } from './previewPage.ts';
import { editorHasFocus, giveRoom, openSpecs, openViews, row, unfold } from './specsView.ts';
import { openWorkbench, type Theme, type Workbench } from './support.ts';
import { Forms } from './wizardPage.ts';

const folder = path.join(root, 'docs/images');
/** In bytes. */
const limits = { picture: 150_000, all: 1_000_000 };
const viewport = { width: 1200, height: 760 };

/** Nothing but the work: no tips, no second views, no marks that blink. */
const settings = {
	'chat.disableAIFeatures': true,
	'chat.commandCenter.enabled': false,
	'editor.cursorBlinking': 'solid',
	'editor.minimap.enabled': false,
	'files.autoSave': 'off',
	'window.commandCenter': false,
	// A hover would lie over what is clicked next
	'workbench.hover.delay': 100_000,
	'workbench.layoutControl.enabled': false,
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
	'archspec.ai.provider': 'offline',
	'archspec.ai.confirm': 'always',
};

interface Scene {
	readonly theme: Theme;
	/** Leads the window to what is to be seen. */
	show(workbench: Workbench): Promise<void>;
}

const parcel = '.kiro/specs/parcel-pickup';

/** By the name of the picture. */
const scenes: Readonly<Record<string, Scene>> = {
	problems: {
		theme: 'dark',
		async show(workbench) {
			await openSpecs(workbench);
			await unfold(workbench, /^parcel-pickup/);
			await unfold(workbench, 'Design Document');
			await workbench.open(`${parcel}/design.md`);
			await workbench.command('View: Focus Problems (Errors, Warnings, Infos)');
			await workbench.page.locator('.markers-panel-container .monaco-list-row').first().waitFor();
		},
	},
	form: {
		theme: 'light',
		async show(workbench) {
			await workbench.open(`${parcel}/requirements.md`);
			await workbench.command('ArchSpec: Open as Form');
			const forms = new Forms(workbench);
			await forms.page('');
			await forms.go('Acceptance Criteria');
		},
	},
	preview: {
		theme: 'dark',
		async show(workbench) {
			await workbench.open(`${parcel}/design.md`);
			await editorHasFocus(workbench);
			await workbench.command('View: Toggle Primary Side Bar Visibility');
			await workbench.command('ArchSpec: Open Preview to the Side');
			const frame = await previewFrame(workbench);
			await frame.locator('figure svg[aria-roledescription]').first().waitFor();
		},
	},
	decisions: {
		theme: 'dark',
		async show(workbench) {
			await openViews(workbench);
			await giveRoom(workbench, 'Decisions');
			await workbench.open('docs/adr/0003-talk-to-controllers-over-mqtt.md');
			await workbench.command('ArchSpec: Show Decision Graph');
			await workbench.page
				.locator('.quick-input-list .monaco-list-row')
				.filter({ hasText: 'docs/adr' })
				.first()
				.click();
			await pageWith(workbench, 'svg[aria-roledescription] .node');
		},
	},
	coverage: {
		theme: 'light',
		async show(workbench) {
			await openSpecs(workbench);
			await chooseFromMenu(workbench, row(workbench, /^parcel-pickup/), 'Show Coverage Matrix');
			await pageWith(workbench, 'main > .table tbody tr');
		},
	},
	fill: {
		theme: 'dark',
		async show(workbench) {
			await workbench.open('specs/003-parcel-insurance/spec.md');
			await editorHasFocus(workbench);
			await goToLine(workbench, 'Success Criteria');
			await lens(workbench, /^Fill$/).click();
			await workbench.page
				.locator('.quick-input-list .monaco-list-row')
				.filter({ hasText: 'Send' })
				.or(lens(workbench, 'Keep'))
				.first()
				.waitFor();
		},
	},
	dashboard: {
		theme: 'light',
		async show(workbench) {
			await openSpecs(workbench);
			await workbench.command('ArchSpec: Show Dashboard');
			await pageWith(workbench, 'main .cards table tbody tr');
		},
	},
};

const wanted = process.argv.slice(2);
const vsix = path.join(temporaryFolder('screenshots'), 'archspec.vsix');
process.env.ARCHSPEC_VSIX = await packageExtension(vsix);
mkdirSync(folder, { recursive: true });
for (const [name, scene] of Object.entries(scenes)) {
	if (wanted.length === 0 || wanted.includes(name)) {
		await take(name, scene);
	}
}
const all = readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
console.log(`${Math.round(all / 1000)} kB together`);
process.exitCode = all > limits.all ? 1 : process.exitCode;

async function take(name: string, { theme, show }: Scene): Promise<void> {
	const workbench = await openWorkbench({ workspace: 'examples', settings, theme, viewport });
	try {
		await show(workbench);
		await quiet(workbench);
		const picture = smallerPng(await workbench.page.screenshot({ animations: 'disabled' }));
		writeFileSync(fileOf(name), picture);
		console.log(`${name}.png  ${Math.round(picture.length / 1000)} kB`);
		if (picture.length > limits.picture) {
			console.error(`${name}.png is larger than ${limits.picture / 1000} kB.`);
			process.exitCode = 1;
		}
	} catch (error) {
		console.error(`${name}: ${error} See ${await workbench.screenshot(`failed-picture-${name}`)}`);
		process.exitCode = 1;
	} finally {
		await workbench.dispose();
	}
}

function fileOf(name: string): string {
	return path.join(folder, `${name}.png`);
}

/** Waits until nothing moves any more, and takes the pointer and what the editor tells away. */
async function quiet({ page }: Workbench): Promise<void> {
	await page.mouse.move(viewport.width / 2, viewport.height - 2);
	await page.locator('.monaco-progress-container.active').first().waitFor({ state: 'hidden' });
	await page.locator('.monaco-hover').first().waitFor({ state: 'hidden' });
	let before = await page.screenshot({ animations: 'disabled' });
	for (let same = 0; same < 2; ) {
		await page.waitForTimeout(500);
		const now = await page.screenshot({ animations: 'disabled' });
		same = now.equals(before) ? same + 1 : 0;
		before = now;
	}
}

/** Goes to the first line with a text by the editor's search. */
async function goToLine({ page }: Workbench, text: string): Promise<void> {
	await page.keyboard.press('ControlOrMeta+f');
	await page.locator('.find-widget.visible textarea').first().fill(text);
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');
	await page.locator('.view-line').filter({ hasText: text }).first().waitFor();
}

function lens({ page }: Workbench, text: string | RegExp): Locator {
	return page.locator('.codelens-decoration a').filter({ hasText: text }).first();
}

/** The frame of a page of ours, which the editor puts into two others. */
async function pageWith({ page }: Workbench, selector: string): Promise<Frame> {
	for (const end = Date.now() + 60_000; Date.now() < end; await page.waitForTimeout(200)) {
		for (const frame of page.frames()) {
			if (
				await frame
					.locator(selector)
					.first()
					.isVisible()
					.catch(() => false)
			) {
				return frame;
			}
		}
	}
	throw new Error(`No page with ${selector} came.`);
}
