import type { SectionModel } from '../../../src/protocol/wizard.ts';

type Left = SectionModel['left'][number];

/** Things that are named one by one; of more the number is said. */
const mostNamed = 3;

/** What keeps a section from being complete, as one sentence for the person; empty for nothing. */
export function leftWords(left: readonly Left[]): string {
	const words = [
		left.some(({ what }) => what === 'missing') ? 'it is not in the document yet' : '',
		left.some(({ what }) => what === 'empty') ? 'it has no text yet' : '',
		left.some(({ what }) => what === 'guidance') ? 'it says only what belongs there' : '',
		named(
			left.flatMap((one) => (one.what === 'placeholder' ? [`${one.text} in line ${one.line + 1}`] : [])),
			'has to be replaced',
			'placeholders have to be replaced',
		),
		named(
			left.flatMap((one) => (one.what === 'task' ? [`the task in line ${one.line + 1}`] : [])),
			'is open',
			'tasks are open',
		),
		named(
			left.flatMap((one) => (one.what === 'section' ? [`“${one.title}”`] : [])),
			'in it is not complete',
			'sections in it are not complete',
		),
		left.flatMap((one) => (one.what === 'status' ? [`its status is “${one.text}”`] : [])).join(''),
	].filter((one) => one !== '');
	return words.length === 0 ? '' : `Not complete: ${words.join('; ')}.`;
}

/** Whether a section's own status is all that says it is not complete. */
export function isStatusAlone(left: readonly Left[]): boolean {
	return left.length > 0 && left.every(({ what }) => what === 'status');
}

function named(things: readonly string[], one: string, many: string): string {
	if (things.length <= 1) {
		return things.length === 0 ? '' : `${things[0]} ${one}`;
	}
	const names = things.slice(0, mostNamed).join(', ');
	return `${things.length} ${many}: ${names}${things.length > mostNamed ? '…' : ''}`;
}
