import * as l10n from '@vscode/l10n';
import type { SectionModel } from '../../../src/protocol/wizard.ts';

type Left = SectionModel['left'][number];

/** Things that are named one by one; of more the number is said. */
const mostNamed = 3;

/** What keeps a section from being complete, as one sentence for the person; empty for nothing. */
export function leftWords(left: readonly Left[]): string {
	const words = [
		left.some(({ what }) => what === 'missing') ? l10n.t('it is not in the document yet') : '',
		left.some(({ what }) => what === 'empty') ? l10n.t('it has no text yet') : '',
		left.some(({ what }) => what === 'guidance') ? l10n.t('it says only what belongs there') : '',
		placeholderWords(left),
		taskWords(left),
		sectionWords(left),
		left.flatMap((one) => (one.what === 'status' ? [l10n.t('its status is “{0}”', one.text)] : [])).join(''),
	].filter((one) => one !== '');
	return words.length === 0 ? '' : l10n.t('Not complete: {0}.', words.join('; '));
}

/** Whether a section's own status is all that says it is not complete. */
export function isStatusAlone(left: readonly Left[]): boolean {
	return left.length > 0 && left.every(({ what }) => what === 'status');
}

function placeholderWords(left: readonly Left[]): string {
	const places = left.flatMap((one) =>
		one.what === 'placeholder' ? [l10n.t('{0} in line {1}', one.text, one.line + 1)] : [],
	);
	return places.length === 1
		? l10n.t('{0} has to be replaced', places[0] ?? '')
		: many(places, (count, names) => l10n.t('{0} placeholders have to be replaced: {1}', count, names));
}

function taskWords(left: readonly Left[]): string {
	const lines = left.flatMap((one) => (one.what === 'task' ? [one.line + 1] : []));
	return lines.length === 1
		? l10n.t('the task in line {0} is open', lines[0] ?? 0)
		: many(
				lines.map((line) => l10n.t('the task in line {0}', line)),
				(count, names) => l10n.t('{0} tasks are open: {1}', count, names),
			);
}

function sectionWords(left: readonly Left[]): string {
	const titles = left.flatMap((one) => (one.what === 'section' ? [l10n.t('“{0}”', one.title)] : []));
	return titles.length === 1
		? l10n.t('{0} in it is not complete', titles[0] ?? '')
		: many(titles, (count, names) => l10n.t('{0} sections in it are not complete: {1}', count, names));
}

/** Says how many things there are, and names the first of them; empty for none. */
function many(things: readonly string[], say: (count: number, names: string) => string): string {
	const names = things.slice(0, mostNamed).join(', ');
	return things.length === 0 ? '' : say(things.length, `${names}${things.length > mostNamed ? '…' : ''}`);
}
