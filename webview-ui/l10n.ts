// Gives the page its texts in the person's language, before anything of the page asks for one: the page's entry imports
// this first.
import { config } from '@vscode/l10n';

/** What the editor put into the page; nothing where the texts stay English, as in a page outside of the editor. */
const texts = document.getElementById('l10n')?.textContent;
if (texts) {
	config({ contents: texts });
}
