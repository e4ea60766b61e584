import type { DiagramTheme } from './theme.ts';

/** What Mermaid's themes leave dark on dark: words beside bars of a Gantt chart, relations of C4, bands of a Sankey. */
const onDark = `
	.taskTextOutsideRight, .taskTextOutsideLeft { fill: #f3f4f6 !important; }
	text[fill="#444444"] { fill: #d1d5db; }
	:is(line, path)[stroke="#444444"] { stroke: #9ca3af; }
	.links .link { mix-blend-mode: normal !important; }
`;

/** Mermaid's ground of a label lets half of its line through, which goes through the words then. */
const solid = '.edgeLabel .label rect { opacity: 1 !important; }';

/** A text that names its theme: its labels have letters and a ground from there. */
const ownTheme = /\btheme["']?\s*:/;

/** A text with colours of its own for the theme that the editor wears. */
const ownColours = /\bthemeVariables["']?\s*:/;

/** Rules for a picture beside those of its theme. */
export function themeCss(text: string, theme: DiagramTheme): string {
	return labelRules(text, theme) + (theme.config.darkMode ? onDark : '');
}

/** Labels on lines hide the line, and stand on what their picture stands on. */
function labelRules(text: string, { background, config }: DiagramTheme): string {
	if (ownTheme.test(text)) {
		return solid;
	}
	if (ownColours.test(text)) {
		// They are mostly made for the light theme: whole, they would be as light as the letters of the dark one
		return config.darkMode ? '' : solid;
	}
	return `${solid} .edgeLabel .label > g > rect { fill: ${background}; }`;
}
