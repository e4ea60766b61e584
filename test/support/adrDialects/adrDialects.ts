import { bareMadr4 } from './bareMadr4.ts';
import { boldStatus } from './boldStatus.ts';
import type { DialectCase } from './dialectCase.ts';
import { log4brains } from './log4brains.ts';
import { madr2 } from './madr2.ts';
import { madr3 } from './madr3.ts';
import { madr4 } from './madr4.ts';
import { minimalMadr4 } from './minimalMadr4.ts';
import { noStatus } from './noStatus.ts';
import { nygard, oldNygard } from './nygard.ts';
import { ownFolders } from './ownFolders.ts';
import { prefixed } from './prefixed.ts';
import { relationFields } from './relationFields.ts';
import { relationKeys } from './relationKeys.ts';
import { statusInSection } from './statusInSection.ts';
import { statusInTable } from './statusInTable.ts';
import { superceded } from './superceded.ts';
import { translated } from './translated.ts';

/** The dialects that every operation is proved on, through each host. */
export const adrDialects: readonly DialectCase[] = [
	nygard,
	oldNygard,
	translated,
	madr2,
	madr3,
	madr4,
	minimalMadr4,
	bareMadr4,
	log4brains,
	boldStatus,
	statusInSection,
	statusInTable,
	noStatus,
	ownFolders,
	prefixed,
	superceded,
	relationKeys,
	relationFields,
];
