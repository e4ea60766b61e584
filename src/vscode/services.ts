import type { IndexService } from './workspace/indexService.ts';

/** What contributions are built from. */
export interface Services {
	readonly indexes: IndexService;
}
