import * as l10n from '@vscode/l10n';
import { element } from '../../element.ts';
import type { DiagramHost, DiagramView, ShownDiagram } from './diagramView.ts';
import { draw } from './drawing.ts';
import { drawProblem } from './drawProblem.ts';
import { type FrameState, parseFrameState } from './frameState.ts';
import { followLinks } from './links.ts';
import { showMarks } from './marks.ts';
import { whenNear } from './near.ts';
import { type DrawnDiagram, PictureActions } from './pictureActions.ts';
import { partsOf } from './pictureParts.ts';
import { type Problem, ProblemNote } from './problem.ts';
import { makeReachable } from './reachableParts.ts';
import { Stage } from './stage.ts';
import { currentTheme, type DiagramTheme, onThemeChange } from './theme.ts';
import { toolbar } from './toolbar.ts';

/** Milliseconds for which a frame says that something is done. */
const noteTime = 3000;

/** Frames so far: their pictures need ids that no two have. */
let count = 0;

/** The last picture that could be drawn. */
interface Good extends DrawnDiagram {
	readonly themeKey: string;
}

/** The frame of one diagram: its picture, its tools and what is wrong with it. */
export class DiagramFrame implements DiagramView {
	readonly element = element('figure', { class: 'diagram' });
	private readonly id: string;
	private readonly pictureId = `archspec-picture-${++count}`;
	private readonly host: DiagramHost;
	private readonly stage: Stage;
	private readonly problem: ProblemNote;
	private readonly source = element('pre', { class: 'diagram-source', tabindex: '0' });
	private readonly note = element('div', { class: 'diagram-note', role: 'status' });
	private readonly actions: PictureActions;
	private readonly endings: (() => void)[] = [];
	private shown: ShownDiagram | undefined;
	private good: Good | undefined;
	/** Those that the picture carries. */
	private marks: ShownDiagram['marks'];
	private isNear = false;
	/** Ends the draw that is waited for. */
	private drawing = new AbortController();
	private state: FrameState;
	private noteEnd: ReturnType<typeof setTimeout> | undefined;

	constructor(id: string, host: DiagramHost) {
		this.id = id;
		this.host = host;
		this.state = parseFrameState(host.recall(id));
		this.actions = new PictureActions(
			(request) => host.send(request),
			(message) => this.say(message),
		);
		this.problem = new ProblemNote((line) => {
			this.stage.leavePage();
			host.send({ type: 'openLine', line });
		});
		this.stage = new Stage(this.state, (state) => this.remember(state));
		this.source.hidden = true;
		this.stage.frame.prepend(this.tools());
		this.stage.frame.append(this.problem.element, this.source, this.note);
		this.element.append(this.stage.frame);
		followLinks(this.stage.picture, (href) => host.send({ type: 'openLink', href }));
		this.endings.push(
			onThemeChange(() => this.refresh()),
			whenNear(this.element, () => {
				this.isNear = true;
				this.refresh();
			}),
		);
	}

	update(diagram: ShownDiagram): void {
		this.shown = diagram;
		this.stage.name(l10n.t('Diagram at line {0}', diagram.line + 1));
		this.refresh();
	}

	dispose(): void {
		this.drawing.abort();
		this.stage.dispose();
		clearTimeout(this.noteEnd);
		for (const end of this.endings.splice(0)) {
			end();
		}
		this.element.remove();
	}

	/** Shows what is known, and draws what is not drawn yet. */
	private refresh(): void {
		if (!this.shown) {
			return;
		}
		const { text, error } = this.shown;
		const theme = currentTheme();
		// While the text is broken, its last good picture follows the theme
		const wanted = error ? this.good?.text : text;
		this.drawing.abort();
		this.stage.frame.removeAttribute('aria-busy');
		if (error) {
			this.showProblem(error);
		}
		if (wanted === undefined || !this.isNear) {
			return;
		}
		if (this.good?.text === wanted && this.good.themeKey === theme.key) {
			this.showProblem(error);
			if (this.marks !== this.shown.marks) {
				this.place(this.good);
			}
			return;
		}
		// What was wrong before stays until it is known whether this can be drawn: nothing flickers while one types
		this.drawing = new AbortController();
		void this.draw(wanted, theme, this.drawing.signal);
	}

	private async draw(text: string, theme: DiagramTheme, signal: AbortSignal): Promise<void> {
		this.stage.frame.setAttribute('aria-busy', 'true');
		try {
			const svg = await draw(this.pictureId, text, theme, signal);
			this.good = { text, svg, themeKey: theme.key, background: theme.background };
			this.place(this.good);
			this.showProblem(this.shown?.error);
		} catch (error) {
			if (!signal.aborted && this.shown) {
				this.showProblem(drawProblem(error, { text, line: this.shown.line }));
			}
		} finally {
			if (!signal.aborted) {
				this.stage.frame.removeAttribute('aria-busy');
			}
		}
	}

	/** The last good picture stays, dimmed; where there never was one, the text is shown. */
	private showProblem(problem: Problem | undefined): void {
		this.problem.show(problem);
		this.element.classList.toggle('diagram-broken', problem !== undefined);
		this.source.hidden = problem === undefined || this.good !== undefined;
		this.source.textContent = this.source.hidden ? '' : (this.shown?.text ?? '');
		this.stage.hide(this.good === undefined && problem !== undefined);
	}

	/** Puts the picture on the stage; its parts lead to their places, and carry the marks of now. */
	private place({ svg: text }: Good): void {
		const svg = this.stage.show(text);
		const parts = svg ? partsOf(svg) : [];
		makeReachable(parts, (part) => {
			this.stage.leavePage();
			this.host.send({ type: 'openPart', line: this.shown?.line ?? 0, part });
		});
		this.marks = this.shown?.marks;
		showMarks(parts, this.marks ?? []);
	}

	private tools(): HTMLElement {
		const line = () => this.shown?.line ?? 0;
		const withPicture = (action: (drawn: DrawnDiagram) => unknown) => () => this.good && action(this.good);
		const button = (text: string, label: string, press: () => unknown) => ({ text, label, press });
		const view = [
			button('−', l10n.t('Zoom out (−)'), () => this.stage.zoomBy(-1)),
			button('+', l10n.t('Zoom in (+)'), () => this.stage.zoomBy(1)),
			button(l10n.t('Fit'), l10n.t('Fit into the frame (0)'), () => this.stage.fit()),
			button(l10n.t('Full'), l10n.t('Full page, or back (F)'), () => this.stage.togglePage()),
		];
		const copy = [
			button(
				'SVG',
				l10n.t('Copy as SVG'),
				withPicture((drawn) => this.actions.copySvg(drawn)),
			),
			button(
				'PNG',
				l10n.t('Copy as PNG'),
				withPicture((drawn) => this.actions.copyPng(drawn)),
			),
			button(l10n.t('Source'), l10n.t('Copy the source'), () => this.actions.copySource(this.shown?.text ?? '')),
		];
		const save = [
			button(
				'SVG',
				l10n.t('Save as SVG…'),
				withPicture((drawn) => this.actions.saveSvg(drawn, line())),
			),
			button(
				'PNG',
				l10n.t('Save as PNG…'),
				withPicture((drawn) => this.actions.savePng(drawn, line())),
			),
		];
		return toolbar(l10n.t('Diagram'), [
			{ title: '', buttons: view },
			{ title: l10n.t('Copy'), buttons: copy },
			{ title: l10n.t('Save'), buttons: save },
		]);
	}

	private remember(state: FrameState): void {
		this.state = { ...this.state, ...state };
		this.host.remember(this.id, this.state);
	}

	private say(message: string): void {
		this.note.textContent = message;
		clearTimeout(this.noteEnd);
		this.noteEnd = setTimeout(() => {
			this.note.textContent = '';
		}, noteTime);
	}
}
