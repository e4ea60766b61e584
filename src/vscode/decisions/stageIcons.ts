import * as vscode from 'vscode';
import type { StageKey } from '../../core/outline/decisions.ts';

const icon = (name: string, color: string) => new vscode.ThemeIcon(name, new vscode.ThemeColor(color));

/** Shape and colour both say the stage, so that neither alone has to be seen. */
export const stageIcons: Readonly<Record<StageKey, vscode.ThemeIcon>> = {
	draft: icon('edit', 'charts.yellow'),
	proposed: icon('comment-discussion', 'charts.blue'),
	accepted: icon('pass', 'charts.green'),
	rejected: icon('circle-slash', 'charts.red'),
	deprecated: icon('archive', 'descriptionForeground'),
	superseded: icon('history', 'descriptionForeground'),
	other: icon('question', 'charts.purple'),
	none: icon('circle-large-outline', 'descriptionForeground'),
};
