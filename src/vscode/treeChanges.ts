import * as vscode from 'vscode';

/** More nodes than this at once are drawn by drawing the tree. */
const manyNodes = 100;

/** Tells a view which of its nodes read differently now. */
export class TreeChanges<Node> {
	private readonly emitter = new vscode.EventEmitter<Node[] | undefined>();
	/** For a `TreeDataProvider`. */
	readonly event = this.emitter.event;

	/** Draws nodes with what is below them anew, or the whole tree. */
	draw(nodes: readonly Node[] | 'all'): void {
		if (nodes === 'all' || nodes.length > manyNodes) {
			this.emitter.fire(undefined);
		} else if (nodes.length > 0) {
			this.emitter.fire([...nodes]);
		}
	}
}
