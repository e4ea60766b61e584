import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import type { Workbench } from './support.ts';

/** Waits for the page of a preview that shows something; the editor puts it into two other frames. */
export async function previewFrame({ page }: Workbench, selector = '.document .block'): Promise<Frame> {
	for (const start = Date.now(); ; await page.waitForTimeout(100)) {
		for (const frame of page.frames()) {
			const found = frame.locator(`main:has(> .toolbar h1) ${selector}`).first();
			if (await found.isVisible().catch(() => false)) {
				return frame;
			}
		}
		assert.ok(Date.now() - start < 60_000, `the preview with ${selector} did not come`);
	}
}

/** Waits until something holds. */
export async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
	for (const start = Date.now(); !(await holds()); await new Promise((resume) => setTimeout(resume, 100))) {
		assert.ok(Date.now() - start < 60_000, what);
	}
}
