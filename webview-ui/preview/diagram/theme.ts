import type { MermaidConfig } from 'mermaid';

/** How diagrams look while the editor wears one theme. */
export interface DiagramTheme {
	/** The same for what looks the same. */
	readonly key: string;
	/** What a picture without a page stands on. */
	readonly background: string;
	readonly config: Pick<MermaidConfig, 'theme' | 'darkMode' | 'themeVariables' | 'look'>;
}

/** Fonts that most machines have: a picture that is saved looks the same elsewhere. */
export const fontFamily = 'Arial, Helvetica, sans-serif';

/** The theme that the editor wears now, as it tells a page by the class and the variables of its body. */
export function currentTheme(): DiagramTheme {
	const classes = document.body.classList;
	const isContrast = classes.contains('vscode-high-contrast') || classes.contains('vscode-high-contrast-light');
	const darkMode = classes.contains('vscode-dark') || (isContrast && !classes.contains('vscode-high-contrast-light'));
	const background = variable('editor-background', darkMode ? '#1e1e1e' : '#ffffff');
	if (!isContrast) {
		const theme = darkMode ? 'dark' : 'default';
		return { key: `${theme} ${background}`, background, config: { theme, darkMode, themeVariables: { background } } };
	}
	const foreground = variable('editor-foreground', darkMode ? '#ffffff' : '#000000');
	const border = variable('contrastBorder', foreground);
	return {
		key: `contrast ${background} ${foreground} ${border}`,
		background,
		config: { theme: 'base', darkMode, themeVariables: contrastVariables(background, foreground, border) },
	};
}

/** Mermaid's own names of colours: text and lines in the foreground, faces in the background, borders as the editor's. */
function contrastVariables(background: string, foreground: string, border: string): Record<string, string> {
	const faces = [
		...['background', 'primaryColor', 'secondaryColor', 'tertiaryColor', 'mainBkg', 'secondBkg', 'clusterBkg'],
		...['edgeLabelBackground', 'actorBkg', 'labelBoxBkgColor', 'noteBkgColor', 'activationBkgColor', 'labelBackground'],
		...['rowOdd', 'rowEven'],
	];
	const strokes = ['primaryBorderColor', 'secondaryBorderColor', 'tertiaryBorderColor', 'nodeBorder', 'clusterBorder'];
	const moreStrokes = ['actorBorder', 'labelBoxBorderColor', 'noteBorderColor', 'activationBorderColor'];
	const texts = [
		...['primaryTextColor', 'secondaryTextColor', 'tertiaryTextColor', 'lineColor', 'textColor', 'titleColor'],
		...['nodeTextColor', 'actorTextColor', 'actorLineColor', 'signalColor', 'signalTextColor', 'labelTextColor'],
		...['loopTextColor', 'noteTextColor', 'classText', 'labelColor', 'transitionColor', 'stateLabelColor'],
	];
	const eight = [0, 1, 2, 3, 4, 5, 6, 7];
	// Slices and branches are faces and lines of their own
	const lines = [...eight.map((i) => `git${i}`), 'pieStrokeColor', 'pieOuterStrokeColor'];
	const all = (names: readonly string[], color: string) => names.map((name) => [name, color]);
	return Object.fromEntries([
		...all([...faces, ...eight.map((i) => `gitBranchLabel${i}`)], background),
		...all([...strokes, ...moreStrokes], border),
		...all([...texts, ...lines], foreground),
	]);
}

/**
 * Is told when the editor wears another theme.
 * @returns what ends it
 */
export function onThemeChange(listener: () => void): () => void {
	let { key } = currentTheme();
	const observer = new MutationObserver(() => {
		const next = currentTheme().key;
		if (next !== key) {
			key = next;
			listener();
		}
	});
	observer.observe(document.body, { attributeFilter: ['class'] });
	observer.observe(document.documentElement, { attributeFilter: ['style'] });
	return () => observer.disconnect();
}

function variable(name: string, otherwise: string): string {
	return getComputedStyle(document.documentElement).getPropertyValue(`--vscode-${name}`).trim() || otherwise;
}
