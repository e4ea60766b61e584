/** What a site has besides its documents: the way through it, its search, its tables and its graph. */
export const siteStyle = `
.site { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.5rem; border-bottom: 3px solid var(--accent); padding-bottom: .8rem; margin-bottom: 1.5rem; }
.site-title { font-size: 18px; font-weight: 600; color: var(--text); text-decoration: none; }
.site ul { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; margin: 0; padding: 0; }
.site [aria-current] { color: var(--text); font-weight: 600; text-decoration: none; }
.search { margin-left: auto; position: relative; font-size: 12px; }
.search[hidden], .filter[hidden] { display: none; }
input, select { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--idle); border-radius: 4px; padding: .3rem .5rem; margin-left: .4rem; max-width: 100%; }
.search .found[hidden], .search .results:empty { display: none; }
.search [role="status"], .search .results { margin: .4rem 0 0; }
.search .found { position: absolute; right: 0; z-index: 2; width: min(32rem, calc(100vw - 2rem)); max-height: 70vh; overflow-y: auto; background: var(--back); border: 1px solid var(--idle); border-radius: 6px; padding: .4rem .8rem .8rem; box-shadow: 0 6px 20px #0004; }
.search .results { list-style: none; padding: 0; }
.search .results li { padding: .4rem 0; border-top: 1px solid var(--line); }
.search .results a { font-weight: 600; }
.search .results p { margin: 0; color: var(--quiet); overflow-wrap: anywhere; }
.filter { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .8rem; font-size: 12px; margin: 0 0 1rem; }
.filter label { display: flex; align-items: center; max-width: 100%; }
.filter :is(input, select) { min-width: 0; }
.filter p { margin: 0; color: var(--quiet); }
.about { color: var(--quiet); }
body:not(:has(> .contents)) > main { max-width: none; }
section .wide { margin-bottom: 1em; }
section table { width: 100%; min-width: 44rem; table-layout: fixed; }
section thead th:first-child { width: 36%; }
.folder table { min-width: 52rem; }
.folder thead th:nth-child(1) { width: 32%; }
.folder thead th:nth-child(2) { width: 22%; }
.folder thead th:nth-child(5) { width: 14%; }
.folder progress { width: 4rem; }
section th, section td { overflow-wrap: break-word; }
tbody th { font-weight: 400; }
tr[hidden], section[hidden] { display: none; }
.requirement.depth-1, .requirement.depth-2 { display: block; padding-left: 1.2em; }
.way { font-size: 12px; margin: 0 0 .5rem; overflow-wrap: anywhere; }
.turn { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1rem; border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; }
.turn a { text-decoration: none; }
.turn span { display: block; font-size: 12px; color: var(--quiet); }
.turn .next { margin-left: auto; text-align: right; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; list-style: none; padding: 0; font-size: 12px; }
.legend .edge::before { content: ""; display: inline-block; width: 1.8em; border-top: 2px solid var(--edge); vertical-align: middle; margin-right: .5em; }
.edge { --edge: var(--idle); }
.edge.supersedes { --edge: var(--act); }
.edge.amends { --edge: var(--accent); }
.edge.clarifies { --edge: var(--warn); }
.legend .edge.other::before { border-top-style: dashed; }
.decision-graph { display: block; font: 13px var(--sans); }
.decision-graph .line { fill: none; stroke: var(--edge); stroke-width: 1.6; }
.decision-graph .other .line { stroke-dasharray: 4 3; }
.decision-graph .head { fill: var(--edge); }
.decision-graph circle { fill: var(--back); stroke: var(--idle); stroke-width: 2; }
.decision-graph circle.accepted { fill: var(--good); stroke: var(--good); }
.decision-graph circle.proposed { fill: var(--warn); stroke: var(--warn); }
.decision-graph circle.rejected { fill: var(--bad); stroke: var(--bad); }
.decision-graph text { fill: var(--text); }
.decision-graph a text { fill: var(--act); }
@media screen and (max-width: 40rem) {
	.search { margin-left: 0; }
	.search .found { right: auto; left: 0; }
}
@media print {
	section table { min-width: 0; }
	.decision-graph { max-width: 100%; height: auto; }
}
`;
