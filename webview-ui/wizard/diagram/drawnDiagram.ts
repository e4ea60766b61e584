import type { DiagramPart } from '../../../src/protocol/diagram.ts';
import type { FormFinding } from '../../../src/protocol/wizard.ts';
import { createDiagramView, type DiagramView, type ShownDiagram } from '../../preview/diagram/diagramView.ts';
import type { EditorHost } from '../partEditor.ts';

/** Whether a finding says that a diagram can't be drawn. */
export function isError({ severity, rule }: FormFinding): boolean {
	return severity === 'error' && rule.startsWith('diagram/');
}

/** Where a person who points at a picture is led in the form. Lines are lines of the document, from 0. */
export interface PictureTargets {
	goToLine(line: number): void;
	goToPart(part: DiagramPart): void;
}

/** Milliseconds without a change after which a diagram is drawn anew: what is half typed is not drawn. */
const pause = 300;

/** What frames remember, such as their zoom and their height, by their names. */
const states = new Map<string, unknown>();

/** Those that are on the page, or come to it. */
const living = new Set<DrawnDiagram>();

/** The picture of a diagram as the preview draws it. It never takes the focus. */
export class DrawnDiagram {
	readonly element: HTMLElement;
	private readonly view: DiagramView;
	private shown: ShownDiagram | undefined;
	private wanted: ShownDiagram | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private wasThere = false;

	/** @param name the same for what a person takes for the same diagram */
	constructor(name: string, host: EditorHost, targets: PictureTargets) {
		for (const one of living) {
			one.leave();
		}
		living.add(this);
		this.view = createDiagramView(name, {
			send: (request) => {
				if (request.type === 'openLine') {
					targets.goToLine(request.line);
				} else if (request.type === 'openPart') {
					targets.goToPart(request.part);
				} else {
					host.askDiagram(request);
				}
			},
			recall: (id) => states.get(id),
			remember: (id, state) => states.set(id, state),
		});
		this.element = this.view.element;
	}

	/**
	 * Shows another state, after a pause where its text is another one.
	 * @param line of the document at which the text begins, from 0
	 */
	update(text: string, line: number, findings: readonly FormFinding[]): void {
		const error = findings.find(isError);
		this.wasThere ||= this.element.isConnected;
		const isTyped = this.shown !== undefined && text !== this.wanted?.text;
		this.wanted = { text, line, ...(error && { error: { message: error.message, line: error.line } }) };
		if (isTyped) {
			clearTimeout(this.timer);
			this.timer = setTimeout(() => this.show(), pause);
		} else if (this.timer === undefined) {
			this.show();
		}
	}

	private show(): void {
		clearTimeout(this.timer);
		this.timer = undefined;
		this.shown = this.wanted;
		if (this.shown) {
			this.view.update(this.shown);
		}
	}

	/** Editors are not told when the page goes on without them: the next one looks. */
	private leave(): void {
		if (this.wasThere && !this.element.isConnected) {
			living.delete(this);
			clearTimeout(this.timer);
			this.view.dispose();
		}
	}
}
