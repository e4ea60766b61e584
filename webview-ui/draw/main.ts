import { drawForExport } from './drawForExport.ts';

// A page that a browser opens for the command line has no editor to talk to: it is asked by this name.
Object.assign(globalThis, { drawForExport });
