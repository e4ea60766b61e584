/** What the editor gives to a page; it may be asked for once. */
interface VsCodeApi {
	postMessage(message: unknown): void;
	getState(): unknown;
	setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The editor, as a page reaches it. The state outlives a page that is hidden or reloaded. */
export const vscode: VsCodeApi = acquireVsCodeApi();
