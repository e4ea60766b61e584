import '../l10n.ts';
import { drawForExport } from './drawForExport.ts';

if ('acquireVsCodeApi' in globalThis) {
	void import('./progressPage.ts').then(({ startProgressPage }) => startProgressPage());
} else {
	// A page that a browser opens for the command line has no editor to talk to: it is asked by this name
	Object.assign(globalThis, { drawForExport });
}
