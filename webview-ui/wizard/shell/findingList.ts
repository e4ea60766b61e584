import * as l10n from '@vscode/l10n';
import type { FormFinding } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';

/** What a person can do with a finding. */
export interface FindingActions {
	mend(finding: number, mend: number): void;
	reveal(line: number): void;
}

const words = { error: l10n.t('Error'), warning: l10n.t('Warning'), hint: l10n.t('Hint') } as const;

/** Findings in place, each with its mends. What is shown already stays, so that a focus on it does. */
export class FindingList {
	readonly element = element('ul', { class: 'findings', hidden: '' });
	private readonly actions: FindingActions;
	private shown = '';

	constructor(actions: FindingActions) {
		this.actions = actions;
	}

	show(findings: readonly FormFinding[], readOnly: boolean): void {
		const now = JSON.stringify([findings, readOnly]);
		if (now === this.shown) {
			return;
		}
		this.shown = now;
		this.element.hidden = findings.length === 0;
		this.element.replaceChildren(...findings.map((finding) => this.row(finding, readOnly)));
	}

	private row({ finding, severity, message, rule, line, fixes }: FormFinding, readOnly: boolean): HTMLElement {
		const sign = element('span', { class: `severity ${severity}` }, words[severity]);
		const text = element('span', { class: 'message', title: rule }, message);
		const mends = (readOnly ? [] : fixes).map((title, mend) => {
			const button = element('button', { type: 'button', class: 'link' }, title);
			button.addEventListener('click', () => this.actions.mend(finding, mend));
			return button;
		});
		const place = element('button', { type: 'button', class: 'link place' }, l10n.t('Line {0}', line + 1));
		place.title = l10n.t('Go to this line in the text');
		place.addEventListener('click', () => this.actions.reveal(line));
		return element('li', {}, sign, ' ', text, ' ', ...mends, place);
	}
}
