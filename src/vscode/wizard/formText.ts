import * as vscode from 'vscode';
import { parseOnce } from '../../core/document/parseOnce.ts';
import type { SpecDocument } from '../../core/document/specDocument.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { describeDocument } from '../../core/workspace/describe.ts';
import type { DocumentFacts } from '../../core/workspace/facts.ts';
import { baseName } from '../../core/workspace/paths.ts';
import type { Place } from '../workspace/documentHome.ts';
import type { IndexService } from '../workspace/indexService.ts';

/** A text as forms read it, all of one version. */
export interface FormText {
	readonly version: number;
	readonly place: Place;
	readonly document: SpecDocument;
	readonly kind: Kind;
	readonly facts: DocumentFacts;
}

/** Reads a text as a form whenever it is asked, once for each version. */
export class FormTexts {
	private readonly indexes: IndexService;
	private readonly text: vscode.TextDocument;
	private last: FormText | undefined;

	constructor(indexes: IndexService, text: vscode.TextDocument) {
		this.indexes = indexes;
		this.text = text;
	}

	/** The text as it is now; why it has no form, in a sentence, where it has none. */
	read(): FormText | string {
		const { text, last } = this;
		const place = this.indexes.locate(text);
		const kind = place?.home.get(place.path)?.kind;
		if (!place || !kind) {
			return this.whyNone(place);
		}
		if (last?.version === text.version && last.kind === kind && last.place.path === place.path) {
			return last;
		}
		// Facts of the index may be of another version while an edit is on its way to it
		const document = parseOnce(place.path, text.getText());
		this.last = { version: text.version, place, document, kind, facts: describeDocument(document, kind) };
		return this.last;
	}

	/** What the rules say of the text, as far as it is known yet. */
	findings({ place }: FormText): readonly Finding[] {
		return place.home.findings(place.path);
	}

	private whyNone(place: Place | undefined): string {
		const name = baseName(this.text.uri.path);
		const unread = place?.home.unread().find(({ path }) => path === place.path);
		if (unread) {
			return vscode.l10n.t('{0} {1}. Open it as text.', name, unread.problem);
		}
		return place?.home.ready === false
			? vscode.l10n.t('Looking for what kind of document {0} is…', name)
			: vscode.l10n.t(
					'{0} is of no kind that ArchSpec knows, so that there is no form for it. Open it as text, or describe its kind in .archspec/kinds.',
					name,
				);
	}
}
