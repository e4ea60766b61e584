import * as l10n from '@vscode/l10n';
import { element } from '../element.ts';

/** Puts a table into a frame that scrolls where it is wider than the page, and that keys reach then. */
export function frameTable(table: HTMLTableElement): void {
	const frame = element('div', { class: 'wide', tabindex: '-1' });
	table.replaceWith(frame);
	frame.append(table);
	widths.observe(frame);
	widths.observe(table);
}

const widths = new ResizeObserver((entries) => {
	for (const { target } of entries) {
		const frame = target.closest<HTMLElement>('.wide');
		if (frame) {
			mark(frame);
		}
	}
});

/** A frame that does not scroll is no stop of the Tab key. */
function mark(frame: HTMLElement): void {
	const scrolls = frame.scrollWidth > frame.clientWidth;
	frame.tabIndex = scrolls ? 0 : -1;
	if (scrolls) {
		const titles = [...frame.querySelectorAll('thead th')].map(({ textContent }) => textContent?.trim());
		frame.setAttribute('role', 'region');
		frame.setAttribute('aria-label', l10n.t('Wide table: {0}', titles.filter(Boolean).join(', ')));
	} else {
		frame.removeAttribute('role');
		frame.removeAttribute('aria-label');
	}
}
