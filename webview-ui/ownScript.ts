/**
 * The page's own script, known while it is run for the first time: other files have their place from its own. A module
 * is no current script; its element is the first of those with a file. Undefined where a script stands in no page.
 */
export const ownScript: HTMLScriptElement | undefined =
	(document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined) ??
	document.querySelector<HTMLScriptElement>('script[src]') ??
	undefined;
