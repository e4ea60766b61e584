import assert from 'node:assert/strict';
import { extensionHost } from '../../scripts/host/inspector.mjs';
import type { Workbench } from './support.ts';

/** The process of the extension host of the window that the spec has opened. */
export function hostProcess(): number {
	const found = extensionHost(process.pid);
	assert.ok(found, 'no extension host runs');
	return found.pid;
}

/** Kills a host and waits for the next, which the editor starts of its own accord. */
export async function killHost({ page }: Workbench, pid: number): Promise<void> {
	process.kill(pid, 'SIGKILL');
	while ([undefined, pid].includes(extensionHost(process.pid)?.pid)) {
		await page.waitForTimeout(200);
	}
}
