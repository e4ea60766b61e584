import { baseStyle, pageStyle } from './base.ts';
import { printStyle } from './print.ts';

/** The style sheets as elements of the head, a person's own behind ours. */
export function styleElements(css: string | undefined): string {
	const own = css === undefined || css.trim() === '' ? [] : [styleElement(css)];
	return [styleElement(styleSheet), ...own].join('\n');
}

/** Our own style sheet. */
export const styleSheet = baseStyle + pageStyle + printStyle;

/** Nothing in a style sheet ends the element that holds it. */
function styleElement(css: string): string {
	return `<style>${css.replaceAll('</', '<\\/')}</style>`;
}
