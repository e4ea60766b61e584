import type { IndexPage } from '../adr/indexPage/page.ts';
import type { AdrRecord } from '../adr/record/record.ts';
import type { Artifact } from '../artifacts/artifact.ts';
import type { DocumentList } from '../contents/documentList.ts';
import type { OpenQuestion } from '../dashboard/openQuestions.ts';
import type { Diagram } from '../diagrams/diagram.ts';
import type { Range } from '../document/text.ts';
import type { OpenSpecFacts } from '../openspec/facts.ts';
import type { TaskProgress } from '../tasks/progress.ts';
import type { TaskList } from '../tasks/task.ts';
import type { TraceFacts } from '../trace/trace.ts';
import type { Basis } from './documentVersion.ts';

/** `missing`: required by the kind and not there; `draft`: has placeholders or children that are not complete. */
export type SectionState = 'missing' | 'empty' | 'draft' | 'complete';

/** A section of a document, or one that its kind requires and that is missing, as the tree shows it. */
export interface SectionFacts {
	/** Unique in the document: the kind's section id or the heading's anchor, numbered when repeated. */
	readonly id: string;
	readonly title: string;
	/** Line of the heading, from 0; for a missing section the line where it would be inserted. */
	readonly line: number;
	/** Heading level, 1 to 6. */
	readonly level: number;
	readonly state: SectionState;
	/** Whether the kind requires it. */
	readonly required: boolean;
	readonly children: readonly SectionFacts[];
}

/** A link or a backticked path, resolved against the place of its document. */
export interface Reference {
	readonly form: 'link' | 'image' | 'definition' | 'code';
	/** As written. */
	readonly target: string;
	/** From the workspace root, with `/`; undefined for a target in the same document. May begin with `../`. */
	readonly path: string | undefined;
	/** Decoded, without `#`. */
	readonly fragment: string | undefined;
	/** Line from 0 that the target names: `#L12`, `:12`. */
	readonly line: number | undefined;
	/** Where the target stands in the text. */
	readonly range: Range;
	/** Character at which the target's path ends, before query and fragment; undefined where escapes hide it. */
	readonly pathEnd: number | undefined;
	/** Character at which the fragment begins, behind its `#`; undefined without one and where escapes hide it. */
	readonly fragmentStart: number | undefined;
	/**
	 * Stands where the text plans to create what it names: an open task, "create …", "new file". For a path in code also
	 * where the text says that it goes or moves, since that may have been done.
	 */
	readonly planned: boolean;
}

/** What remains of a document after its text is let go: all that the tree and the workspace rules need. */
export interface DocumentFacts {
	readonly path: string;
	/** Id of the kind that claims it. */
	readonly kind: string;
	readonly title: string;
	/** The version that it gives itself: `1.2.0`; empty for none. */
	readonly version: string;
	/** The document that it is made from, where it names a version of that one. */
	readonly basis: Basis | undefined;
	/** Status as written, when the kind says where it stands. */
	readonly status: string | undefined;
	/** Whether that status says the document is done (approved, accepted, completed). */
	readonly done: boolean;
	/** The ids that are born and named in it; undefined for kinds without any. */
	readonly trace: TraceFacts | undefined;
	/** What it says to OpenSpec; undefined for documents elsewhere, and for those of archived changes. */
	readonly openSpec: OpenSpecFacts | undefined;
	/** Share of required sections that are complete, 0 to 1; of all sections where the kind requires none. */
	readonly completion: number;
	readonly sections: readonly SectionFacts[];
	/** Texts of all headings in order, from which anchors are derived. */
	readonly headings: readonly string[];
	/** Anchors that HTML or attribute blocks give. */
	readonly anchors: readonly string[];
	readonly references: readonly Reference[];
	readonly diagrams: readonly Diagram[];
	/** What can be taken out of it. */
	readonly artifacts: readonly Artifact[];
	/** What it says as a decision record; undefined for documents of other kinds. */
	readonly record: AdrRecord | undefined;
	/** What it lists as the index page of a decision log; undefined for documents of other kinds. */
	readonly recordIndex: IndexPage | undefined;
	/** Its list of the documents of its folder, where it has one between marks. */
	readonly documentList: DocumentList | undefined;
	/** What it leaves open: marks that ask for clarification, entries of open questions. */
	readonly questions: readonly OpenQuestion[];
	/** Its tasks that are not optional: those that are done, and all. */
	readonly tasks: TaskProgress;
	/** The tasks themselves; undefined for documents that are no list of tasks. */
	readonly taskList: TaskList | undefined;
	/** Length of the text in UTF-16 units. */
	readonly length: number;
	readonly lineCount: number;
}
