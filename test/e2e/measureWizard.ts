// How quick the form is in a real VS Code, beside the text editor's own figures in the same run. Needs a package:
// node scripts/package.mjs --out dist/archspec.vsix && ARCHSPEC_VSIX=$PWD/dist/archspec.vsix node test/e2e/measureWizard.ts
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { median } from '../bench/statistics.ts';
import { openWorkbench, type Workbench } from './support.ts';

const opens = 3;
const keys = 20;
/** How long a form may take to come, in milliseconds. */
const patience = 20_000;
/** Milliseconds between two keys. */
const pace = 250;

/** What the pages of the window note of themselves; times are milliseconds of one clock. */
interface Notes {
	/** Where the key was pressed, and where the text editor shows what it wrote. */
	pressed: number[];
	drawn: number[];
	begun: number;
}

const header = (name: string): string =>
	`# ${name} Implementation Specification\n\n## Requirements\n\nIt is quick.\n\n## Architecture\n\nSmall.\n\n`;
const words = 'Some words of a line that says a thing, and `code` beside **it**.\n';

/** Documents by name, with a section whose first field is written in. */
const documents: Readonly<Record<string, { readonly text: string; readonly section: string }>> = {
	'3,000 lines': {
		text: `${header('Long')}${Array.from({ length: 40 }, (_, i) => `## Part ${i}\n\n${words.repeat(72)}\n`).join('')}`,
		section: 'Part 20',
	},
	'200 sections': {
		text: `${header('Wide')}${Array.from({ length: 200 }, (_, i) => `## Part ${i}\n\n${words.repeat(3)}\n`).join('')}`,
		section: 'Part 100',
	},
	'1,000 rows': {
		text: `${header('Tall')}## Part 0\n\nA table.\n\n| Id | What | Why |\n|---|---|---|\n${Array.from({ length: 1000 }, (_, i) => `| ${i} | what ${i} | because |\n`).join('')}`,
		section: 'Part 0',
	},
};

const workbench = await openWorkbench({
	workspace: 'examples',
	settings: { 'files.autoSave': 'off', 'workbench.startupEditor': 'none', 'workbench.sideBar.location': 'right' },
	viewport: { width: 1600, height: 900 },
});
try {
	await workbench.page.context().addInitScript(note);
	await workbench.reload();
	for (const [name, { text, section }] of Object.entries(documents)) {
		const file = `docs/${name.replace(/\W/g, '')}-implementation-spec.md`;
		writeFileSync(path.join(workbench.folder, file), text);
		const [form, editor] = await openings(workbench, file, text);
		console.log(`${name}: opens as form ${shownOf(form)}, as text ${shownOf(editor)}`);
		const [written, typed] = await typings(workbench, file, text.split('\n').indexOf(`## ${section}`) + 2);
		console.log(`${name}: key in a field ${shownOf(written)}, in the text ${shownOf(typed)}`);
		await workbench.command('File: Revert File');
		await workbench.command('View: Close All Editors');
	}
} finally {
	await workbench.dispose();
}

/** From the click to the section that is shown; from the key to the text that is shown. */
async function openings({ page }: Workbench, name: string, content: string): Promise<[form: number[], text: number[]]> {
	const [form, editor]: [number[], number[]] = [[], []];
	for (let i = 0; i < opens; i++) {
		// The palette opens a file again as it was shown last
		const file = name.replace('docs/', `docs/${i}-`);
		writeFileSync(path.join(workbench.folder, file), content);
		await workbench.openPalette(file);
		await page
			.locator('.quick-input-list .monaco-list-row')
			.filter({ hasText: path.basename(file) })
			.first()
			.waitFor();
		await notes((all) => Object.assign(all, { drawn: [], begun: 0 }));
		await page.keyboard.press('Enter');
		await page.locator('.monaco-editor .view-line').filter({ hasText: 'Implementation' }).first().waitFor();
		const text = await notes((all) => (all.drawn.find((time) => time > all.begun) ?? Number.NaN) - all.begun);
		editor.push(text);
		await page.locator('.editor-actions a[aria-label^="Open as Form"]').click();
		await formOf('');
		const shown = Date.now();
		const begun = await notes((all) => all.begun);
		form.push(shown - begun);
		await workbench.command('View: Close Editor');
	}
	return [form, editor];
}

/** From a key to what the text editor shows of it: pressed in a field of the form beside, and in the text itself. */
async function typings({ page }: Workbench, file: string, line: number): Promise<[form: number[], text: number[]]> {
	await workbench.open(file);
	await page.locator('.monaco-editor .view-line').first().click();
	await page.keyboard.press('ControlOrMeta+g');
	await page.locator('.quick-input-widget:visible input.input').first().waitFor();
	await page.keyboard.type(String(line + 1));
	await page.keyboard.press('Enter');
	const text = await typed(page.mainFrame());
	await workbench.command('View: Split Editor Right');
	await page.locator('.editor-group-container.active .editor-actions a[aria-label^="Open as Form"]').click();
	const frame = await formOf('Part');
	const field = frame.locator('section.section textarea').first();
	await field.click();
	await field.evaluate((one: HTMLTextAreaElement) => one.setSelectionRange(0, 0));
	// What was noted before belongs to a page that this one took the place of
	await frame.evaluate(note);
	return [await typed(frame), text];
}

async function typed(frame: Frame): Promise<number[]> {
	const { page } = workbench;
	const times: number[] = [];
	for (let i = 0; i < keys; i++) {
		await notes((all) => Object.assign(all, { drawn: [] }));
		await frame.evaluate(() => Object.assign((globalThis as unknown as { notes: Notes }).notes, { pressed: [] }));
		await page.keyboard.press('abcdefgh'[i % 8] ?? 'a');
		await page.waitForTimeout(pace);
		const { pressed } = await frame.evaluate(() => (globalThis as unknown as { notes: Notes }).notes);
		const drawn = await notes((all) => all.drawn);
		const [from = Number.NaN] = pressed;
		times.push((drawn.find((time) => time >= from) ?? Number.NaN) - from);
	}
	return times;
}

async function formOf(section: string): Promise<Frame> {
	for (const start = Date.now(); Date.now() - start < patience; ) {
		for (const frame of workbench.page.frames()) {
			const heading = frame.locator('.wizard section.section h2').filter({ hasText: section });
			if (await heading.isVisible().catch(() => false)) {
				return frame;
			}
		}
		await workbench.page.waitForTimeout(20);
	}
	throw new Error(`The form of ${section} did not come.`);
}

function notes<T>(read: (notes: Notes) => T): Promise<T> {
	return workbench.page.mainFrame().evaluate(`(${read})(globalThis.notes)`) as Promise<T>;
}

function shownOf(times: readonly number[]): string {
	const known = times.filter((time) => !Number.isNaN(time)).sort((a, b) => a - b);
	const worst = known.at(-1) ?? Number.NaN;
	return `${median(known).toFixed(0)} ms (worst ${worst.toFixed(0)} ms, ${known.length} of ${times.length})`;
}

/** Runs in each frame of the window before its own scripts. */
function note(): void {
	const now = (): number => performance.timeOrigin + performance.now();
	const notes: Notes = { pressed: [], drawn: [], begun: 0 };
	Object.assign(globalThis, { notes });
	const begin = (): void => {
		notes.begun = now();
	};
	addEventListener('click', begin, { capture: true });
	addEventListener(
		'keydown',
		(event) => {
			notes.pressed.push(now());
			if (event.key === 'Enter') {
				begin();
			}
		},
		{ capture: true },
	);
	const look = (changes: readonly MutationRecord[]): void => {
		const elements = changes.map(({ target }) => (target instanceof Element ? target : target.parentElement));
		if (elements.some((one) => one?.closest('.view-lines'))) {
			notes.drawn.push(now());
		}
	};
	const options = { childList: true, subtree: true, characterData: true };
	const observe = (): void => new MutationObserver(look).observe(document, options);
	observe();
}
