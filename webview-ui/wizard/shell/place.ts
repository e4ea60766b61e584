import { recall, remember } from './pageState.ts';

/** How long scrolling rests before its place is kept, in milliseconds. */
const rest = 100;

/** Keeps how far the section is scrolled and where the caret stands: a tab that is hidden loses its page. */
export class Place {
	private readonly content: HTMLElement;
	/** What was kept of the page before this one, until a section is shown. */
	private before: { readonly section: string | undefined; readonly top: number } | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;

	/** @param content holds the section that is shown, and scrolls */
	constructor(content: HTMLElement) {
		this.content = content;
		const { section, top = 0 } = recall();
		this.before = { section, top };
		content.addEventListener('scroll', () => {
			clearTimeout(this.timer);
			this.timer = setTimeout(() => remember({ top: content.scrollTop }), rest);
		});
		content.addEventListener('focusout', ({ target }) => {
			const place = this.fields().indexOf(target as HTMLTextAreaElement);
			if (place >= 0) {
				const { selectionStart, selectionEnd } = target as HTMLTextAreaElement;
				remember({ caret: { place, start: selectionStart ?? 0, end: selectionEnd ?? 0 } });
			}
		});
	}

	/** A section is shown anew: at its place where the page showed it before a reload, else at its beginning. */
	show(section: string): void {
		const { before } = this;
		this.before = undefined;
		if (before?.section !== section) {
			this.content.scrollTop = 0;
			remember({ top: 0, caret: undefined });
			return;
		}
		this.content.scrollTop = before.top;
		if (document.hasFocus()) {
			this.putCaret();
		} else {
			// The editor gives the focus to the page once it is there
			window.addEventListener('focus', () => this.putCaret(), { once: true });
		}
	}

	private putCaret(): void {
		const { caret } = recall();
		const field = caret && this.fields()[caret.place];
		if (caret && field && (document.activeElement ?? document.body) === document.body) {
			field.focus({ preventScroll: true });
			field.setSelectionRange(caret.start, caret.end);
		}
	}

	private fields(): readonly HTMLTextAreaElement[] {
		return [...this.content.querySelectorAll<HTMLTextAreaElement>('textarea, input[type="text"]')];
	}
}
