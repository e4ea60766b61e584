import * as vscode from 'vscode';
import { NamedRecords } from '../../core/adr/log/namedRecords.ts';
import type { AdrRepository } from '../../core/adr/log/repository.ts';
import type { AdrRecord } from '../../core/adr/record/record.ts';
import { type Superseders, supersedersOf } from '../../core/outline/decisions.ts';
import { untilReady } from '../language/untilReady.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { lengthOf } from '../workspace/openDocuments.ts';
import { repositoryOf } from '../workspace/repositoryOf.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';

/** The records of a workspace folder with what is read off them, for as long as they stay as they are. */
export interface KnownRecords {
	readonly repository: AdrRepository;
	readonly named: NamedRecords;
	readonly superseders: Superseders;
}

/** A text of a workspace folder, with the records of that folder. */
export interface RecordText {
	readonly root: WorkspaceRoot;
	readonly path: string;
	readonly text: string;
	readonly records: KnownRecords;
}

/** Keeps the records of each workspace folder at hand until one of them changes. */
export class RecordCache implements vscode.Disposable {
	private readonly indexes: IndexService;
	private readonly known = new WeakMap<WorkspaceRoot, KnownRecords>();
	private readonly followed = new WeakSet<WorkspaceRoot>();
	private readonly registrations: vscode.Disposable[] = [];

	constructor(indexes: IndexService) {
		this.indexes = indexes;
	}

	/** As `text`, once all records are known; undefined also where nobody waits any more. */
	async completeText(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<RecordText | undefined> {
		const root = this.indexes.rootOf(document.uri);
		await (root && untilReady(this.indexes.whenReady(root), token));
		return token.isCancellationRequested ? undefined : this.text(document);
	}

	/** An open text; undefined outside of the workspace, for one that is too large, and where there are no records. */
	text(document: vscode.TextDocument): RecordText | undefined {
		const root = this.indexes.rootOf(document.uri);
		if (!root || lengthOf(document) > root.config.maxFileSize) {
			return undefined;
		}
		const records = this.of(root);
		return records.repository.records.length === 0
			? undefined
			: { root, path: root.workspace.pathOf(document.uri), text: document.getText(), records };
	}

	/** The records of a workspace folder as they are now. */
	of(root: WorkspaceRoot): KnownRecords {
		const known = this.known.get(root) ?? readRecords(root);
		this.known.set(root, known);
		if (!this.followed.has(root)) {
			this.followed.add(root);
			this.registrations.push(root.onDidChange(() => this.known.delete(root)));
		}
		return known;
	}

	dispose(): void {
		vscode.Disposable.from(...this.registrations).dispose();
	}
}

function readRecords(root: WorkspaceRoot): KnownRecords {
	const repository = repositoryOf(root);
	return { repository, named: new NamedRecords(repository), superseders: supersedersOf(repository.records) };
}

/** Where a record's title stands, else the beginning of its file. */
export function titlePlace(root: WorkspaceRoot, { path, titleRange }: AdrRecord): vscode.Location {
	const { line, character } = titleRange?.start ?? { line: 0, character: 0 };
	return new vscode.Location(root.uriOf(path), new vscode.Position(line, character));
}
