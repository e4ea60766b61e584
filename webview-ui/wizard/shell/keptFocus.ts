/** What Tab reaches, in the order of the page. */
const stops = 'a[href], button, input, textarea, select, summary, vscode-dropdown, vscode-checkbox, [tabindex]';

type Stop = HTMLElement | SVGElement;

/** What had the focus, and what stood around it then: once it is gone from the page, nothing else tells. */
interface Held {
	readonly element: Stop;
	readonly around: readonly Element[];
	/** All that Tab reached, the element among it. */
	readonly order: readonly Stop[];
}

/**
 * Keeps the focus in the page: where what has it is taken away, hidden or switched off, it goes on to what stands
 * nearest, which is what comes next in the same row, list or part, or what came before. A person who left it by
 * themselves, or is in another window, stays there.
 * @returns puts the focus where it was when a person comes back to the page, which the browser forgets of a frame that
 * they leave; false where that is gone
 */
export function keepFocus(page: HTMLElement): { comeBack(): boolean } {
	let held: Held | undefined;
	page.addEventListener('focusin', ({ target }) => {
		held = target instanceof HTMLElement || target instanceof SVGElement ? hold(target, page) : undefined;
	});
	page.addEventListener('focusout', ({ target }) => {
		// What is taken away tells so before it is
		queueMicrotask(() => {
			const { activeElement, body } = document;
			if (held?.element === target && isUsable(held.element) && activeElement === body && document.hasFocus()) {
				held = undefined;
			}
		});
	});
	const observer = new MutationObserver(() => {
		if (held && document.hasFocus() && !isUsable(held.element)) {
			const lost = held;
			held = undefined;
			const { activeElement, body } = document;
			if (activeElement === body || activeElement === lost.element) {
				nearest(lost)?.focus();
			}
		}
	});
	observer.observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden', 'disabled'] });
	return {
		comeBack: () => {
			const isThere = held !== undefined && isUsable(held.element);
			// The page stays as it is: it may be a click that leads back
			held?.element.focus({ preventScroll: true });
			return isThere;
		},
	};
}

/** Says in the page whether a person works by keys: what gets the focus from a script is marked for them alone. */
export function followHands(page: HTMLElement): void {
	const follow = (byKeys: boolean) => () => page.classList.toggle('by-keys', byKeys);
	follow(true)();
	window.addEventListener('keydown', follow(true), { capture: true });
	window.addEventListener('pointerdown', follow(false), { capture: true });
}

function hold(element: Stop, page: HTMLElement): Held {
	const around: Element[] = [];
	for (let at = element.parentElement; at; at = at.parentElement) {
		around.push(at);
	}
	return { element, around, order: [...page.querySelectorAll<Stop>(stops)] };
}

/**
 * Of what comes next and what came before, the one that stands more closely together with what is gone. Of a row or a
 * card before it, that is where this begins.
 */
function nearest({ element, around, order }: Held): Stop | undefined {
	const at = order.indexOf(element);
	const next = order.slice(at + 1).find(isReachable);
	const before = order.slice(0, Math.max(at, 0)).findLast(isReachable);
	const shared = (to: Stop | undefined): number => {
		const found = to ? around.findIndex((one) => one.contains(to)) : -1;
		return found < 0 ? Number.POSITIVE_INFINITY : found;
	};
	if (shared(next) <= shared(before)) {
		return next;
	}
	const row = [...(around[shared(before)]?.children ?? [])].find((one) => one.contains(before ?? null));
	return order.find((one) => row?.contains(one) && isReachable(one)) ?? before;
}

function isReachable(element: Stop): boolean {
	return element.tabIndex >= 0 && isUsable(element) && element.checkVisibility();
}

/** Whether it can have the focus, as far as that can be told without laying out the page. */
function isUsable(element: Stop): boolean {
	return element.isConnected && !element.matches(':disabled') && element.closest('[hidden]') === null;
}
