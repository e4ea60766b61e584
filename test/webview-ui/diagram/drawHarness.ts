// Runs in the browser: draws a diagram as the pages do.
import { draw } from '../../../webview-ui/preview/diagram/drawing.ts';
import { pictureOf } from '../../../webview-ui/preview/diagram/picture.ts';
import { currentTheme } from '../../../webview-ui/preview/diagram/theme.ts';

Object.assign(globalThis, {
	drawInto: async (place: Element, text: string) => {
		const picture = pictureOf(await draw('drawn', text, currentTheme(), new AbortController().signal));
		place.replaceChildren(...(picture ? [picture.svg] : []));
	},
});
