import * as l10n from '@vscode/l10n';
import './code.css';
import type { FormOperation } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import type { MakePartEditor, PartEditor, PartHost, PartOf } from '../partEditor.ts';
import { TextField } from '../text/textField.ts';
import { SourceField } from './sourceField.ts';

type Code = PartOf<'code'>;
type CodeChange = Extract<Extract<FormOperation, { type: 'part' }>['operation'], { editor: 'code' }>['change'];

/** Proposals for the language of a fence: those that are checked, then others that specifications often hold. */
const languages = ['json', 'yaml', 'mermaid', 'http', 'sql', 'graphql', 'proto', 'xml', 'toml', 'ts', 'bash', 'text'];

/** Languages that have two blanks for a level where people are free to choose. */
const isNarrow = /^(?:jsonc?|json5|ya?ml|xml|html)$/;

/** An editor of a fence: its language and its content, as they are, with what the rules find in it marked. */
class CodeEditor implements PartEditor {
	readonly element: HTMLElement;
	private readonly source: SourceField;
	private readonly host: PartHost;
	private readonly language: TextField;
	private part: Code;

	constructor(part: Code, host: PartHost) {
		this.part = part;
		this.host = host;
		this.language = new TextField(part.language, host, {
			label: l10n.t('Language'),
			placeholder: l10n.t('Language'),
			choices: languages,
			write: (text) => codeOperation(host, { type: 'language', language: text }),
		});
		this.source = new SourceField(part.content, host, {
			label: labelOf(part),
			level: isNarrow.test(part.language) ? '  ' : '    ',
			write: (text) => codeOperation(host, { type: 'content', content: text }),
		});
		this.element = element('div', { class: 'code-part' }, this.language.element, this.source.element);
		this.update(part);
	}

	update(part: Code): void {
		this.part = part;
		this.language.update(part.language);
		this.source.update(part.content, part.first + 1, this.host.problems());
		this.source.label = labelOf(part);
	}

	/** Takes the focus; the marks of the fence stand for the lines next to them. */
	focus(line = this.part.first): void {
		this.source.goTo(line - this.part.first - 1);
	}
}

/** A change of a fence as an operation. */
export function codeOperation(host: PartHost, change: CodeChange): FormOperation {
	return { type: 'part', section: host.section, part: host.place(), operation: { editor: 'code', change } };
}

/** Makes the editor of a fence. */
export const codeEditor: MakePartEditor = (part, host) => new CodeEditor(part as Code, host);

function labelOf({ language }: Code): string {
	return language === '' ? l10n.t('Code') : l10n.t('Code, {0}', language);
}
