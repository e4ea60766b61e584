import { escapeHtml } from '../../preview/escapeHtml.ts';
import { relativeTarget } from '../../workspace/writtenTarget.ts';
import type { ExportFile } from '../exportInput.ts';
import { element, type HtmlElement, type HtmlNode, writeHtml } from '../html/clean/nodes.ts';
import type { HtmlOptions } from '../html/options.ts';
import { fillTemplate, siteTemplate } from '../html/template.ts';

/** The files of a site that are not made of one document. */
export const sitePlaces = {
	index: 'index.html',
	decisions: 'decisions.html',
	trace: 'trace.html',
	style: 'style.css',
	ownStyle: 'own.css',
	script: 'site.js',
	searchData: 'search-data.js',
} as const;

/** A page that the head of all others leads to. */
export interface MainPage {
	readonly path: string;
	readonly name: string;
}

/** What is the same on all pages of a site. */
export interface SiteFrame {
	readonly title: string;
	readonly workspace: string;
	readonly mainPages: readonly MainPage[];
	readonly options: HtmlOptions;
}

/** What is a page's own. */
export interface PageContent {
	/** Its place in the site. */
	readonly path: string;
	/** Undefined for the index, which has the title of the site. */
	readonly title: string | undefined;
	readonly navigation: readonly HtmlNode[];
	readonly content: readonly HtmlNode[];
}

/** A page of the site, as a file. */
export function sitePage(frame: SiteFrame, { path, title, navigation, content }: PageContent): ExportFile {
	const { options } = frame;
	const to = (place: string): string => escapeHtml(relativeTarget(path, place));
	const styles = [sitePlaces.style, ...(hasOwnStyle(options) ? [sitePlaces.ownStyle] : [])];
	const head = [
		...styles.map((style) => `<link rel="stylesheet" href="${to(style)}">`),
		`<script src="${to(sitePlaces.script)}" defer></script>`,
	];
	return {
		path,
		content: fillTemplate(options.template ?? siteTemplate, {
			title: escapeHtml(title === undefined ? frame.title : `${title} – ${frame.title}`),
			workspace: escapeHtml(frame.workspace),
			head: head.join('\n'),
			header: writeHtml([siteHeader(frame, path)]),
			navigation: writeHtml(navigation),
			content: writeHtml(content),
		}),
	};
}

/** Whether a person has a style sheet that says something. */
export function hasOwnStyle({ css }: HtmlOptions): boolean {
	return css !== undefined && css.trim() !== '';
}

/** The way to the main pages, and a search that shows itself where scripts run. */
function siteHeader({ title, mainPages }: SiteFrame, path: string): HtmlElement {
	const links = mainPages.map((page) => {
		const isCurrent = page.path === path;
		const link = element(
			'a',
			{ href: relativeTarget(path, page.path), 'aria-current': isCurrent ? 'page' : undefined },
			page.name,
		);
		return element('li', {}, link);
	});
	const field = element('input', { type: 'search', id: 'site.search', autocomplete: 'off', spellcheck: 'false' });
	return element(
		'header',
		{ class: 'site screen-only' },
		element('a', { class: 'site-title', href: relativeTarget(path, sitePlaces.index) }, title),
		element('nav', { 'aria-label': 'Site' }, element('ul', {}, ...links)),
		element(
			'search',
			{ class: 'search', hidden: true },
			element('label', { for: 'site.search' }, 'Search'),
			field,
			element(
				'div',
				{ class: 'found', hidden: true },
				element('p', { role: 'status' }),
				element('ol', { class: 'results' }),
			),
		),
	);
}
