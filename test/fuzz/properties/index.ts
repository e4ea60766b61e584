import { answers } from './answers.ts';
import { fixes } from './fixes.ts';
import { forms } from './forms.ts';
import { incremental } from './incremental.ts';
import { lineBreaks } from './lineBreaks.ts';
import { messages } from './messages.ts';
import { numbers } from './numbers.ts';
import type { Property } from './property.ts';
import { reading } from './reading.ts';
import { records } from './records.ts';
import { rendering } from './rendering.ts';
import { streams } from './streams.ts';
import { configurationFiles, kindFiles } from './yaml.ts';

/** All there are. None may throw, and none may take long: that is looked at for each of them. */
export const properties: readonly Property[] = [
	reading,
	fixes,
	lineBreaks,
	rendering,
	forms,
	records,
	incremental,
	numbers,
	kindFiles,
	configurationFiles,
	messages,
	streams,
	answers,
] as readonly Property[];
