import type { DiagramPart, DiagramRequest } from '../../src/protocol/diagram.ts';
import type {
	ChangeOutcome,
	FormFinding,
	FormModel,
	FormOperation,
	PartModel,
	Rendered,
	SectionModel,
	Suggestions,
	SuggestionWish,
} from '../../src/protocol/wizard.ts';
import type { FindingList } from './shell/findingList.ts';

/**
 * One thing to do. One that names places is asked for when its turn comes: a person may have done others right before it,
 * which the page does not show yet. Undefined where what it is about is gone by then.
 */
export type Change = FormOperation | (() => FormOperation | undefined);

/** What an editor reaches of the page around it. */
export interface EditorHost {
	/** Id of the section that is shown. */
	readonly section: string;
	/** Whether nothing can be changed: fields are shown as they are. */
	readonly readOnly: boolean;
	/**
	 * Does one thing: adds, removes, moves, chooses.
	 * @param answered what came of it, before what the document says then is shown; `stale` where nothing was done
	 */
	change(operation: Change, answered?: (outcome: ChangeOutcome) => void): void;
	/** Does something in the page once it shows what came of all that was done before. */
	behindAll(work: () => void): void;
	/**
	 * Writes what a person types in a field, after a short pause; of several calls for one field the last one counts.
	 * It is asked again when the document has changed meanwhile, so that the operation names the places of then.
	 * @param field stands for the field: any object that is the same as long as the field is
	 * @param operation undefined when there is nothing to write any more
	 * @param answered what came of it, before what the document says then is shown
	 */
	draft(field: object, operation: () => FormOperation | undefined, answered?: (outcome: ChangeOutcome) => void): void;
	/** Sends what waits of a field at once: the person leaves it. */
	flush(): void;
	/** Goes to a line of the document in the text editor beside the form. */
	reveal(line: number): void;
	/** Has the editor do what a drawn diagram asks for. */
	askDiagram(request: DiagramRequest): void;
	/** What the form says of the whole document. */
	form(): FormModel;
	/** Texts in the section that are to be replaced by what is meant, as its kind has them. */
	placeholders(): readonly string[];
	/** What may be written somewhere, as the editor knows it; nothing where it does not answer. */
	suggest(wish: SuggestionWish): Promise<Suggestions>;
	/** A text as the preview renders it; undefined where the editor does not answer. */
	render(text: string): Promise<Rendered | undefined>;
	/** Has a person decide whether images of the internet are loaded. */
	allowImages(): void;
	/** Follows a link; its target as written. */
	open(target: string): void;
	/** Says something to the person, also to those who hear the page. */
	say(message: string): void;
}

/** What the editor of a part reaches. */
export interface PartHost extends EditorHost {
	/** Place of the part among those of its section, for operations. It changes as parts come and go before it. */
	place(): number;
	/** Findings that stand in the part. The page shows those with their mends below it that its editor does not take. */
	problems(): readonly FormFinding[];
	/** A list to show findings in with their mends, empty yet. */
	findingList(): FindingList;
	/**
	 * Whether the part is in the document yet. An empty section has an empty prose part, whose first text is written as
	 * the section's own (`write`).
	 */
	isNew(): boolean;
	/**
	 * What a person typed has become other parts, and the focus follows.
	 * @param line of the document where the caret belongs, from 0
	 * @param rest what was typed meanwhile and is not in the document yet
	 */
	follow(line: number, rest: string): void;
}

/** An editor of a part of a section, or of a section. */
export interface Editor<T extends readonly unknown[]> {
	readonly element: HTMLElement;
	/**
	 * Shows another state. It never takes the focus, the selection or an open draft: a field keeps what a person types in
	 * it, and fields go on to be the same elements where their value is still there.
	 */
	update(...state: T): void;
	/** Takes the focus. @param line the line of the document that is meant, from 0; the beginning for none */
	focus(line?: number): void;
}

export interface PartEditor extends Editor<[part: PartModel]> {
	/** Shows findings beside what they are about. @returns those that it has no place for */
	takeFindings?(findings: readonly FormFinding[]): readonly FormFinding[];
	/** Focuses what a picture of the part shows. */
	focusPicture?(part: DiagramPart): void;
}

/** Makes the editor of a part. It shows the part that it is given; `update` is called for later ones. */
export type MakePartEditor = (part: PartModel, host: PartHost) => PartEditor;

/** The part of a sort. */
export type PartOf<T extends PartModel['type']> = Extract<PartModel, { readonly type: T }>;

/** An editor of something that a section as a whole is about, shown above its parts. */
export interface SectionEditorEntry {
	/** Whether it shows something for a section. */
	fits(section: SectionModel, form: FormModel): boolean;
	make(section: SectionModel, form: FormModel, host: EditorHost): Editor<[section: SectionModel, form: FormModel]>;
}
