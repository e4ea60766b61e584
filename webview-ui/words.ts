import * as l10n from '@vscode/l10n';
import type { SectionEntry } from '../src/protocol/wizard.ts';

/** States of sections in the person's language, as they stand within a line. */
export const stateWords: Readonly<Record<SectionEntry['state'], string>> = {
	missing: l10n.t('missing'),
	empty: l10n.t('empty'),
	draft: l10n.t('draft'),
	complete: l10n.t('complete'),
};

/** Severities of findings likewise. */
export const severityWords = {
	error: l10n.t('error'),
	warning: l10n.t('warning'),
	hint: l10n.t('hint'),
} as const;

/** What became of a part of a diagram likewise. */
export const changeWords = {
	added: l10n.t('added'),
	removed: l10n.t('removed'),
	changed: l10n.t('changed'),
} as const;
