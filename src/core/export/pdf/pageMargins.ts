import { escapeHtml } from '../../preview/escapeHtml.ts';

/** HTML of what stands above and below each page of a PDF. */
export interface PageMargins {
	readonly header: string;
	readonly footer: string;
}

/** Chrome draws it without the page's own styles, and at no size of its own. */
const style =
	'width:100%;margin:0 18mm;display:flex;justify-content:space-between;gap:8mm;color:#6B7280;' +
	'font:9px Inter,system-ui,-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif';
const cut = 'overflow:hidden;white-space:nowrap;text-overflow:ellipsis';

/** Title and workspace above, and the number of the page below. */
export function pageMargins({ title, workspace }: { readonly title: string; readonly workspace: string }): PageMargins {
	const above = workspace === title ? '' : escapeHtml(workspace);
	return {
		header: `<div style="${style}"><span style="${cut}">${escapeHtml(title)}</span><span style="${cut}">${above}</span></div>`,
		footer: `<div style="${style}"><span></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
	};
}
