import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { RecordCache } from './recordCache.ts';
import { registerRecordCompletion } from './recordCompletion.ts';
import { registerRecordHover } from './recordHover.ts';
import { registerRecordLinks } from './recordLinks.ts';
import { registerRecordReferences } from './recordReferences.ts';
import { registerRecordSymbols } from './recordSymbols.ts';

/** What the editor knows of decision records while a text about them is read or written. */
export function registerRecordLanguage({ indexes }: Services): vscode.Disposable {
	const cache = new RecordCache(indexes);
	return vscode.Disposable.from(
		cache,
		registerRecordHover(cache),
		registerRecordLinks(cache),
		registerRecordReferences(cache),
		registerRecordCompletion(cache),
		registerRecordSymbols(cache, indexes),
	);
}
