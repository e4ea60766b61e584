import assert from 'node:assert/strict';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import type { Workbench } from './support.ts';

/** How long a page may take to show something on a machine that is busy, in milliseconds. */
const patience = 60_000;
/** Between a key and the look at what came of it, in milliseconds: what is taken away loses the focus with the next picture. */
const moment = 30;
/** More presses of Tab than any section has places for. */
const mostStops = 120;

/** What has the focus. */
export interface Focus {
	/** `body` where nothing has it. */
	readonly tag: string;
	readonly role: string;
	/** As those hear it who do not see it. */
	readonly name: string;
	/** What stands in a field. */
	readonly value: string;
	/** Whether it is in a page of the extension. */
	readonly isOurs: boolean;
	/** What is wrong with how it is seen; empty for nothing. */
	readonly unseen: string;
	/** Whether one of several things is meant, as in a grid: what is active in it. */
	readonly active: string;
}

/** A person at a window who has no mouse: every step is a key, and after each the focus is somewhere and seen. */
export class Keyboard {
	readonly #workbench: Workbench;

	constructor(workbench: Workbench) {
		this.#workbench = workbench;
	}

	/** What has the focus now, in whichever frame it is. */
	async focus(): Promise<Focus> {
		for (const start = Date.now(); ; ) {
			try {
				return await (await this.#frame()).evaluate(describeFocus);
			} catch (error) {
				// A page that just comes or goes cannot be asked
				if (!/context was destroyed|frame was detached/i.test(String(error)) || Date.now() - start > patience) {
					throw error;
				}
			}
		}
	}

	/** Presses keys one after the other. In a page of ours the focus is never lost and always seen. */
	async press(...keys: readonly string[]): Promise<Focus> {
		let focus = await this.seen('what was done last');
		for (const key of keys) {
			focus = await this.#key(key);
		}
		return focus;
	}

	async #key(key: string): Promise<Focus> {
		await this.#workbench.page.keyboard.press(key);
		await this.#workbench.page.waitForTimeout(moment);
		return this.seen(key);
	}

	/** Types a text into what has the focus. */
	async type(text: string): Promise<void> {
		await this.seen('what was done last');
		await this.#workbench.page.keyboard.type(text);
	}

	/** Types over what is in a field, and waits until it says so. */
	async write(text: string): Promise<void> {
		await this.press('ControlOrMeta+a');
		await this.type(text);
		await this.until(`the field says ${text}`, ({ value }) => value === text);
	}

	/** Asserts that something has the focus and that a person sees what. */
	async seen(after: string): Promise<Focus> {
		const focus = await this.focus();
		if (focus.isOurs) {
			assert.notEqual(focus.tag, 'body', `the focus is lost after ${after}`);
			assert.equal(focus.unseen, '', `${focus.role} “${focus.name}” after ${after}: ${focus.unseen}`);
		}
		return focus;
	}

	/** Waits until what has the focus is as it is meant to be. It is somewhere all the time. */
	async until(what: string, holds: (focus: Focus) => boolean): Promise<Focus> {
		for (const start = Date.now(); ; await this.#workbench.page.waitForTimeout(moment)) {
			const focus = await this.seen(`the wait until ${what}`);
			if (holds(focus)) {
				return focus;
			}
			assert.ok(Date.now() - start < patience, `${what}, but ${focus.role} “${focus.name}” has the focus`);
		}
	}

	/** Waits until something of a name has the focus. */
	at(name: string | RegExp): Promise<Focus> {
		return this.until(`${name} has the focus`, (focus) => focus.isOurs && isNamed(focus, name));
	}

	/** Goes on by Tab, or back by Shift+Tab, until something of a name has the focus. */
	async tabTo(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Focus> {
		const met: string[] = [];
		await this.seen('what was done last');
		for (let i = 0; i < mostStops; i++) {
			const focus = await this.#key(key);
			if (isNamed(focus, name)) {
				return focus;
			}
			met.push(focus.name);
		}
		assert.fail(`${key} never came to ${name}, but to ${met.join(' | ')}`);
	}

	/** Waits until a page of ours has come, or come back, and something of a name has the focus in it. */
	async arrive(name: string | RegExp): Promise<void> {
		for (const start = Date.now(); ; await this.#workbench.page.waitForTimeout(moment)) {
			const focus = await this.focus();
			if (focus.isOurs && focus.tag !== 'body' && isNamed(focus, name)) {
				return;
			}
			assert.ok(Date.now() - start < patience, `the focus is not at ${name} but in ${focus.tag} “${focus.name}”`);
		}
	}

	/** Waits until the focus is outside of our pages. */
	async leave(): Promise<void> {
		await this.until('the form is left', ({ isOurs }) => !isOurs);
	}

	/** Opens a file of the workspace by its path. */
	async open(file: string): Promise<void> {
		const { page } = this.#workbench;
		const name = path.basename(file);
		await page.keyboard.press('ControlOrMeta+p');
		await page.locator('.quick-input-widget:visible input.input').first().waitFor();
		await page.keyboard.type(file);
		await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: name }).waitFor();
		await page.keyboard.press('Enter');
		await page.locator('.tabs-container .tab.active').filter({ hasText: name }).waitFor();
	}

	/** Chooses an entry of the list that has the focus: opens it, goes there and takes it. */
	async choose(entry: string): Promise<void> {
		await this.press('Enter');
		for (const key of ['Home', ...Array.from({ length: mostStops }, () => 'ArrowDown')]) {
			const { active } = await this.press(key);
			if (active === entry) {
				await this.press('Enter');
				await this.until(`${entry} is chosen`, ({ active: chosen }) => chosen === entry);
				return;
			}
		}
		assert.fail(`${entry} is not in the list`);
	}

	/** Waits until the top of the form says something. */
	async says(words: string): Promise<void> {
		const frame = await this.#frame();
		await frame.locator('.facts').filter({ hasText: words }).waitFor();
	}

	/** Saves, and waits until the tab says that nothing is left. */
	async save(): Promise<void> {
		await this.press('ControlOrMeta+s');
		const tab = this.#workbench.page.locator('.editor-group-container.active .tabs-container .tab.active');
		await this.#workbench.until(async () => !((await tab.getAttribute('class')) ?? '').includes('dirty'));
	}

	/** Runs a command by its title, from the palette. */
	async command(title: string): Promise<void> {
		const { page } = this.#workbench;
		const row = page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: title });
		for (const start = Date.now(); ; ) {
			try {
				await page.keyboard.press('F1');
				await page.locator('.quick-input-widget:visible input.input').first().waitFor({ timeout: 4_000 });
				await page.keyboard.type(title);
				await row.waitFor({ timeout: 4_000 });
				break;
			} catch (error) {
				if (Date.now() - start > patience) {
					throw error;
				}
				await page.keyboard.press('Escape');
			}
		}
		await page.keyboard.press('Enter');
	}

	/** The innermost frame that has the focus. */
	async #frame(): Promise<Frame> {
		let frame = this.#workbench.page.mainFrame();
		for (;;) {
			const active = await frame.evaluateHandle(() => document.activeElement);
			// A page that is just being closed has none
			const inner = await active
				.asElement()
				?.contentFrame()
				.catch(() => null);
			await active.dispose();
			if (!inner) {
				return frame;
			}
			frame = inner;
		}
	}
}

function isNamed({ name }: Focus, wanted: string | RegExp): boolean {
	return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}

/** Runs in the page. */
function describeFocus(): Focus {
	const active = document.activeElement ?? document.body;
	const labels = active instanceof HTMLInputElement ? [...(active.labels ?? [])] : [];
	const labelled = active.getAttribute('aria-labelledby');
	const name =
		active.getAttribute('aria-label') ??
		(labelled === null ? undefined : document.getElementById(labelled)?.textContent) ??
		labels[0]?.textContent ??
		active.textContent?.trim().replace(/\s+/g, ' ').slice(0, 200) ??
		'';
	const pointed = active.getAttribute('aria-activedescendant');
	const meant = pointed === null ? null : document.getElementById(pointed);
	// A list that is closed names its entry as well
	const shown = meant?.checkVisibility() ? meant : active;
	return {
		tag: active.localName,
		// A page that is just being left forgets its focus before the window says what has it
		isOurs: document.hasFocus() && document.querySelector('.wizard') !== null,
		role: active.getAttribute('role') ?? active.localName,
		name,
		value: 'value' in active ? String(active.value) : '',
		active: meant?.textContent?.trim() ?? '',
		unseen: active === document.body ? 'nothing has the focus' : (placeOf(shown) ?? ringOf(active, shown)),
	};

	/** What is wrong with where it is. */
	function placeOf(one: Element): string | undefined {
		const { left, top, right, bottom, width, height } = one.getBoundingClientRect();
		if (width === 0 || height === 0) {
			return 'it has no size';
		}
		if (!one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
			return 'it is hidden';
		}
		const [x, y] = [
			(Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
			(Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
		];
		const there = document.elementFromPoint(x, y);
		if (there === null) {
			return `it is out of sight at ${Math.round(left)}, ${Math.round(top)}`;
		}
		const over = one.contains(there) || there.contains(one) || there.closest('label')?.contains(one);
		return over ? undefined : `${there.localName}.${there.className} lies over it`;
	}

	/** What is wrong with the mark of the focus. */
	function ringOf(focused: Element, one: Element): string {
		// The browser marks the part of a day that is meant
		if (focused instanceof HTMLInputElement && focused.type === 'date') {
			return '';
		}
		const inner = [...(focused.shadowRoot?.querySelectorAll('*') ?? [])];
		const marked = [focused, one, ...inner].some((each) => {
			const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(each);
			const hasLine = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
			return (hasLine && !/, 0\)$|^transparent$/.test(outlineColor)) || boxShadow !== 'none';
		});
		const border = (each: Element) => getComputedStyle(each).borderColor;
		const focusColour = getComputedStyle(document.documentElement).getPropertyValue('--vscode-focusBorder');
		const probe = document.createElement('span');
		probe.style.color = focusColour;
		document.body.append(probe);
		const colour = getComputedStyle(probe).color;
		probe.remove();
		return marked || [focused, ...inner].some((each) => border(each) === colour) ? '' : 'nothing marks the focus';
	}
}
