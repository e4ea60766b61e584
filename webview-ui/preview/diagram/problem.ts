import * as l10n from '@vscode/l10n';
import { element } from '../../element.ts';

/** Why a diagram's text can't be drawn. */
export interface Problem {
	readonly message: string;
	/** Line of the document, from 0. */
	readonly line: number;
}

/** The place where a frame says what is wrong with its diagram, with a link to the line. */
export class ProblemNote {
	readonly element = element('div', { class: 'diagram-problem', role: 'status' });
	private readonly openLine: (line: number) => void;
	private said = '';

	constructor(openLine: (line: number) => void) {
		this.openLine = openLine;
		this.element.hidden = true;
	}

	/** @param problem undefined for none */
	show(problem: Problem | undefined): void {
		// The same words again would be heard again
		const said = JSON.stringify(problem ?? null);
		if (said === this.said) {
			return;
		}
		this.said = said;
		this.element.hidden = problem === undefined;
		this.element.replaceChildren(...(problem ? this.words(problem) : []));
	}

	private words({ message, line }: Problem): HTMLElement[] {
		const link = element('button', { type: 'button', class: 'diagram-link' }, l10n.t('Line {0}', line + 1));
		link.addEventListener('click', () => this.openLine(line));
		return [link, element('span', {}, message)];
	}
}
