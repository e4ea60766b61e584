// What reads the files by which a team says its own, in one place, so that it is loaded together: most roots have none
// of them, and their schemas take long to load.
export { parseConfig } from './configFile.ts';
export { parseKind } from './kinds/loadKind.ts';
